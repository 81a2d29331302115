/** A bill row (流水明细). income − expense = what the merchant receives, all fen. */
import { chinaText } from '../../clock.mts';
import type { Bill } from '../world/bills.mts';

export function billRow(bill: Bill): object {
	const { line, sums, refunded } = bill;
	const realPay = sums.payAmount - sums.payPromotion;
	// What the merchant gets: paid by the buyer, and what others carry of the discounts.
	const income = realPay + sums.payPromotion + sums.cost.platform + sums.cost.author - refunded;
	const outcome = bill.platformFee + bill.commission;
	return {
		settle_time: chinaText(bill.settleTime),
		request_no: bill.id,
		shop_order_id: line.order.id,
		order_id: line.id,
		settle_amount: income - outcome,
		pay_type_desc: bill.account.text,
		trade_type: 0,
		is_contains_refund_before_settle: refunded > 0 ? 1 : 0,
		order_time: chinaText(line.order.createTime),
		product_id: line.sku.productId,
		goods_count: line.num,
		flow_type_desc: bill.flow.text,
		order_type: line.order.tradeType === 2 ? '尾款(尾款已支付)' : '普通订单',
		total_amount: sums.orderAmount,
		total_goods_amount: sums.goods,
		post_amount: sums.post,
		shop_coupon: sums.cost.shop,
		refund_before_settle: refunded,
		platform_coupon: sums.cost.platform,
		author_coupon: sums.cost.author,
		zt_pay_promotion: sums.payPromotion,
		zr_pay_promotion: 0,
		real_pay_amount: realPay,
		total_income: income,
		platform_service_fee: bill.platformFee,
		commission: bill.commission,
		good_learn_channel_fee: 0,
		colonel_service_fee: 0,
		channel_promotion_fee: 0,
		other_sharing_amount: 0,
		total_outcome: outcome,
		remark: '',
		packing_amount: 0,
	};
}
