/** What the platform says of fans, as rows: shares, names of values, days. */
import { portraitRows } from '../../nodes/Fans/insights/portrait';
import { shareOf, shareOfPercent } from '../../nodes/values/share';
import { trendRows } from '../../nodes/Fans/insights/trend';
import { commentRow, interestRow, sourceRow } from '../../nodes/Fans/insights/keywords';
import type { JsonRecord } from '../../nodes/kernel/exact-json';

const portrait = (change: JsonRecord = {}): JsonRecord => ({
	all_fans_num: '10000',
	gender_distributions: [
		{ item: '1', value: 2500 },
		{ item: '2', value: '7500' },
	],
	age_distributions: [
		{ item: '1-23', value: 1 },
		{ item: '50-', value: 2 },
	],
	active_days_distributions: [{ item: '5~8', value: 10 }],
	device_distributions: [{ item: '苹果', value: 10 }],
	geographical_distributions: [{ item: '浙江', value: 10 }],
	interest_distributions: [{ item: '美食', value: 10 }],
	flow_contributions: [{ flow: 'vv', fans_sum: 250, all_sum: 1000 }],
	...change,
});

const rowsOf = (data: JsonRecord) => {
	const drifts: string[] = [];
	return { rows: [...portraitRows(data, (what) => drifts.push(what))], drifts };
};

describe('the portrait', () => {
	it('is one row a value, with stable names and its share of the dimension', () => {
		const { rows, drifts } = rowsOf(portrait());
		expect(drifts).toEqual([]);
		expect(
			rows.map(({ dimension, value, count, total, share }) => [
				dimension,
				value,
				count,
				total,
				share,
			]),
		).toEqual([
			['fans', 'all', 10000, 10000, 1],
			['gender', 'male', 2500, 10000, 0.25],
			['gender', 'female', 7500, 10000, 0.75],
			['age', '1-23', 1, 3, 0.3333],
			['age', '50+', 2, 3, 0.6667],
			['activeDays', '5-8', 10, 10, 1],
			['province', '浙江', 10, 10, 1],
			['device', '苹果', 10, 10, 1],
			['interest', '美食', 10, 10, 1],
			['contribution', 'views', 250, 1000, 0.25],
		]);
		expect(rows[1]).toMatchObject({ dimensionText: 'Gender (性别)', valueText: 'Male (男)' });
	});

	it('passes on what it does not know, and says so', () => {
		const { rows, drifts } = rowsOf(
			portrait({ gender_distributions: [{ item: '3', value: 1 }], age_distributions: undefined }),
		);
		expect(rows[1]).toMatchObject({ value: '3', valueText: '3', share: 1 });
		expect(drifts).toEqual([
			'gender_distributions 3 is unknown',
			'a portrait comes without age_distributions',
		]);
	});

	it('has no share of nothing', () => {
		const { rows } = rowsOf(portrait({ gender_distributions: [{ item: '1', value: 0 }] }));
		expect(rows[1]).toMatchObject({ count: 0, total: 0, share: null });
	});
});

it('shares are fractions, exact where the platform names them', () => {
	expect(shareOfPercent('31.32%')).toBe(0.3132);
	expect(shareOfPercent('0.07%')).toBe(0.0007);
	expect(shareOfPercent('100%')).toBe(1);
	expect(shareOfPercent('-')).toBeNull();
	expect(shareOfPercent('')).toBeNull();
	expect(shareOfPercent(' 5 % ')).toBe(0.05);
	// Half a million blanks are read once, not once for each of them.
	expect(shareOfPercent(`5${' '.repeat(500_000)}x`)).toBeNull();
	expect(shareOf(null, 10)).toBeNull();
	expect(shareOf(1, 0)).toBeNull();
	expect(shareOf(1, 3)).toBe(0.3333);
});

it('sources, interests and comment words', () => {
	expect(sourceRow({ source: '推荐', percent: '12.5%' })).toMatchObject({
		value: '推荐',
		share: 0.125,
	});
	expect(interestRow({ rank: 1, keyword: '穿搭', hot_value: '99' })).toEqual({
		dimension: 'interest',
		dimensionText: 'Interest (喜好)',
		value: '穿搭',
		rank: 1,
		heat: 99,
	});
	expect(commentRow({ keyword: '好看', hot_value: 5 })).toMatchObject({ value: '好看', heat: 5 });
});

it('a trend is one row a day, and what a list has not got is null', () => {
	const rows = trendRows(
		new Map([
			[
				'fans' as const,
				[
					{ date: '2026-11-22', total_fans: '12', new_fans: '2' },
					{ date: '2026-11-21', total_fans: '10', new_fans: '0' },
				],
			],
			['like' as const, [{ date: '2026-11-22', new_like: '7' }]],
			['share' as const, undefined],
		]),
	);
	expect(rows).toEqual([
		{ date: '2026-11-21', totalFans: 10, newFans: 0, newLikes: null, newShares: null },
		{ date: '2026-11-22', totalFans: 12, newFans: 2, newLikes: 7, newShares: null },
	]);
});
