/** How an account goes, day by day (数据趋势): one row a day, a column a figure. */
import type { IDataObject } from 'n8n-workflow';

import { numberOrNull } from '../../values/cells';
import { asRecords, asText, type JsonRecord } from '../../kernel/exact-json';

/** Columns by the platform's fields, for each of its six lists. */
export const TRENDS = {
	fans: { total_fans: 'totalFans', new_fans: 'newFans' },
	item: { total_issue: 'totalVideos', new_issue: 'newVideos', new_play: 'newPlays' },
	like: { new_like: 'newLikes' },
	comment: { new_comment: 'newComments' },
	share: { new_share: 'newShares' },
	profile: { profile_uv: 'profileVisitors' },
} as const;

export type Trend = keyof typeof TRENDS;

/** Merges the lists by day, oldest first. A figure that the platform has not got is null. */
export function trendRows(lists: ReadonlyMap<Trend, unknown>): IDataObject[] {
	const columns = [...lists.keys()].flatMap((trend) => Object.values<string>(TRENDS[trend]));
	const days = new Map<string, IDataObject>();
	for (const [trend, list] of lists) {
		for (const entry of asRecords(list)) {
			const date = asText(entry.date);
			const row = days.get(date) ?? emptyRow(date, columns);
			days.set(date, Object.assign(row, figuresOf(trend, entry)));
		}
	}
	return [...days].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
}

const emptyRow = (date: string, columns: readonly string[]): IDataObject =>
	Object.fromEntries([['date', date], ...columns.map((column) => [column, null])]);

const figuresOf = (trend: Trend, entry: JsonRecord) =>
	Object.fromEntries(
		Object.entries<string>(TRENDS[trend]).map(([field, column]) => [
			column,
			numberOrNull(entry[field]),
		]),
	);
