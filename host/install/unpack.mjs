// @ts-check
/**
 * A thread that checks and unpacks what was fetched. It works synchronously: that is the fastest way
 * to write many small files, and the thread that talks to the network goes on beside it.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parentPort } from 'node:worker_threads';
import { gunzipSync } from 'node:zlib';
import { isLeftOut } from './left-out.mjs';
import { filesOf } from './tar.mjs';

/**
 * @typedef {{ tarball: ArrayBuffer, integrity: string, name: string, folder: string,
 *   isWhole: boolean }} Order
 * @typedef {{ files: number, bytes: number } | { code: string, message: string }} Done
 */

/** Of several hashes any strong one may match. @param {Buffer} tarball @param {string} integrity */
function check(tarball, integrity) {
	const hashes = integrity.split(/\s+/).map((one) => one.split('-', 2));
	for (const [algorithm = '', wanted] of hashes) {
		if (createHash(algorithm).update(tarball).digest('base64') === wanted) return;
	}
	throw Object.assign(new Error('what came is not what the lock file names'), {
		code: 'EINTEGRITY',
	});
}

/** What an earlier, interrupted try or another version left; packages inside it are not its own. */
function clear(/** @type {string} */ folder) {
	if (!existsSync(folder)) return;
	for (const name of readdirSync(folder)) {
		if (name !== 'node_modules') rmSync(join(folder, name), { recursive: true, force: true });
	}
}

/** @param {Order} order */
function unpack({ tarball, integrity, name, folder, isWhole }) {
	const packed = Buffer.from(tarball);
	check(packed, integrity);
	clear(folder);
	mkdirSync(folder, { recursive: true });
	const made = new Set([folder]);
	/** By path, since an archive may hold a file twice. @type {Map<string, number>} */
	const sizes = new Map();
	for (const { path, mode, data } of filesOf(gunzipSync(packed))) {
		if (!isWhole && isLeftOut(name, path)) continue;
		const file = join(folder, path);
		const parent = dirname(file);
		if (!made.has(parent)) mkdirSync(parent, { recursive: true });
		made.add(parent);
		writeFileSync(file, data, { mode: (mode | 0o644) & 0o755 });
		sizes.set(path, data.length);
	}
	const bytes = [...sizes.values()].reduce((sum, size) => sum + size, 0);
	return { files: sizes.size, bytes };
}

parentPort?.on('message', (/** @type {Order} */ order) => {
	/** @type {Done} */
	let done;
	try {
		done = unpack(order);
	} catch (error) {
		const { code = 'EUNPACK', message } = /** @type {NodeJS.ErrnoException} */ (error);
		done = { code, message };
	}
	parentPort?.postMessage(done);
});
