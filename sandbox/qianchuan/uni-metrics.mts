/** The metrics of 全域推广 by their names on the wire; all sales of the room and all of its cost. */
import type { Figures } from '../live/figures.mts';
import { inUnit, type MoneyUnit } from './decisions.mts';

interface UniMetric {
	of: (all: Figures) => number;
	money?: boolean;
}

const per = (part: number, whole: number) => (whole > 0 ? part / whole : 0);
const money = (of: UniMetric['of']): UniMetric => ({ of, money: true });

/** No platform subsidy is played; a presale is all that is unfinished. */
const SHARED = {
	total_pay_order_count_for_roi2: { of: (all) => all.ordersPaid },
	total_pay_order_gmv_for_roi2: money((all) => all.paidFen),
	total_pay_order_gmv_include_coupon_for_roi2: money((all) => all.paidFen + all.couponFen),
	total_prepay_and_pay_order_roi2: {
		of: (all) => Number(per(all.paidFen + all.couponFen + all.presaleFen, all.costFen).toFixed(2)),
	},
	total_cost_per_pay_order_for_roi2: money((all) => Math.round(per(all.costFen, all.ordersPaid))),
	total_pay_order_coupon_amount_for_roi2: money((all) => all.couponFen),
	total_ecom_platform_subsidy_amount_for_roi2: money(() => 0),
	total_prepay_order_count_for_roi2: { of: (all) => all.presaleOrders },
	total_prepay_order_gmv_for_roi2: money((all) => all.presaleFen),
	total_unfinished_estimate_order_gmv_for_roi2: money((all) => all.presaleFen),
} satisfies Record<string, UniMetric>;

/** Of an advertiser. */
export const TOTALS: Readonly<Record<string, UniMetric>> = {
	stat_cost: money((all) => all.costFen),
	...SHARED,
};
/** Of one room. */
export const ROOM: Readonly<Record<string, UniMetric>> = {
	stat_cost_for_roi2: money((all) => all.costFen),
	...SHARED,
};

export function measured(
	names: readonly string[],
	known: Readonly<Record<string, UniMetric>>,
	all: Figures,
	unit: MoneyUnit,
): Record<string, number> {
	return Object.fromEntries(
		names.map((name) => {
			const metric = known[name];
			const value = metric?.of(all) ?? 0;
			return [name, metric?.money ? inUnit(value, unit) : value];
		}),
	);
}
