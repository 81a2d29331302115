/** afterSale.List and afterSale.Detail, and the life of after-sales. */
import { startSandbox, type Sandbox } from '../../sandbox/server.mts';
import { type Answered, openShop } from './callers.mts';
import type { AfterSaleRow } from './wire.mts';

const NOW = 1_790_000_000;
const DAY = 86_400;
let sandbox: Sandbox;
let call: (path: string, params: object) => Promise<Answered>;

beforeAll(async () => {
	sandbox = await startSandbox({ orders: 1500, now: NOW, speed: 0, live: 0 });
	({ call } = await openShop(sandbox));
});
afterAll(() => sandbox.close());

const list = async (params: object) =>
	(await call('/afterSale/List', { page: 0, size: 100, ...params })).json;
const truth = () => sandbox.control.afterSaleTruth();
const ids = (rows: AfterSaleRow[]) => rows.map((row) => row.aftersale_info.aftersale_id).sort();

test('without a time, all of the last six months; with has_more and sizes', async () => {
	const total = truth().length;
	expect(total).toBeGreaterThan(60);
	const { data } = await list({ size: 50 });
	expect(data).toMatchObject({ total, size: 50, page: 0, has_more: true });
	const rows: AfterSaleRow[] = [];
	for (let page = 0; ; page += 1) {
		const reply = await list({ page, size: 50 });
		rows.push(...reply.data.items);
		if (!reply.data.has_more) {
			expect(reply.data.size).toBe(total % 50 || 50);
			break;
		}
	}
	expect(ids(rows)).toEqual(
		truth()
			.map(({ afterSaleId }) => afterSaleId)
			.sort(),
	);
});

test('windows: applied from inside to outside, updated likewise', async () => {
	const [first] = truth();
	if (!first) throw new Error('an after-sale');
	const at = first.applyTime;
	const found = await list({ start_time: at, end_time: at + 1 });
	expect(ids(found.data.items)).toContain(first.afterSaleId);
	expect((await list({ start_time: at - 10, end_time: at })).data.total).toBe(0);
	const update_start_time = NOW - 5 * DAY;
	const recent = await list({
		update_start_time,
		update_end_time: NOW,
		order_by: ['update_time asc'],
	});
	const expected = truth().filter(({ updateTime }) => updateTime >= update_start_time);
	expect(recent.data.total).toBe(expected.length);
	const times = recent.data.items.map((row) => row.aftersale_info.update_time);
	expect(times).toEqual([...times].sort((a, b) => a - b));
});

test.each([
	['page below 0', { page: -1 }],
	['size above 100', { size: 101 }],
	['size 0', { size: 0 }],
	['depth', { page: 500, size: 100 }],
	['an update window without its order', { update_start_time: NOW - DAY }],
	['an update window in another order', { update_end_time: NOW, order_by: ['apply_time asc'] }],
	['an unknown order', { order_by: ['amount asc'] }],
	['an order without direction', { order_by: ['update_time'] }],
	['an order as text', { order_by: 'update_time asc' }],
	['milliseconds', { start_time: NOW * 1000 }],
	['an unknown status', { standard_aftersale_status: [3] }],
	['an unknown type', { aftersale_type: 4 }],
	['a status that is no list', { standard_aftersale_status: 6 }],
	['the spelling of Detail', { after_sale_id: '1' }],
])('%s is refused', async (_name, params) => {
	expect(await list(params)).toMatchObject({
		code: 40004,
		sub_code: 'isv.parameter-invalid:11000',
	});
});

test('filters', async () => {
	const total = async (params: object) => (await list(params)).data.total;
	for (const type of [0, 1, 2, 3]) {
		expect(await total({ aftersale_type: type })).toBe(
			truth().filter((each) => each.type === type).length,
		);
	}
	const open = truth().filter(({ status }) => [6, 7, 11].includes(status));
	expect(await total({ standard_aftersale_status: [6, 7, 11] })).toBe(open.length);
	const [one] = truth();
	expect(await total({ aftersale_id: one?.afterSaleId })).toBe(1);
	expect(await total({ order_id: one?.orderId })).toBeGreaterThan(0);
	const dear = truth().filter(({ refundAmount }) => refundAmount >= 5000);
	expect(await total({ amount_start: 5000 })).toBe(dear.length);
	expect(await total({ risk_flag: 1 })).toBe(0);
	expect(await total({ arbitrate_status: [1] })).toBe(0);
	expect((await total({ reason: 1 })) + (await total({ reason: 2 }))).toBe(truth().length);
});

test('an exchange under way is 13 in the request, 3 in the list and 13 in the detail', async () => {
	const sent = async () => truth().find(({ type, status }) => type === 3 && status === 13);
	for (let i = 0; i < 200 && !(await sent()); i += 1) {
		const exchanges = truth().filter(({ type, status }) => type === 3 && status < 12);
		const steps = exchanges.map(({ afterSaleId }) => afterSaleId);
		sandbox.control.life(steps.length > 0 ? { step: steps } : { apply: 5 });
	}
	const found = await sent();
	const { data } = await list({ standard_aftersale_status: [13] });
	expect(ids(data.items)).toContain(found?.afterSaleId);
	for (const row of data.items) expect(row.aftersale_info.aftersale_status).toBe(3);
	const detail = await call('/afterSale/Detail', { after_sale_id: found?.afterSaleId });
	expect(detail.json.data.process_info.after_sale_info.after_sale_status).toBe(13);
});

test('Detail: bare int64 ids, the log on request, errors', async () => {
	const [one] = truth();
	const id = one?.afterSaleId ?? '';
	const { text, json } = await call('/afterSale/Detail', { after_sale_id: id });
	expect(text).toContain(`"after_sale_id":${id},`);
	expect(text).toContain(`"shop_order_id":${one?.orderId},`);
	expect(json.data.process_info.record_logs_list).toBeUndefined();
	const logged = { after_sale_id: id, need_operation_record: true };
	const withLog = (await call('/afterSale/Detail', logged)).json.data;
	expect(withLog.process_info.record_logs_list?.length).toBeGreaterThan(0);
	expect((await call('/afterSale/Detail', { after_sale_id: '1' })).json.code).toBe(50002);
	expect((await call('/afterSale/Detail', { aftersale_id: id })).json.code).toBe(40002);
});

describe('life', () => {
	test('apply, agree, refund: the order shows the same, and moves when all is refunded', async () => {
		const order = sandbox.control
			.orderTruth()
			.find(
				(each) => each.mainStatus === 3 && each.lines.length === 1 && !each.lines[0]?.afterSaleId,
			);
		const orderId = order?.orderId ?? '';
		sandbox.control.clock({ advance: 10 });
		const [afterSaleId = ''] = sandbox.control.life({ apply: [orderId] }).apply ?? [];
		const info = async () => {
			const { json } = await call('/order/orderDetail', { shop_order_id: orderId });
			const row = json.data.shop_order_detail;
			return {
				...row.sku_order_list[0]?.after_sale_info,
				main: row.main_status,
				at: row.update_time,
			};
		};
		// An application does not change the main status, so the order stays where it was.
		expect(await info()).toMatchObject({ after_sale_status: 6, main: 3, at: order?.updateTime });
		sandbox.control.clock({ advance: 10 });
		sandbox.control.life({ refund: [orderId] });
		expect(await info()).toMatchObject({ main: 22, at: NOW + 20 });
		const states = truth().filter((each) => each.orderId === orderId);
		expect(states.some(({ status, refundStatus }) => status === 12 && refundStatus === 3)).toBe(
			true,
		);
		expect(truth().some((each) => each.afterSaleId === afterSaleId)).toBe(true);
		sandbox.control.clock({ now: NOW });
	});
});
