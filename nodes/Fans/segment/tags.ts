/** A merchant's own tags for buyers, by recency, frequency and yuan, in place of the platform's. */

export interface Figures {
	/** Paid orders that were not paid back whole. */
	readonly orderCount: number;
	/** Paid orders that were. */
	readonly refundedOrderCount: number;
	readonly paidFen: number;
	readonly refundedFen: number;
	/** Whole days since the first and the last of the orders that count; undefined without one. */
	readonly firstDaysAgo: number | undefined;
	readonly lastDaysAgo: number | undefined;
}

/** 0 switches a tag off. */
export interface Thresholds {
	readonly newDays: number;
	readonly repeatOrders: number;
	readonly frequentOrders: number;
	readonly highSpendingFen: number;
	readonly activeDays: number;
	readonly dormantDays: number;
	readonly refundPercent: number;
}

interface Tag {
	readonly tag: string;
	readonly text: string;
	readonly holds: (figures: Figures, thresholds: Thresholds) => boolean;
}

const TAGS: readonly Tag[] = [
	{
		tag: 'new',
		text: 'New (新客)',
		holds: ({ orderCount, firstDaysAgo }, { newDays }) =>
			orderCount === 1 && within(firstDaysAgo, newDays),
	},
	{
		tag: 'repeat',
		text: 'Repeat (复购)',
		holds: ({ orderCount }, { repeatOrders }) => reaches(orderCount, repeatOrders),
	},
	{
		tag: 'frequent',
		text: 'Frequent (高频)',
		holds: ({ orderCount }, { frequentOrders }) => reaches(orderCount, frequentOrders),
	},
	{
		tag: 'highSpending',
		text: 'High spending (高消费)',
		holds: ({ paidFen, refundedFen }, { highSpendingFen }) =>
			reaches(paidFen - refundedFen, highSpendingFen),
	},
	{
		tag: 'active',
		text: 'Active (活跃)',
		holds: ({ lastDaysAgo }, { activeDays }) => within(lastDaysAgo, activeDays),
	},
	{
		tag: 'dormant',
		text: 'Dormant (沉睡)',
		holds: ({ lastDaysAgo }, { dormantDays }) =>
			lastDaysAgo !== undefined && reaches(lastDaysAgo, dormantDays),
	},
	{
		tag: 'highRefund',
		text: 'High refund (高退款)',
		holds: ({ paidFen, refundedFen }, { refundPercent }) =>
			refundPercent > 0 && refundedFen > 0 && refundedFen * 100 >= paidFen * refundPercent,
	},
];

const reaches = (figure: number, threshold: number) => threshold > 0 && figure >= threshold;

const within = (days: number | undefined, threshold: number) =>
	days !== undefined && threshold > 0 && days < threshold;

export const tagsOf = (figures: Figures, thresholds: Thresholds) =>
	TAGS.filter(({ holds }) => holds(figures, thresholds));
