/** Settlement bills: all of a window by the cursor, in yuan, and an end to every list. */
import { jsonOf, openShop, type Shop } from './shop.mts';

let shop: Shop;
beforeAll(async () => {
	shop = await openShop({ orders: 1200, days: 30, speed: 0 });
});
afterAll(async () => await shop.sandbox.close());
beforeEach(() => {
	shop.sandbox.control.clearFaults();
	shop.sandbox.control.clearCalls();
});

const month = () => ({
	timeType: '0',
	returnAll: true,
	startTime: new Date((shop.sandbox.control.now() - 30 * 86_400) * 1000),
	endTime: new Date(shop.sandbox.control.now() * 1000),
	filters: {},
});

it('reads all bills of a month, week by week, each once', async () => {
	const rows = jsonOf(await shop.do('settlement.getAll', month()));
	const raw = jsonOf(await shop.do('settlement.getAll', { ...month(), output: 'raw' }));
	expect(rows.length).toBeGreaterThan(200);
	const keys = rows.map(
		({ settlementId, lineId, tradeType }) => `${settlementId} ${lineId} ${tradeType}`,
	);
	expect(new Set(keys).size).toBe(rows.length);
	expect(raw).toHaveLength(rows.length);
	expect(rows[0]).toMatchObject({
		settlementId: raw[0]?.request_no,
		settleAmountYuan: Number(raw[0]?.settle_amount) / 100,
		platformFeeYuan: Number(raw[0]?.platform_service_fee) / 100,
		settleTime: `${String(raw[0]?.settle_time).replace(' ', 'T')}+08:00`,
	});
	const settled = rows.filter(({ tradeType }) => tradeType === 0).map(({ lineId }) => lineId);
	const lines = new Set(
		shop.sandbox.control.orderTruth().flatMap(({ lines: of }) => of.map((line) => line.skuOrderId)),
	);
	expect(settled.every((id) => lines.has(String(id)))).toBe(true);
});

it('stops at the limit', async () => {
	const some = { ...month(), returnAll: false, limit: 3 };
	expect(jsonOf(await shop.do('settlement.getAll', some))).toHaveLength(3);
	expect(shop.called()).toHaveLength(1);
});

it('asks again when the inner result says so, and fails with what it says otherwise', async () => {
	const fault = { kind: 'innerError', method: 'order.getSettleBillDetailV3' } as const;
	const whole = jsonOf(await shop.do('settlement.getAll', month()));
	shop.sandbox.control.addFaults([{ ...fault, code: 100010, times: 2 }]);
	expect(jsonOf(await shop.do('settlement.getAll', month()))).toHaveLength(whole.length);
	shop.sandbox.control.addFaults([{ ...fault, code: 100026 }]);
	const error = await shop.refusal('settlement.getAll', month());
	expect(error.message).toMatch(/^The platform refused the settlement query.*100026/);
});
