// @ts-check
/**
 * Puts packages of a lock file into a folder, as `npm ci` would, in a third of the time: tarballs are
 * fetched by addresses that need no question, and unpacked by threads. A journal beside the packages
 * says which are complete, so that an interrupted installation goes on where it was.
 */
import {
	appendFileSync,
	chmodSync,
	existsSync,
	lstatSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	rmSync,
	symlinkSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { nameOf } from './locked.mjs';
import { OnlyNpmCan, registry } from './registry.mjs';
import { explained } from './trouble.mjs';
import { unpackers } from './unpackers.mjs';

/** @typedef {import('./locked.mjs').Packages} Packages */

export const JOURNAL = join('node_modules', '.unpacked');

/**
 * @typedef {{ integrity: string, files: number, bytes: number }} Entry what was unpacked of a package
 */

/** @param {string} dir @returns {Record<string, Entry>} by path; a line cut off by a crash is none */
export function readJournal(dir) {
	const file = join(dir, JOURNAL);
	if (!existsSync(file)) return {};
	const lines = readFileSync(file, 'utf8').split('\n').slice(0, -1);
	return Object.fromEntries(
		lines.map((line) => {
			const [path = '', integrity = '', files, bytes] = line.split('\t');
			return [path, { integrity, files: Number(files), bytes: Number(bytes) }];
		}),
	);
}

/** A later line about a package counts. @param {string} dir @param {string} path @param {Entry} entry */
const note = (dir, path, { integrity, files, bytes }) =>
	appendFileSync(join(dir, JOURNAL), `${path}\t${integrity}\t${files}\t${bytes}\n`);

/** After somebody else put them there. @param {string} dir @param {Packages} packages */
export function noteAll(dir, packages) {
	for (const [path, { integrity = '' }] of Object.entries(packages)) {
		if (existsSync(join(dir, path))) note(dir, path, { integrity, ...sizeOf(join(dir, path)) });
	}
}

/**
 * Packages that must be fetched: those whose version here is another, and those that are gone.
 *
 * @param {string} dir
 * @param {Packages} packages
 * @param {Record<string, { integrity?: string }>} present
 */
export const missingIn = (dir, packages, present) =>
	Object.entries(packages).filter(
		([path, { integrity }]) =>
			present[path]?.integrity !== integrity || !existsSync(join(dir, path, 'package.json')),
	);

/**
 * @typedef {object} Target
 * @property {string} dir `node_modules` is in it
 * @property {Packages} packages
 * @property {Record<string, { integrity?: string }>} [present] default: what the journal says
 * @property {boolean} isWhole with the files that are never loaded
 * @property {boolean} [isUrgent] whether others that are under way can wait
 * @property {import('./progress.mjs').Progress} progress
 */

/** @param {Target} target */
export async function putPackages({ dir, packages, present, isWhole, isUrgent = false, progress }) {
	const missing = missingIn(dir, packages, present ?? readJournal(dir));
	if (missing.length === 0) return;
	const { addressOf, fetch, isDirect } = await registry();
	if (!isDirect) throw new OnlyNpmCan('there is a proxy, or a registry for some packages');
	const { unpack, close } = unpackers(isUrgent);
	progress.begin(missing.length);
	/** @param {typeof missing[number]} package_ */
	const put = async ([path, locked]) => {
		const name = nameOf(path, locked);
		const { version, integrity = '' } = locked;
		const tarball = await fetch(addressOf(name, version));
		const size = tarball.length;
		const unpacked = await unpack({ tarball, integrity, name, folder: join(dir, path), isWhole });
		note(dir, path, { integrity, ...unpacked });
		progress.step(size);
	};
	try {
		mkdirSync(join(dir, 'node_modules'), { recursive: true });
		await inTurns(missing, put);
		linkCommands(dir, packages);
	} catch (error) {
		throw explained(error, dir);
	} finally {
		close();
	}
}

const AT_ONCE = 24;

/** The first failure stops the others, and is thrown. @template T @param {T[]} items @param {(item: T) => Promise<void>} work */
async function inTurns(items, work) {
	const open = items.values();
	let failed = false;
	const lane = async () => {
		for (const item of open) {
			if (failed) return;
			await work(item).catch((error) => {
				failed = true;
				throw error;
			});
		}
	};
	await Promise.all(Array.from({ length: AT_ONCE }, lane));
}

/** `node_modules/.bin`, also inside packages that have packages of their own. @param {string} dir @param {Packages} packages */
function linkCommands(dir, packages) {
	for (const [path, { bin = {} }] of Object.entries(packages)) {
		const modules = path.slice(0, path.lastIndexOf('node_modules/') + 'node_modules'.length);
		for (const [name, file] of Object.entries(bin)) {
			const target = join(dir, path, file);
			if (!existsSync(target)) continue;
			const link = join(dir, modules, '.bin', name);
			mkdirSync(dirname(link), { recursive: true });
			chmodSync(target, 0o755);
			rmSync(link, { force: true });
			symlinkSync(relative(dirname(link), target), link);
		}
	}
}

/**
 * Looks at every file, and has those packages fetched again where one is gone or cut.
 *
 * @param {string} dir
 * @returns {string[]} their paths
 */
export function forgetDamaged(dir) {
	const damaged = Object.entries(readJournal(dir))
		.filter(([path, { files, bytes }]) => {
			const now = sizeOf(join(dir, path));
			return now.files < files || now.bytes < bytes;
		})
		.map(([path]) => path);
	for (const path of damaged) note(dir, path, { integrity: 'damaged', files: 0, bytes: 0 });
	return damaged;
}

/** Without the packages inside it. @param {string} folder @returns {{ files: number, bytes: number }} */
function sizeOf(folder) {
	const size = { files: 0, bytes: 0 };
	const open = existsSync(folder) ? [folder] : [];
	for (const path of open) {
		for (const entry of readdirSync(path, { withFileTypes: true })) {
			const inside = join(path, entry.name);
			if (entry.isDirectory()) {
				if (path !== folder || entry.name !== 'node_modules') open.push(inside);
			} else {
				size.files++;
				size.bytes += lstatSync(inside).size;
			}
		}
	}
	return size;
}
