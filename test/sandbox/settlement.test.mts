/** order.getSettleBillDetailV3: text times, a cursor of two parts, an inner code. */
import { startSandbox, type Sandbox } from '../../sandbox/server.mts';
import { type Answered, openShop } from './callers.mts';
import type { BillRow } from './wire.mts';

/** 2026-09-21 22:13:20 in China. */
const NOW = 1_790_000_000;
let sandbox: Sandbox;
let call: (path: string, params: object) => Promise<Answered>;

beforeAll(async () => {
	sandbox = await startSandbox({ orders: 800, now: NOW, speed: 0, live: 0 });
	({ call } = await openShop(sandbox));
});
afterAll(() => sandbox.close());

const WEEK = { start_time: '2026-09-14 00:00:00', end_time: '2026-09-21 00:00:00' };
const bills = async (params: object) => (await call('/order/getSettleBillDetailV3', params)).json;

async function all(params: object): Promise<BillRow[]> {
	const rows: BillRow[] = [];
	let cursor = {};
	for (;;) {
		const { data } = await bills({ ...params, ...cursor });
		expect(data.code).toBe('100000');
		expect(data.data_size).toBe(data.data.length);
		rows.push(...data.data);
		if (data.is_end === 1) return rows;
		cursor = { start_index: data.next_start_index, start_time: data.next_start_time };
	}
}

test('every row once, whatever the page size, in the order of settlement', async () => {
	const rows = await all({ ...WEEK, size: 100 });
	expect(rows.length).toBeGreaterThan(50);
	expect(new Set(rows.map(({ request_no }) => request_no)).size).toBe(rows.length);
	const times = rows.map(({ settle_time }) => settle_time);
	expect(times).toEqual([...times].sort());
	expect(await all({ ...WEEK, size: 7 })).toEqual(rows);
	for (const time of times) expect(time >= WEEK.start_time && time < WEEK.end_time).toBe(true);
});

test('income and expense make what the merchant receives', async () => {
	for (const row of await all({ ...WEEK, size: 100 })) {
		expect(row.settle_amount).toBe(row.total_income - row.total_outcome);
		expect(row.total_outcome).toBe(row.platform_service_fee + row.commission);
		expect(row.total_income).toBe(
			row.real_pay_amount +
				row.zt_pay_promotion +
				row.platform_coupon +
				row.author_coupon -
				row.refund_before_settle,
		);
	}
});

test('rows appear the next day at 15:00, or at 10:00 when so decided', async () => {
	const day = { start_time: '2026-09-21 00:00:00', end_time: '2026-09-22 00:00:00' };
	const next = Date.UTC(2026, 8, 22, 2) / 1000;
	expect(await all(day)).toEqual([]);
	sandbox.control.clock({ now: next });
	({ call } = await openShop(sandbox));
	expect(await all(day)).toEqual([]);
	sandbox.control.decide({ settlementHour: 10 });
	const rows = await all(day);
	expect(rows.length).toBeGreaterThan(0);
	sandbox.control.decide({ settlementHour: 15 });
	sandbox.control.clock({ advance: 5 * 3600 });
	expect(await all(day)).toEqual(rows);
	sandbox.control.clock({ now: NOW });
	({ call } = await openShop(sandbox));
});

test('filters: SKU orders, accounts, business, time of the order', async () => {
	const rows = await all({ ...WEEK, size: 100 });
	const ids = rows.slice(0, 3).map(({ order_id }) => order_id);
	const byId = await all({ order_id: ids.join(',') });
	expect(byId.map(({ order_id }) => order_id).sort()).toEqual([...ids].sort());
	const alipay = await all({ ...WEEK, pay_type: '3' });
	expect(new Set(alipay.map((row) => row.pay_type_desc))).toEqual(new Set(['支付宝']));
	const own = await all({ ...WEEK, flow_type: '4' });
	const alliance = await all({ ...WEEK, flow_type: '3' });
	expect(own.length + alliance.length).toBe(rows.length);
	const ordered = await all({ ...WEEK, time_type: '1' });
	for (const { order_time } of ordered) expect(order_time >= WEEK.start_time).toBe(true);
});

test.each([
	['no window', {}],
	['a window of 8 days', { ...WEEK, start_time: '2026-09-13 00:00:00' }],
	['Unix seconds', { start_time: '1790000000', end_time: '1790000001' }],
	['size 0', { ...WEEK, size: 0 }],
	['size 101', { ...WEEK, size: 101 }],
	['six SKU orders', { order_id: '1,2,3,4,5,6' }],
	['an unknown time type', { ...WEEK, time_type: '2' }],
	['half a cursor', { order_id: '1', start_index: 'x' }],
])('%s is refused', async (_name, params) => {
	expect(await bills(params)).toMatchObject({ sub_code: 'isv.business-failed:100026' });
});

test('an inner failure under 10000', async () => {
	sandbox.control.addFaults([{ kind: 'innerError', code: 100010, times: 1 }]);
	const reply = await bills(WEEK);
	expect(reply).toMatchObject({ code: 10000, data: { code: '100010', data: [] } });
});
