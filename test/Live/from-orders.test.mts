/** What each live sold, derived from the orders of the shop: against a live shop of the sandbox. */
import { asRecords, asText, type JsonRecord } from '../../nodes/kernel/exact-json';
import { addOrder, roomSales, type SalesByRoom } from '../../nodes/Live/reports/sales-by-room';
import { DouyinLive } from '../../nodes/Live/DouyinLive.node';
import { DouyinOrder } from '../../nodes/Order/DouyinOrder.node';
import { startSandbox, type Sandbox } from '../../sandbox/server.mts';
import { credentialStore, run } from '../support/engine.mts';

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox({ orders: 900, days: 6, live: 0, seed: 5, quota: 1000, speed: 0 });
});
afterAll(async () => {
	await sandbox.close();
});

const credential = () => {
	const { appKey, appSecret, shopId, url } = sandbox;
	return credentialStore({ appKey, appSecret, shopId, gatewayUrl: url });
};
const startTime = () => new Date((sandbox.control.clock({}).now - 5 * 86_400) * 1000).toISOString();

const report = async (parameters: object = {}) => {
	const form = {
		resource: 'report',
		operation: 'fromOrders',
		startTime: startTime(),
		output: 'full',
		...parameters,
	};
	const { items } = await run({
		type: new DouyinLive(),
		credential: credential(),
		parameters: form,
	});
	return { rows: items.map(({ json }) => json) };
};

/** The same, added up again from the raw orders. */
async function truth() {
	const { items } = await run({
		type: new DouyinOrder(),
		credential: credential(),
		parameters: {
			resource: 'order',
			operation: 'getAll',
			startTime: startTime(),
			returnAll: true,
			output: 'raw',
		},
	});
	const paid = items
		.map(({ json }) => json as JsonRecord)
		.filter(
			(order) =>
				Number(order.pay_time) > 0 && order.order_status !== 1 && order.main_status !== 103,
		);
	return paid.flatMap((order) =>
		asRecords(order.sku_order_list).map((line) => ({
			orderId: asText(order.order_id),
			roomId: asText(line.room_id) === '0' ? '' : asText(line.room_id),
			units: Number(line.item_num),
			fen: Number(line.pay_amount),
			// A gift goes back with its order; price protection gives a part back, others goods.
			refunded: back(order, line),
			isGift: line.given_product_type === 'FREE',
		})),
	);
}

const back = (order: JsonRecord, line: JsonRecord) => {
	const { refund_status, after_sale_type } = line.after_sale_info as JsonRecord;
	const isWhole = [21, 22, 39].includes(Number(order.main_status)) || order.order_status === 4;
	return isWhole || (refund_status === 3 && [0, 1, 2].includes(Number(after_sale_type)));
};

it("'report.fromOrders' gives one row a live whose sums are those of the orders", async () => {
	const lines = (await truth()).filter(({ roomId }) => roomId !== '');
	const { rows } = await report();
	expect(rows.length).toBeGreaterThan(1);
	expect(rows.map(({ roomId }) => roomId).sort()).toEqual(
		[...new Set(lines.map(({ roomId }) => roomId))].sort(),
	);
	for (const row of rows) {
		const all = lines.filter(({ roomId }) => roomId === row.roomId);
		const own = all.filter(({ isGift }) => !isGift);
		const fen = (of: typeof own) => of.reduce((sum, line) => sum + line.fen, 0);
		expect(row).toMatchObject({
			roomId: expect.stringMatching(/^\d{19}$/),
			orders: new Set(own.map(({ orderId }) => orderId)).size,
			lines: own.length,
			units: own.reduce((sum, { units }) => sum + units, 0),
			freeUnits: all.reduce((sum, { units, isGift }) => sum + (isGift ? units : 0), 0),
			paidYuan: fen(own) / 100,
			refundedYuan: fen(own.filter(({ refunded }) => refunded)) / 100,
			refundedLines: own.filter(({ refunded }) => refunded).length,
			basis: 'Derived from orders (由订单推算)',
		});
		expect(Number(row.netYuan)).toBeCloseTo(Number(row.paidYuan) - Number(row.refundedYuan), 6);
		expect(String(row.firstPayTime) <= String(row.lastPayTime)).toBe(true);
	}
	expect(rows.some(({ refundedYuan }) => Number(refundedYuan) > 0)).toBe(true);
});

it('what was sold outside of any live is left out, or comes without a room', async () => {
	const outside = (await truth()).filter(({ roomId }) => roomId === '');
	expect(outside.length).toBeGreaterThan(0);
	const { rows } = await report({ options: { includeOthers: true } });
	const others = rows.filter(({ roomId }) => roomId === null);
	expect(others).toHaveLength(1);
	const bought = outside.filter(({ isGift }) => !isGift);
	expect(others[0]?.lines).toBe(bought.length);
});

it('only the lives that were asked for', async () => {
	const [{ roomId } = {}] = (await report()).rows;
	const { rows } = await report({ filters: { roomIds: String(roomId) } });
	expect(rows.map((row) => row.roomId)).toEqual([roomId]);
});

it('an order of two lives counts in both, an unpaid one and a mere deposit in none', () => {
	const line = (room_id: string, pay_amount: number) => ({ room_id, pay_amount, item_num: 2 });
	const order = (more: JsonRecord) => ({
		order_id: '4812345678901234567',
		order_status: 2,
		main_status: 2,
		pay_time: 1_795_400_000,
		sku_order_list: [line('7345678901234567801', 999), line('7345678901234567802', 1)],
		...more,
	});
	const byRoom: SalesByRoom = new Map();
	addOrder(byRoom, order({}), () => undefined);
	addOrder(byRoom, order({ order_id: '2', pay_time: 0, order_status: 1 }), () => undefined);
	addOrder(byRoom, order({ order_id: '3', main_status: 103 }), () => undefined);
	expect(
		[...roomSales(byRoom)].map(({ orders, units, paidYuan }) => [orders, units, paidYuan]),
	).toEqual([
		[1, 2, 9.99],
		[1, 2, 0.01],
	]);
});

describe('one order', () => {
	const ROOM = '7345678901234567801';
	const line = (pay_amount: number, more: JsonRecord = {}) => ({
		order_id: '1',
		room_id: ROOM,
		item_num: 1,
		pay_amount,
		after_sale_info: { after_sale_status: 0, after_sale_type: 0, refund_status: 0 },
		...more,
	});
	const refunded = (after_sale_type: number) => ({
		after_sale_info: { after_sale_status: 12, after_sale_type, refund_status: 3 },
	});
	const rowOf = (lines: readonly JsonRecord[], more: JsonRecord = {}) => {
		const byRoom: SalesByRoom = new Map();
		const order = {
			order_id: '4812345678901234567',
			order_status: 3,
			main_status: 3,
			pay_time: 1_795_400_000,
			sku_order_list: lines,
			...more,
		};
		addOrder(byRoom, order, () => undefined);
		return [...roomSales(byRoom)][0];
	};

	it.each([
		['price protection', 6],
		['an exchange', 3],
		['a resend', 7],
	])('%s pays no line back whole, and is counted as a part', (_what, type) => {
		expect(rowOf([line(50_000, refunded(type))])).toMatchObject({
			paidYuan: 500,
			refundedOrders: 0,
			refundedLines: 0,
			refundedYuan: 0,
			partlyRefundedLines: 1,
			netYuan: 500,
		});
	});

	it.each([0, 1, 2, 4, 5])('after-sale type %d pays its line back whole', (type) => {
		const row = rowOf([line(10_000, refunded(type)), line(5_000)]);
		expect(row).toMatchObject({ refundedLines: 1, refundedYuan: 100, partlyRefundedLines: 0 });
	});

	it.each([
		[4, 4],
		[4, 21],
		[4, 22],
		[5, 39],
	])('that is closed (%d, %d) went back whole', (order_status, main_status) => {
		const row = rowOf([line(10_000), line(5_000)], { order_status, main_status });
		expect(row).toMatchObject({ refundedOrders: 1, refundedYuan: 150, netYuan: 0 });
	});

	it('gifts and samples are counted apart', () => {
		const gift = line(0, { given_product_type: 'FREE' });
		expect(rowOf([line(10_000), gift, gift, gift])).toMatchObject({
			orders: 1,
			lines: 1,
			units: 1,
			freeLines: 3,
			freeUnits: 3,
			paidYuan: 100,
		});
		expect(rowOf([line(0, { trade_type: 10, item_num: 6 })])).toMatchObject({
			roomId: ROOM,
			orders: 0,
			units: 0,
			freeUnits: 6,
			firstPayTime: null,
			lastPayTime: null,
		});
	});

	it.each([
		['a deposit whose balance never came', { order_status: 4, main_status: 4 }],
		['a deposit under review', { order_status: 105, main_status: 103 }],
	])('of which was paid %s counts in no live', (_what, state) => {
		const order_phase_list = [{ pay_success: true }, { pay_success: false }];
		expect(rowOf([line(50_000)], { ...state, order_phase_list })).toBeUndefined();
	});

	it('with cash on delivery counts once it is completed', () => {
		const cash = { pay_type: 0, pay_time: 0, finish_time: 1_795_500_000 };
		expect(rowOf([line(50_000)], cash)).toBeUndefined();
		const done = rowOf([line(50_000)], { ...cash, order_status: 5, main_status: 5 });
		expect(done).toMatchObject({ orders: 1, paidYuan: 500 });
		expect(done?.firstPayTime).toBe('2026-11-24T14:00:00+08:00');
	});
});
