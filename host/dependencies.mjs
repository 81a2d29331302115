// @ts-check
/**
 * `npm start` and `npm test` must work in a clone where nothing is installed yet, so this file and
 * the two that use it are plain JavaScript and import nothing but Node.js itself.
 */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
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
const run = (/** @type {string[]} */ [command = '', ...args]) =>
	spawnSync(command, args, { cwd: root, stdio: 'inherit' }).status ?? 1;

/**
 * Runs one of the project's own scripts; its exit status, 1 when it did not end by itself. What it
 * says is seen at once, or, where another one speaks at the same time, all together when it ends.
 *
 * @param {'inherit' | 'pipe'} output
 * @returns {(script: string, ...args: string[]) => Promise<number>}
 */
export const npmRun =
	(output) =>
	async (script, ...args) => {
		const [command = '', ...rest] = [...npm(), 'run', '--silent', script, '--', ...args];
		const child = spawn(command, rest, { cwd: root, stdio: ['ignore', output, output] });
		/** @type {Buffer[]} */
		const said = [];
		child.stdout?.on('data', (/** @type {Buffer} */ text) => said.push(text));
		child.stderr?.on('data', (/** @type {Buffer} */ text) => said.push(text));
		const [status] = await once(child, 'close');
		process.stdout.write(Buffer.concat(said));
		return status ?? 1;
	};

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
	// not available. This installs the locked versions too, and leaves the lock file as it is.
	const status = run([...npm(), 'install', '--no-save', '--no-progress', '--loglevel=error']);
	if (status !== 0) process.exit(status);
	console.error(`installed in ${Math.round((Date.now() - started) / 1000)} s`);
};
