/** A line (商品单, SKU order) of an order as a flat row. Column names do not collide with the order's. */
import {
	codeText,
	idOrNull,
	isoTime,
	numberOrNull,
	textOrNull,
	yuan,
	type OnDrift,
} from '../../values/cells';
import { asRecord, asRecords, asText, type JsonRecord } from '../../kernel/exact-json';
import {
	AFTER_SALE_STATUS,
	AFTER_SALE_TYPE,
	ORDER_STATUS,
	REFUND_STATUS,
	TRADE_TYPE,
} from './status-texts';
import { isFreeOfCharge } from '../../values/free-of-charge';
import type { RowOf } from '../../values/columns';
import { driftOf } from '../../values/drift';
import { lineAmountColumns } from './amounts';
import {
	LINE_COLUMNS,
	type AFTER_SALE_OF_LINE_COLUMNS,
	type BUNDLE_PART_COLUMNS,
} from './line-columns';

const compare = driftOf('a line of an order', LINE_COLUMNS);

export function lineRow(line: JsonRecord, onDrift: OnDrift): RowOf<typeof LINE_COLUMNS> {
	const afterSale = asRecord(line.after_sale_info);
	const [warehouse = {}] = asRecords(line.inventory_list);
	const row: RowOf<typeof LINE_COLUMNS> = {
		lineId: asText(line.order_id),
		productId: idOrNull(line.product_id_str) ?? idOrNull(line.product_id),
		productName: textOrNull(line.product_name),
		skuId: idOrNull(line.sku_id),
		merchantCode: textOrNull(line.code),
		outSkuId: idOrNull(line.out_sku_id),
		outProductId: idOrNull(line.out_product_id),
		specification: specification(line.spec),
		lineQuantity: numberOrNull(line.item_num),
		unitPriceYuan: yuan(line.origin_amount),
		goodsAmountYuan: yuan(line.sum_amount),
		...lineAmountColumns(line),
		lineStatus: numberOrNull(line.order_status),
		lineStatusText: codeText(
			'order_status',
			line.order_status,
			ORDER_STATUS,
			line.order_status_desc,
			onDrift,
		),
		tradeType: numberOrNull(line.trade_type),
		tradeTypeText: codeText(
			'trade_type',
			line.trade_type,
			TRADE_TYPE,
			line.trade_type_desc,
			onDrift,
		),
		...afterSaleColumns(afterSale, onDrift),
		roomId: idOrNull(line.room_id_str) ?? idOrNull(line.room_id),
		videoId: idOrNull(line.video_id),
		authorId: idOrNull(line.author_id),
		authorName: textOrNull(line.author_name),
		adSource: textOrNull(line.ad_env_type),
		giftType: textOrNull(line.given_product_type),
		giftOfLineId: mainLines(line),
		free: isFreeOfCharge({
			giftType: line.given_product_type,
			tradeType: line.trade_type,
			paid: line.pay_amount,
		}),
		bundleParts: asRecords(line.bundle_sku_info).map(bundlePart),
		warehouseId: idOrNull(warehouse.warehouse_id),
		outWarehouseId: textOrNull(warehouse.out_warehouse_id),
		lineShipTime: isoTime(line.ship_time),
		receiptTime: isoTime(line.confirm_receipt_time),
	};
	compare(line, row, onDrift);
	return row;
}

/** A status of 0 says that there is no after-sale: then its type and refund mean nothing. */
function afterSaleColumns(
	info: JsonRecord,
	onDrift: OnDrift,
): RowOf<typeof AFTER_SALE_OF_LINE_COLUMNS> {
	const { after_sale_status: status } = info;
	const exists = numberOrNull(status) !== 0;
	const type = exists ? info.after_sale_type : null;
	const refund = exists ? info.refund_status : null;
	return {
		afterSaleStatus: numberOrNull(status),
		afterSaleStatusText: codeText('after_sale_status', status, AFTER_SALE_STATUS, null, onDrift),
		afterSaleType: numberOrNull(type),
		afterSaleTypeText: codeText('after_sale_type', type, AFTER_SALE_TYPE, null, onDrift),
		refundStatus: numberOrNull(refund),
		refundStatusText: codeText('refund_status', refund, REFUND_STATUS, null, onDrift),
	};
}

/** The lines that a gift came with; the older field names one of them. */
const mainLines = ({ master_sku_order_id_list: ids, master_sku_order_id: id }: JsonRecord) => {
	const listed = (Array.isArray(ids) ? ids : []).map(idOrNull).filter((it) => it !== null);
	return listed.join(', ') || idOrNull(id);
};

/** A part of a bundle (组合商品), to be picked; `quantity` as the platform gives it. */
const bundlePart = (part: JsonRecord): RowOf<typeof BUNDLE_PART_COLUMNS> => ({
	productId: idOrNull(part.product_id),
	productName: textOrNull(part.product_name),
	skuId: idOrNull(part.sku_id),
	merchantCode: textOrNull(part.code),
	quantity: numberOrNull(part.item_num),
});

/** `颜色: 蓝; 尺码: L` */
const specification = (pairs: unknown) =>
	asRecords(pairs)
		.map(({ name, value }) => `${asText(name)}: ${asText(value)}`)
		.join('; ') || null;
