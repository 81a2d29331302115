/** What the shop platform's numbers for the state of an order stand for. */
import { numberOf } from '../kernel/exact-json';

/** `order_status` of an order and of its lines. */
export const STATUS = {
	waitingForPayment: 1,
	paid: 105,
	toShip: 2,
	partlyShipped: 101,
	shipped: 3,
	cancelled: 4,
	completed: 5,
} as const;

const SHIPPABLE: ReadonlyArray<number | undefined> = [
	STATUS.toShip,
	STATUS.paid,
	STATUS.partlyShipped,
];

/** Whether an order or a line of this `order_status` can still be shipped, at least in part. */
export const isShippable = (status: unknown): boolean => SHIPPABLE.includes(numberOf(status));

/** What `main_status` says beside these. */
export const MAIN_STATUS = {
	partlyPaid: 103,
	refundedBeforeShipping: 21,
	refundedAfterShipping: 22,
	refundedAfterReceipt: 39,
} as const;

const PAID_BACK: ReadonlyArray<number | undefined> = [
	MAIN_STATUS.refundedBeforeShipping,
	MAIN_STATUS.refundedAfterShipping,
	MAIN_STATUS.refundedAfterReceipt,
];

export interface OrderState {
	readonly orderStatus: unknown;
	readonly mainStatus: unknown;
}

/** Whether the order is closed: nobody pays for it any more. A completed order is not closed. */
export const isClosed = ({ orderStatus, mainStatus }: OrderState): boolean =>
	numberOf(orderStatus) === STATUS.cancelled || PAID_BACK.includes(numberOf(mainStatus));
