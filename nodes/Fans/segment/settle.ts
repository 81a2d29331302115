/** What was paid back of an order, from the order, its lines and its after-sales. Pure. */
import type { Found, Line, Purchase, Settled } from './purchase';

export type Refund = Extract<Found, { readonly kind: 'refund' }>;

/**
 * An order that is marked as paid back stays so. Else each line counts as its order shows it, or as
 * the after-sales that name it show it: these contain the amount and the postage. A price protection
 * does not replace a line that was paid back whole.
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
	const covered = lines.filter((line) => isCovered(line, refunds));
	const byRefund = new Set(covered.map(({ lineId }) => lineId));
	const rest = lines.filter(({ lineId }) => !byRefund.has(lineId));
	const isOf = (ids: ReadonlySet<string>) => (it: Refund) => it.lineIds.some((id) => ids.has(id));
	const known = new Set(lines.map(({ lineId }) => lineId));
	const nameless = refunds.filter((it) => !isOf(known)(it));
	const paidOut = sum(refunds.filter(isOf(byRefund)));
	// An after-sale that names no line is about lines that may say the same.
	const refunded = paidOut + Math.max(sum(nameless), sumOfLines(rest));
	return {
		...order,
		refundedFen: Math.min(order.paidFen, order.refundedFen + refunded),
		isFree,
		isPartUnknown: nameless.length === 0 && rest.some(({ paidBack }) => paidBack === 'part'),
	};
}

/** Whether an after-sale determines what was paid back of a line. */
const isCovered = ({ lineId, paidBack }: Line, refunds: readonly Refund[]) =>
	refunds.some(
		({ lineIds, isWhole }) => lineIds.includes(lineId) && (isWhole || paidBack !== 'whole'),
	);

const sum = (refunds: readonly Refund[]) => refunds.reduce((all, { fen }) => all + fen, 0);
const sumOfLines = (lines: readonly Line[]) =>
	lines.reduce((all, { refundedFen }) => all + refundedFen, 0);
