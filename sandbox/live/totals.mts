/**
 * The figures of one live at one moment: whole minutes, then the part of the minute that has run,
 * then every order up to that second. Exact, so that a client's sum of differences can be compared.
 */
import { Course, share } from './arrival-curve.mts';
import { type Figures, noFigures } from './figures.mts';
import { type ItemFigures, itemFigures, type Settled, settlement } from './items.mts';
import { elapsed, type Live } from './live.mts';
import type { Flow } from './minute.mts';
import type { Sale } from './sale.mts';

const STAY = 170;

export class Totals {
	readonly live: Live;
	private readonly course: Course;

	constructor(seed: number, live: Live) {
		this.live = live;
		this.course = new Course(seed, live);
	}

	at(now: number): Figures {
		const seconds = elapsed(this.live, now);
		const total = this.flowed(seconds);
		for (let index = 0; index * 60 < seconds; index += 1) {
			for (const clicks of this.course.minute(index).clicks) {
				total.productClicks += share(clicks, seconds - index * 60);
			}
		}
		for (const sale of this.course.sales(seconds)) add(total, sale, seconds);
		for (const { at, figure, by } of this.live.corrections) {
			if (at <= now) total[figure] = Math.max(0, total[figure] + by);
		}
		return total;
	}

	/** People in the room: everybody stays about as long. Nobody once it is over. */
	online(now: number): number {
		const { startsAt, endsAt } = this.live;
		if (now < startsAt || now >= endsAt) return 0;
		const seconds = elapsed(this.live, now);
		return this.course.entered(seconds) - this.course.entered(seconds - STAY);
	}

	items(now: number): ItemFigures[] {
		return itemFigures(this.live, this.course, now);
	}

	/** Seen now: what came back within so many days of payment does not count as settled. */
	settled(now: number, days: number): Settled {
		return settlement(this.live, this.course, now, days);
	}

	private flowed(seconds: number): Figures {
		const total = noFigures();
		for (let index = 0; index * 60 < seconds; index += 1) {
			const { flow } = this.course.minute(index);
			for (const name of Object.keys(flow) as Array<keyof Flow>) {
				total[name] += share(flow[name], seconds - index * 60);
			}
		}
		return total;
	}
}

function add(total: Figures, sale: Sale, seconds: number): void {
	const { fen, couponFen, ad, presale, createdAt, paidAt = Infinity } = sale;
	if (createdAt > seconds) return;
	total.ordersCreated += 1;
	if (ad) total.adOrdersCreated += 1;
	if (paidAt > seconds) return;
	if (presale) {
		total.presaleOrders += 1;
		total.presaleFen += fen;
		if (ad) total.adPresaleOrders += 1;
		if (ad) total.adPresaleFen += fen;
		return;
	}
	total.ordersPaid += 1;
	total.paidFen += fen;
	total.couponFen += couponFen;
	if (!ad) return;
	total.adOrdersPaid += 1;
	total.adPaidFen += fen;
	total.adCouponFen += couponFen;
}
