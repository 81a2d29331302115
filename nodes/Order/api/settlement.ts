/** Settlement bills (结算账单): read by a cursor, in windows of a week, amounts in yuan. */
import type { IDataObject } from 'n8n-workflow';

import { cursorRows, type CursorList } from '../../gateways/listing/pages';
import {
	codeText,
	idOrNull,
	numberOrNull,
	textOrNull,
	yuan,
	type OnDrift,
} from '../../values/cells';
import { driftOf } from '../../values/drift';
import type { RowOf } from '../../values/columns';
import {
	SETTLEMENT_AMOUNT_COLUMNS,
	SETTLEMENT_COLUMNS,
	SETTLEMENT_OUTPUTS,
} from '../rows/settlement-columns';
import { asText, isSet, type JsonRecord } from '../../kernel/exact-json';
import type { Api } from '../../kernel/operation';
import { beijingText } from '../../values/time';

const METHOD = 'order.getSettleBillDetailV3';
const PAGE_SIZE = 100;
/** The platform advises windows of at most 7 days. */
const MAX_WINDOW_S = 7 * 86_400;

/** All bills of a window, oldest first, window after window. Unix seconds, both ends included. */
export async function* settlementBills(
	api: Api,
	filters: JsonRecord,
	{ start, end }: { start: number; end: number },
): AsyncGenerator<JsonRecord> {
	for (let from = start; from <= end; from += MAX_WINDOW_S) {
		const to = Math.min(end, from + MAX_WINDOW_S - 1);
		const window = { start_time: beijingText(from), end_time: beijingText(to) };
		yield* cursorRows(api, billsFrom(window.start_time), { ...filters, ...window });
	}
}

/** Both parts of the cursor go back, until the platform says it is the end. */
const billsFrom = (start: string): CursorList => ({
	method: METHOD,
	items: 'data',
	key: ({ request_no, order_id, trade_type, settle_time, settle_amount }) =>
		[request_no, order_id, trade_type, settle_time, settle_amount].map(asText).join(' ').trim(),
	first: { start_index: '', size: PAGE_SIZE },
	next({ is_end, next_start_index, next_start_time }) {
		if (isSet(is_end)) return 'end';
		const index = asText(next_start_index);
		if (index === '') return 'lost';
		return { start_index: index, start_time: asText(next_start_time) || start, size: PAGE_SIZE };
	},
});

const TRADE_TYPE = {
	0: 'Settled (已结算)',
	1: 'Refund after settlement, original route (结算后退款-原路)',
	2: 'Deposit refund (保证金退款)',
	3: 'Refund after settlement, other route (结算后退款-非原路)',
};

const compare = driftOf('a settlement bill', SETTLEMENT_COLUMNS);

export function settlementRow(bill: JsonRecord, onDrift: OnDrift): IDataObject {
	const row = {
		settlementId: asText(bill.request_no),
		orderId: idOrNull(bill.shop_order_id),
		lineId: idOrNull(bill.order_id),
		productId: idOrNull(bill.product_id),
		settleTime: beijingIso(bill.settle_time),
		orderTime: beijingIso(bill.order_time),
		tradeType: numberOrNull(bill.trade_type),
		tradeTypeText: codeText('trade_type', bill.trade_type, TRADE_TYPE, null, onDrift),
		quantity: numberOrNull(bill.goods_count),
		...Object.fromEntries(
			Object.entries(SETTLEMENT_AMOUNT_COLUMNS).map(([column, { wire: [field = ''] = [] }]) => [
				column,
				yuan(bill[field]),
			]),
		),
		orderTypeText: textOrNull(bill.order_type),
		payTypeText: textOrNull(bill.pay_type_desc),
		flowTypeText: textOrNull(bill.flow_type_desc),
		containsRefundBeforeSettle: isSet(bill.is_contains_refund_before_settle),
		remark: textOrNull(bill.remark),
	};
	compare(bill, row, onDrift);
	return row;
}

const SIMPLIFIED = SETTLEMENT_OUTPUTS.simplified;
const compareSimplified = driftOf('a settlement bill', SIMPLIFIED);

/** The few columns that a shop works with: one object literal a row. */
export function simplifiedSettlement(bill: JsonRecord, onDrift: OnDrift): RowOf<typeof SIMPLIFIED> {
	const row: RowOf<typeof SIMPLIFIED> = {
		settlementId: asText(bill.request_no),
		settleTime: beijingIso(bill.settle_time),
		orderId: idOrNull(bill.shop_order_id),
		lineId: idOrNull(bill.order_id),
		productId: idOrNull(bill.product_id),
		tradeTypeText: codeText('trade_type', bill.trade_type, TRADE_TYPE, null, onDrift),
		quantity: numberOrNull(bill.goods_count),
		totalAmountYuan: yuan(bill.total_amount),
		buyerPaidYuan: yuan(bill.real_pay_amount),
		incomeYuan: yuan(bill.total_income),
		platformFeeYuan: yuan(bill.platform_service_fee),
		commissionYuan: yuan(bill.commission),
		outcomeYuan: yuan(bill.total_outcome),
		settleAmountYuan: yuan(bill.settle_amount),
		remark: textOrNull(bill.remark),
	};
	compareSimplified(bill, row, onDrift);
	return row;
}

/** `2026-11-23 08:00:00` of Beijing as ISO 8601; other text passes as it is. */
const beijingIso = (value: unknown) => {
	const text = asText(value);
	return /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(text)
		? `${text.replace(' ', 'T')}+08:00`
		: text || null;
};
