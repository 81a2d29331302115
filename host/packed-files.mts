/** What a packed package holds. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';

/** Unpacks it into a new folder below `into`, and returns that of the package. */
export function unpack(tgz: string, into = tmpdir()): string {
	const folder = mkdtempSync(join(into, 'unpacked-'));
	const { status, stderr } = spawnSync('tar', ['-xzf', tgz, '-C', folder], { encoding: 'utf8' });
	if (status !== 0) throw new Error(`tar cannot unpack ${tgz}: ${stderr}`);
	return join(folder, 'package');
}

/** Paths of the files of a folder, with `/` between their parts, in the order of the alphabet. */
export const filesOf = (folder: string): string[] =>
	readdirSync(folder, { recursive: true, encoding: 'utf8', withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
		.sort();

/** Sizes in kB of 1,000 bytes. */
export function sizeOf(tgz: string, unpackedTo = unpack(tgz)) {
	const files = filesOf(unpackedTo);
	const bytes = files.reduce((sum, file) => sum + statSync(join(unpackedTo, file)).size, 0);
	const kilo = (size: number) => Math.round(size / 1000);
	return { files: files.length, packed: kilo(statSync(tgz).size), unpacked: kilo(bytes) };
}
