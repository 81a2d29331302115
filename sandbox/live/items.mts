/** What is counted of each product in a live, and of ordinary orders through ads once they are paid. */
import { type Course, share } from './arrival-curve.mts';
import { elapsed, type Live } from './live.mts';
import type { Sale } from './sale.mts';

export interface ItemFigures {
	clicks: number;
	ordersPaid: number;
	paidFen: number;
	/** Pieces in paid orders. */
	pieces: number;
	adOrdersPaid: number;
	adPaidFen: number;
	adRefundedFen: number;
	/** Through ads and not returned within 7 days, as seen now. */
	adSettled: number;
	adSettledFen: number;
}

/** Ordinary orders through ads, and what came back within some days. */
export interface Settled {
	count: number;
	fen: number;
	refundedCount: number;
	refundedFen: number;
}

const DAY = 86_400;

export function itemFigures(live: Live, course: Course, now: number): ItemFigures[] {
	const seconds = elapsed(live, now);
	const items = live.shelf.map(nothing);
	for (let index = 0; index * 60 < seconds; index += 1) {
		course.minute(index).clicks.forEach((clicks, at) => {
			const item = items[at];
			if (item) item.clicks += share(clicks, seconds - index * 60);
		});
	}
	for (const sale of course.paid(seconds)) {
		const item = items[sale.item];
		if (item) count(item, sale, live, now);
	}
	return items;
}

function nothing(): ItemFigures {
	return {
		clicks: 0,
		ordersPaid: 0,
		paidFen: 0,
		pieces: 0,
		adOrdersPaid: 0,
		adPaidFen: 0,
		adRefundedFen: 0,
		adSettled: 0,
		adSettledFen: 0,
	};
}

function count(item: ItemFigures, sale: Sale, live: Live, now: number): void {
	item.ordersPaid += 1;
	item.paidFen += sale.fen;
	item.pieces += sale.num;
	if (!sale.ad) return;
	item.adOrdersPaid += 1;
	item.adPaidFen += sale.fen;
	if (isReturned(live, sale, now, Infinity)) item.adRefundedFen += sale.fen;
	if (isReturned(live, sale, now, 7)) return;
	item.adSettled += 1;
	item.adSettledFen += sale.fen;
}

export function settlement(live: Live, course: Course, now: number, days: number): Settled {
	const sum: Settled = { count: 0, fen: 0, refundedCount: 0, refundedFen: 0 };
	for (const sale of course.paid(elapsed(live, now))) {
		if (!sale.ad) continue;
		if (isReturned(live, sale, now, days)) {
			sum.refundedCount += 1;
			sum.refundedFen += sale.fen;
		} else {
			sum.count += 1;
			sum.fen += sale.fen;
		}
	}
	return sum;
}

/** By now, and within so many days of its payment. */
function isReturned({ startsAt }: Live, sale: Sale, now: number, days: number): boolean {
	const { paidAt = Infinity, refundedAfter = Infinity } = sale;
	return refundedAfter <= days * DAY && startsAt + paidAt + refundedAfter <= now;
}
