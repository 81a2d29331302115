/** The order lines (子订单) of an after-sale: the list and the detail name their columns differently. */
import type { IDataObject } from 'n8n-workflow';

import { idOrNull, numberOrNull, textOrNull, yuan } from '../../values/cells';
import type { RowOf } from '../../values/columns';
import type { REFUND_DETAIL_LINE_COLUMNS, REFUND_LINE_COLUMNS } from './refund-columns';
import { asText, type JsonRecord } from '../../kernel/exact-json';

/** Some documentation shows ids with quotes inside the text. */
export const unquoted = (value: unknown) => asText(value).replace(/^"+|"+$/g, '');

export const listLineRow = (line: JsonRecord): RowOf<typeof REFUND_LINE_COLUMNS> => ({
	lineId: unquoted(line.sku_order_id),
	productId: asText(line.product_id) || null,
	productName: textOrNull(line.product_name),
	merchantCode: unquoted(line.shop_sku_code) || null,
	lineStatus: numberOrNull(line.order_status),
	lineQuantity: numberOrNull(line.item_num),
	lineRefundQuantity: numberOrNull(line.aftersale_item_num),
	linePayAmountYuan: yuan(line.pay_amount),
	lineRefundYuan: yuan(line.aftersale_pay_amount),
	lineTrackingNumber: unquoted(line.logistics_code) || null,
});

/** The detail knows the SKU, but neither the refund nor the parcel of a single line. */
export const detailLineRow = (line: JsonRecord): RowOf<typeof REFUND_DETAIL_LINE_COLUMNS> => ({
	lineId: unquoted(line.sku_order_id),
	productId: idOrNull(line.product_id),
	skuId: idOrNull(line.sku_id),
	productName: textOrNull(line.product_name),
	merchantCode: unquoted(line.shop_sku_code) || null,
	lineStatus: numberOrNull(line.order_status),
	lineQuantity: numberOrNull(line.item_quantity),
	lineRefundQuantity: numberOrNull(line.after_sale_item_count),
	linePayAmountYuan: yuan(line.pay_amount),
});

/** One row of both, as Lines has it. */
export const lineFirst = (
	{ lineId, ...line }: IDataObject,
	{ refundId, ...item }: IDataObject,
) => ({
	lineId,
	refundId,
	...line,
	...item,
});
