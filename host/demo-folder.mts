/** The demo's data folder: one demo at a time in it, and empty at every start. */
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { withLock } from './install/lock.mjs';

/** Only what bears this mark is emptied: somebody may name a folder of their own. */
const MARK = '.douyin-shop-demo';

export async function inDemoFolder(
	folder: string,
	work: (folder: string) => Promise<void>,
): Promise<void> {
	const dir = resolve(folder);
	const data = join(dir, 'n8n');
	const refuse = (_: number, owner: number) => {
		throw new Error(
			`Another demo (process ${owner}) is at work in ${dir}. Stop it, or add: --data <other folder>`,
		);
	};
	await withLock(join(dir, 'lock'), refuse, async () => {
		if (existsSync(data) && !existsSync(join(data, MARK))) {
			throw new Error(`${data} exists and is not a demo's folder; it is left alone.`);
		}
		rmSync(data, { recursive: true, force: true });
		mkdirSync(join(data, MARK), { recursive: true });
		await work(data);
	});
}
