/** Who pays what of an order or a line, kept apart. Fen on the wire, yuan in the row. */
import { yuan } from '../../values/cells';
import type { RowOf } from '../../values/columns';
import { asRecord, numberOf, type JsonRecord } from '../../kernel/exact-json';
import type { AMOUNT_COLUMNS, LINE_AMOUNT_COLUMNS } from './amount-columns';

export function amountColumns(it: JsonRecord): RowOf<typeof AMOUNT_COLUMNS> {
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
export function lineAmountColumns(line: JsonRecord): RowOf<typeof LINE_AMOUNT_COLUMNS> {
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
