/** promotion_detail (优惠信息): who granted which discount, and who carries it. */
import { type Int64, int64 } from '../../json.mts';
import { costOf, type Discounts } from '../world/money.mts';

type Kind = keyof Discounts;

export function promotionDetail(discounts: Discounts): object {
	return {
		shop_discount_detail: side(discounts, 'shopCoupon', 'shopFull'),
		platform_discount_detail: {
			...side(discounts, 'platformCoupon', 'platformFull', 'platformRedpack'),
			gold_coin_amount: 0,
		},
		kol_discount_detail: side(discounts, 'talentCoupon', undefined, 'talentRedpack'),
	};
}

function side(discounts: Discounts, coupon: Kind, full?: Kind, redpack?: Kind): object {
	const couponAmount = discounts[coupon];
	const fullAmount = full ? discounts[full] : 0;
	const redpackAmount = redpack ? discounts[redpack] : 0;
	return {
		total_amount: couponAmount + fullAmount + redpackAmount,
		coupon_amount: couponAmount,
		full_discount_amount: fullAmount,
		coupon_info: couponAmount === 0 ? [] : [couponInfo(coupon, couponAmount)],
		full_discount_info: full && fullAmount > 0 ? [activity(full, fullAmount)] : [],
		...(redpack && {
			redpack_amount: redpackAmount,
			redpack_info: redpackAmount === 0 ? [] : [redpackInfo(redpack, redpackAmount)],
		}),
	};
}

function couponInfo(kind: Kind, amount: number): object {
	return {
		coupon_id: COUPONS[kind] ?? int64('7110000000000000009'),
		coupon_type: 22,
		coupon_meta_id: '7110000000000001234',
		coupon_amount: amount,
		coupon_name: kind === 'shopCoupon' ? '店铺直减券' : '直减券',
		share_discount_cost: shares(kind, amount),
	};
}

function activity(kind: Kind, amount: number): object {
	return {
		campaign_id: int64('7120000000000000021'),
		campaign_type: kind === 'shopFull' ? 100 : 110,
		share_discount_cost: shares(kind, amount),
		campaign_name: kind === 'shopFull' ? '店铺满减' : '平台满减',
		campaign_amount: amount,
		campaign_sub_type: kind === 'shopFull' ? 0 : 1,
	};
}

function redpackInfo(kind: Kind, amount: number): object {
	return {
		redpack_trans_id: '7130000000000000033',
		redpack_amount: amount,
		share_discount_cost: shares(kind, amount),
	};
}

function shares(kind: Kind, amount: number): object {
	const { platform, shop, author } = costOf(kind, amount);
	return { platform_cost: platform, shop_cost: shop, author_cost: author };
}

const COUPONS: Partial<Record<Kind, Int64>> = {
	shopCoupon: int64('7110000000000000001'),
	platformCoupon: int64('7110000000000000002'),
	talentCoupon: int64('7110000000000000003'),
};
