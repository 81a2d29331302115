/** What one minute of a live brings, drawn by the seed and the minute's number alone. */
import type { Random } from '../random.mts';
import type { Figures } from './figures.mts';
import type { Live } from './live.mts';
import { drawSale, type Sale } from './sale.mts';

/** What flows evenly through a minute; orders have seconds of their own. */
export type Flow = Omit<
	Figures,
	| 'productClicks'
	| 'ordersCreated'
	| 'ordersPaid'
	| 'paidFen'
	| 'presaleOrders'
	| 'presaleFen'
	| 'couponFen'
	| 'adOrdersCreated'
	| 'adOrdersPaid'
	| 'adPaidFen'
	| 'adPresaleOrders'
	| 'adPresaleFen'
	| 'adCouponFen'
>;

export interface Minute {
	flow: Flow;
	/** Product clicks by position on the shelf. */
	clicks: readonly number[];
	sales: readonly Sale[];
}

export function drawMinute(live: Live, index: number, draw: Random): Minute {
	const flow = drawFlow(live, index, draw);
	const second = index * 60;
	const weights = live.shelf.map(({ boundAt, weight }, at): readonly [number, number] => [
		at,
		boundAt <= second ? weight : 0,
	]);
	const clicked = part(flow.entered, draw.int(35, 60));
	const clicks = live.shelf.map(() => 0);
	for (let click = 0; click < clicked; click += 1) {
		const at = draw.weighted(weights);
		clicks[at] = (clicks[at] ?? 0) + 1;
	}
	return { flow, clicks, sales: drawSales(live, index, flow, clicks, draw) };
}

/** Nobody orders before the click that leads there has been counted. */
function drawSales(
	{ shelf }: Live,
	index: number,
	{ entered, adEntered, adClicks }: Flow,
	clicks: readonly number[],
	draw: Random,
): Sale[] {
	const weights = clicks.map((count, at): readonly [number, number] => [at, count]);
	const clicked = clicks.reduce((sum, count) => sum + count, 0);
	const orders = Math.floor(clicked * 0.05 + draw.int(0, 99) / 100);
	const ordered = clicks.map(() => 0);
	let throughAds = 0;
	const sales: Sale[] = [];
	for (let order = 0; order < orders; order += 1) {
		const item = draw.weighted(weights);
		const nth = (ordered[item] ?? 0) + 1;
		const own = clicks[item] ?? 0;
		const ad = throughAds < adClicks && draw.chance(adEntered / entered);
		if (nth > own) continue;
		ordered[item] = nth;
		if (ad) throughAds += 1;
		const earliest = Math.max(reached(nth, own), ad ? reached(throughAds, adClicks) : 0);
		const createdAt = index * 60 + Math.max(draw.int(0, 59), earliest);
		sales.push(drawSale({ shelf, item, ad, createdAt }, draw));
	}
	return sales;
}

/** The first second of a minute by which so many of its number have come. */
const reached = (part: number, whole: number) => Math.ceil((60 * part) / whole);

function drawFlow(live: Live, index: number, draw: Random): Flow {
	const { perMinute, planned, promotion, ordinal } = live;
	// Fills up in a quarter of an hour, swings, and thins out towards its end.
	const rise = Math.min(1, (index + 3) / 15);
	const fall = Math.min(1, Math.max(0.2, (planned - index) / 20));
	const swing = 1 + 0.35 * Math.sin(((index + ordinal * 11) / 37) * 2 * Math.PI);
	const burst = draw.chance(0.04) ? 2.5 : 1;
	const noise = draw.int(75, 125) / 100;
	const entered = Math.floor(perMinute * rise * fall * swing * burst * noise);
	const adEntered = promotion === 'none' ? 0 : part(entered, draw.int(20, 40));
	const adClicks = part(adEntered, draw.int(90, 100));
	const comments = part(entered, draw.int(10, 30));
	const gifts = part(entered, draw.int(0, 2));
	return {
		entered,
		returned: part(entered, draw.int(10, 25)),
		follows: part(entered, draw.int(0, 3)),
		clubJoins: draw.chance(0.2) ? 1 : 0,
		comments,
		commenters: part(comments, draw.int(30, 60)),
		shares: draw.chance(0.4) ? 1 : 0,
		likes: entered * draw.int(2, 6),
		gifts,
		giftCoins: gifts * draw.int(1, 9),
		cartClicks: part(entered, draw.int(30, 55)),
		adShown: adClicks * draw.int(9, 13),
		adClicks,
		adEntered,
		adReturned: part(adEntered, draw.int(5, 10)),
		adStayed: part(adEntered, draw.int(15, 25)),
		costFen: adClicks * draw.int(120, 190),
	};
}

const part = (whole: number, percent: number) => Math.floor((whole * percent) / 100);
