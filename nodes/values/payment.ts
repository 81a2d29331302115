/** What counts as paid, for every node, report and event. */
import { asRecords, numberOf, type JsonRecord } from '../kernel/exact-json';
import { MAIN_STATUS, STATUS, type OrderState } from './statuses';
import { latest } from './moments';

export interface PaymentFacts extends OrderState {
	readonly payType: unknown;
	/** Whether a time of payment is given. */
	readonly hasPayTime: boolean;
	/** `pay_success` of each stage of a deposit pre-sale; empty where there are none. */
	readonly stages: readonly unknown[];
}

/**
 * - `full`: all of it was paid
 * - `onDelivery`: cash on delivery, and the order was received
 * - `deposit`: a stage of a deposit pre-sale was paid, another was not
 * - `none`: nothing was paid, or nothing yet
 */
export type Payment = 'full' | 'onDelivery' | 'deposit' | 'none';

const CASH_ON_DELIVERY = 0;
const NOT_PAID: readonly unknown[] = [false, 'false', 0, '0'];

export function paymentOf(facts: PaymentFacts): Payment {
	const { payType, hasPayTime, stages } = facts;
	const [orderStatus, mainStatus] = [numberOf(facts.orderStatus), numberOf(facts.mainStatus)];
	const open = stages.filter((isPaid) => NOT_PAID.includes(isPaid)).length;
	if (mainStatus === MAIN_STATUS.partlyPaid) return 'deposit';
	if (open > 0) return open < stages.length ? 'deposit' : 'none';
	if (numberOf(payType) === CASH_ON_DELIVERY) {
		// Both say that the buyer has the goods, and so that the courier has the money.
		const isReceived =
			orderStatus === STATUS.completed || mainStatus === MAIN_STATUS.refundedAfterReceipt;
		return isReceived ? 'onDelivery' : 'none';
	}
	return hasPayTime && orderStatus !== STATUS.waitingForPayment ? 'full' : 'none';
}

export const isPaid = (payment: Payment): boolean => payment === 'full' || payment === 'onDelivery';

export const PAYMENT_TEXT: Readonly<Record<Payment, string>> = {
	full: 'Paid in full (已付款)',
	onDelivery: 'Cash on delivery, received (货到付款, 已完成)',
	deposit: 'Deposit only (仅付定金)',
	none: 'Not paid (未付款)',
};

/** Of an order as the platform sends it. */
export const paymentOfOrder = (order: JsonRecord): Payment =>
	paymentOf({
		orderStatus: order.order_status,
		mainStatus: order.main_status,
		payType: order.pay_type,
		hasPayTime: (numberOf(order.pay_time) ?? 0) > 0,
		stages: asRecords(order.order_phase_list).map(({ pay_success }) => pay_success),
	});

/**
 * Unix seconds at which the payment of an order was complete: of several stages the last one, of
 * cash on delivery the completion. Undefined for an order that is not paid.
 */
export function paidAt(order: JsonRecord): number | undefined {
	const payment = paymentOfOrder(order);
	const lines = asRecords(order.sku_order_list);
	if (payment === 'onDelivery') {
		const receipts = lines.map(({ confirm_receipt_time }) => confirm_receipt_time);
		return latest(order.finish_time) ?? latest(...receipts) ?? latest(order.pay_time);
	}
	if (payment !== 'full') return undefined;
	const stages = asRecords(order.order_phase_list).map(({ phase_pay_time }) => phase_pay_time);
	return latest(order.pay_time, ...stages);
}
