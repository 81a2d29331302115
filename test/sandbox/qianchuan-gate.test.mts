/** 巨量千川: what is refused, what faults do, and that several platforms share one port. */
import * as fc from 'fast-check';
import { fetch } from 'undici';
import type { FaultRule } from '../../sandbox/control/faults.mts';
import { startSandbox, type Sandbox } from '../../sandbox/server.mts';
import { openShop } from './callers.mts';
import { type Caller, keysOf, LIVE, openQianchuan, post, type Query } from './qianchuan-caller.mts';

const NOW = 1_790_000_000;
const REPORT = 'v1.0/qianchuan/report/live/get/';
const PATH = `/open_api/${REPORT}`;
let sandbox: Sandbox;
let caller: Caller;

beforeAll(async () => {
	sandbox = await startSandbox({ orders: 3, now: NOW, speed: 0, live: 0 });
	caller = await openQianchuan(sandbox);
});
afterEach(() => sandbox.control.clearFaults());
afterAll(() => sandbox.close());

const window = { start_time: '2026-09-21 00:00:00', end_time: '2026-09-21 23:59:59' };
const report = (more: Query = {}, token?: string) =>
	caller.get(
		REPORT,
		{
			advertiser_id: caller.advertisers[0],
			aweme_id: caller.aweme,
			...window,
			fields: ['stat_cost'],
			...more,
		},
		token,
	);
const arm = (rule: FaultRule) => sandbox.control.addFaults([rule]);

test.each<[string, Query]>([
	['a list with commas', { fields: 'stat_cost,ctr' }],
	['one bare name', { fields: 'stat_cost' }],
	['an empty list', { fields: [] }],
	['a metric that does not exist', { fields: ['watch_cnt'] }],
	['a misspelt metric', { fields: ['today_live_pay_order_gpm'] }],
	['a metric of every list', { fields: ['length'] }],
	['numbers in the list', { fields: '[1]' }],
	['an object instead of a list', { fields: { 0: 'stat_cost' } }],
	['a metric of every object', { fields: ['constructor'] }],
	['an id with a sign', { advertiser_id: '-1' }],
	['an id beyond int64', { aweme_id: '9999999999999999999' }],
	['an id with a fraction', { aweme_id: '1.5' }],
	['no id', { advertiser_id: '' }],
	['a day without its time', { start_time: '2026-09-21' }],
	['ISO time', { start_time: '2026-09-21T00:00:00' }],
	['a day that does not exist', { start_time: '2026-02-30 00:00:00' }],
	['Unix seconds', { end_time: '1790000000' }],
	['an unknown word', { stats_authority: 'ALL' }],
	['an unknown parameter', { dimensions: 'AGE' }],
])('refused with a number and a name: %s', async (_case, query) => {
	const { code, message, ...rest } = await report(query);
	expect(code).toBe(40000);
	expect(message).toContain(Object.keys(query)[0]);
	expect(rest).toEqual({ request_id: expect.any(String) });
});

test('the older names are not in the newer report', async () => {
	const both = async (path: string) =>
		(await caller.get(path, { ...window, advertiser_id: caller.advertisers[0], aweme_id: caller.aweme, fields: ['convert_cnt'] })).code; // oxfmt-ignore
	expect(await both(REPORT)).toBe(0);
	expect(await both('v1.0/qianchuan/report/today_live/get/')).toBe(40000);
});

test('a name that comes twice is refused', async () => {
	const query = `advertiser_id=1&advertiser_id=${caller.advertisers[0]}`;
	const reply = await fetch(`${sandbox.url}/open_api/${LIVE}detail/get/?${query}&room_id=1`, {
		headers: { 'access-token': caller.token },
	});
	expect(await reply.json()).toMatchObject({ code: 40000 });
});

test('pages: 1 to 100 rows', async () => {
	const ask = (more: Query) =>
		caller.get('v1.0/qianchuan/aweme/authorized/get/', {
			advertiser_id: caller.advertisers[0],
			...more,
		});
	expect((await ask({ page_size: 100 })).code).toBe(0);
	const wrong: Query[] = [{ page_size: 101 }, { page_size: 0 }, { page: 0 }, { page: 'x' }];
	for (const more of wrong) {
		expect((await ask(more)).code).toBe(40000);
	}
});

test('accounts and advertisers of others, paths that are none', async () => {
	expect((await report({ advertiser_id: 12345 })).code).toBe(40002);
	expect((await report({ aweme_id: 12345 })).code).toBe(40002);
	expect((await caller.get('v1.0/qianchuan/report/live/get')).code).toBe(50005);
	expect((await caller.get('v1.0/qianchuan/live/getLiveRoomData/')).code).toBe(50005);
	expect((await post(sandbox, REPORT, {})).code).toBe(50005);
	sandbox.control.decide({ qcBadParameter: 50003 });
	expect((await report({ fields: '' })).code).toBe(50003);
	sandbox.control.decide({ qcBadParameter: 40000 });
});

test('whatever is sent is answered with an envelope, and changes nothing', async () => {
	const before = (await report()).data;
	await fc.assert(
		fc.asyncProperty(
			fc.dictionary(
				fc.constantFrom(
					'advertiser_id',
					'fields',
					'page',
					'room_id',
					'date_time',
					'x',
					'__proto__',
				),
				fc.oneof(
					fc.string(),
					fc.jsonValue().map((value) => JSON.stringify(value)),
				),
			),
			fc.constantFrom(REPORT, `${LIVE}get/`, `${LIVE}product_list/get/`, 'oauth2/advertiser/get/'),
			async (query, path) => {
				const { code, message } = await caller.get(path, query);
				expect(code).toBeGreaterThanOrEqual(40000);
				expect(typeof message).toBe('string');
			},
		),
		{ numRuns: 60 },
	);
	expect((await report()).data).toEqual(before);
});

test('a permission taken away, and given back', async () => {
	const { appId: appKey } = sandbox.qianchuan;
	expect(sandbox.control.permissions({ appKey, deny: [PATH] })).toEqual({ denied: [PATH] });
	expect((await report()).code).toBe(40118);
	const { data } = await caller.get('2/user/info/');
	expect(data.token_api_list).not.toContain(PATH);
	sandbox.control.permissions({ appKey, allow: [PATH] });
	expect((await report()).code).toBe(0);
});

test('a quota, where there is one: 40100', async () => {
	sandbox.control.quota({ [PATH]: 2 });
	const codes: number[] = [];
	for (let i = 0; i < 6; i += 1) codes.push((await report()).code);
	expect(codes.slice(0, 2)).toEqual([0, 0]);
	expect(codes).toContain(40100);
	sandbox.control.quota({});
});

test.each([
	[{ kind: 'throttle' }, 40100],
	[{ kind: 'throttle', code: 40110 }, 40110],
	[{ kind: 'serviceError' }, 50000],
	[{ kind: 'businessError', code: 40001 }, 40001],
] as const)('%j', async (rule, code) => {
	arm({ ...rule, times: 1 });
	expect((await report()).code).toBe(code);
	expect((await report()).code).toBe(0);
});

test('lost, cut, no JSON, HTTP 5xx, by path or by the beginning of it', async () => {
	arm({ kind: 'reset', method: '/open_api/*', times: 1 });
	await expect(report()).rejects.toThrow();
	arm({ kind: 'cutBody', method: PATH, times: 1 });
	await expect(report()).rejects.toThrow();
	arm({ kind: 'notJson', method: PATH, times: 1 });
	await expect(report()).rejects.toThrow(SyntaxError);
	arm({ kind: 'http5xx', status: 503, method: PATH, times: 1 });
	await expect(report()).rejects.toThrow(SyntaxError);
	expect(sandbox.control.calls(1)).toMatchObject([{ method: PATH, status: 503 }]);
	arm({ kind: 'latency', ms: 80, method: PATH, times: 1 });
	const started = performance.now();
	expect((await report()).code).toBe(0);
	expect(performance.now() - started).toBeGreaterThan(75);
	arm({ kind: 'reset', method: '/open_api/oauth2/*' });
	expect((await report()).code).toBe(0);
});

test('drift: of a row, of plain data, of the envelope', async () => {
	const fields = ['total_live_watch_cnt'];
	const text = async (more: Query = {}) => JSON.stringify((await report({ fields, ...more })).data);
	arm({ kind: 'drift', change: 'extra', times: 1 });
	expect(await text()).toContain('a_field_nobody_told_of');
	arm({ kind: 'drift', change: 'missing', times: 1 });
	expect(await text()).toBe('{}');
	arm({ kind: 'drift', change: 'type', times: 1 });
	expect(await text()).toMatch(/^\{"total_live_watch_cnt":"\d+"\}$/);
	arm({ kind: 'drift', change: 'enum', times: 1 });
	const rooms = await caller.get(`${LIVE}get/`, {
		advertiser_id: caller.advertisers[0],
		aweme_id: caller.aweme,
		date_time: '2026-09-21',
		fields,
	});
	expect(rooms.data.room_list[0]).toMatchObject({ room_status: 'RESTING' });
	arm({ kind: 'drift', change: 'envelope', times: 1 });
	expect(await text()).toContain('"result"');
});

test('a revoked token, alone or with its grant', async () => {
	arm({ kind: 'revokeToken', times: 1 });
	expect((await report()).code).toBe(40105);
	const refreshed = await post(sandbox, 'oauth2/refresh_token/', {
		...keysOf(sandbox),
		refresh_token: caller.refreshToken,
	});
	const { access_token: token, refresh_token } = refreshed.data;
	arm({ kind: 'revokeToken', both: true, times: 1 });
	expect((await report({}, token)).code).toBe(40105);
	const again = await post(sandbox, 'oauth2/refresh_token/', { ...keysOf(sandbox), refresh_token });
	expect(again.code).toBe(40107);
	caller = await openQianchuan(sandbox);
});

test('three platforms, one port, one log without secrets', async () => {
	sandbox.control.clearCalls();
	const shop = await openShop(sandbox);
	await shop.call('/shop/brandList', {});
	await report();
	await caller.get('oauth2/advertiser/get/', { access_token: caller.token });
	const other = await fetch(`${sandbox.url}/room/nothing/here/`);
	expect(await other.json()).toMatchObject({ err_no: 28001017 });
	const fresh = await openQianchuan(sandbox);
	const { refreshToken: refresh_token } = fresh;
	await post(sandbox, 'oauth2/refresh_token/', { ...keysOf(sandbox), refresh_token });
	const calls = sandbox.control.calls();
	expect(calls.map(({ method }) => method)).toEqual([
		'token.create',
		'shop.brandList',
		PATH,
		'/open_api/oauth2/advertiser/get/',
		'/room/nothing/here/',
		'/open_api/oauth2/access_token/',
		'/open_api/v1.0/qianchuan/shop/advertiser/list/',
		'/open_api/v1.0/qianchuan/aweme/authorized/get/',
		'/open_api/oauth2/refresh_token/',
	]);
	expect(calls[2]).toMatchObject({ code: 0, params: { fields: '["stat_cost"]' } });
	const text = JSON.stringify(calls);
	for (const secret of [
		caller.token,
		fresh.token,
		fresh.refreshToken,
		shop.token,
		sandbox.qianchuan.secret,
		'auth_code',
	]) {
		expect(text).not.toContain(secret);
	}
});
