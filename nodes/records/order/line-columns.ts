/** The columns of a line (商品单) of an order. None has the name of an order's but where it was sold. */
import { code, count, flag, id, meaning, rows, text, time, yuan } from '../../values/columns';
import { LINE_AMOUNT_COLUMNS } from './amount-columns';

export const BUNDLE_PART_COLUMNS = {
	productId: id('商品ID', 'product_id'),
	productName: text('商品名称', 'product_name'),
	skuId: id('SKU ID', 'sku_id'),
	merchantCode: text('商家编码', 'code'),
	quantity: count('数量', 'item_num', 'As the platform gives it'),
} as const;

export const AFTER_SALE_OF_LINE_COLUMNS = {
	afterSaleStatus: code('商品单售后状态码', 'after_sale_info.after_sale_status'),
	afterSaleStatusText: meaning('商品单售后状态'),
	afterSaleType: code('商品单售后类型码', 'after_sale_info.after_sale_type'),
	afterSaleTypeText: meaning('商品单售后类型'),
	refundStatus: code('退款状态码', 'after_sale_info.refund_status'),
	refundStatusText: meaning('退款状态'),
} as const;

export const LINE_COLUMNS = {
	lineId: id('商品单号', 'order_id', 'The number of the line'),
	productId: id('商品ID', ['product_id_str', 'product_id']),
	productName: text('商品名称', 'product_name'),
	skuId: id('SKU ID', 'sku_id'),
	merchantCode: text('商家编码', 'code', 'The merchant’s own code of the SKU'),
	outSkuId: id('外部SKU ID', 'out_sku_id'),
	outProductId: id('外部商品ID', 'out_product_id'),
	specification: text('规格', 'spec[].value', 'Such as 颜色: 蓝; 尺码: L'),
	lineQuantity: count('数量', 'item_num', 'Pieces of the line'),
	unitPriceYuan: yuan('商品单价', 'origin_amount'),
	goodsAmountYuan: yuan('商品金额', 'sum_amount', 'Price by quantity'),
	...LINE_AMOUNT_COLUMNS,
	lineStatus: code('商品单状态码', 'order_status'),
	lineStatusText: meaning('商品单状态'),
	tradeType: code('交易类型码', 'trade_type'),
	tradeTypeText: meaning('交易类型'),
	...AFTER_SALE_OF_LINE_COLUMNS,
	roomId: id('直播间ID', ['room_id_str', 'room_id'], 'The live in which it was sold'),
	videoId: id('短视频ID', 'video_id'),
	authorId: id('达人ID', 'author_id'),
	authorName: text('达人昵称', 'author_name'),
	adSource: text('广告来源', 'ad_env_type'),
	giftType: text('赠品类型', 'given_product_type'),
	giftOfLineId: id(
		'赠品所属商品单号',
		['master_sku_order_id'],
		'The line that a gift came with; several where master_sku_order_id_list has them',
	),
	free: flag('是否免费', null, 'Whether it is a gift, a sample, or otherwise free of charge'),
	bundleParts: rows('组合商品明细', 'bundle_sku_info', BUNDLE_PART_COLUMNS, 'Goods to be picked'),
	warehouseId: id('仓库ID', 'inventory_list[].warehouse_id', 'Of the first warehouse'),
	outWarehouseId: text('外部仓库ID', 'inventory_list[].out_warehouse_id'),
	lineShipTime: time('商品单发货时间', 'ship_time'),
	receiptTime: time('确认收货时间', 'confirm_receipt_time'),
} as const;
