// @ts-check
/**
 * The project's own packages. `npm start` and `npm test` must work in a clone where nothing is installed
 * yet, so this file, those that use it and `install/` are plain JavaScript and import nothing but
 * Node.js itself.
 */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { constants, getPriority, setPriority } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { withLock } from './install/lock.mjs';
import { fitting, reached, readLock } from './install/locked.mjs';
import { assertNode } from './install/needs.mjs';
import { npm } from './install/npm.mjs';
import { JOURNAL, missingIn, putPackages, readJournal } from './install/packages.mjs';
import { progressOf } from './install/progress.mjs';
import { OnlyNpmCan } from './install/registry.mjs';

/** @typedef {import('./install/progress.mjs').Say} Say */
/** @typedef {import('./install/locked.mjs').Packages} Packages */

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** What demo, sandbox and build load: a sixth of all. The rest comes with the first `npm test`. */
export const DEMO = [
	'@types/luxon',
	'@types/node',
	'esbuild',
	'fastify',
	'flatted',
	'gulp',
	'lossless-json',
	'luxon',
	'n8n-workflow',
	'pure-rand',
	'tsx',
	'typescript',
	'zod',
];

const modules = join(root, 'node_modules');
/** Here npm notes what is installed. */
const NOTES = join(modules, '.package-lock.json');

/**
 * Runs one of the project's own scripts; its exit status, 1 when it did not end by itself.
 *
 * @param {object} [how]
 * @param {string} [how.name] put before each of its lines, where others speak at the same time
 * @param {boolean} [how.isPatient] it takes the time of the processor that others leave
 * @returns {(script: string, ...args: string[]) => Promise<number>}
 */
export const npmRun =
	({ name, isPatient = false } = {}) =>
	async (script, ...args) => {
		const [command = '', ...rest] = npm('run', '--silent', script, '--', ...args);
		const output = name === undefined ? 'inherit' : 'pipe';
		const child = spawn(command, rest, { cwd: root, stdio: ['ignore', output, output] });
		// Never up: what was started with a lower one may not go above it.
		if (isPatient && child.pid !== undefined)
			setPriority(child.pid, Math.max(getPriority(), PATIENT));
		for (const stream of [child.stdout, child.stderr]) {
			if (stream === null) continue;
			createInterface({ input: stream }).on('line', (line) => console.log(`${name} │ ${line}`));
		}
		const [status] = await once(child, 'close');
		return status ?? 1;
	};

/** "Nice": a tenth of the time of one that is not, where both want it. */
const PATIENT = constants.priority.PRIORITY_BELOW_NORMAL;

/**
 * @param {Say} say
 * @param {readonly string[]} [names] the packages that are needed, with all they need; default: all
 */
export async function ensureDependencies(say, names) {
	assertNode();
	const lock = readLock(join(root, 'package-lock.json'));
	const wanted = names === undefined ? fitting(lock) : reached(lock, names);
	if (missingIn(root, wanted, presentOnes()).length === 0) return;
	mkdirSync(modules, { recursive: true });
	const waiting = (/** @type {number} */ seconds, /** @type {number} */ pid) =>
		say(
			`another installation of these packages is under way (process ${pid}), waiting … ${seconds} s`,
		);
	await withLock(join(modules, '.install.lock'), waiting, async () => {
		if (missingIn(root, wanted, presentOnes()).length > 0) await install(lock, wanted, say);
	});
}

/** What npm or we noted, and what an interrupted installation had got to. @returns {Packages} */
const presentOnes = () => ({
	...(existsSync(NOTES) ? readLock(NOTES) : {}),
	.../** @type {any} */ (readJournal(root)),
});

/** @param {Packages} lock @param {Packages} wanted @param {Say} say */
async function install(lock, wanted, say) {
	const present = presentOnes();
	try {
		if (process.platform === 'win32') throw new OnlyNpmCan('on Windows commands are no links');
		const progress = progressOf("the project's own packages", say);
		await putPackages({
			dir: root,
			packages: wanted,
			present,
			isWhole: true,
			isUrgent: true,
			progress,
		});
	} catch (error) {
		if (!(error instanceof OnlyNpmCan)) throw error;
		say(`${error.message}: npm itself fetches the project's own packages (about a minute) …`);
		installAllByNpm();
		return;
	}
	// Of another version of the project, or half of one.
	for (const path of Object.keys(present)) {
		if (lock[path] === undefined) rmSync(join(root, path), { recursive: true, force: true });
	}
	const kept = Object.entries({ ...present, ...wanted }).filter(([path]) => path in lock);
	const packages = Object.fromEntries(kept.map(([path]) => [path, lock[path]]));
	// So that npm knows what is there, however it is called.
	writeFileSync(NOTES, JSON.stringify({ lockfileVersion: 3, requires: true, packages }, null, 2));
	rmSync(join(root, JOURNAL), { force: true });
}

/** Not `npm ci`: it refuses a lock file made where some optional package of another platform was not available. */
function installAllByNpm() {
	const [command = '', ...args] = npm('install', '--no-save', '--no-progress', '--loglevel=error');
	const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit' });
	if (status !== 0) process.exit(status ?? 1);
}
