/** Short lists that the platform gives page by page. */
import { asRecord, asRecords, type JsonRecord } from '../kernel/json';
import type { Api } from '../kernel/operation';

export interface PagedList {
	readonly method: string;
	/** The key of the rows in `data`, and of how many there are. */
	readonly items: string;
	readonly total: string;
	readonly size: number;
	/** Pages that the platform gives; the first one is 0. */
	readonly mostPages: number;
	/** What tells rows apart: a row that is met again on the next page is not listed twice. */
	key(row: JsonRecord): string;
	/** How the method takes a page number: as it is, or as text. */
	number(value: number): number | string;
}

/** Yields every row once, and says when the platform has more than it gives. */
export async function* pagedRows(
	api: Api,
	list: PagedList,
	filters: JsonRecord,
): AsyncGenerator<JsonRecord> {
	const met = new Set<string>();
	for (let page = 0; page < list.mostPages; page++) {
		const data = asRecord(
			await api.read(list.method, {
				...filters,
				page: list.number(page),
				size: list.number(list.size),
			}),
		);
		const rows = asRecords(data[list.items]);
		for (const row of rows) {
			if (met.has(list.key(row))) continue;
			met.add(list.key(row));
			yield row;
		}
		const total = Number(data[list.total] ?? NaN);
		const isLast = Number.isNaN(total) ? rows.length < list.size : met.size >= total;
		if (rows.length === 0 || isLast) return;
	}
	api.hint(
		`The platform lists ${list.mostPages * list.size} rows of ${list.method} at most, and has more. Narrow the filters.`,
	);
}
