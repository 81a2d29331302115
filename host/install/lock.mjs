// @ts-check
/** One installation at a time: a file that names its owner, taken over when the owner is gone. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const alive = (/** @type {number} */ pid) => {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
	}
};

/**
 * Runs `work` alone; the second caller waits, and finds the work done.
 *
 * @template T
 * @param {string} file
 * @param {(seconds: number, pid: number) => void} waiting called now and then; may throw to give up
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(file, waiting, work) {
	mkdirSync(dirname(file), { recursive: true });
	for (let second = 0; !take(file); second++) {
		const owner = ownerOf(file);
		if (owner !== undefined && !alive(owner)) rmSync(file, { force: true });
		else {
			if (second % 15 === 0) waiting(second, owner ?? 0);
			await sleep(1000);
		}
	}
	const release = () => rmSync(file, { force: true });
	process.once('exit', release);
	try {
		return await work();
	} finally {
		process.removeListener('exit', release);
		release();
	}
}

const take = (/** @type {string} */ file) => {
	try {
		writeFileSync(file, String(process.pid), { flag: 'wx' });
		return true;
	} catch (error) {
		if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EEXIST') return false;
		throw error;
	}
};

/** Undefined while the file is being written or has just gone. */
const ownerOf = (/** @type {string} */ file) => {
	try {
		return Number.parseInt(readFileSync(file, 'utf8'), 10) || undefined;
	} catch {
		return undefined;
	}
};
