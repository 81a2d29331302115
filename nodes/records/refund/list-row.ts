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
import type { Output } from '../order/order-row';
import { isPaidOut } from '../../values/paid-back';
import {
	AFTER_SALE_STATUS,
	AFTER_SALE_TYPE,
	ARBITRATE_STATUS,
	REFUND_STATUS,
} from './status-texts';
import type { RowOf } from '../../values/columns';
import { driftOf } from '../../values/drift';
import { REFUND_LINE_COLUMNS, REFUND_LIST_COLUMNS } from './refund-columns';
import { listLineRow, unquoted } from './line-row';

const compare = driftOf('an after-sale', REFUND_LIST_COLUMNS);
const compareLine = driftOf('a line of an after-sale', REFUND_LINE_COLUMNS);

/** The after-sale's own part of a row of the list. */
export const infoOf = (row: JsonRecord) => asRecord(row.aftersale_info);

export const afterSaleId = (row: JsonRecord) => unquoted(infoOf(row).aftersale_id);

/** The items of one after-sale: one, or one a line of the order. */
export function* refundItems(
	row: JsonRecord,
	output: Output,
	onDrift: OnDrift,
): Generator<IDataObject> {
	if (output === 'raw') {
		yield row as IDataObject;
		return;
	}
	const item = refundRow(row, onDrift);
	compare(row, item, onDrift);
	const lines = asRecords(asRecord(row.order_info).related_order_info).map((line) => {
		const columns = listLineRow(line);
		compareLine(line, columns, onDrift);
		return columns;
	});
	if (output === 'orders' || lines.length === 0) yield { ...item, lines };
	else for (const line of lines) yield { ...item, ...line };
}

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
		// The list names the requested amounts only; they are what was paid once the refund succeeded.
		refundedYuan: isPaidOut(info.refund_status) ? withPostage(info) : null,
		quantity: numberOrNull(info.aftersale_num),
		reasonText: unquoted(texts.reason_text) || null,
		buyerReceivedGoods: numberOf(info.got_pkg) === undefined ? null : isSet(info.got_pkg),
		returnCarrier: textOrNull(info.return_logistics_company_name),
		returnTrackingNumber: unquoted(info.return_logistics_code) || null,
		remark: textOrNull(info.remark),
	};
}

/** The whole of it, as the detail names it: the list keeps the postage apart (UNVERIFIED). */
function withPostage({ refund_amount: goods, refund_post_amount: postage }: JsonRecord) {
	return yuan(goods) === null ? null : yuan((numberOf(goods) ?? 0) + (numberOf(postage) ?? 0));
}
