/** The columns of a buyer and the segments it is in (客户分层). */
import { count, id, only, text, time, yuan } from '../../values/columns';

const BUYER_COLUMNS = {
	buyer: id('买家', null, 'Who it is, by the key that the form chose'),
	doudianOpenId: id('加密用户ID', null),
	receiverNameMasked: text('收件人（脱敏）', null),
	province: text('省', null),
	city: text('市', null),
	tags: text('标签编码', null),
	tagsText: text('标签', null),
	orderCount: count('订单数', null, 'Without those refunded whole, and those free of charge'),
	refundedOrderCount: count('退款订单数', null),
	partlyRefundedOrderCount: count(
		'部分退款订单数',
		null,
		'Orders refunded in part by an unknown amount',
	),
	freeOrderCount: count('免费订单数', null, 'Gifts and samples alone'),
	quantity: count('购买件数', null),
	freeQuantity: count('免费件数', null),
	paidYuan: yuan('支付金额', null),
	refundedYuan: yuan('退款金额', null),
	netYuan: yuan('净支付金额', null, 'Paid less refunded'),
	averageOrderYuan: yuan('客单价', null, 'Net amount by orders'),
	firstOrderTime: time('首单时间', null),
	lastOrderTime: time('末单时间', null),
	daysSinceLastOrder: count('距末单天数', null),
	lastOrderId: id('末单订单号', null),
} as const;

export const BUYER_OUTPUTS = {
	simplified: only(
		BUYER_COLUMNS,
		'buyer',
		'receiverNameMasked',
		'province',
		'city',
		'tags',
		'tagsText',
		'orderCount',
		'refundedOrderCount',
		'quantity',
		'paidYuan',
		'refundedYuan',
		'netYuan',
		'averageOrderYuan',
		'lastOrderTime',
		'daysSinceLastOrder',
	),
	full: BUYER_COLUMNS,
} as const;
