// @ts-check
/**
 * n8n's database driver. The package `sqlite3` that it asks for brings source text only, and to compile
 * that takes a minute, a C++ compiler and Python. `@appthreat/sqlite3` is the same driver, compiled for
 * Linux (glibc from 2.34 on, and musl) and macOS inside the package; it is put in under the name that
 * n8n asks for. Where it does not load, `sqlite3` is compiled after all.
 */
import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { reached, readLock } from './locked.mjs';
import { assertTools } from './needs.mjs';
import { npm, npmEnvironment } from './npm.mjs';
import { putPackages } from './packages.mjs';
import { progressOf } from './progress.mjs';
import { run } from '../process/run.mjs';

/** @typedef {{ place: string, node: string, logFile: string, say: import('./progress.mjs').Say }} Options */

/** @param {Options} options */
export async function assertDatabase(options) {
	const { place, node, say } = options;
	putShim(place);
	if ((await loads(place, node, 'sqlite3')) !== undefined) {
		say('no compiled database driver fits this machine: compiling sqlite3 (1 to 3 minutes)');
		assertTools();
		await compile(options);
	}
	// Versions before 2.20 have no isolates.
	const modules = join(place, 'node_modules');
	for (const name of ['sqlite3', 'isolated-vm'].filter((it) => existsSync(join(modules, it)))) {
		const failure = await loads(place, node, name);
		if (failure !== undefined) throw new Error(`n8n's ${name} does not load here: ${failure}`);
	}
}

function putShim(/** @type {string} */ place) {
	const folder = join(place, 'node_modules', 'sqlite3');
	rmSync(folder, { recursive: true, force: true });
	mkdirSync(folder, { recursive: true });
	const manifest = { name: 'sqlite3', version: '5.1.7', main: 'index.js' };
	writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
	writeFileSync(
		join(folder, 'index.js'),
		"module.exports = require('@appthreat/sqlite3').default;\n",
	);
}

/** Why it does not, if it does not. @param {string} cwd @param {string} node @param {string} name */
async function loads(cwd, node, name) {
	try {
		await promisify(execFile)(node, ['-e', `require(${JSON.stringify(name)})`], { cwd, env: {} });
		return undefined;
	} catch (error) {
		return String(/** @type {Error} */ (error).message);
	}
}

/** @param {Options} options */
async function compile({ place, node, logFile, say }) {
	const lock = readLock(join(place, 'package-lock.json'));
	// With the headers that come with that Node.js nothing has to be downloaded to compile against.
	const packaged = Object.keys(lock).filter((path) => node.startsWith(join(place, path, 'bin')));
	const names = ['sqlite3', ...packaged.map((path) => path.slice('node_modules/'.length))];
	const packages = reached(lock, names);
	const progress = progressOf('source text of sqlite3', say);
	await putPackages({ dir: place, packages, present: {}, isWhole: true, progress });
	const headers = join(node, '..', '..');
	const hasHeaders = existsSync(join(headers, 'include', 'node', 'node_api.h'));
	const command = npm('rebuild', 'sqlite3', '--ignore-scripts=false', '--foreground-scripts');
	const env = npmEnvironment(hasHeaders ? { npm_config_nodedir: headers } : {});
	await run({ title: 'compiling sqlite3', command, cwd: place, env, logFile, say });
}
