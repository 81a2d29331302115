/** The demo's data folder: one demo at a time in it, kept from start to start. */
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { withLock } from '../install/lock.mjs';

/** Only what bears this mark is used or emptied: somebody may name a folder of their own. */
const MARK = '.douyin-shop-demo';

export interface DemoFolder {
	/** n8n's data, and the sheets. */
	readonly data: string;
	/** What the demo remembers of it. */
	readonly memoryFile: string;
	/** An earlier start has left something here. */
	readonly isKept: boolean;
}

export interface FolderTexts {
	busy(owner: number, dir: string): string;
	foreign(data: string): string;
}

/** @param isFresh empties it first */
export async function inDemoFolder(
	folder: string,
	isFresh: boolean,
	texts: FolderTexts,
	work: (folder: DemoFolder) => Promise<void>,
): Promise<void> {
	const dir = resolve(folder);
	const data = join(dir, 'n8n');
	const mark = join(data, MARK);
	const refuse = (_: number, owner: number) => {
		throw new Error(texts.busy(owner, dir));
	};
	await withLock(join(dir, 'lock'), refuse, async () => {
		if (existsSync(data) && !existsSync(mark)) throw new Error(texts.foreign(data));
		if (isFresh) rmSync(data, { recursive: true, force: true });
		const isKept = existsSync(mark);
		mkdirSync(mark, { recursive: true });
		await work({ data, memoryFile: join(mark, 'memory.json'), isKept });
	});
}
