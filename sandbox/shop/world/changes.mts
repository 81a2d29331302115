/** The changes that move an order's main status, each as the patch it makes. */
import { paidBack } from './aftersale.mts';
import {
	type Line,
	type Order,
	type OrderPatch,
	type OrderState,
	type Pack,
	shippedNum,
} from './order.mts';

export function pay({ state, tradeType, payType, risky, deposit }: Order, at: number): OrderPatch {
	// A deposit pre-sale is partly paid first; UNVERIFIED: that pay_time waits for the balance.
	if (tradeType === 2 && state.phasesPaid === 0) {
		const { status: orderStatus = 1, hasPayTime = false } = deposit ?? {};
		return { orderStatus, mainStatus: 103, phasesPaid: 1, ...(hasPayTime && { payTime: at }) };
	}
	// UNVERIFIED: that an order with cash on delivery has no time of payment, also in the end.
	if (payType === CASH_ON_DELIVERY) return { orderStatus: 2, mainStatus: 2 };
	const orderStatus = risky ? 105 : 2;
	return { orderStatus, mainStatus: orderStatus, payTime: at, phasesPaid: state.phasesPaid && 2 };
}

const CASH_ON_DELIVERY = 0;

/** Risk review is over. */
export function release(): OrderPatch {
	return { orderStatus: 2, mainStatus: 2 };
}

export function ship(order: Order, parcels: readonly Pack[], at: number): OrderPatch {
	const { state } = order;
	const next = { ...state, packs: [...state.packs, ...parcels] };
	const open = order.lines.some((line) => unshipped(next, line) > 0);
	const orderStatus = open && order.orderType === 0 ? 101 : 3;
	return {
		orderStatus,
		mainStatus: orderStatus,
		shipTime: state.shipTime || at,
		packs: next.packs,
	};
}

export function finish(at: number): OrderPatch {
	return { orderStatus: 5, mainStatus: 5, finishTime: at };
}

export function cancel(reason: string): OrderPatch {
	return { orderStatus: 4, mainStatus: 4, cancelReason: reason };
}

/** UNVERIFIED: which order_status goes with main_status 21 and 22; a closed order is taken as 4. */
export function refunded({ state: { orderStatus } }: Order): OrderPatch {
	if (orderStatus === 5) return { mainStatus: 39 };
	const shipped = orderStatus === 3 || orderStatus === 101;
	return { orderStatus: 4, mainStatus: shipped ? 22 : 21, cancelReason: '售后退款' };
}

/** Pieces of a line that are neither shipped nor refunded before shipping. */
export function unshipped(state: OrderState, line: Line): number {
	const { afterSale } = line;
	const gone = paidBack(afterSale) && afterSale.type === 2 ? afterSale.num : 0;
	return line.num - gone - shippedNum(state, line);
}

/** No change can follow. */
export function isFinal({ mainStatus }: OrderState): boolean {
	return mainStatus === 4 || mainStatus === 21 || mainStatus === 22 || mainStatus === 39;
}

/** Every line that was paid for is refunded in full. */
export function isRefunded({ lines }: Order): boolean {
	return lines.every(({ afterSale, giftOf, num }) => {
		if (giftOf) return true;
		return paidBack(afterSale) && afterSale.num === num;
	});
}
