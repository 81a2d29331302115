/**
 * Prices, discounts and who carries them, all in fen (分). The identities of the reference hold:
 * promotion = shop + platform + creator side; platform_cost = only_platform_cost + author_cost;
 * total_promotion = promotion + post_promotion; post_origin = post + post_promotion; an order is
 * the sum of its lines. From the pre-sale table, by analogy, UNVERIFIED for plain orders:
 * order_amount = goods + postage + tax = pay_amount + promotion_amount.
 */
import type { Random } from '../../random.mts';

/** Discounts of a line, by the side that grants them. */
export interface Discounts {
	shopCoupon: number;
	shopFull: number;
	platformCoupon: number;
	platformFull: number;
	platformRedpack: number;
	talentCoupon: number;
	talentRedpack: number;
}

export interface LineMoney {
	/** Unit price × quantity. */
	sum: number;
	post: number;
	/** Change of price and postage by the merchant; already inside `post` for postage. */
	modify: number;
	modifyPost: number;
	discounts: Discounts;
	/** Payment-channel discount (支付优惠), part of what is paid. */
	payPromotion: number;
}

export interface Cost {
	platform: number;
	shop: number;
	author: number;
}

const NONE: Discounts = {
	shopCoupon: 0,
	shopFull: 0,
	platformCoupon: 0,
	platformFull: 0,
	platformRedpack: 0,
	talentCoupon: 0,
	talentRedpack: 0,
};

export function priceLine(sum: number, post: number, draw: Random): LineMoney {
	const money: LineMoney = { ...freeOfCharge(), sum, post };
	if (sum < 500 || draw.chance(0.45)) return money;
	const part = (share: number, most: number) =>
		draw.chance(share) ? draw.int(1, Math.max(1, Math.floor((sum * most) / 100))) : 0;
	money.discounts = {
		shopCoupon: part(0.4, 10),
		shopFull: part(0.2, 8),
		platformCoupon: part(0.25, 8),
		platformFull: part(0.2, 8),
		platformRedpack: part(0.1, 3),
		talentCoupon: part(0.1, 5),
		talentRedpack: part(0.08, 3),
	};
	if (draw.chance(0.12)) money.payPromotion = draw.int(1, Math.min(500, Math.floor(sum / 10)));
	return money;
}

export function freeOfCharge(): LineMoney {
	return { sum: 0, post: 0, modify: 0, modifyPost: 0, discounts: NONE, payPromotion: 0 };
}

/** How one kind of discount is shared out. */
export function costOf(kind: keyof Discounts, amount: number): Cost {
	const shopShare = kind === 'platformCoupon' ? 0.3 : kind === 'platformFull' ? 0.5 : 0;
	if (kind === 'shopCoupon' || kind === 'shopFull') return { platform: 0, shop: amount, author: 0 };
	if (kind === 'talentCoupon' || kind === 'talentRedpack') {
		return { platform: 0, shop: 0, author: amount };
	}
	const shop = Math.floor(amount * shopShare);
	return { platform: amount - shop, shop, author: 0 };
}

export interface Sums {
	goods: number;
	orderAmount: number;
	payAmount: number;
	post: number;
	modify: number;
	modifyPost: number;
	promotion: number;
	shopSide: number;
	platformSide: number;
	talentSide: number;
	platformRedpack: number;
	talentRedpack: number;
	payPromotion: number;
	cost: Cost;
	discounts: Discounts;
}

export function sumLines(lines: readonly LineMoney[]): Sums {
	const discounts = { ...NONE };
	const cost: Cost = { platform: 0, shop: 0, author: 0 };
	const of = (key: 'sum' | 'post' | 'modify' | 'modifyPost' | 'payPromotion') =>
		lines.reduce((total, line) => total + line[key], 0);
	for (const line of lines) {
		for (const kind of KINDS) {
			const amount = line.discounts[kind];
			if (amount === 0) continue;
			const share = costOf(kind, amount);
			discounts[kind] += amount;
			cost.platform += share.platform;
			cost.shop += share.shop;
			cost.author += share.author;
		}
	}
	const d = discounts;
	const shopSide = d.shopCoupon + d.shopFull;
	const platformSide = d.platformCoupon + d.platformFull + d.platformRedpack;
	const talentSide = d.talentCoupon + d.talentRedpack;
	const promotion = shopSide + platformSide + talentSide;
	const orderAmount = of('sum') + of('modify') + of('post');
	return {
		goods: of('sum'),
		orderAmount,
		payAmount: orderAmount - promotion,
		post: of('post'),
		modify: of('modify'),
		modifyPost: of('modifyPost'),
		promotion,
		shopSide,
		platformSide,
		talentSide,
		platformRedpack: d.platformRedpack,
		talentRedpack: d.talentRedpack,
		payPromotion: of('payPromotion'),
		cost,
		discounts,
	};
}

const KINDS = Object.keys(NONE) as Array<keyof Discounts>;
