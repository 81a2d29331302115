// @ts-check
/** Which packages of a lock file are wanted: those for this machine, or what some of them need. */
import { readFileSync } from 'node:fs';

/**
 * @typedef {{ name?: string, version: string, integrity?: string, resolved?: string,
 *   os?: string | string[], cpu?: string | string[], libc?: string | string[], bin?: Record<string, string>,
 *   dependencies?: Record<string, string>, optionalDependencies?: Record<string, string>,
 *   peerDependencies?: Record<string, string> }} Locked
 * @typedef {Record<string, Locked>} Packages by path: `node_modules/a/node_modules/b`
 */

/**
 * @param {string} file
 * @returns {Packages}
 */
export const readLock = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;

/** `node_modules/a/node_modules/@b/c` → `@b/c` */
const folderName = (/** @type {string} */ path) =>
	path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);

/** The name it has in a registry; a folder may bear another. @param {string} path @param {Locked} locked */
export const nameOf = (path, { name }) => name ?? folderName(path);

/** @type {string | undefined} */
let knownLibc;
/** The C library of a Linux, `glibc` or `musl`; empty elsewhere. */
export function libc() {
	if (process.platform !== 'linux') return '';
	/** @type {any} */
	const report = knownLibc === undefined ? process.report?.getReport() : undefined;
	knownLibc ??= report?.header?.glibcVersionRuntime === undefined ? 'musl' : 'glibc';
	return knownLibc;
}

/** `['linux']`, `'linux'`, or `['!win32']`: any but these. @param {string | string[] | undefined} named @param {string} own */
const allows = (named, own) => {
	const list = [named ?? []].flat();
	const isOnlyExcluding = list.every((it) => it.startsWith('!'));
	return !list.includes(`!${own}`) && (isOnlyExcluding || list.includes(own));
};

const fitsMachine = (/** @type {Locked} */ { os, cpu, libc: libcs }) =>
	allows(os, process.platform) && allows(cpu, process.arch) && allows(libcs, libc());

/** Where Node.js finds `name` from `path`. @param {Packages} packages @param {string} path @param {string} name */
function found(packages, path, name) {
	for (let from = path; from !== ''; from = parentOf(from)) {
		const inside = `${from}/node_modules/${name}`;
		if (packages[inside] !== undefined) return inside;
	}
	return `node_modules/${name}`;
}

/** The package whose folder holds this one's; empty when that is the project. */
const parentOf = (/** @type {string} */ path) =>
	path.slice(0, Math.max(0, path.lastIndexOf('/node_modules/')));

/** What it may load, by what it says itself: also what others are to bring. @param {Locked} locked */
const needsOf = ({ dependencies, optionalDependencies, peerDependencies }) =>
	Object.keys({ ...dependencies, ...optionalDependencies, ...peerDependencies });

/**
 * What fits this machine of what is reached from the packages `names`, without going through those
 * `without`. The empty path is the project itself: names are looked up from there.
 *
 * @param {Packages} packages
 * @param {readonly string[]} names
 * @param {readonly string[]} [without]
 * @returns {Packages}
 */
export function reached(packages, names, without = []) {
	const closed = new Set(without);
	/** @type {Packages} */
	const kept = {};
	const open = names.map((name) => found(packages, '', name));
	for (const path of open) {
		const locked = packages[path];
		if (locked === undefined || kept[path] !== undefined || !fitsMachine(locked)) continue;
		if (closed.has(nameOf(path, locked))) continue;
		kept[path] = locked;
		open.push(...needsOf(locked).map((name) => found(packages, path, name)));
	}
	return kept;
}

/** All that fit this machine. @param {Packages} packages @returns {Packages} */
export const fitting = (packages) =>
	Object.fromEntries(
		Object.entries(packages).filter(([path, locked]) => path !== '' && fitsMachine(locked)),
	);
