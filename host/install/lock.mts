/** One installation at a time: a file that names its owner, taken over when the owner is gone. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const alive = (pid: number): boolean => {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return (error as NodeJS.ErrnoException).code === 'EPERM';
	}
};

/** Runs `work` alone; the second caller waits, and finds the work done. */
export async function withLock<T>(
	file: string,
	waiting: (seconds: number, pid: number) => void,
	work: () => Promise<T>,
): Promise<T> {
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

const take = (file: string): boolean => {
	try {
		writeFileSync(file, String(process.pid), { flag: 'wx' });
		return true;
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
		throw error;
	}
};

/** Undefined while the file is being written or has just gone. */
const ownerOf = (file: string): number | undefined => {
	try {
		return Number.parseInt(readFileSync(file, 'utf8'), 10) || undefined;
	} catch {
		return undefined;
	}
};
