/** What its form says, but for its operations. */
import type { Dictionary } from '../../kernel/language/translator';

export const formTexts: Dictionary = {
	'Douyin Order': '抖店订单',
	'Read, ship, remark and settle orders of a Douyin shop': '读取、发货、备注和结算抖店订单',
	'Serial Numbers': '序列号',
	'After-Sale State': '售后状态',
	'Orders with an after-sale (售后) in this state': '有这种售后状态的订单',
	'Order Type': '订单类型',
	'Orders of this type (订单类型)': '这种类型的订单',
	'Orders with this product, or with one whose name holds these words (商品)':
		'含有这个商品、或商品名称含有这些文字的订单',
	'Orders in one of these states (订单状态)': '处于这些状态之一的订单',
	'Tracking Number': '物流单号',
	'Orders with a parcel of this number (物流单号)': '含有这个物流单号的包裹的订单',
	'Which orders to list; all of them when none is added': '列出哪些订单；不添加则列出全部',
	'The number of the order (订单号). Taken from the input item unless you change it.':
		'订单号，默认取自输入项',
	'Who transports the parcel (物流公司). Taken from a waybill of Douyin Waybill.':
		'承运的快递公司，默认取自抖店电子面单的面单',
	'The tracking number (运单号). Taken from a waybill of Douyin Waybill.':
		'运单号，默认取自抖店电子面单的面单',
	'Reject Pending Refund': '拒绝待处理的退款',
	'Whether to refuse a refund that the buyer has asked for and ship anyway. When off, shipping such an order fails.':
		'买家已申请退款时，是否拒绝退款照常发货。关闭时，这样的订单发货会失败。',
	'Request ID': '幂等键',
	'Idempotency key (request_id) where the method has one. Empty: made from the shipment, so a repeat ships nothing twice.':
		'接口的幂等键（request_id），接口支持时使用。留空则由发货内容推出，重复执行不会重复发货。',
	'Where returns go (退货地址); the shop’s default when empty':
		'退货寄回的地址；留空则用店铺默认地址',
	'Serial numbers or IMEI (序列号), separated by commas, at most 30 characters each':
		'序列号或 IMEI，用逗号隔开，每个最多 30 个字符',
	'Ship-From Address': '发货地址',
	'Where the parcel leaves (发货地址)': '包裹从哪里发出',
	'Store ID': '门店 ID',
	'The store (门店ID) of a one-hour delivery shop': '小时达店铺的门店ID',
	'What to send besides carrier and waybill number': '除快递公司和运单号外还要发送什么',
	Settlement: '结算',
	Shipment: '发货',
};
