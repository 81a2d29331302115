/**
 * What a merchant can decide about an after-sale: the numbers of afterSale.operate (售后操作), the types and
 * states in which each may be taken, and the states that show it was taken. Numbers, types and states
 * are those of question-docs/93/2752 by two copies of it; from 501 on one copy alone has them. Where a
 * decision leads to is inferred, but for refusals (27, 29) and success (12).
 */
import type { KnownDecision } from './decision';
import { EXCHANGE_DECISIONS, RESEND_AND_REPAIR_DECISIONS } from './goods-decisions';
import { BEFORE_SHIPPING_DECISIONS, REFUND_DECISIONS } from './refund-decisions';

/** The table, by the names of the operations that send each, in the order of the numbers. */
export const DECISIONS = {
	...REFUND_DECISIONS,
	...EXCHANGE_DECISIONS,
	...BEFORE_SHIPPING_DECISIONS,
	...RESEND_AND_REPAIR_DECISIONS,
};

/** The decision of a number, where the table has it. */
export const knownDecision = (number: number): KnownDecision | undefined =>
	Object.values<KnownDecision>(DECISIONS).find((it) => it.number === number);
