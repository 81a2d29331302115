/** What is given away: it is counted apart, and is no sale. */
import { numberOf } from '../kernel/exact-json';

/** `given_product_type` of a gift (赠品). */
const GIFT = 'FREE';

/**
 * `trade_type` of what costs nothing: zero-price (0元单), sample (寄样), zero-price lottery (0元抽奖)
 * and the gift order of a deposit pre-sale.
 */
const FREE_TRADES: ReadonlyArray<number | undefined> = [5, 10, 11, 102];

/** Of a line. What somebody paid for is a sale, whatever its kind of trade. */
export const isFreeOfCharge = ({
	giftType,
	tradeType,
	paid,
}: {
	readonly giftType: unknown;
	readonly tradeType: unknown;
	/** The amount paid for the line, in any unit. */
	readonly paid: unknown;
}): boolean =>
	giftType === GIFT || (FREE_TRADES.includes(numberOf(tradeType)) && !((numberOf(paid) ?? 0) > 0));
