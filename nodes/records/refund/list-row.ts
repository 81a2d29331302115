/** An after-sale (售后单) as the list shows it, as flat rows. Amounts in yuan. */
import type { IDataObject } from 'n8n-workflow';

import {
	codeText,
	isoTime,
	numberOrNull,
	textOrNull,
	yuan,
	type OnDrift,
} from '../../values/cells';
import { asRecord, asRecords, isSet, numberOf, type JsonRecord } from '../../kernel/exact-json';
import { productsText } from '../order/products-text';
import { isPaidOut } from '../../values/paid-back';
import {
	AFTER_SALE_STATUS,
	AFTER_SALE_TYPE,
	ARBITRATE_STATUS,
	REFUND_STATUS,
} from './status-texts';
import type { RowOf } from '../../values/columns';
import { driftOf } from '../../values/drift';
import type { Shape } from '../../values/output';
import { REFUND_LINE_COLUMNS, REFUND_LIST_COLUMNS, REFUND_LIST_OUTPUTS } from './refund-columns';
import { lineFirst, listLineRow, unquoted } from './line-row';

const compare = driftOf('an after-sale', REFUND_LIST_COLUMNS);
const compareLine = driftOf('a line of an after-sale', REFUND_LINE_COLUMNS);

/** The after-sale's own part of a row of the list. */
export const infoOf = (row: JsonRecord) => asRecord(row.aftersale_info);

export const afterSaleId = (row: JsonRecord) => unquoted(infoOf(row).aftersale_id);

/** The items of one after-sale: one, or one a line of the order. */
export function* refundItems(
	row: JsonRecord,
	output: Shape,
	onDrift: OnDrift,
): Generator<IDataObject> {
	if (output === 'raw') {
		yield row as IDataObject;
		return;
	}
	if (output === 'simplified') {
		yield simplifiedRefund(row, onDrift);
		return;
	}
	const item = refundRow(row, onDrift);
	compare(row, item, onDrift);
	const lines = linesIn(row).map((line) => {
		const columns = listLineRow(line);
		compareLine(line, columns, onDrift);
		return columns;
	});
	if (output === 'full') yield { ...item, lines };
	// An after-sale whose lines the platform holds back is still an after-sale.
	else if (lines.length === 0) yield item;
	else for (const line of lines) yield lineFirst(line, item);
}

const SIMPLIFIED = REFUND_LIST_OUTPUTS.simplified;

/** What its texts are made of is looked at too. */
const compareSimplified = driftOf('an after-sale', {
	...SIMPLIFIED,
	refundType: REFUND_LIST_COLUMNS.refundType,
	refundState: REFUND_LIST_COLUMNS.refundState,
	lines: REFUND_LIST_OUTPUTS.full.lines,
});

/** The few columns that a shop works with: one object literal a row. */
function simplifiedRefund(row: JsonRecord, onDrift: OnDrift): RowOf<typeof SIMPLIFIED> {
	const info = infoOf(row);
	const texts = asRecord(row.text_part);
	const code = (field: string, known: typeof AFTER_SALE_TYPE, words: unknown) =>
		codeText(field, info[field], known, words, onDrift);
	const item: RowOf<typeof SIMPLIFIED> = {
		refundId: afterSaleId(row),
		orderId: unquoted(asRecord(row.order_info).shop_order_id) || null,
		refundTypeText: code('aftersale_type', AFTER_SALE_TYPE, texts.aftersale_type_text),
		refundStateText: code('aftersale_status', AFTER_SALE_STATUS, texts.aftersale_status_text),
		applyTime: isoTime(info.apply_time),
		updateTime: isoTime(info.update_time),
		deadline: isoTime(info.status_deadline),
		requestedYuan: yuan(info.refund_amount),
		refundedYuan: refundedYuan(info),
		products: refundedProducts(row),
		quantity: numberOrNull(info.aftersale_num),
		reasonText: unquoted(texts.reason_text) || null,
		buyerReceivedGoods: receivedGoods(info),
		returnTrackingNumber: unquoted(info.return_logistics_code) || null,
		remark: textOrNull(info.remark),
	};
	compareSimplified(row, item, onDrift);
	return item;
}

const linesIn = (row: JsonRecord) => asRecords(asRecord(row.order_info).related_order_info);

const refundedProducts = (row: JsonRecord) =>
	productsText(
		linesIn(row).map(({ product_name: name, aftersale_item_num: pieces }) => ({ name, pieces })),
	);

/** The list names the requested amounts only; they are what was paid once the refund succeeded. */
const refundedYuan = (info: JsonRecord) =>
	isPaidOut(info.refund_status) ? withPostage(info) : null;

const receivedGoods = ({ got_pkg: received }: JsonRecord) =>
	numberOf(received) === undefined ? null : isSet(received);

function refundRow(row: JsonRecord, onDrift: OnDrift): RowOf<typeof REFUND_LIST_COLUMNS> {
	const info = infoOf(row);
	const texts = asRecord(row.text_part);
	const code = (field: string, known: typeof AFTER_SALE_TYPE, words: unknown) =>
		codeText(field, info[field], known, words, onDrift);
	const requested = yuan(info.refund_amount);
	return {
		refundId: afterSaleId(row),
		orderId: unquoted(asRecord(row.order_info).shop_order_id) || null,
		relatedId: unquoted(info.related_id) || null,
		refundType: numberOrNull(info.aftersale_type),
		refundTypeText: code('aftersale_type', AFTER_SALE_TYPE, texts.aftersale_type_text),
		refundState: numberOrNull(info.aftersale_status),
		refundStateText: code('aftersale_status', AFTER_SALE_STATUS, texts.aftersale_status_text),
		payoutStatus: numberOrNull(info.refund_status),
		payoutStatusText: code('refund_status', REFUND_STATUS, null),
		arbitrationStatus: numberOrNull(info.arbitrate_status),
		arbitrationStatusText: code('arbitrate_status', ARBITRATE_STATUS, texts.arbitrate_status_text),
		applyTime: isoTime(info.apply_time),
		updateTime: isoTime(info.update_time),
		deadline: isoTime(info.status_deadline),
		requestedYuan: requested,
		requestedPostageYuan: yuan(info.refund_post_amount),
		refundedYuan: refundedYuan(info),
		products: refundedProducts(row),
		quantity: numberOrNull(info.aftersale_num),
		reasonText: unquoted(texts.reason_text) || null,
		buyerReceivedGoods: receivedGoods(info),
		returnCarrier: textOrNull(info.return_logistics_company_name),
		returnTrackingNumber: unquoted(info.return_logistics_code) || null,
		remark: textOrNull(info.remark),
	};
}

/** The whole of it, as the detail names it: the list keeps the postage apart (UNVERIFIED). */
function withPostage({ refund_amount: goods, refund_post_amount: postage }: JsonRecord) {
	return yuan(goods) === null ? null : yuan((numberOf(goods) ?? 0) + (numberOf(postage) ?? 0));
}
