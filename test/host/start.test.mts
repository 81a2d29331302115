/** `npm start` as a person types it, three times on one folder. */
import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { exampleNames, RUN_AT_ONCE, workflowId } from '../../host/demo/examples.mts';
import { isNote, languageOf } from '../../host/demo/notes.mts';
import { ensureN8n } from '../../host/install/n8n.mjs';
import { npm, npmEnvironment } from '../../host/install/npm.mjs';
import { addCredential, testCredential, type CredentialData } from '../../host/n8n/credentials.mts';
import { OWNER } from '../../host/n8n/owner.mts';
import { createRest, type Rest } from '../../host/n8n/rest.mts';
import { addRows, findTable, tableRows } from '../../host/n8n/tables.mts';
import { ownNodeTypes } from '../../host/n8n/types.mts';
import { runWorkflow, type Workflow } from '../../host/n8n/workflows.mts';
import { packPackage } from '../../host/package.mts';
import { projectRoot } from '../../host/project.mts';
import { parseCsv } from './csv.mts';
import { ids } from './truth.mts';

let data = '';
const [file = '', ...args] = npm('start', '--');

beforeAll(async () => {
	data = mkdtempSync(join(tmpdir(), 'douyin-shop-start-test-'));
	await ensureN8n();
	await packPackage();
}, 15 * 60_000);

interface Demo {
	readonly process: ChildProcess;
	/** All that it printed so far. */
	text(): string;
	n8n: string;
	sandbox: string;
	rest: Rest;
}

let running: Demo | undefined;
afterAll(async () => {
	if (running?.process.exitCode === null) await stop(running);
	rmSync(data, { recursive: true, force: true });
});

/** Starts it on the folder, and waits until it has printed how to end it. */
async function start(...more: string[]): Promise<Demo> {
	const child = spawn(file, [...args, '--orders', '200', '--data', data, ...more], {
		cwd: projectRoot(),
		env: npmEnvironment(),
		// A process group of its own: Ctrl+C in a terminal reaches the whole group.
		detached: true,
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	let text = '';
	for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (text += part));
	const demo: Demo = {
		process: child,
		text: () => text,
		n8n: '',
		sandbox: '',
		rest: createRest(''),
	};
	running = demo;
	await says(demo, /Ctrl\+C[^\n]*\n[^\n]+\n/, 120_000);
	[demo.n8n = '', demo.sandbox = ''] = ['n8n', '(?:sandbox|沙箱)'].map(
		(name) => new RegExp(`^${name} +(http:\\S+)`, 'm').exec(text)?.[1],
	);
	demo.rest = createRest(demo.n8n);
	await demo.rest.signIn(OWNER);
	return demo;
}

async function says(demo: Demo, pattern: RegExp, ms = 60_000): Promise<void> {
	for (const deadline = Date.now() + ms; !pattern.test(demo.text()); await sleep(100)) {
		if (demo.process.exitCode !== null || Date.now() > deadline) {
			throw new Error(`never said ${pattern}:\n${demo.text()}`);
		}
	}
}

async function stop({ process: child }: Demo): Promise<void> {
	process.kill(-(child.pid ?? 0), 'SIGINT');
	await once(child, 'exit');
}

const control = async (
	demo: Demo,
	method: string,
	path: string,
	body?: object,
): Promise<{ code?: string }> => {
	const response = await fetch(`${demo.sandbox}/_sandbox/${path}`, {
		method,
		...(body ? { body: JSON.stringify(body) } : {}),
	});
	expect(response.ok).toBe(true);
	return (await response.json()) as { code?: string };
};

interface Credential {
	id: string;
	name: string;
	type: string;
	data: CredentialData;
}

const credentials = async ({ rest }: Demo) => {
	const all = await rest.call<Credential[]>('GET', '/credentials');
	const withData = all.map(
		async ({ id }) => await rest.call<Credential>('GET', `/credentials/${id}?includeData=true`),
	);
	return await Promise.all(withData);
};

/** What the test in the form says, by name. */
const verdicts = async (demo: Demo) =>
	Object.fromEntries(
		await Promise.all(
			(await credentials(demo)).map(async ({ id, name, type, data: fields }) => {
				const { status } = await testCredential(demo.rest, { id, name }, type, fields);
				return [name, status] as const;
			}),
		),
	);

/** IDs of all workflows, sorted. */
const workflows = async ({ rest }: Demo) =>
	(await rest.call<Array<{ id: string }>>('GET', '/workflows?take=100')).map(({ id }) => id).sort();

const workflow = async ({ rest }: Demo, name: string) =>
	await rest.call<Workflow>('GET', `/workflows/${workflowId(name)}`);

test('--once ends by itself; its last line says where the sheet is and how many rows it has', async () => {
	const { stdout } = await promisify(execFile)(
		file,
		[...args, '--once', '--orders', '200', '--data', data],
		{ cwd: projectRoot(), env: npmEnvironment() },
	);
	const last = JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? '') as Record<string, unknown>;
	const rows = parseCsv(readFileSync(String(last.sheet), 'utf8'));

	expect(last).toEqual({
		orders: rows.length,
		rows: rows.length,
		sheet: expect.stringMatching(/\.csv$/),
	});
	expect(rows.length).toBeGreaterThan(20);
	for (const id of ids(rows).slice(0, 3)) expect(id).toMatch(/^\d{19}$/);
	const byTime = [...rows].sort((a, b) => (String(a.createTime) < String(b.createTime) ? -1 : 1));
	expect(stdout).toContain(String(byTime.at(-1)?.orderId));
});

const WORKS = {
	'Douyin Shop (sandbox)': 'OK',
	'Qianchuan (sandbox)': 'OK',
	'Douyin Open Platform (sandbox)': 'OK',
};
const MINE = { 'My shop': 'OK', 'My Qianchuan': 'OK', 'My account': 'OK' };

describe('the second start', () => {
	let demo: Demo;
	beforeAll(async () => {
		demo = await start('--every', '4');
	}, 180_000);

	test('has every example once, and a working credential a platform', async () => {
		expect(await workflows(demo)).toEqual(exampleNames().map(workflowId).sort());
		expect(await verdicts(demo)).toEqual(WORKS);
	});

	test.each(Object.entries(RUN_AT_ONCE))('%s runs at once', async (name, trigger) => {
		const { status, error } = await runWorkflow(demo.rest, workflowId(name), trigger);
		expect(error).toBeUndefined();
		expect(status).toBe('success');
	});

	test('their runs have something to show', async () => {
		const rowsOf = async (table: string) =>
			(await tableRows(demo.rest, await findTable(demo.rest, table))).length;
		expect(await rowsOf('Douyin new orders')).toBeGreaterThan(0);
		expect(await rowsOf('Douyin buyers')).toBeGreaterThan(10);
		expect(await rowsOf('Douyin stock results')).toBe(20);
		expect(await rowsOf('Douyin live board')).toBeGreaterThan(0);
		for (const sheet of ['douyin-orders-yesterday.csv', 'douyin-live-report.xlsx']) {
			expect([sheet, existsSync(join(data, 'n8n', 'files', sheet))]).toEqual([sheet, true]);
		}
	});

	test('credentials can be made of what it prints', async () => {
		const { rest } = demo;
		const printed = (label: string) =>
			new RegExp(` {2,}${label} (\\S+)`).exec(demo.text())?.[1] ?? '';
		const code = async (app: string) => (await control(demo, 'GET', `code?app=${app}`)).code;
		const gatewayUrl = printed('Gateway URL');
		const [appId, clientKey] = [printed('App ID'), printed('Client Key')];
		await addCredential(rest, 'My shop', 'douyinShopApi', {
			appType: 'selfBuilt',
			appKey: printed('App Key'),
			appSecret: printed('App Secret'),
			shopId: printed('Shop ID'),
			gatewayUrl,
		});
		await addCredential(rest, 'My Qianchuan', 'qianchuanApi', {
			appId,
			secret: printed('Secret'),
			authorizationCode: await code(appId),
			gatewayUrl,
		});
		await addCredential(rest, 'My account', 'douyinOpenApi', {
			clientKey,
			clientSecret: printed('Client Secret'),
			authorizationCode: await code(clientKey),
			gatewayUrl,
		});
		expect(await verdicts(demo)).toEqual({ ...WORKS, ...MINE });
	});

	test('a failed run of its own is said, and ends nothing', async () => {
		await control(demo, 'POST', 'permissions', { deny: ['order.searchList'] });
		await says(demo, /the demo's own run failed/);
		expect((await fetch(`${demo.n8n}/healthz`)).ok).toBe(true);
		await control(demo, 'POST', 'permissions', { allow: ['order.searchList'] });
		await says(demo, /the demo's own run works again/);
	});

	test('Ctrl+C leaves nothing running', async () => {
		await useIt(demo);
		await stop(demo);
		await expect(fetch(`${demo.n8n}/healthz`)).rejects.toThrow();
		await expect(fetch(`${demo.sandbox}/_sandbox/state`)).rejects.toThrow();
	});
});

const THEIR_NOTE = '记下来：这是我的工作流';

/** What a user does in the editor before the end: changes, deletes, builds, fills in. */
async function useIt(demo: Demo): Promise<void> {
	const { rest } = demo;
	await rest.call('PATCH', `/workflows/${workflowId('orders-to-csv')}`, { name: THEIR_NOTE });
	const deleted = `/workflows/${workflowId('mcp-server')}`;
	await rest.call('POST', `${deleted}/archive`, {});
	await rest.call('DELETE', deleted);
	await rest.call('POST', '/workflows', { id: 'mine', name: 'Mine', nodes: [], connections: {} });
	const shop = (await credentials(demo)).find(({ name }) => name === 'Douyin Shop (sandbox)');
	const { id = '', name = '', type = '', data: fields = {} } = shop ?? {};
	const slower = { ...fields, requestsPerSecond: 7 };
	await rest.call('PATCH', `/credentials/${id}`, { name, type, data: slower });
	const table = await findTable(rest, 'ERP stock');
	await addRows(rest, table, [{ productId: '1', skuId: '2', stock: 3 }]);
}

describe('the third start, in Chinese', () => {
	let demo: Demo;
	let before: string[];
	beforeAll(async () => {
		before = [running?.n8n ?? '', running?.sandbox ?? ''];
		demo = await start('--zh');
	}, 180_000);

	test('is where the second was', () => {
		expect([demo.n8n, demo.sandbox]).toEqual(before);
		expect(demo.text()).toContain('先试试');
		expect(demo.text()).not.toMatch(/setting up|Try first|could not/);
	});

	test('has what its user built, changed and deleted, and nothing twice', async () => {
		const kept = exampleNames().filter((name) => name !== 'mcp-server');
		expect(await workflows(demo)).toEqual([...kept.map(workflowId), 'mine'].sort());
		expect((await workflow(demo, 'orders-to-csv')).name).toBe(THEIR_NOTE);
		const shop = (await credentials(demo)).find(({ name }) => name === 'Douyin Shop (sandbox)');
		expect(shop?.data.requestsPerSecond).toBe(7);
		expect(await tableRows(demo.rest, await findTable(demo.rest, 'ERP stock'))).toHaveLength(21);
	});

	test('all credentials work, also those that its user made', async () => {
		expect(await verdicts(demo)).toEqual({ ...WORKS, ...MINE });
		const { status } = await runWorkflow(
			demo.rest,
			workflowId('live-board'),
			RUN_AT_ONCE['live-board'] ?? '',
		);
		expect(status).toBe('success');
	});

	test('speaks Chinese: nodes, and the notes of what its user did not change', async () => {
		const types = await ownNodeTypes({ url: demo.n8n, rest: demo.rest });
		const order = types.find(({ name }) => name.endsWith('.douyinOrder'));
		expect(order?.displayName).toMatch(/\p{Script=Han}/u);
		const notesOf = async (name: string) => (await workflow(demo, name)).nodes.filter(isNote);
		expect((await notesOf('live-board')).map(languageOf)).toEqual(['zh']);
		expect((await notesOf('orders-to-csv')).map(languageOf)).toEqual(['en']);
	});
});
