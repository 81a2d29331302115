/** What was paid back of an order, from the order, its lines and its after-sales. Pure. */
import type { Found, Line, Purchase, Settled } from './purchase';

export type Refund = Extract<Found, { readonly kind: 'refund' }>;

/**
 * An order that says that it was paid back stays so. Else each line counts as its order shows it, or
 * as the after-sales that name it tell it: these know the amount, and the postage. A line that was
 * paid back whole is not replaced by the price protection that went before.
 */
export function settle(
	order: Purchase,
	lines: readonly Line[],
	refunds: readonly Refund[],
): Settled {
	const isFree = order.paidFen === 0 && lines.length > 0 && lines.every((it) => it.isFree);
	if (order.isPaidBack) {
		return { ...order, refundedFen: order.paidFen, isFree, isPartUnknown: false };
	}
	const told = new Set(lines.filter((line) => isTold(line, refunds)).map(({ lineId }) => lineId));
	const rest = lines.filter(({ lineId }) => !told.has(lineId));
	const isOf = (ids: ReadonlySet<string>) => (it: Refund) => it.lineIds.some((id) => ids.has(id));
	const known = new Set(lines.map(({ lineId }) => lineId));
	const nameless = refunds.filter((it) => !isOf(known)(it));
	const paidOut = sum(refunds.filter(isOf(told)));
	// An after-sale that names no line is about lines that may say the same.
	const refunded = paidOut + Math.max(sum(nameless), sumOfLines(rest));
	return {
		...order,
		refundedFen: Math.min(order.paidFen, order.refundedFen + refunded),
		isFree,
		isPartUnknown: nameless.length === 0 && rest.some(({ paidBack }) => paidBack === 'part'),
	};
}

const isTold = ({ lineId, paidBack }: Line, refunds: readonly Refund[]) =>
	refunds.some(
		({ lineIds, isWhole }) => lineIds.includes(lineId) && (isWhole || paidBack !== 'whole'),
	);

const sum = (refunds: readonly Refund[]) => refunds.reduce((all, { fen }) => all + fen, 0);
const sumOfLines = (lines: readonly Line[]) =>
	lines.reduce((all, { refundedFen }) => all + refundedFen, 0);
