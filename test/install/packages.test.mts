/**
 * Packages are fetched and unpacked whole or said not to be: after an interruption, damage, a fault of
 * the network or of the disk, and beside another installation. Each is done by a process of its own.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
	existsSync,
	readFileSync,
	readdirSync,
	rmSync,
	statSync,
	truncateSync,
	writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { forgetDamaged, readJournal } from '../../host/install/packages.mjs';
import { projectRoot } from '../../host/project.mts';
import { folder, startRegistry, type Registry } from './registry-server.mts';

const long = `lib/${'deep/'.repeat(30)}file.js`;
let registry: Registry;
let dir = '';

beforeAll(async () => {
	registry = await startRegistry({
		one: { files: { 'index.js': 'module.exports = 1;', [long]: 'long', 'a.js.map': 'for nobody' } },
		'@scope/two': { files: { 'cli.js': '#!/usr/bin/env node' }, bin: { two: 'cli.js' } },
		'@n8n/three': { files: { 'skill.md': 'read at run time', 'a.d.ts': 'not' } },
	});
});
afterAll(async () => await registry.close());
beforeEach(() => {
	dir = join(folder('put'), 'it');
	registry.asked.length = 0;
	registry.refuse = () => undefined;
});

const inside = (...path: string[]) => join(dir, 'node_modules', ...path);

function putting(url = registry.url, lock: object = registry.lock) {
	const file = join(folder('lock'), 'lock.json');
	writeFileSync(file, JSON.stringify(lock));
	const script = join(projectRoot(), 'test', 'install', 'putting.mts');
	return spawn(process.execPath, ['--import', 'tsx', script, dir, file], {
		cwd: projectRoot(),
		env: { ...process.env, npm_config_registry: url },
	});
}

async function put(...args: Parameters<typeof putting>) {
	const child = putting(...args);
	let said = '';
	child.stdout.on('data', (text) => (said += String(text)));
	child.stderr.on('data', (text) => (said += String(text)));
	const [code] = (await once(child, 'close')) as [number];
	return { code, said };
}

const sentences = (said: string) => said.trimEnd().split('\n').slice(-1);

test('all is there, but for what is never loaded; commands can be run', async () => {
	const { code, said } = await put();
	expect([code, said]).toEqual([0, expect.stringContaining('fetching 3 packages')]);
	expect(readFileSync(inside('one', long), 'utf8')).toBe('long');
	expect(existsSync(inside('one', 'a.js.map'))).toBe(false);
	expect(readdirSync(inside('@n8n', 'three')).sort()).toEqual(['package.json', 'skill.md']);
	expect(statSync(inside('.bin', 'two')).mode & 0o111).toBe(0o111);
});

test('one that was killed goes on where it was', async () => {
	registry.refuse = (path) => (path.includes('three') ? 0 : undefined);
	const child = putting();
	while (Object.keys(readJournal(dir)).length < 2) await sleep(20);
	child.kill('SIGKILL');
	await once(child, 'close');
	registry.refuse = () => undefined;
	registry.asked.length = 0;
	expect((await put()).code).toBe(0);
	expect(registry.asked).toEqual(['/@n8n/three/-/three-1.0.0.tgz']);
});

test('a line of the journal that was cut off counts for nothing', async () => {
	await put();
	const journal = inside('.unpacked');
	truncateSync(journal, statSync(journal).size - 3);
	registry.asked.length = 0;
	expect((await put()).code).toBe(0);
	expect(registry.asked).toHaveLength(1);
});

test('a package that is gone, and one with a file that is cut, are fetched again', async () => {
	await put();
	rmSync(inside('@scope', 'two'), { recursive: true });
	truncateSync(inside('one', 'index.js'), 3);
	expect(forgetDamaged(dir).sort()).toEqual(['node_modules/@scope/two', 'node_modules/one']);
	registry.asked.length = 0;
	expect((await put()).code).toBe(0);
	expect(registry.asked).toHaveLength(2);
	expect(readFileSync(inside('one', 'index.js'), 'utf8')).toBe('module.exports = 1;');
	expect(forgetDamaged(dir)).toEqual([]);
});

test('two at once fetch everything once', async () => {
	const both = await Promise.all([put(), put()]);
	expect(both.map(({ code }) => code)).toEqual([0, 0]);
	expect(registry.asked).toHaveLength(3);
});

test('a server that answers badly for a moment is asked again', async () => {
	let refused = 0;
	registry.refuse = (path) => (path.includes('one') && refused++ < 2 ? 503 : undefined);
	expect((await put()).code).toBe(0);
	expect(refused).toBe(3);
});

test('what is not what the lock file names is not unpacked', async () => {
	const lock = { 'node_modules/one': { version: '1.0.0', integrity: 'sha512-AAAA' } };
	const { code, said } = await put(registry.url, lock);
	expect([code, sentences(said)]).toEqual([1, [expect.stringContaining('lock file')]]);
	expect(existsSync(inside('one', 'index.js'))).toBe(false);
});

test('without a network one sentence says so', async () => {
	const { code, said } = await put('http://127.0.0.1:1/');
	expect([code, sentences(said)]).toEqual([
		1,
		[
			expect.stringMatching(
				/^Trouble: The npm registry 127\.0\.0\.1:1 cannot be reached .*: check/,
			),
		],
	]);
});
