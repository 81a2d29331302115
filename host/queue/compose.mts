/**
 * The settings of n8n in queue mode, as `examples/queue-mode/docker-compose.yml` has them: what the
 * documentation recommends is what is started here.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { projectRoot } from '../project.mts';

export const KINDS = ['main', 'worker', 'webhook'] as const;
export type Kind = (typeof KINDS)[number];

interface Service {
	image?: string;
	command?: string;
	environment?: Record<string, string | number | boolean>;
	deploy?: { replicas?: number };
	[more: string]: unknown;
}

export interface Compose {
	services: Record<string, Service>;
	volumes?: Record<string, unknown>;
}

const COMPOSE_FILE = join('examples', 'queue-mode', 'docker-compose.yml');

export const readCompose = (): Compose =>
	parse(readFileSync(join(projectRoot(), COMPOSE_FILE), 'utf8'), { merge: true }) as Compose;

export interface KindSettings {
	/** What n8n's command line is given: `worker --concurrency=10`. */
	args: string[];
	env: Record<string, string>;
	count: number;
}

/** Without what Docker fills in (`${…}`): passwords and addresses are those of the machine. */
export function settingsOf(kind: Kind, compose = readCompose()): KindSettings {
	const service = compose.services[kind];
	if (service === undefined) throw new Error(`${COMPOSE_FILE} has no service "${kind}"`);
	const entries = Object.entries(service.environment ?? {}).map(
		([name, value]) => [name, String(value)] as const,
	);
	return {
		args: (service.command ?? 'start').split(' '),
		env: Object.fromEntries(entries.filter(([, value]) => !value.includes('${'))),
		count: service.deploy?.replicas ?? 1,
	};
}
