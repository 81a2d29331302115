/** The amounts that a shop order and its SKU orders have in common, all fen. */
import type { Sums } from '../world/money.mts';

export function amounts(sums: Sums): object {
	return {
		order_amount: sums.orderAmount,
		pay_amount: sums.payAmount,
		post_amount: sums.post,
		modify_amount: sums.modify,
		modify_post_amount: sums.modifyPost,
		promotion_amount: sums.promotion,
		promotion_shop_amount: sums.shopSide,
		promotion_platform_amount: sums.platformSide,
		promotion_talent_amount: sums.talentSide,
		promotion_pay_amount: sums.payPromotion,
		promotion_redpack_amount: sums.platformRedpack + sums.talentRedpack,
		promotion_redpack_platform_amount: sums.platformRedpack,
		promotion_redpack_talent_amount: sums.talentRedpack,
		shop_cost_amount: sums.cost.shop,
		platform_cost_amount: sums.cost.platform + sums.cost.author,
		only_platform_cost_amount: sums.cost.platform,
		author_cost_amount: sums.cost.author,
		tax_amount: 0,
	};
}

/** What the merchant receives: all but the discounts the merchant carries. */
export function merchantReceives(sums: Sums): number {
	return sums.orderAmount - sums.cost.shop;
}
