/**
 * What is counted of a live. Each figure is a whole number that only grows (money in fen), so sums
 * over lives are sums of figures; shares, averages and rates are made of the sums.
 */
export const FIGURES = [
	/** Entries (观看人次), and how many of them were people who had been there before. */
	'entered',
	'returned',
	'follows',
	'clubJoins',
	'comments',
	/** People who commented. */
	'commenters',
	'shares',
	'likes',
	'gifts',
	/** 音浪. */
	'giftCoins',
	'cartClicks',
	'productClicks',
	'ordersCreated',
	'ordersPaid',
	'paidFen',
	/** Orders with their deposit paid, deposit and balance together. */
	'presaleOrders',
	'presaleFen',
	/** Smart coupons (智能优惠券) in paid orders. */
	'couponFen',
	/** From here on through advertisements; each is a part of its namesake above. */
	'adShown',
	'adClicks',
	'adEntered',
	'adReturned',
	/** Stayed longer than a minute. */
	'adStayed',
	'costFen',
	'adOrdersCreated',
	'adOrdersPaid',
	'adPaidFen',
	'adPresaleOrders',
	'adPresaleFen',
	'adCouponFen',
] as const;

export type Figure = (typeof FIGURES)[number];
export type Figures = Record<Figure, number>;

export function noFigures(): Figures {
	return Object.fromEntries(FIGURES.map((name) => [name, 0])) as Figures;
}

export function sumOf(all: readonly Figures[]): Figures {
	const sum = noFigures();
	for (const each of all) for (const name of FIGURES) sum[name] += each[name];
	return sum;
}

/** Cuts a whole number into whole parts by weight; the parts add up to it. */
export function split(total: number, weights: readonly number[]): number[] {
	const whole = weights.reduce((sum, weight) => sum + weight, 0);
	let reached = 0;
	let given = 0;
	return weights.map((weight) => {
		reached += weight;
		const upTo = Math.floor((total * reached) / whole);
		const part = upTo - given;
		given = upTo;
		return part;
	});
}
