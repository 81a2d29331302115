/** What each live sold, derived from the orders of the shop: against a live shop of the sandbox. */
import { asRecords, asText, type JsonRecord } from '../../nodes/kernel/json';
import { add, roomSales, type ByRoom } from '../../nodes/Live/byRoom';
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
		...parameters,
	};
	const { items } = await run({
		type: new DouyinLive(),
		credential: credential(),
		parameters: form,
	});
	return { rows: items.map(({ json }) => json) };
};

/** The same, added up anew from the raw orders. */
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
			refunded: Number((line.after_sale_info as JsonRecord | undefined)?.refund_status) === 3,
		})),
	);
}

it("'report.fromOrders' gives one row a live whose sums are those of the orders", async () => {
	const lines = (await truth()).filter(({ roomId }) => roomId !== '');
	const { rows } = await report();
	expect(rows.length).toBeGreaterThan(1);
	expect(rows.map(({ roomId }) => roomId).sort()).toEqual(
		[...new Set(lines.map(({ roomId }) => roomId))].sort(),
	);
	for (const row of rows) {
		const own = lines.filter(({ roomId }) => roomId === row.roomId);
		const fen = (of: typeof own) => of.reduce((sum, line) => sum + line.fen, 0);
		expect(row).toMatchObject({
			roomId: expect.stringMatching(/^\d{19}$/),
			orders: new Set(own.map(({ orderId }) => orderId)).size,
			lines: own.length,
			units: own.reduce((sum, { units }) => sum + units, 0),
			paidYuan: fen(own) / 100,
			refundedYuan: fen(own.filter(({ refunded }) => refunded)) / 100,
			refundedLines: own.filter(({ refunded }) => refunded).length,
			basis: 'Derived from orders (由订单推算)',
		});
		expect(Number(row.netYuan)).toBeCloseTo(Number(row.paidYuan) - Number(row.refundedYuan), 6);
		expect(String(row.firstPayTime) <= String(row.lastPayTime)).toBe(true);
	}
	expect(rows.some(({ refundedYuan }) => Number(refundedYuan) > 0)).toBe(true);
}, 120_000);

it('what was sold outside of any live is left out, or comes without a room', async () => {
	const outside = (await truth()).filter(({ roomId }) => roomId === '');
	expect(outside.length).toBeGreaterThan(0);
	const { rows } = await report({ includeOthers: true });
	const others = rows.filter(({ roomId }) => roomId === null);
	expect(others).toHaveLength(1);
	expect(others[0]?.lines).toBe(outside.length);
}, 120_000);

it('only the lives that were asked for', async () => {
	const [{ roomId } = {}] = (await report()).rows;
	const { rows } = await report({ roomIds: String(roomId) });
	expect(rows.map((row) => row.roomId)).toEqual([roomId]);
}, 120_000);

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
	const byRoom: ByRoom = new Map();
	add(byRoom, order({}), () => undefined);
	add(byRoom, order({ order_id: '2', pay_time: 0, order_status: 1 }), () => undefined);
	add(byRoom, order({ order_id: '3', main_status: 103 }), () => undefined);
	expect(
		[...roomSales(byRoom)].map(({ orders, units, paidYuan }) => [orders, units, paidYuan]),
	).toEqual([
		[1, 2, 9.99],
		[1, 2, 0.01],
	]);
});
