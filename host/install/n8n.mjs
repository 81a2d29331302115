// @ts-check
/**
 * Installs an n8n once for all clones. It is built beside its final place and renamed when it has been
 * seen to run, so a folder of that name has been a working n8n. What an interrupted try has got stays;
 * what has gone since is fetched again.
 */
import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { assertDatabase } from './database.mjs';
import { nodeIn } from './host-node.mjs';
import { LEFT_OUT } from './left-out.mjs';
import { hostLocation } from './location.mjs';
import { withLock } from './lock.mjs';
import { reached, readLock } from './locked.mjs';
import { assertPlatform, assertRoom } from './needs.mjs';
import { installByNpm } from './by-npm.mjs';
import { forgetDamaged, missingIn, noteAll, putPackages, readJournal } from './packages.mjs';
import { progressOf } from './progress.mjs';
import { OnlyNpmCan } from './registry.mjs';
import { explained } from './trouble.mjs';

/** @typedef {import('./progress.mjs').Say} Say */
/** @typedef {import('./locked.mjs').Packages} Packages */
/** @typedef {import('./location.mjs').HostLocation} HostLocation */

/**
 * @typedef {object} Installed
 * @property {string} node the Node.js this n8n wants, which need not be the one that runs us
 * @property {string} n8n n8n's command line, to be run by `node`
 * @property {string} bin first on PATH for whatever n8n starts itself
 * @property {string} migrated where the database of a first start is kept
 * @property {string} version
 */

/** Installed it takes 0.9 GB. By npm it takes 2.4 GB, and npm's cache comes on top. */
const GIGABYTES = 2;
const GIGABYTES_BY_NPM = 5;

/**
 * @param {Say} [say]
 * @param {string} [source] the folder of a manifest and a lock file; without it that of the pinned n8n
 * @returns {Promise<Installed>}
 */
export async function ensureN8n(say = () => {}, source) {
	assertPlatform();
	const location = hostLocation(source);
	if (!isInstalled(location)) {
		const waiting = (/** @type {number} */ seconds, /** @type {number} */ pid) =>
			say(`another installation of n8n is under way (process ${pid}), waiting … ${seconds} s`);
		try {
			await withLock(`${location.dir}.lock`, waiting, async () => {
				if (!isInstalled(location)) await install(location, say);
			});
		} catch (error) {
			throw explained(error, location.cache);
		}
	}
	return installedIn(location.dir, location.version);
}

/**
 * After n8n has not started: looks at every file of the installation, and fetches again what is damaged.
 *
 * @param {Say} [say]
 * @param {string} [source]
 * @returns {Promise<boolean>} whether something was
 */
export async function mendN8n(say = () => {}, source) {
	const damaged = forgetDamaged(hostLocation(source).dir);
	if (damaged.length === 0) return false;
	say(`${damaged.length} packages of n8n are damaged, and are fetched again`);
	await ensureN8n(say, source);
	return true;
}

/** Whether it is complete, by what was noted of it and a look at each package. @param {HostLocation} location */
export const isInstalled = (location) =>
	existsSync(location.dir) &&
	missingIn(location.dir, wantedOf(location.source), readJournal(location.dir)).length === 0;

/** @param {string} source @returns {Packages} what this machine needs of a lock file */
function wantedOf(source) {
	const lock = readLock(join(source, 'package-lock.json'));
	const { dependencies, optionalDependencies } = lock[''] ?? {};
	return reached(lock, Object.keys({ ...dependencies, ...optionalDependencies }), LEFT_OUT);
}

/** @param {HostLocation} location @param {Say} say */
async function install({ source, cache, dir, key, version }, say) {
	assertRoom(cache, GIGABYTES);
	removeRemains(cache, key);
	const isThere = existsSync(dir);
	const place = isThere ? dir : `${dir}.part`;
	mkdirSync(place, { recursive: true });
	for (const file of ['package.json', 'package-lock.json']) {
		cpSync(join(source, file), join(place, file));
	}
	const packages = wantedOf(source);
	const logFile = join(cache, `install-${key}.log`);
	say(`n8n ${version} goes to ${dir} (once for all clones)`);
	try {
		const progress = progressOf(`n8n ${version}`, say);
		await putPackages({ dir: place, packages, isWhole: false, progress });
	} catch (error) {
		if (!(error instanceof OnlyNpmCan)) throw error;
		assertRoom(cache, GIGABYTES_BY_NPM);
		say(`${error.message}: npm itself fetches n8n, which takes longer`);
		await installByNpm({ place, logFile, say });
		noteAll(place, packages);
	}
	await assertDatabase({ place, node: nodeIn(join(place, 'node_modules')), logFile, say });
	if (!isThere) renameSync(place, dir);
}

/** Half-made installations of processes that are gone; our own goes on where it was. @param {string} cache @param {string} key */
function removeRemains(cache, key) {
	for (const name of readdirSync(cache)) {
		if (!name.endsWith('.part') || name === `${key}.part`) continue;
		const lock = join(cache, name.replace(/\.part$/, '.lock'));
		if (!existsSync(lock)) rmSync(join(cache, name), { recursive: true, force: true });
	}
}

/** @param {string} dir @param {string} version @returns {Installed} */
function installedIn(dir, version) {
	const modules = join(dir, 'node_modules');
	return {
		node: nodeIn(modules),
		n8n: join(modules, 'n8n', 'bin', 'n8n'),
		bin: join(modules, '.bin'),
		migrated: join(dir, 'migrated'),
		version,
	};
}
