/** The columns of an after-sale (售后单), as the list and as the detail show it. */
import {
	code,
	count,
	flag,
	id,
	list,
	meaning,
	only,
	required,
	rows,
	text,
	time,
	yuan,
	type Columns,
} from '../../values/columns';

const PRODUCTS = 'The goods of all lines as one text: 外套 × 1; …';

/** Of both methods, from the place in the record that each has for them. */
const shared = (info: string, order: string) => ({
	refundId: required(id('售后单号', info)),
	orderId: id('订单号', order),
});

export const REFUND_LIST_COLUMNS = {
	...shared('aftersale_info.aftersale_id', 'order_info.shop_order_id'),
	relatedId: id('关联单号', 'aftersale_info.related_id', 'The line that it is about'),
	refundType: required(code('售后类型码', 'aftersale_info.aftersale_type')),
	refundTypeText: meaning('售后类型', 'text_part.aftersale_type_text'),
	refundState: required(code('售后状态码', 'aftersale_info.aftersale_status')),
	refundStateText: meaning('售后状态', 'text_part.aftersale_status_text'),
	payoutStatus: code('退款状态码', 'aftersale_info.refund_status', 'Whether the money is back'),
	payoutStatusText: meaning('退款状态'),
	arbitrationStatus: code('仲裁状态码', 'aftersale_info.arbitrate_status'),
	arbitrationStatusText: meaning('仲裁状态', 'text_part.arbitrate_status_text'),
	applyTime: time('申请时间', 'aftersale_info.apply_time'),
	updateTime: required(time('更新时间', 'aftersale_info.update_time')),
	deadline: time('处理截止时间', 'aftersale_info.status_deadline'),
	requestedYuan: yuan('申请退款金额', 'aftersale_info.refund_amount', 'The goods alone'),
	requestedPostageYuan: yuan('申请退运费', 'aftersale_info.refund_post_amount'),
	refundedYuan: yuan('已退款金额', null, 'Postage included; only once the money is back'),
	products: text('商品', null, PRODUCTS),
	quantity: count('售后数量', 'aftersale_info.aftersale_num'),
	reasonText: text('售后原因', 'text_part.reason_text'),
	buyerReceivedGoods: flag('买家是否收到货', 'aftersale_info.got_pkg'),
	returnCarrier: text('退货物流公司', 'aftersale_info.return_logistics_company_name'),
	returnTrackingNumber: text('退货运单号', 'aftersale_info.return_logistics_code'),
	remark: text('售后备注', 'aftersale_info.remark'),
} as const;

const INFO = 'process_info.after_sale_info';
const ARBITRATION = 'process_info.arbitrate_info';
const PARCELS = 'process_info.logistics_info';

export const NEGOTIATION_COLUMNS = {
	time: time('时间', 'time'),
	operator: text('操作人', 'operator'),
	action: text('操作', 'action'),
	text: text('内容', 'text'),
} as const;

const REFUND_DETAIL_COLUMNS = {
	...shared(`${INFO}.after_sale_id`, 'order_info.shop_order_id'),
	refundType: required(code('售后类型码', `${INFO}.after_sale_type`)),
	refundTypeText: meaning('售后类型', `${INFO}.after_sale_type_text`),
	refundState: required(code('售后状态码', `${INFO}.after_sale_status`)),
	refundStateText: meaning('售后状态', `${INFO}.after_sale_status_desc`),
	payoutStatus: code('退款状态码', `${INFO}.refund_status`, 'Whether the money is back'),
	payoutStatusText: meaning('退款状态'),
	refundFailReason: text('退款失败原因', `${INFO}.refund_fail_reason`),
	arbitrationStatus: code('仲裁状态码', `${ARBITRATION}.arbitrate_status`),
	arbitrationDeadline: time('仲裁截止时间', `${ARBITRATION}.arbitrate_status_deadline`),
	arbitrationNeedsEvidence: flag('是否需要举证', `${ARBITRATION}.is_required_evidence`),
	arbitrationOpinion: text('仲裁意见', `${ARBITRATION}.arbitrate_opinion`),
	applyTime: time('申请时间', `${INFO}.apply_time`),
	updateTime: required(time('更新时间', `${INFO}.update_time`)),
	deadline: time('处理截止时间', `${INFO}.status_deadline`),
	refundTime: time('退款时间', `${INFO}.refund_time`),
	finishTime: time('完结时间', `${INFO}.aftersale_status_to_final_time`),
	requestedYuan: yuan('申请退款金额', `${INFO}.refund_total_amount`, 'Postage included'),
	requestedPostageYuan: yuan('申请退运费', `${INFO}.refund_post_amount`),
	refundedYuan: yuan('已退款金额', `${INFO}.real_refund_amount`, 'Only once the money is back'),
	products: text('商品', null, PRODUCTS),
	quantity: count('售后数量', `${INFO}.after_sale_apply_count`),
	returnQuantity: count('需退货数量', `${INFO}.need_return_count`),
	reasonText: text('售后原因', `${INFO}.reason`),
	reasonCode: code('售后原因码', `${INFO}.reason_code`),
	buyerDescription: text('买家说明', `${INFO}.reason_remark`),
	buyerPictures: list('买家凭证', `${INFO}.evidence`, 'Addresses of pictures'),
	buyerReceivedGoods: flag('买家是否收到货', `${INFO}.got_pkg`),
	returnCarrier: text('退货物流公司', `${PARCELS}.return.company_name`),
	returnCarrierCode: text('退货物流公司编码', `${PARCELS}.return.company_code`),
	returnTrackingNumber: text('退货运单号', `${PARCELS}.return.tracking_no`),
	returnAddressId: id('退货地址ID', `${INFO}.return_address_id`),
	sentCarrier: text(
		'换货物流公司',
		[`${PARCELS}.exchange.company_name`, `${PARCELS}.resend.company_name`],
		'Of what was sent in exchange, or once more',
	),
	sentTrackingNumber: text('换货运单号', [
		`${PARCELS}.exchange.tracking_no`,
		`${PARCELS}.resend.tracking_no`,
	]),
	trackingNumbers: list('发货运单号', `${PARCELS}.order[].tracking_no`, 'Of the order itself'),
	remarks: list('商家备注', 'process_info.after_sale_shop_remarks[].remark'),
} as const;

/** Read only where Negotiation Log is on. */
const NEGOTIATION = {
	negotiation: rows(
		'协商记录',
		'process_info.record_logs_list',
		NEGOTIATION_COLUMNS,
		'Who did and said what; only with Negotiation Log',
	),
} as const;

export const REFUND_LINE_COLUMNS = {
	lineId: id('商品单号', 'sku_order_id'),
	productId: id('商品ID', 'product_id'),
	productName: text('商品名称', 'product_name'),
	merchantCode: text('商家编码', 'shop_sku_code'),
	lineStatus: code('商品单状态码', 'order_status'),
	lineQuantity: count('购买数量', 'item_num'),
	lineRefundQuantity: count('商品单售后数量', 'aftersale_item_num'),
	linePayAmountYuan: yuan('商品单支付金额', 'pay_amount'),
	lineRefundYuan: yuan('商品单退款金额', 'aftersale_pay_amount', 'Not in Get'),
	lineTrackingNumber: text('商品单运单号', 'logistics_code', 'Not in Get'),
} as const;

export const REFUND_DETAIL_LINE_COLUMNS = {
	lineId: id('商品单号', 'sku_order_id'),
	productId: id('商品ID', 'product_id'),
	skuId: id('SKU ID', 'sku_id'),
	productName: text('商品名称', 'product_name'),
	merchantCode: text('商家编码', 'shop_sku_code'),
	lineStatus: code('商品单状态码', 'order_status'),
	lineQuantity: count('购买数量', 'item_quantity'),
	lineRefundQuantity: count('商品单售后数量', 'after_sale_item_count'),
	linePayAmountYuan: yuan('商品单支付金额', 'pay_amount'),
} as const;

const LINES = 'One entry a line';

const SIMPLIFIED = [
	'refundId',
	'orderId',
	'refundTypeText',
	'refundStateText',
	'applyTime',
	'updateTime',
	'deadline',
	'requestedYuan',
	'refundedYuan',
	'products',
	'quantity',
	'reasonText',
	'buyerReceivedGoods',
	'returnTrackingNumber',
] as const;

/** A line before its after-sale. The cast: TypeScript does not put rests of generic types together again. */
const linesOf = <L extends Columns, C extends Columns>(
	{ lineId, ...line }: L,
	{ refundId, ...afterSale }: C,
) => ({ lineId, refundId, ...line, ...afterSale }) as unknown as L & C;

export const REFUND_LIST_OUTPUTS = {
	simplified: only(REFUND_LIST_COLUMNS, ...SIMPLIFIED, 'remark'),
	full: {
		...REFUND_LIST_COLUMNS,
		lines: rows('售后商品', 'order_info.related_order_info', REFUND_LINE_COLUMNS, LINES),
	},
	lines: linesOf(REFUND_LINE_COLUMNS, REFUND_LIST_COLUMNS),
} as const;

export const REFUND_DETAIL_OUTPUTS = {
	simplified: {
		...only(REFUND_DETAIL_COLUMNS, ...SIMPLIFIED, 'buyerDescription'),
		...NEGOTIATION,
	},
	full: {
		...REFUND_DETAIL_COLUMNS,
		...NEGOTIATION,
		lines: rows('售后商品', 'order_info.sku_order_infos', REFUND_DETAIL_LINE_COLUMNS, LINES),
	},
	lines: linesOf(REFUND_DETAIL_LINE_COLUMNS, { ...REFUND_DETAIL_COLUMNS, ...NEGOTIATION }),
} as const;
