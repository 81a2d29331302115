/** The columns of a settlement bill (结算账单). */
import { code, count, flag, id, meaning, required, text, time, yuan } from '../../values/columns';

export const SETTLEMENT_AMOUNT_COLUMNS = {
	settleAmountYuan: yuan('结算金额', 'settle_amount', 'Income less outcome'),
	totalAmountYuan: yuan('订单总价', 'total_amount'),
	goodsAmountYuan: yuan('商品总价', 'total_goods_amount'),
	postageYuan: yuan('运费', 'post_amount'),
	packingYuan: yuan('打包费', 'packing_amount'),
	shopCouponYuan: yuan('店铺优惠券', 'shop_coupon'),
	refundBeforeSettleYuan: yuan('结算前退款金额', 'refund_before_settle'),
	platformCouponYuan: yuan('平台补贴', 'platform_coupon'),
	authorCouponYuan: yuan('达人补贴', 'author_coupon'),
	douyinPayDiscountYuan: yuan('抖音支付补贴', 'zt_pay_promotion'),
	instalmentDiscountYuan: yuan('抖音月付营销补贴', 'zr_pay_promotion'),
	buyerPaidYuan: yuan('用户实付', 'real_pay_amount'),
	incomeYuan: yuan('收入合计', 'total_income'),
	platformFeeYuan: yuan('平台服务费', 'platform_service_fee'),
	commissionYuan: yuan('达人佣金', 'commission'),
	channelShareYuan: yuan('渠道分成', 'good_learn_channel_fee'),
	colonelFeeYuan: yuan('招商服务费', 'colonel_service_fee'),
	promotionFeeYuan: yuan('站外推广费', 'channel_promotion_fee'),
	otherShareYuan: yuan('其他分成', 'other_sharing_amount'),
	outcomeYuan: yuan('支出合计', 'total_outcome'),
} as const;

export const SETTLEMENT_COLUMNS = {
	settlementId: required(id('结算单号', 'request_no')),
	orderId: id('订单号', 'shop_order_id'),
	lineId: id('商品单号', 'order_id'),
	productId: id('商品ID', 'product_id'),
	settleTime: time('结算时间', 'settle_time'),
	orderTime: time('下单时间', 'order_time'),
	tradeType: code('结算单类型码', 'trade_type'),
	tradeTypeText: meaning('结算单类型'),
	quantity: count('商品数量', 'goods_count'),
	...SETTLEMENT_AMOUNT_COLUMNS,
	orderTypeText: text('订单类型', 'order_type', 'In the platform’s words'),
	payTypeText: text('结算账户', 'pay_type_desc', 'In the platform’s words'),
	flowTypeText: text('业务类型', 'flow_type_desc', 'In the platform’s words'),
	containsRefundBeforeSettle: flag('是否含结算前退款', 'is_contains_refund_before_settle'),
	remark: text('备注', 'remark'),
} as const;
