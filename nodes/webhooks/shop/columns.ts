/** The payload of a message as columns, named as those of the other nodes. Amounts in yuan. */
import type { IDataObject } from 'n8n-workflow';

import {
	codeText,
	idOrNull,
	numberOrNull,
	textOrNull,
	yuan,
	type CodeTexts,
	type OnDrift,
} from '../../values/cells';
import { asRecord, asRecords, asText, isRecord, type JsonRecord } from '../../kernel/exact-json';
import { FLAG, ORDER_STATUS, ORDER_TYPE, PAY_TYPE } from '../../records/order/status-texts';
import {
	AFTER_SALE_STATUS,
	AFTER_SALE_TYPE,
	ARBITRATE_STATUS,
} from '../../records/refund/status-texts';
import { contentOf, payloadOf } from '../content';
import { isoOf } from '../../values/push-time';
import { ARBITRATE_CONCLUSION, CONTENT_EVENT, PRODUCT_EVENT } from './status-texts';

type Column = (value: unknown, field: string, onDrift: OnDrift) => IDataObject;

const as =
	(column: string, cell: (value: unknown) => IDataObject[string]): Column =>
	(value) => ({ [column]: cell(value) });
const id = (column: string) => as(column, idOrNull);
const text = (column: string) => as(column, textOrNull);
const time = (column: string) => as(column, isoOf);
const number = (column: string) => as(column, numberOrNull);
const money = (column: string) => as(column, yuan);
const code =
	(column: string, texts: CodeTexts): Column =>
	(value, field, onDrift) => {
		const number = numberOrNull(value);
		return {
			[column]: number,
			[`${column}Text`]: codeText(field, number, texts, null, onDrift),
		};
	};
/** JSON in a text in real traffic, an object in the documentation; any other text passes. */
const address: Column = (value) => {
	const { value: known } = contentOf(value);
	return { returnAddress: isRecord(known) ? payloadOf(known) : textOrNull(known) };
};
const parcel: Column = (value) => {
	const { express_company_id: carrier, logistics_code: waybill, pack_id: pack } = asRecord(value);
	return {
		carrierCode: textOrNull(carrier),
		trackingNumber: textOrNull(waybill),
		packageId: idOrNull(pack),
	};
};
/** The labels of an order, each with its key and the reason in the platform's words. */
const orderTags: Column = (value) => {
	const tags = asRecords(value);
	const priority = tags.find(({ tag_key: key }) => asText(key) === PRIORITY);
	const named = tags.map(({ tag_key: key }) => asText(key)).filter(Boolean);
	return {
		orderTags: named,
		priorityDelivery: priority !== undefined,
		priorityReason: textOrNull(priority?.tag_reason),
	};
};
/** The buyer urges the shop to ship. */
const PRIORITY = 'PriorityDelivery';
const ids = (value: unknown) => (Array.isArray(value) ? value.map(asText).filter(Boolean) : null);

/** What a field means depends on the field alone, whichever message it is in. */
const COLUMNS = new Map<string, Column>(
	Object.entries({
		shop_id: id('shopId'),
		store_id: id('storeId'),
		supplier_id: id('supplierId'),
		p_id: id('orderId'),
		shop_order_id: id('orderId'),
		order_tag_list: orderTags,
		s_ids: as('lineIds', ids),
		s_id: id('lineId'),
		order_status: code('orderStatus', ORDER_STATUS),
		order_type: code('orderType', ORDER_TYPE),
		biz: number('business'),
		create_time: time('createTime'),
		pay_time: time('payTime'),
		pay_type: code('payType', PAY_TYPE),
		pay_amount: money('payAmountYuan'),
		total_amount: money('totalAmountYuan'),
		post_amount: money('postageYuan'),
		update_time: time('updateTime'),
		modify_time: time('modifyTime'),
		complete_time: time('finishTime'),
		cancel_time: time('cancelTime'),
		cancel_reason: text('cancelReason'),
		exp_delivery_time: time('expectedShipTime'),
		logistics_msg: parcel,
		remark: text('sellerWords'),
		star: code('flag', FLAG),
		aftersale_id: id('refundId'),
		aftersale_status: code('refundState', AFTER_SALE_STATUS),
		after_sale_status: code('refundState', AFTER_SALE_STATUS),
		aftersale_type: code('refundType', AFTER_SALE_TYPE),
		refund_amount: money('requestedYuan'),
		refund_post_amount: money('requestedPostageYuan'),
		refund_voucher_num: number('voucherCount'),
		reason_code: number('reasonCode'),
		apply_time: time('applyTime'),
		agree_time: time('agreeTime'),
		addr: address,
		return_time: time('returnTime'),
		refuse_time: time('refuseTime'),
		success_time: time('successTime'),
		close_time: time('closeTime'),
		status_deadline: time('deadline'),
		arbitrate_id: id('arbitrationId'),
		arbitrate_status: code('arbitrationStatus', ARBITRATE_STATUS),
		arbitrate_conclusion: code('arbitrationConclusion', ARBITRATE_CONCLUSION),
		product_id: id('productId'),
		out_product_id: id('outProductId'),
		event: code('changeType', PRODUCT_EVENT),
		msg_type: code('changeType', CONTENT_EVENT),
		material_id: id('materialId'),
		material_type: text('materialType'),
		name: text('name'),
		audit_status: code('auditStatus', { 3: 'Passed (审核通过)', 4: 'Rejected (审核拒绝)' }),
		audit_status_desc: text('auditReason'),
		byte_url: text('byteUrl'),
		delete_time: time('deleteTime'),
		distr_order_id: id('distributedOrderId'),
		seller_remark: text('sellerWords'),
		return_status: number('returnStatus'),
		user_id: id('userId'),
	}),
);

export function columnsOf(data: JsonRecord, onDrift: OnDrift = () => {}): IDataObject {
	const columns: IDataObject = {};
	for (const [field, value] of Object.entries(data)) {
		Object.assign(columns, COLUMNS.get(field)?.(value, field, onDrift));
	}
	return columns;
}
