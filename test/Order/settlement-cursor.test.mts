/** How settlement bills are read: windows of a week, a cursor of two parts, and always an end. */
import type { JsonRecord } from '../../nodes/kernel/exact-json';
import { settlementBills, settlementRow } from '../../nodes/Order/api/settlement';
import { beijingText } from '../../nodes/values/time';
import { listApi } from '../support/list-api.mts';

const NOW = 1_795_392_000; // 2026-11-23 08:00:00 in Beijing
const DAY = 86_400;

function api(...pages: JsonRecord[]) {
	const asked: JsonRecord[] = [];
	const hints: string[] = [];
	const read = async (_method: string, params: JsonRecord) => {
		asked.push(params);
		const page = pages[asked.length - 1];
		if (!page) throw new Error(`call ${asked.length} was not expected`);
		return await Promise.resolve({ code: '100000', ...page });
	};
	const addHint = (message: string) => void hints.push(message);
	return { asked, hints, port: { ...listApi({ rows: [] }), read, addHint } };
}

async function all(port: ReturnType<typeof api>['port'], start: number, end: number) {
	const bills: unknown[] = [];
	for await (const { request_no } of settlementBills(port, { time_type: '0' }, { start, end })) {
		bills.push(request_no);
	}
	return bills;
}

const bill = (request_no: string) => ({ data: [{ request_no }] });
const last = (request_no: string) => ({ ...bill(request_no), is_end: 1 });

it('sends both parts of the cursor back, until the end', async () => {
	const { port, asked, hints } = api(
		{ ...bill('1'), is_end: 0, next_start_index: 'a', next_start_time: '2026-11-22 09:00:00' },
		{ ...bill('2'), is_end: 0, next_start_index: 'b', next_start_time: '2026-11-22 10:00:00' },
		{ ...last('3'), next_start_index: 'c' },
	);
	expect(await all(port, NOW - DAY, NOW)).toEqual(['1', '2', '3']);
	const window = { time_type: '0', size: 100, end_time: '2026-11-23 08:00:00' };
	expect(asked).toEqual([
		{ ...window, start_index: '', start_time: '2026-11-22 08:00:00' },
		{ ...window, start_index: 'a', start_time: '2026-11-22 09:00:00' },
		{ ...window, start_index: 'b', start_time: '2026-11-22 10:00:00' },
	]);
	expect(hints).toEqual([]);
});

it('cuts a long window into weeks without a gap or an overlap', async () => {
	const { port, asked } = api(last('1'), last('2'), last('3'));
	expect(await all(port, NOW - 15 * DAY, NOW)).toEqual(['1', '2', '3']);
	expect(asked.map(({ start_time, end_time }) => [start_time, end_time])).toEqual([
		['2026-11-08 08:00:00', '2026-11-15 07:59:59'],
		['2026-11-15 08:00:00', '2026-11-22 07:59:59'],
		['2026-11-22 08:00:00', '2026-11-23 08:00:00'],
	]);
});

it.each([
	['does not move', { ...bill('1'), is_end: 0, next_start_index: '' }],
	['is missing', { ...bill('1'), is_end: 0 }],
])('ends with a hint when the cursor %s', async (_what, page) => {
	const { port, hints } = api(page);
	expect(await all(port, NOW - DAY, NOW)).toEqual(['1']);
	expect(hints).toEqual([expect.stringMatching(/rows may be missing/)]);
});

it('writes times as the platform reads them', () => {
	expect(beijingText(NOW)).toBe('2026-11-23 08:00:00');
	expect(beijingText(NOW - 8 * 3600 - 1)).toBe('2026-11-22 23:59:59');
});

it('gives a bill in yuan, its ids as text, its times with their offset', () => {
	const drifts: string[] = [];
	const row = settlementRow(
		{
			request_no: '7000000000000000001',
			shop_order_id: '4812345678901234567',
			order_id: '4812345678901234568',
			product_id: '3473196049974326153',
			settle_time: '2026-11-22 23:59:59',
			order_time: '2026-11-01 08:00:00',
			trade_type: 1,
			goods_count: 2,
			settle_amount: 11029,
			real_pay_amount: 11900,
			platform_coupon: 500,
			platform_service_fee: -571,
			total_outcome: '-600',
			is_contains_refund_before_settle: 1,
			pay_type_desc: '支付宝',
		},
		(what) => drifts.push(what),
	);
	expect(row).toMatchObject({
		settlementId: '7000000000000000001',
		orderId: '4812345678901234567',
		lineId: '4812345678901234568',
		productId: '3473196049974326153',
		settleTime: '2026-11-22T23:59:59+08:00',
		orderTime: '2026-11-01T08:00:00+08:00',
		tradeType: 1,
		tradeTypeText: expect.stringContaining('结算后退款-原路'),
		quantity: 2,
		settleAmountYuan: 110.29,
		buyerPaidYuan: 119,
		platformCouponYuan: 5,
		platformFeeYuan: -5.71,
		outcomeYuan: -6,
		containsRefundBeforeSettle: true,
		commissionYuan: null,
	});
	expect(drifts).toEqual([]);
	settlementRow({ request_no: '1', trade_type: 9 }, (what) => drifts.push(what));
	expect(drifts).toEqual([expect.stringContaining('trade_type 9')]);
});
