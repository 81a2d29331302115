/** The world: the same for the same seed, alive, and shown late or moving when asked. */
import { startSandbox, type Sandbox } from '../../sandbox/server.mts';
import type { SandboxOptions } from '../../sandbox/options.mts';
import { longOrShort } from '../support/soak.mts';
import { openShop } from './callers.mts';
import type { OrderRow } from './wire.mts';

const NOW = 1_790_000_000;
const HOUR = 3600;
const DAY = 24 * HOUR;
const open: Sandbox[] = [];

async function start(options: SandboxOptions = {}): Promise<Sandbox> {
	const sandbox = await startSandbox({ orders: 300, now: NOW, speed: 0, live: 0, ...options });
	open.push(sandbox);
	return sandbox;
}
afterEach(() => Promise.all(open.splice(0).map((sandbox) => sandbox.close())));

describe('determinism', () => {
	test('same seed, same world, also after it has lived', async () => {
		const live = longOrShort(60, 15);
		const [a, b] = [await start({ seed: 7, live }), await start({ seed: 7, live })];
		expect([a.appKey, a.appSecret, a.shopId]).toEqual([b.appKey, b.appSecret, b.shopId]);
		a.control.clock({ advance: DAY });
		for (let hour = 0; hour < 24; hour += 1) b.control.clock({ advance: HOUR });
		expect(a.control.orderTruth()).toEqual(b.control.orderTruth());
		expect(a.control.afterSaleTruth()).toEqual(b.control.afterSaleTruth());
		expect(a.control.changes().length).toBeGreaterThanOrEqual(live * 24);
	});

	test('the same bytes on the wire', async () => {
		const texts = [];
		for (const sandbox of [await start({ seed: 3 }), await start({ seed: 3 })]) {
			const { call } = await openShop(sandbox);
			const params = { page: 0, size: 20, create_time_start: NOW - 30 * DAY, create_time_end: NOW };
			texts.push((await call('/order/searchList', params)).text.replace(/"log_id":"\w+"/, ''));
		}
		expect(texts[0]).toBe(texts[1]);
	});

	test('another seed, another world', async () => {
		const [a, b] = [await start({ seed: 1 }), await start({ seed: 2 })];
		expect(a.appKey).not.toBe(b.appKey);
		const ids = new Set(a.control.orderTruth().map(({ orderId }) => orderId));
		expect(b.control.orderTruth().some(({ orderId }) => ids.has(orderId))).toBe(false);
	});

	test('ids: unique, 19 digits, beyond 2^53; a child may carry its parent number', async () => {
		const { control } = await start({ orders: 2000 });
		const truth = control.orderTruth();
		const parents = truth.map(({ orderId }) => orderId);
		const children = truth.flatMap(({ lines }) => lines.map(({ skuOrderId }) => skuOrderId));
		expect(new Set(parents).size).toBe(2000);
		expect(new Set(children).size).toBe(children.length);
		for (const id of [...parents, ...children]) {
			expect(id).toMatch(/^\d{19}$/);
			expect(Number.isSafeInteger(Number(id))).toBe(false);
			expect(BigInt(id) < 2n ** 63n).toBe(true);
		}
		const own = truth.filter(({ orderId, lines }) => lines[0]?.skuOrderId === orderId);
		expect(own.length).toBeGreaterThan(1000);
		expect(own.length).toBeLessThan(2000);
	});
});

describe('life', () => {
	test('moves by the sandbox clock; update_time is the time of the change', async () => {
		const { control } = await start({ live: 30 });
		expect(control.changes()).toEqual([]);
		control.clock({ advance: 10 * 60 });
		const changes = control.changes();
		expect(changes.length).toBeGreaterThanOrEqual(300);
		for (const { updateTime } of changes) {
			expect(updateTime).toBeGreaterThan(NOW);
			expect(updateTime).toBeLessThanOrEqual(NOW + 600);
		}
		const kinds = new Set(changes.map(({ kind, status }) => `${kind} ${status}`));
		for (const kind of ['order 1', 'order 2', 'order 3', 'order 5', 'afterSale 6']) {
			expect(kinds).toContain(kind);
		}
	});

	test('runs with real time at a speed', async () => {
		const { control } = await start({ live: 60, speed: 600 });
		await new Promise((resolve) => setTimeout(resolve, 120));
		expect(control.now()).toBeGreaterThan(NOW + 60);
		expect(control.changes().length).toBeGreaterThan(50);
	});

	test('nothing happens while the clock is set back, and it goes on later', async () => {
		const { control } = await start({ live: 60 });
		control.clock({ advance: 100 });
		const before = control.changes().length;
		control.clock({ advance: -50 });
		expect(control.now()).toBe(NOW + 50);
		expect(control.changes()).toHaveLength(before);
		control.clock({ advance: 60 });
		expect(control.changes().length).toBeGreaterThan(before);
	});

	test('acts to order: each moves the order it names', async () => {
		const { control } = await start();
		const [id = ''] = control.life({ create: 1 }).create ?? [];
		const status = () => {
			const order = control.orderTruth().find(({ orderId }) => orderId === id);
			return [order?.orderStatus, order?.mainStatus, order?.updateTime];
		};
		expect(status()).toEqual([1, 1, NOW]);
		control.clock({ advance: 10 });
		expect(control.life({ pay: [id] })).toEqual({ pay: [id] });
		const [paid] = status();
		expect([2, 105]).toContain(paid);
		if (paid === 105) control.life({ release: [id] });
		control.clock({ advance: 10 });
		control.life({ ship: [id] });
		expect(status()).toEqual([3, 3, NOW + 20]);
		control.clock({ advance: 10 });
		control.life({ finish: [id] });
		expect(status()).toEqual([5, 5, NOW + 30]);
		control.clock({ advance: 10 });
		control.life({ refund: [id] });
		expect(status()).toEqual([5, 39, NOW + 40]);
		// Nothing fits any more.
		expect(control.life({ change: [id], pay: [id] })).toEqual({ change: [], pay: [] });
	});

	test('a busy day in a few seconds: 50,000 changes, or a fifth of them', async () => {
		const part = longOrShort(1, 0.2);
		const { control } = await start({ orders: 5000 * part, live: 35 });
		const started = process.cpuUsage().user;
		control.clock({ advance: DAY * part });
		expect(control.changes().length).toBeGreaterThan(50_000 * part);
		expect((process.cpuUsage().user - started) / 1e6).toBeLessThan(15 * part);
	});
});

describe('what the lists show', () => {
	const window = { update_time_start: NOW - 40 * DAY, order_by: 'update_time', order_asc: true };
	const rowsOf = async (sandbox: Sandbox, page = 0, size = 100) => {
		const { call } = await openShop(sandbox);
		const update_time_end = sandbox.control.now() + 1;
		const params = { ...window, update_time_end, page, size };
		return (await call('/order/searchList', params)).json.data;
	};
	const find = (rows: OrderRow[], id = '') => rows.find(({ order_id }) => order_id === id);

	test('late visibility: created and changed orders appear n seconds later', async () => {
		const sandbox = await start({ orders: 50 });
		const { control } = sandbox;
		control.visibility({ delaySeconds: 30 });
		const [created] = control.life({ create: 1 }).create ?? [];
		const [shipped] = control.life({ ship: 1 }).ship ?? [];
		control.clock({ advance: 29 });
		const early = (await rowsOf(sandbox)).shop_order_list;
		expect(find(early, created)).toBeUndefined();
		expect(find(early, shipped)?.order_status).toBe(2);
		expect(control.state()).toMatchObject({ waitingToBeListed: 2 });
		// The detail shows the truth at once.
		const { call } = await openShop(sandbox);
		const detail = await call('/order/orderDetail', { shop_order_id: shipped });
		expect(detail.json.data.shop_order_detail.order_status).toBe(3);
		control.clock({ advance: 1 });
		const late = (await rowsOf(sandbox)).shop_order_list;
		expect(find(late, created)?.update_time).toBe(NOW);
		expect(find(late, shipped)).toMatchObject({ order_status: 3, update_time: NOW });
	});

	test('a share of the changes: out of order, but the newest state wins', async () => {
		const sandbox = await start({ orders: 200, live: 120 });
		const { control } = sandbox;
		control.visibility({ delaySeconds: 20, share: 0.5 });
		for (let i = 0; i < 30; i += 1) {
			control.clock({ advance: 7 });
			for (const { updateTime, listedUpdateTime } of control.orderTruth()) {
				expect(listedUpdateTime ?? 0).toBeLessThanOrEqual(updateTime);
			}
		}
		control.life({ perMinute: 0 });
		control.clock({ advance: 20 });
		for (const { updateTime, listedUpdateTime } of control.orderTruth()) {
			expect(listedUpdateTime).toBe(updateTime);
		}
	});

	test('rows move between two pages: a naive scan misses some, a second look finds them', async () => {
		const sandbox = await start({ orders: 300 });
		const { control } = sandbox;
		control.moving({ everyCalls: 1, changes: 3 });
		const seen = new Set<string>();
		const end = control.now();
		for (let page = 0; ; page += 1) {
			const { call } = await openShop(sandbox);
			const params = { ...window, update_time_end: end, page, size: 50 };
			const { shop_order_list: rows } = (await call('/order/searchList', params)).json.data;
			for (const { order_id } of rows) seen.add(order_id);
			if (rows.length < 50) break;
		}
		expect(control.movedIds().length).toBeGreaterThanOrEqual(12);
		const missed = control.orderTruth().filter(({ orderId }) => !seen.has(orderId));
		expect(missed.length).toBeGreaterThan(0);
		const moved = new Set(control.movedIds());
		expect(missed.some(({ orderId }) => moved.has(orderId))).toBe(true);
	});

	test('a remark moves nothing; two changes in one second keep one place each', async () => {
		const sandbox = await start({ orders: 40 });
		const { call } = await openShop(sandbox);
		const before = (await rowsOf(sandbox)).shop_order_list.map(({ order_id }) => order_id);
		await call('/order/addOrderRemark', { order_id: before[3], remark: 'x' });
		const after = (await rowsOf(sandbox)).shop_order_list.map(({ order_id }) => order_id);
		expect(after).toEqual(before);
		sandbox.control.life({ change: 10 });
		const data = await rowsOf(sandbox);
		expect(data.total).toBe(40);
		expect(new Set(data.shop_order_list.map(({ order_id }) => order_id)).size).toBe(40);
		const last = data.shop_order_list.slice(-5).map(({ update_time }) => update_time);
		expect(last).toEqual([NOW, NOW, NOW, NOW, NOW]);
	});
});
