/** Short lists that the platform gives page by page. */
import { countOf } from '../listing/total';
import { numberedRows } from '../listing/pages';
import type { JsonRecord } from '../../kernel/exact-json';
import type { Api } from '../../kernel/operation';

export interface PagedList {
	readonly method: string;
	/** The key of the rows in `data`, and of how many there are. */
	readonly items: string;
	readonly total: string;
	readonly size: number;
	/** Pages that the platform gives; the first one is 0. */
	readonly mostPages: number;
	/** Identifies a row: one that appears again on the next page is not listed twice. */
	key(row: JsonRecord): string;
	/** How the method takes a page number: as it is, or as text. */
	number(value: number): number | string;
}

/** Every row once; a hint says when the platform has more than it gives. */
export const pagedRows = (api: Api, { total, number, ...list }: PagedList, filters: JsonRecord) =>
	numberedRows(
		api,
		{
			...list,
			firstPage: 0,
			atMost: `The platform lists ${list.mostPages * list.size} rows of ${list.method} at most, and has more. Narrow the filters.`,
			page: (page) => ({ page: number(page), size: number(list.size) }),
			counts: (data) => ({ total: countOf(data[total]) }),
		},
		filters,
	);
