/** An after-sale as a decision sees it: what it depends on, out of the detail that was just read. */
import type { IDataObject } from 'n8n-workflow';

import { numberOrNull, yuan } from '../../values/cells';
import { asRecord, asRecords, type JsonRecord } from '../../kernel/exact-json';
import { AFTER_SALE_TYPE, DETAIL_STATUS } from '../../records/refund/status-texts';
import { unquoted } from '../../records/refund/line-row';
import { detailInfo } from '../api/detail';
import { MOVES_GOODS } from './states';

/** What a decision depends on, out of the detail of an after-sale. */
export interface AfterSaleState {
	readonly refundId: string;
	readonly orderId: string | null;
	readonly type: number;
	readonly state: number;
	/** Unix seconds; null where the platform did not say. */
	readonly updateTime: number | null;
	/** What is refunded, postage included, or what the buyer paid for goods that are exchanged; fen. */
	readonly stake: number | null;
	readonly detail: JsonRecord;
}

export function stateOf(refundId: string, detail: JsonRecord): AfterSaleState {
	const info = detailInfo(detail);
	const order = asRecord(detail.order_info);
	const type = numberOrNull(info.after_sale_type) ?? NaN;
	const paid = asRecords(order.sku_order_infos).map((line) => numberOrNull(line.pay_amount));
	return {
		refundId,
		orderId: unquoted(order.shop_order_id) || null,
		type,
		state: numberOrNull(info.after_sale_status) ?? NaN,
		updateTime: numberOrNull(info.update_time),
		stake: MOVES_GOODS.includes(type) ? sum(paid) : numberOrNull(info.refund_total_amount),
		detail,
	};
}

const sum = (amounts: ReadonlyArray<number | null>) =>
	amounts.length > 0 ? amounts.reduce((a, b) => (a === null || b === null ? null : a + b)) : null;

export const stateText = ({ state }: AfterSaleState) => DETAIL_STATUS[state] ?? `state ${state}`;
export const typeText = ({ type }: AfterSaleState) => AFTER_SALE_TYPE[type] ?? `type ${type}`;
/** @param fen as the platform has it */
export const yuanText = (fen: number) => `¥${(fen / 100).toFixed(2)}`;

/** The after-sale as it was read, with what is at stake. */
export const standingRow = (standing: AfterSaleState): IDataObject => ({
	refundId: standing.refundId,
	orderId: standing.orderId,
	refundType: standing.type,
	refundTypeText: typeText(standing),
	stateSeen: standing.state,
	stateSeenText: stateText(standing),
	amountYuan: yuan(standing.stake),
});
