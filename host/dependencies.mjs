// @ts-check
/**
 * `npm start` and `npm test` must work in a clone where nothing is installed yet, so this file and
 * the two that use it are plain JavaScript and import nothing but Node.js itself.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** @typedef {{ version?: string, optional?: boolean, peer?: boolean, link?: boolean }} Locked */

/** @returns {Record<string, Locked>} */
const packagesIn = (/** @type {string} */ file) =>
	existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : {};

/** What npm noted of its last installation against what the lock file wants. */
const complete = () => {
	const wanted = packagesIn(join(root, 'package-lock.json'));
	const present = packagesIn(join(root, 'node_modules', '.package-lock.json'));
	return Object.entries(wanted).every(
		([path, { version, optional, peer }]) =>
			path === '' ||
			present[path]?.version === version ||
			((optional || peer) && present[path] === undefined),
	);
};

/** The npm that started us, or the one on PATH. */
const npm = () => {
	const started = process.env.npm_execpath;
	return started !== undefined && basename(started) === 'npm-cli.js'
		? [process.execPath, started]
		: ['npm'];
};

/** Runs a command in the project; its exit status, 1 when it did not end by itself. */
export const run = (/** @type {string[]} */ [command = '', ...args]) =>
	spawnSync(command, args, { cwd: root, stdio: 'inherit' }).status ?? 1;

/** Runs one of the project's own scripts. */
export const npmRun = (/** @type {string} */ script, /** @type {string[]} */ ...args) =>
	run([...npm(), 'run', '--silent', script, '--', ...args]);

export const ensureDependencies = () => {
	const major = Number.parseInt(process.versions.node, 10);
	if (major < 20) {
		console.error(`This needs Node.js 20 or newer; here runs ${process.versions.node}.`);
		process.exit(1);
	}
	if (complete()) return;
	console.error("installing the project's own development packages (about a minute) …");
	const started = Date.now();
	// Not `npm ci`: it refuses a lock file made where some optional package of another platform was
	// not to be had. This installs the locked versions too, and leaves the lock file as it is.
	const status = run([...npm(), 'install', '--no-save', '--no-progress', '--loglevel=error']);
	if (status !== 0) process.exit(status);
	console.error(`installed in ${Math.round((Date.now() - started) / 1000)} s`);
};
