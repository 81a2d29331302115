/** The control over HTTP, every endpoint; the command line; what the sandbox may import. */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fetch } from 'undici';
import { readOptions } from '../../sandbox/options.mts';
import { startSandbox, type Sandbox } from '../../sandbox/server.mts';
import { longOrShort } from '../support/soak.mts';
import { openShop } from './callers.mts';
import { startCpuWatch } from '../support/cpu-time.mts';

const NOW = 1_790_000_000;
const ROOT = join(__dirname, '../..');
const MANY = longOrShort(100_000, 20_000);

describe('over HTTP', () => {
	let sandbox: Sandbox;
	beforeAll(async () => {
		sandbox = await startSandbox({ orders: 50, now: NOW, speed: 0, live: 0 });
	});
	afterAll(() => sandbox.close());

	const request = async (method: string, path: string, body?: object) => {
		const reply = await fetch(`${sandbox.url}/_sandbox${path}`, {
			method,
			...(body && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
		});
		const json: unknown = await reply.json();
		return { status: reply.status, json };
	};
	const post = async (path: string, body: object) => (await request('POST', path, body)).json;
	const get = async (path: string) => (await request('GET', path)).json;

	test('each endpoint takes its example', async () => {
		expect(await post('/clock', { advance: 60, speed: 0 })).toEqual({ now: NOW + 60, speed: 0 });
		expect(await post('/faults', [{ kind: 'throttle', times: 1 }])).toEqual({ ok: true });
		expect(await post('/faults', { kind: 'latency', ms: 5 })).toEqual({ ok: true });
		expect(await get('/state')).toMatchObject({
			now: NOW + 60,
			orders: 50,
			faults: [{ kind: 'throttle' }, { kind: 'latency' }],
		});
		expect((await request('DELETE', '/faults')).json).toEqual({ ok: true });
		const life = await post('/life', { create: 2, pay: 1 });
		expect(life).toEqual({
			create: [expect.any(String), expect.any(String)],
			pay: [expect.any(String)],
		});
		expect(await post('/moving', { everyCalls: 0, changes: 0 })).toEqual({ ok: true });
		expect(await post('/visibility', { delaySeconds: 0 })).toEqual({ ok: true });
		expect(await post('/permissions', { deny: ['shop.brandList'] })).toEqual({
			denied: ['shop.brandList'],
		});
		expect(await post('/permissions', { allow: ['shop.brandList'] })).toEqual({ denied: [] });
		expect(await post('/whitelist', { listed: true })).toEqual({ ok: true });
		const { appKey } = sandbox.toolApp;
		expect(await post('/authorization', { appKey, issueCode: true })).toEqual({
			code: expect.any(String),
		});
		expect(await post('/decisions', { depth: 50000 })).toMatchObject({ depth: 50000 });
		expect(await post('/decisions', { depth: 10000 })).toMatchObject({ depth: 10000 });
		expect(await post('/quota', { quota: { 'order.searchList': 1000 } })).toEqual({ ok: true });
		expect(await post('/latency', { ms: 0 })).toEqual({ ok: true });
		const { call } = await openShop(sandbox);
		await call('/shop/brandList', {});
		expect(await get('/calls?limit=1')).toMatchObject([{ method: 'shop.brandList', code: 10000 }]);
		expect((await request('DELETE', '/calls')).json).toEqual({ ok: true });
		expect(await get('/calls')).toEqual([]);
		expect(await get(`/orders?from=${NOW}&to=${NOW + 100}&by=create`)).toHaveLength(2);
		expect(await get('/orders')).toHaveLength(52);
		expect(await get('/aftersales?by=update')).toEqual(expect.any(Array));
		expect(await get(`/changes?from=${NOW}`)).toHaveLength(3);
		expect(await get('/moved')).toEqual([]);
	});

	test('bad requests say so', async () => {
		expect((await request('POST', '/faults', [{ kind: 'earthquake' }])).status).toBe(400);
		expect((await request('POST', '/clock', { time: 1 })).status).toBe(400);
		expect((await request('POST', '/life', { create: -1 })).status).toBe(400);
		expect((await request('GET', '/orders?by=name')).status).toBe(400);
		expect((await request('POST', '/permissions', { appKey: '1' })).status).toBe(400);
	});
});

describe('command line', () => {
	test('options', () => {
		expect(readOptions(['--port', '0', '--orders', '10', '--quota', '20'])).toEqual({
			port: 0,
			orders: 10,
			quota: 20,
		});
		expect(readOptions(['--quota', 'order.searchList=5,order.orderDetail=6'])).toEqual({
			quota: { 'order.searchList': 5, 'order.orderDetail': 6 },
		});
		expect(() => readOptions(['--orders', 'many'])).toThrow('--orders wants a number');
		expect(() => readOptions(['--hours', '1'])).toThrow();
	});

	test('one JSON line, nothing else; SIGTERM ends it', async () => {
		const started = performance.now();
		const args = ['sandbox/run.mjs', '--port', '0', '--orders', '1000'];
		const child = spawn(process.execPath, [...args, '--seed', '1'], { cwd: ROOT });
		let all = '';
		child.stdout.on('data', (chunk) => (all += String(chunk)));
		const line = await new Promise<string>((resolve) => {
			createInterface(child.stdout).once('line', resolve);
		});
		const took = performance.now() - started;
		const ended = new Promise((resolve) => child.once('exit', resolve));
		child.kill('SIGTERM');
		expect(await ended).toBe(0);
		const printed: Record<string, string> = JSON.parse(line);
		const shops = ['shopId', 'shopIds'];
		const apps = ['toolApp', 'otherApps', 'qianchuan', 'open'];
		expect(Object.keys(printed)).toEqual(['url', 'appKey', 'appSecret', ...shops, ...apps]);
		expect(printed.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
		expect(all).toBe(`${line}\n`);
		// 2 s is the promise; machines that run other tests at the same time get more.
		expect(took).toBeLessThan(30_000);
	});
});

test(`${MANY.toLocaleString('en')} orders: up in seconds, and pages in milliseconds`, async () => {
	const started = startCpuWatch();
	const sandbox = await startSandbox({ orders: MANY, now: NOW, speed: 0, live: 0 });
	expect(started()).toBeLessThan(longOrShort(20_000, 5000));
	const { call } = await openShop(sandbox);
	const month = { create_time_start: NOW - 31 * 86_400, create_time_end: NOW, size: 100 };
	const times: number[] = [];
	for (let page = 0; page < 20; page += 1) {
		const worked = startCpuWatch();
		const { json } = await call('/order/searchList', { ...month, page: page * 5 });
		times.push(worked());
		expect(json.data.total).toBe(MANY);
	}
	expect(times.sort((a, b) => a - b)[10]).toBeLessThan(200);
	await sandbox.close();
});

test('the sandbox imports nothing of the package that it tests', () => {
	const files = readdirSync(join(ROOT, 'sandbox'), { recursive: true, encoding: 'utf8' });
	for (const file of files.filter((name) => name.endsWith('.mts'))) {
		const source = readFileSync(join(ROOT, 'sandbox', file), 'utf8');
		for (const [, target = ''] of source.matchAll(/from '([^']+)'/g)) {
			if (!target.startsWith('.')) {
				expect(target).toMatch(/^(node:|fastify$|lossless-json$|zod$|pure-rand\/)/);
				continue;
			}
			const reached = join(ROOT, 'sandbox', file, '..', target);
			expect(reached.startsWith(join(ROOT, 'sandbox'))).toBe(true);
			expect(target).toMatch(/\.mts$/);
		}
		expect(source).not.toMatch(/import\.meta|@ts-ignore|@ts-expect-error|eslint-disable/);
	}
});
