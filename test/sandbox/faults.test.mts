/** Faults: what they do to the answer, and whether the call took effect. */
import { startSandbox, type Sandbox } from '../../sandbox/server.mts';
import type { FaultRule } from '../../sandbox/control/faults.mts';
import { type Answered, credentialsOf, goCall, openShop, parseExact } from './callers.mts';

const NOW = 1_790_000_000;
const WINDOW = { create_time_start: NOW - 86_400 * 40, create_time_end: NOW, page: 0, size: 3 };
let sandbox: Sandbox;
let call: (path: string, params: object) => Promise<Answered>;

beforeEach(async () => {
	sandbox = await startSandbox({ orders: 30, now: NOW, speed: 0, live: 0 });
	({ call } = await openShop(sandbox));
});
afterEach(() => sandbox.close());

const arm = (rule: FaultRule) => sandbox.control.addFaults([rule]);
const read = () => call('/order/searchList', WINDOW);
const order_id = () => sandbox.control.orderTruth()[0]?.orderId;
const write = () => call('/order/addOrderRemark', { order_id: order_id(), remark: '写' });
const written = () => sandbox.control.orderTruth()[0]?.remark === '写';

test.each([
	['http5xx', 'SyntaxError', false],
	['notJson', 'SyntaxError', false],
	['reset', 'TypeError', false],
	['cutBody', 'TypeError', true],
	['actThenReset', 'TypeError', true],
] as const)('%s', async (kind, error, acts) => {
	arm({ kind, times: 1 });
	const failure = await write().then(
		() => undefined,
		(reason: Error) => reason.name,
	);
	expect(failure).toBe(error);
	expect(written()).toBe(acts);
	expect((await read()).json.code).toBe(10000);
});

test('timeout: acts, never answers, and does not hold up closing', async () => {
	arm({ kind: 'timeout', times: 1 });
	const silence = write().catch(() => 'closed');
	while (!written()) await new Promise((resolve) => setTimeout(resolve, 5));
	const winner = await Promise.race([
		silence,
		new Promise((resolve) => setTimeout(() => resolve('silent'), 150)),
	]);
	expect(winner).toBe('silent');
});

test('latency keeps others waiting for nothing', async () => {
	arm({ kind: 'latency', ms: 600, method: 'order.searchList' });
	const started = performance.now();
	let isOver = false;
	const slow = Promise.all([read(), read(), read()]).finally(() => (isOver = true));
	await call('/shop/brandList', {});
	expect(isOver).toBe(false);
	await slow;
	const took = performance.now() - started;
	expect(took).toBeGreaterThanOrEqual(595);
	// One after the other they would take 1.8 s.
	expect(took).toBeLessThan(1700);
});

test.each([
	[{ kind: 'throttle' }, 60000, 'isv.traffic-limited'],
	[{ kind: 'serviceError' }, 20000, 'dop.service-error'],
	[{ kind: 'serviceError', n: 20004 }, 20000, 'isp.service-error:20004'],
	[{ kind: 'revokeToken' }, 40003, 'isv.access-token-no-existed'],
	[{ kind: 'clockSkew', seconds: 700 }, 40003, 'isv.timestamp-invalid'],
	[{ kind: 'clockSkew', seconds: -700 }, 40003, 'isv.timestamp-invalid'],
	[{ kind: 'businessError', code: 30002, sub_code: 'isv.invalid_ip' }, 30002, 'isv.invalid_ip'],
] as const)('%j', async (rule, code, subCode) => {
	arm({ ...rule, times: 1 });
	const { json } = await write();
	expect([json.code, json.sub_code]).toEqual([code, subCode]);
	expect(written()).toBe(false);
});

test('clock skew shows in the Date header', async () => {
	arm({ kind: 'clockSkew', seconds: 700, times: 1 });
	const { headers } = await read();
	expect(Date.parse(headers.date ?? '') / 1000).toBe(NOW + 700);
});

test('a revoked token: creating again gives another that works', async () => {
	arm({ kind: 'revokeToken', both: true, times: 1 });
	await read();
	const { token } = await openShop(sandbox);
	const { json } = await goCall(credentialsOf(sandbox), '/shop/brandList', {}, token);
	expect(json.code).toBe(10000);
});

test.each([
	['enum', '"order_status":777'],
	['extra', '"a_field_nobody_told_of"'],
	['type', '"order_amount":"'],
	['null', '"shop_order_tag_ui":null'],
	['envelope', '"data":{"result":{'],
] as const)('drift: %s', async (change, piece) => {
	expect((await read()).text).not.toContain(piece);
	arm({ kind: 'drift', change, times: 1 });
	expect((await read()).text).toContain(piece);
});

test('drift keeps int64 exact', async () => {
	const before = (await read()).json.data.shop_order_list;
	arm({ kind: 'drift', change: 'extra', times: 1 });
	const after = (await read()).json.data.shop_order_list;
	expect(after[0]?.sku_order_list).toEqual(before[0]?.sku_order_list);
});

test('drift of a type: the same digits, as a text', async () => {
	const amounts = (text: string) => [...text.matchAll(/"order_amount":("?)(\d+)\1[,}]/g)];
	const before = amounts((await read()).text);
	arm({ kind: 'drift', change: 'type', times: 1 });
	const after = amounts((await read()).text);
	expect(after.map(([, , digits]) => digits)).toEqual(before.map(([, , digits]) => digits));
	expect(before.some(([, quote]) => quote === '"')).toBe(false);
	// The orders of the list; what is inside them stays as it is.
	expect(after.filter(([, quote]) => quote === '"')).toHaveLength(3);
});

test('counting: method, times, every, after, probability by the seed', async () => {
	const hits = async (rule: Partial<FaultRule>, calls: number) => {
		sandbox.control.clearFaults();
		arm({ kind: 'throttle', ...rule });
		const codes: string[] = [];
		for (let i = 0; i < calls; i += 1) {
			codes.push((await call('/shop/brandList', {})).json.code === 60000 ? 'x' : '.');
		}
		return codes.join('');
	};
	expect(await hits({ method: 'order.searchList' }, 3)).toBe('...');
	expect(await hits({ times: 2 }, 4)).toBe('xx..');
	expect(await hits({ every: 3 }, 7)).toBe('..x..x.');
	expect(await hits({ after: 2, times: 1 }, 5)).toBe('..x..');
	const drawn = await hits({ probability: 0.5 }, 40);
	expect(drawn).toMatch(/x/);
	expect(drawn).toMatch(/\./);
});

test('the log shows what happened, without tokens', async () => {
	const { token } = await openShop(sandbox);
	arm({ kind: 'throttle', times: 1 });
	await read();
	await read();
	const calls = sandbox.control.calls();
	expect(calls.slice(-2)).toMatchObject([
		{ method: 'order.searchList', code: 60000, faults: ['throttle'], status: 200 },
		{ method: 'order.searchList', code: 10000, faults: [], status: 200 },
	]);
	const text = JSON.stringify(calls);
	expect(text).not.toContain(token);
	expect(text).not.toContain(sandbox.appSecret);
	expect(parseExact(text)).toBeDefined();
});
