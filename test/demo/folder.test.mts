/** The demo's folder keeps what its user built, and its memory outlives a demo that is killed. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { inDemoFolder } from '../../host/demo/folder.mts';
import { isNewer, Memory } from '../../host/demo/memory.mts';
import { english } from '../../host/demo/texts-english.mts';

let folder = '';
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'douyin-shop-demo-test-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** One start, which leaves a file behind; returns whether it found one, and whether the folder is said to be kept. */
async function start(isFresh = false): Promise<{ found: boolean; isKept: boolean }> {
	let seen = { found: false, isKept: false };
	await inDemoFolder(folder, isFresh, english, async ({ data, isKept }) => {
		const built = join(data, 'built');
		seen = { found: existsSync(built), isKept };
		writeFileSync(built, '');
	});
	return seen;
}

it('is kept from start to start, and emptied only when that is asked for', async () => {
	expect(await start()).toEqual({ found: false, isKept: false });
	expect(await start()).toEqual({ found: true, isKept: true });
	expect(await start(true)).toEqual({ found: false, isKept: false });
	expect(await start()).toEqual({ found: true, isKept: true });
});

it('leaves a folder alone that is none of a demo, also when asked to empty it', async () => {
	mkdirSync(join(folder, 'n8n'));
	writeFileSync(join(folder, 'n8n', 'database.sqlite'), 'theirs');
	await expect(start()).rejects.toThrow(/not a demo's folder/);
	await expect(start(true)).rejects.toThrow(/not a demo's folder/);
	expect(readdirSync(join(folder, 'n8n'))).toEqual(['database.sqlite']);
});

it('refuses a second demo in it, and is free after one that failed', async () => {
	const failing = inDemoFolder(folder, false, english, async () => {
		await expect(start()).rejects.toThrow(`Another demo (process ${process.pid})`);
		throw new Error('n8n did not start');
	});
	await expect(failing).rejects.toThrow('n8n did not start');
	expect(await start()).toMatchObject({ isKept: true });
});

describe('the memory', () => {
	const file = () => join(folder, 'memory.json');

	it('is there at the next start', () => {
		new Memory(file()).change((it) => (it.examples['live-board'] = { source: 'a', stored: 'b' }));
		expect(new Memory(file()).it.examples).toEqual({ 'live-board': { source: 'a', stored: 'b' } });
		expect(readdirSync(folder)).toEqual(['memory.json']);
	});

	it('of which half was written is as none', () => {
		writeFileSync(file(), '{ "starts": 3, "ports": {');
		const { starts, ports, tables } = new Memory(file()).it;
		expect({ starts, ports, tables }).toEqual({ starts: 0, ports: {}, tables: [] });
	});
});

it.each([
	['2.41.0', '2.40.7', true],
	['2.40.10', '2.40.7', true],
	['3.0.0', '2.40.7', true],
	['2.40.7', '2.40.7', false],
	['2.4.8', '2.40.7', false],
	['1.123.9', '2.40.7', false],
])('n8n %s is newer than %s: %s', (was, is, newer) => {
	expect(isNewer(was, is)).toBe(newer);
});
