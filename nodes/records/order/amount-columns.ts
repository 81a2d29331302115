/** The amounts of an order and of its lines. */
import { required, yuan } from '../../values/columns';

const RECEIVED = 'actual_receive_amount_info.actual_receive_amount';
const BUYER = 'Paid by the buyer: the paid amount less the discount of the payment channel';
const PLATFORM =
	'Discounts that the platform alone carries; where it does not name that part, the joint part less the creator’s';
const RECEIVED_SAID =
	'What the platform states that the merchant receives; null when the app is not given it, never computed';

export const AMOUNT_COLUMNS = {
	orderAmountYuan: required(yuan('订单金额', 'order_amount', 'Before payment discounts')),
	payAmountYuan: required(
		yuan('支付金额', 'pay_amount', 'The discount of the payment channel included'),
	),
	buyerPaidYuan: yuan('买家实付', null, BUYER),
	platformPaidYuan: yuan(
		'平台承担优惠',
		['only_platform_cost_amount', 'platform_cost_amount'],
		PLATFORM,
	),
	creatorPaidYuan: yuan('达人承担优惠', 'author_cost_amount', 'Discounts that the creator carries'),
	shopDiscountYuan: yuan('商家承担优惠', 'shop_cost_amount', 'Discounts that the shop carries'),
	paymentDiscountYuan: yuan('支付优惠', 'promotion_pay_amount', 'Discount of the payment channel'),
	merchantReceivedYuan: yuan('商家实收', RECEIVED, RECEIVED_SAID),
} as const;

export const LINE_AMOUNT_COLUMNS = {
	lineOrderAmountYuan: yuan('商品单订单金额', 'order_amount', 'Of the line, before discounts'),
	linePayAmountYuan: yuan('商品单支付金额', 'pay_amount', 'Of the line'),
	lineBuyerPaidYuan: yuan('商品单买家实付', null, BUYER),
	linePlatformPaidYuan: yuan(
		'商品单平台承担优惠',
		['only_platform_cost_amount', 'platform_cost_amount'],
		PLATFORM,
	),
	lineCreatorPaidYuan: yuan('商品单达人承担优惠', 'author_cost_amount', 'Carried by the creator'),
	lineShopDiscountYuan: yuan('商品单商家承担优惠', 'shop_cost_amount', 'Carried by the shop'),
	linePaymentDiscountYuan: yuan('商品单支付优惠', 'promotion_pay_amount', 'Of the payment channel'),
	lineMerchantReceivedYuan: yuan('商品单商家实收', RECEIVED, RECEIVED_SAID),
} as const;
