/** The columns of an order (订单). */
import {
	code,
	count,
	flag,
	id,
	meaning,
	only,
	required,
	rows,
	text,
	time,
	yuan,
} from '../../values/columns';
import { AMOUNT_COLUMNS } from './amount-columns';
import { LINE_COLUMNS } from './line-columns';

const SOURCE = 'What the lines agree on, else all their different values';
const MASKED = 'As the platform masks it; plain and encrypted receiver data is in Raw only';

export const ORDER_COLUMNS = {
	orderId: required(id('订单号', 'order_id', 'The number of the order')),
	shopId: id('店铺ID', 'shop_id'),
	shopName: text('店铺名称', 'shop_name'),
	orderStatus: required(code('订单状态码', 'order_status')),
	orderStatusText: meaning('订单状态'),
	mainStatus: required(code('主流程状态码', 'main_status', 'Finer than the order status')),
	mainStatusText: meaning('主流程状态'),
	orderType: code('订单类型码', 'order_type'),
	orderTypeText: meaning('订单类型'),
	createTime: required(time('下单时间', 'create_time')),
	payTime: time('支付时间', 'pay_time'),
	expectedShipTime: time('预计发货时间', 'exp_ship_time', 'The latest time to ship'),
	shipTime: time('发货时间', 'ship_time'),
	finishTime: time('完成时间', 'finish_time'),
	updateTime: required(time('更新时间', 'update_time', 'Remarks and flags do not move it')),
	payType: code('支付方式码', 'pay_type'),
	payTypeText: meaning('支付方式'),
	paid: flag('是否已付款', null, 'Whether it is paid in full, by the rules of all reports'),
	paidText: text('付款情况', null, 'In full, on delivery, deposit only, or not'),
	...AMOUNT_COLUMNS,
	postageYuan: yuan('运费', 'post_amount'),
	freightInsuranceYuan: yuan('运费险', 'post_insurance_amount'),
	products: text('商品', null, 'The goods of all lines as one text: 外套 (蓝, L) × 2; …'),
	quantity: count('商品件数', null, 'Pieces of all lines, gifts included'),
	freeQuantity: count('免费件数', null, 'Of these gifts, samples and other goods free of charge'),
	lineCount: count('商品单数', null, 'Number of lines'),
	roomId: id('直播间ID', null, SOURCE),
	videoId: id('短视频ID', null, SOURCE),
	authorId: id('达人ID', null, SOURCE),
	authorName: text('达人昵称', null, SOURCE),
	doudianOpenId: id(
		'加密用户ID',
		'doudian_open_id',
		'Names the buyer without saying who it is; the platform decrypts it for nobody',
	),
	receiverNameMasked: text('收件人（脱敏）', 'mask_post_receiver', MASKED),
	receiverPhoneMasked: text('收件人电话（脱敏）', 'mask_post_tel', MASKED),
	province: text('省', 'mask_post_addr.province.name'),
	city: text('市', 'mask_post_addr.city.name'),
	district: text('区', 'mask_post_addr.town.name'),
	street: text('街道', 'mask_post_addr.street.name'),
	addressMasked: text('详细地址（脱敏）', 'mask_post_addr.detail', MASKED),
	openAddressId: id(
		'收货地址ID',
		'open_address_id',
		'Names the address without saying it: the same for orders that go to one door',
	),
	paidCarrierCodes: text(
		'买家自选快递',
		null,
		'Codes of the carriers that the buyer paid for, from order_tag.shop_optional_express_info',
	),
	sfRequired: flag('顺丰包邮', null, 'Whether a line must go by 顺丰 (label sf_free_shipping)'),
	governmentSubsidy: flag('国补订单', null, 'Whether a line has the label gov_subsidy'),
	serialNumbersRequired: flag(
		'需上传序列号',
		null,
		'Whether shipping needs serial numbers: need_serial_number of a line, or a government subsidy',
	),
	xinjiangTransit: flag(
		'新疆中转',
		null,
		'Whether it goes by way of 新疆中转 (label logistics_transit)',
	),
	buyerWords: text('买家留言', 'buyer_words'),
	sellerWords: text('商家备注', 'seller_words'),
	flag: code('插旗码', 'seller_remark_stars'),
	flagText: meaning('插旗'),
	carriers: text('物流公司', 'logistics_info[].company_name', 'Of all parcels'),
	trackingNumbers: text('运单号', 'logistics_info[].tracking_no', 'Of all parcels'),
	packageIds: text('包裹ID', 'logistics_info[].delivery_id', 'Of all parcels'),
	cancelReason: text('取消原因', 'cancel_reason'),
} as const;

/** A line before its order; where it was sold is the line's own. */
const { lineId, ...OTHER_LINE_COLUMNS } = LINE_COLUMNS;
const { orderId, ...OTHER_ORDER_COLUMNS } = ORDER_COLUMNS;

export const ORDER_OUTPUTS = {
	simplified: only(
		ORDER_COLUMNS,
		'orderId',
		'createTime',
		'payTime',
		'orderStatusText',
		'payAmountYuan',
		'products',
		'quantity',
		'receiverNameMasked',
		'province',
		'city',
		'buyerWords',
		'sellerWords',
		'expectedShipTime',
		'carriers',
		'trackingNumbers',
	),
	full: {
		...ORDER_COLUMNS,
		lines: required(rows('商品单', 'sku_order_list', LINE_COLUMNS, 'One entry a line')),
	},
	lines: {
		lineId,
		orderId,
		...OTHER_LINE_COLUMNS,
		...OTHER_ORDER_COLUMNS,
		...OTHER_LINE_COLUMNS,
	},
} as const;
