// @ts-check
/**
 * n8n fetched by npm itself: for those behind a proxy, or with a registry that wants them logged in.
 * The addresses that the lock file does not name are filled in: without them npm would ask for the
 * whole history of every package, which doubles what is fetched.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { nameOf, readLock } from './locked.mjs';
import { npm, npmEnvironment } from './npm.mjs';
import { registry } from './registry.mjs';
import { run } from '../process/run.mjs';

/** @param {{ place: string, logFile: string, say: import('./progress.mjs').Say }} options */
export async function installByNpm({ place, logFile, say }) {
	const { addressOf } = await registry();
	const file = join(place, 'package-lock.json');
	const packages = readLock(file);
	for (const [path, locked] of Object.entries(packages)) {
		if (path !== '') locked.resolved = addressOf(nameOf(path, locked), locked.version);
	}
	writeFileSync(file, JSON.stringify({ lockfileVersion: 3, requires: true, packages }));
	await run({
		title: 'npm fetches n8n',
		command: npm(
			'install',
			'--ignore-scripts',
			// Not `npm ci`: it refuses a lock file made where some optional package of another platform
			// was not available.
			'--legacy-peer-deps',
			'--no-audit',
			'--no-fund',
			'--no-progress',
			'--loglevel=error',
		),
		cwd: place,
		env: npmEnvironment(),
		logFile,
		say,
	});
}
