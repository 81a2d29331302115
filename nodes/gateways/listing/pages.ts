/** Lists that a platform gives page after page, by number or by cursor: every row once. */
import { asRecord, type JsonRecord } from '../../kernel/exact-json';
import type { Api } from '../../kernel/operation';
import { claimsMore, createCount, MAX_BARREN, type Counted } from './total';
import { keyOf, readList, type List } from './list-in-reply';

interface Paged {
	readonly method: string;
	/** The key of the rows in `data`. */
	readonly items: string;
	/** Identifies a row: one that appears again on the next page is not listed twice. */
	key(row: JsonRecord): string;
	/** How the rows are read; as a list of objects when left out. */
	list?(api: Api, data: unknown): List;
}

/** A list whose pages have numbers. */
export interface NumberedList extends Paged {
	/** Rows that a page is asked for. */
	readonly size: number;
	readonly firstPage: number;
	/** Pages that are asked for at the most, and what is said when there may be more. */
	readonly mostPages: number;
	readonly atMost: string;
	/** The parameters that ask for a page. */
	page(number: number): JsonRecord;
	/** What the reply to that page says of the whole list. */
	counts(data: JsonRecord, page: number): Pick<Counted, 'total' | 'more'>;
}

export async function* numberedRows(
	api: Api,
	list: NumberedList,
	filters: JsonRecord,
): AsyncGenerator<JsonRecord> {
	const { method, firstPage, mostPages } = list;
	const judge = createCount(list.size);
	const rows = onlyNew(api, list);
	let isGuess = false;
	for (let page = firstPage; page < firstPage + mostPages; page++) {
		const data = asRecord(await api.read(method, { ...filters, ...list.page(page) }));
		const { fresh, listed, seen } = rows.of(data);
		yield* fresh;
		const counts = { ...list.counts(data, page), seen };
		if (isGuess && fresh.length > 0 && judge.isDisproved(counts.total)) {
			api.reportSchemaDrift(`${method} has more rows than it counts`);
		}
		if (listed === 0 && claimsMore(counts)) api.addHint(LISTS_NONE(method));
		const left = judge.left({ ...counts, listed });
		if (left === 0 || rows.isBarren()) return;
		isGuess = left === Infinity;
	}
	api.addHint(list.atMost);
}

/** One page of such a list by itself, for a dropdown: rows, and whether it is the last. */
export async function readPage(api: Api, list: NumberedList, filters: JsonRecord, page: number) {
	const data = asRecord(await api.read(list.method, { ...filters, ...list.page(page) }));
	const { rows, listed } = (list.list ?? listOf(list))(api, data);
	const seen = (page - list.firstPage) * list.size + listed;
	const left = createCount(list.size).left({ ...list.counts(data, page), listed, seen });
	return { rows, isLast: left === 0 || page - list.firstPage + 1 >= list.mostPages };
}

/** A list that says with each page where the next one begins. */
export interface CursorList extends Paged {
	/** The parameters that ask for the first page. */
	readonly first: JsonRecord;
	/** Those that ask for the next one; `end` where there is none, `lost` where it is not said. */
	next(data: JsonRecord): JsonRecord | 'end' | 'lost';
}

export async function* cursorRows(
	api: Api,
	list: CursorList,
	filters: JsonRecord,
): AsyncGenerator<JsonRecord> {
	const rows = onlyNew(api, list);
	const cursors = new Set<string>();
	for (let cursor = list.first; ;) {
		cursors.add(JSON.stringify(cursor));
		const data = asRecord(await api.read(list.method, { ...filters, ...cursor }));
		yield* rows.of(data).fresh;
		const next = list.next(data);
		if (next === 'end' || rows.isBarren()) return;
		// A cursor that was there before leads round and round.
		if (next === 'lost' || cursors.has(JSON.stringify(next))) {
			api.addHint(`${list.method} does not say how its list goes on, so rows may be missing.`);
			return;
		}
		cursor = next;
	}
}

const listOf =
	({ method, items }: Paged) =>
	(api: Api, data: unknown) =>
		readList(api, method, data, items);

/** Gives the rows of each reply that were not met before, and notices when none come any more. */
function onlyNew(api: Api, list: Paged) {
	const met = new Set<string>();
	let [seen, barren] = [0, 0];
	return {
		of(data: unknown) {
			const { rows, listed } = (list.list ?? listOf(list))(api, data);
			const fresh = new Map<string, JsonRecord>();
			for (const row of rows) {
				const key = keyOf(row, list.key(row));
				if (!met.has(key)) fresh.set(key, row);
				met.add(key);
			}
			barren = fresh.size > 0 ? 0 : barren + 1;
			// Rows that moved on to this page count as well, but not a page that came a second time.
			if (fresh.size > 0 || rows.length < listed) seen += listed;
			return { fresh: [...fresh.values()], listed, seen };
		},
		/** Whether so many pages in a row brought nothing new that no more are asked for; says so. */
		isBarren(): boolean {
			if (barren < MAX_BARREN) return false;
			api.addHint(
				`${list.method} brought nothing new on ${MAX_BARREN} pages in a row; the reading was stopped, so rows may be missing.`,
			);
			return true;
		},
	};
}

const LISTS_NONE = (method: string) =>
	`${method} says that there are more rows and lists none, so rows may be missing.`;
