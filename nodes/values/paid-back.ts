/** What counts as paid back, for every node and report. */
import { numberOf } from '../kernel/exact-json';
import { isClosed } from './statuses';

/** `refund_status`, of an after-sale and of the line it is about: the money is back. */
const REFUNDED = 3;

export const isPaidOut = (refundStatus: unknown): boolean => numberOf(refundStatus) === REFUNDED;

/**
 * After-sales whose money is the price of the goods: return and refund, refund only (after and
 * before shipping), cancelled by the system and by the buyer. Price protection (价保, 6) gives a part
 * back; exchange (3), resend (7) and repair (8) give goods.
 */
const WHOLE_PRICE: ReadonlyArray<number | undefined> = [0, 1, 2, 4, 5];

/** A type that is left out is taken for the first one, whose number is 0. */
export const givesPriceBack = (afterSaleType: unknown): boolean =>
	WHOLE_PRICE.includes(numberOf(afterSaleType ?? 0));

/** `part`: some money was paid back; an order does not contain how much. */
export type PaidBack = 'whole' | 'part' | 'none';

/** Of a line, by the columns of a row. An order names no amount, so its whole price counts. */
export function paidBackOfLine({
	refundStatus,
	afterSaleType,
}: {
	readonly refundStatus?: unknown;
	readonly afterSaleType?: unknown;
}): PaidBack {
	if (!isPaidOut(refundStatus)) return 'none';
	return givesPriceBack(afterSaleType) ? 'whole' : 'part';
}

/** Whether an order that was paid is closed: then all of it went back, postage included. */
export const isPaidBackWhole = isClosed;
