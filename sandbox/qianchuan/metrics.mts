/**
 * The metrics of 4.1 to 4.3 by their names on the wire, each made of sums, with the roundings of the
 * recorded answers: rates of ads to two decimals, those of the whole room not at all, costs to fen.
 */
import type { Figures } from '../live/figures.mts';
import type { Settled } from '../live/items.mts';
import { inUnit, type MoneyUnit } from './decisions.mts';

export interface Sums {
	/** The ads part is the caller's own, or all of its legal entity's. */
	all: Figures;
	/** What all advertisers of the legal entity paid. */
	entityCostFen: number;
	settled7: Settled;
	settled14: Settled;
	/** Some metrics are given only for accounts of the shop itself (官方、自运营). */
	ownAccount: boolean;
}

interface Metric {
	of: (sums: Sums) => number;
	/** In fen until it is put on the wire. */
	money?: boolean;
	/** Left out for accounts of others. */
	ownOnly?: boolean;
}

const per = (part: number, whole: number, times = 1) => (whole > 0 ? (part * times) / whole : 0);
const to = (value: number, decimals: number) => Number(value.toFixed(decimals));

const count = (of: (all: Figures) => number): Metric => ({ of: ({ all }) => of(all) });
const fen = (of: (all: Figures) => number): Metric => ({ of: ({ all }) => of(all), money: true });
const settled = (days: 7 | 14, of: (settled: Settled, all: Figures) => number, money = false) => ({
	of: (sums: Sums) => of(days === 7 ? sums.settled7 : sums.settled14, sums.all),
	money,
});

function settlement(days: 7 | 14): Record<string, Metric> {
	return {
		[`live_order_settle_amount_${days}d`]: settled(days, (s) => s.fen, true),
		[`live_order_settle_count_${days}d`]: settled(days, (s) => s.count),
		[`live_order_settle_count_rate_${days}d`]: settled(days, (s, all) =>
			to(per(s.count, all.adOrdersPaid, 100), 2),
		),
		[`ad_all_order_gmv_settle_rate_${days}d`]: settled(days, (s, all) =>
			to(per(s.fen, all.adPaidFen, 100), 2),
		),
		[`ad_live_order_settle_roi_${days}d`]: settled(days, (s, all) =>
			to(per(s.fen, all.costFen), 2),
		),
		[`ad_live_order_settle_cost_${days}d`]: settled(
			days,
			(s, all) => Math.round(per(all.costFen, s.count)),
			true,
		),
		[`live_order_refund_amount_${days}d`]: settled(days, (s) => s.refundedFen, true),
		[`live_order_refund_count_${days}d`]: settled(days, (s) => s.refundedCount),
	};
}

export const METRICS: Readonly<Record<string, Metric>> = {
	total_live_watch_cnt: count((all) => all.entered),
	total_live_follow_cnt: count((all) => all.follows),
	total_live_fans_club_join_cnt: count((all) => all.clubJoins),
	total_live_comment_cnt: count((all) => all.comments),
	total_live_share_cnt: count((all) => all.shares),
	total_live_gift_cnt: count((all) => all.gifts),
	total_live_gift_amount: count((all) => all.giftCoins),
	total_live_pay_order_gpm: fen((all) => per(all.paidFen, all.entered, 1000)),
	live_click_cart_count_alias: count((all) => all.cartClicks),
	live_click_product_count_alias: count((all) => all.productClicks),
	live_create_order_count_alias: count((all) => all.ordersCreated),
	live_create_order_rate: count((all) => per(all.ordersCreated, all.adClicks, 100)),
	live_pay_order_count_alias: count((all) => all.ordersPaid),
	live_pay_order_rate: {
		of: ({ all }) => per(all.ordersPaid, all.adClicks, 100),
		ownOnly: true,
	},
	live_pay_order_gmv_alias: fen((all) => all.paidFen),
	live_pay_order_gmv_avg: fen((all) => to(per(all.paidFen, all.ordersPaid), 2)),
	live_pay_order_gmv_roi: {
		of: ({ all }) => per(all.paidFen + all.presaleFen + all.couponFen, all.costFen),
		ownOnly: true,
	},
	live_prepay_order_count_alias: count((all) => all.presaleOrders),
	live_prepay_order_gmv_alias: fen((all) => all.presaleFen),
	live_order_pay_coupon_amount: fen((all) => all.couponFen),
	live_watch_one_minute_count: count((all) => all.adStayed),
	stat_cost: fen((all) => all.costFen),
	qualification_stat_cost: { of: ({ entityCostFen }) => entityCostFen, money: true },
	cpm_platform: fen((all) => Math.round(per(all.costFen, all.adShown, 1000))),
	cpc_platform: fen((all) => Math.round(per(all.costFen, all.adClicks))),
	click_cnt: count((all) => all.adClicks),
	ctr: count((all) => to(per(all.adClicks, all.adShown, 100), 2)),
	convert_cnt: count((all) => all.adOrdersCreated),
	convert_rate: count((all) => to(per(all.adOrdersCreated, all.adClicks, 100), 2)),
	cpa_platform: fen((all) => Math.round(per(all.costFen, all.adOrdersCreated))),
	// The plans' goal is an order.
	ecp_convert_cnt: count((all) => all.adOrdersCreated),
	ecp_convert_rate: count((all) => to(per(all.adOrdersCreated, all.adClicks, 100), 2)),
	ecp_cpa_platform: fen((all) => Math.round(per(all.costFen, all.adOrdersCreated))),
	luban_live_order_count: count((all) => all.adOrdersCreated),
	luban_live_pay_order_count: count((all) => all.adOrdersPaid),
	luban_live_pay_order_gmv: fen((all) => all.adPaidFen),
	luban_live_pay_order_gpm: fen((all) => per(all.adPaidFen, all.adEntered, 1000)),
	luban_live_prepay_order_count: count((all) => all.adPresaleOrders),
	luban_live_prepay_order_gmv: fen((all) => all.adPresaleFen),
	ad_live_create_order_rate: count((all) => to(per(all.adOrdersCreated, all.adClicks, 100), 2)),
	ad_live_pay_order_rate: count((all) => to(per(all.adOrdersPaid, all.adClicks, 100), 2)),
	ad_live_pay_order_gmv_avg: fen((all) => to(per(all.adPaidFen, all.adOrdersPaid), 2)),
	ad_live_prepay_and_pay_order_gmv_roi: count((all) =>
		to(per(all.adPaidFen + all.adCouponFen + all.adPresaleFen, all.costFen), 2),
	),
	...settlement(7),
	...settlement(14),
};

/** Only in 4.1 and 4.3, not in report/today_live/get/. */
export const OLDER = ['convert_cnt', 'convert_rate', 'cpa_platform'] as const;

/** The metrics asked for; money as that endpoint has it. */
export function measured(
	names: readonly string[],
	sums: Sums,
	unit: MoneyUnit,
): Record<string, number> {
	const figures: Record<string, number> = {};
	for (const name of names) {
		const metric = METRICS[name];
		if (!metric || (metric.ownOnly && !sums.ownAccount)) continue;
		const value = metric.of(sums);
		figures[name] = metric.money ? inUnit(value, unit) : value;
	}
	return figures;
}
