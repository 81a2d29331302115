/**
 * The database as n8n leaves it at its first start, kept beside the installation. An n8n that begins
 * with a copy need not migrate an empty one, which takes seconds. All that begin with it have one key
 * of encryption, so it is for those that are thrown away: in tests and benchmarks.
 */
import { execFile } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { Installed } from '../install/n8n.mjs';

/** n8n keeps its key in the one, and in the other what is encrypted with it. */
const FILES = ['config', 'database.sqlite'];

const folderOf = (userFolder: string) => join(userFolder, '.n8n');

/**
 * Has an n8n without a database begin with a copy. True where none is kept yet: the one that it makes
 * is worth keeping.
 */
export function beginMigrated({ migrated }: Installed, userFolder: string): boolean {
	const folder = folderOf(userFolder);
	if (FILES.some((file) => existsSync(join(folder, file)))) return false;
	if (!existsSync(migrated)) return true;
	mkdirSync(folder, { recursive: true });
	for (const file of FILES) copyFileSync(join(migrated, file), join(folder, file));
	return false;
}

/** Keeps a copy of the database of a running n8n that nobody has used. Where that fails, none is kept. */
export async function keepMigrated({ migrated, node }: Installed, userFolder: string) {
	const place = mkdtempSync(`${migrated}-`);
	try {
		const [config = '', database = ''] = FILES.map((file) => join(folderOf(userFolder), file));
		copyFileSync(config, join(place, 'config'));
		await promisify(execFile)(node, ['-e', COPY, database, join(place, 'database.sqlite')], {
			cwd: dirname(migrated),
		});
		renameSync(place, migrated);
	} catch {
		// Another one kept its own meanwhile, or the disk is full: the next start takes longer.
	} finally {
		rmSync(place, { recursive: true, force: true });
	}
}

/** After n8n did not start: what it began with may be damaged. */
export const forgetMigrated = ({ migrated }: Installed) =>
	rmSync(migrated, { recursive: true, force: true });

/** With SQLite's own means: n8n writes to the file, and to a log beside it. */
const COPY = `
	const [from, to] = process.argv.slice(1);
	const { DatabaseSync } = require('node:sqlite');
	new DatabaseSync(from).prepare('VACUUM INTO ?').run(to);
`;
