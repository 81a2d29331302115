/** The versions of n8n in which the package is tried, the oldest first. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './project.mts';

export interface Version {
	/** As it is asked for: `2.4`. */
	readonly name: string;
	/** All of it: `2.4.8`. */
	readonly n8n: string;
	/** The folder of its manifest and lock file. */
	readonly source: string;
}

/** `1.123.81` → the text `00001.00123.00081`, which sorts as versions do. */
const sortable = (version: string) =>
	version
		.split('.')
		.map((part) => part.padStart(5, '0'))
		.join('.');

function versionIn(source: string): Version {
	const manifest = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8')) as {
		dependencies: { n8n: string };
	};
	const { n8n } = manifest.dependencies;
	return { name: n8n.split('.').slice(0, 2).join('.'), n8n, source };
}

/** Those under `host/versions`, and the one that demo and host tests run. */
export function versions(): Version[] {
	const host = join(projectRoot(), 'host');
	const others = readdirSync(join(host, 'versions')).map((name) => join(host, 'versions', name));
	return [...others, host]
		.map(versionIn)
		.sort((one, other) => (sortable(one.n8n) < sortable(other.n8n) ? -1 : 1));
}
