/** Who pays what of an order or a line, kept apart. Fen on the wire, yuan in the row. */
import type { IDataObject } from 'n8n-workflow';

import { yuan } from '../../values/cells';
import { asRecord, numberOf, type JsonRecord } from '../../kernel/exact-json';

/**
 * - `buyerPaidYuan`: pay_amount less the payment channel's discount (promotion_pay_amount)
 * - `platformPaidYuan`: discounts that the platform alone carries; where the platform does not
 *   name that part, its joint part less the creator's
 * - `creatorPaidYuan`: discounts that the creator (达人) carries
 * - `merchantReceivedYuan`: what the platform itself states as received (actual_receive_amount);
 *   null when the app is not given it, never computed
 */
export function amountColumns(it: JsonRecord): IDataObject {
	const received = asRecord(it.actual_receive_amount_info).actual_receive_amount;
	return {
		orderAmountYuan: yuan(it.order_amount),
		payAmountYuan: yuan(it.pay_amount),
		buyerPaidYuan: difference(it.pay_amount, it.promotion_pay_amount),
		platformPaidYuan:
			yuan(it.only_platform_cost_amount) ??
			difference(it.platform_cost_amount, it.author_cost_amount),
		creatorPaidYuan: yuan(it.author_cost_amount),
		shopDiscountYuan: yuan(it.shop_cost_amount),
		paymentDiscountYuan: yuan(it.promotion_pay_amount),
		merchantReceivedYuan: yuan(received),
	};
}

/** The line's amounts beside the order's, in one row. */
export function lineAmountColumns(line: JsonRecord): IDataObject {
	const amounts = amountColumns(line);
	return {
		lineOrderAmountYuan: amounts.orderAmountYuan,
		linePayAmountYuan: amounts.payAmountYuan,
		lineBuyerPaidYuan: amounts.buyerPaidYuan,
		linePlatformPaidYuan: amounts.platformPaidYuan,
		lineCreatorPaidYuan: amounts.creatorPaidYuan,
		lineShopDiscountYuan: amounts.shopDiscountYuan,
		linePaymentDiscountYuan: amounts.paymentDiscountYuan,
		lineMerchantReceivedYuan: amounts.merchantReceivedYuan,
	};
}

/** In fen before it becomes yuan, so that no rounding creeps in. A missing deduction is none. */
const difference = (fen: unknown, less: unknown): number | null =>
	yuan(fen) === null ? null : yuan((numberOf(fen) ?? 0) - (numberOf(less) ?? 0));
