/** Lists of 抖店 that are read by a window of time: orders, after-sales, products. */
import { asRecord, isSet, type JsonRecord } from '../../kernel/exact-json';
import type { Api } from '../../kernel/operation';
import { CLOCK_TOLERANCE } from '../../kernel/poll/cursor';
import { countOf } from '../listing/total';
import { keyOf, readList } from '../listing/list-in-reply';
import { newReadStats, readWindow, readWindowAs } from '../listing/read-window';
import type { ReadStats, Window, WindowSource } from '../listing/types';

/** How one list method takes its window and gives its rows. */
export interface Listing {
	readonly method: string;
	/** The key of the rows in `data`. */
	readonly items: string;
	/** Names of the two parameters of the window. */
	readonly window: readonly [start: string, end: string];
	/** Unix seconds of a row, by which the window is cut. */
	time(row: JsonRecord): number;
	/** Identifies a row. */
	id(row: JsonRecord): string;
	/** Parameters that sort the list by `time`; left out where the platform promises no order. */
	sorted?(newestFirst: boolean): JsonRecord;
	/** Whether the start of a window may be excluded: then a second more is asked for. */
	readonly startMayBeExcluded?: boolean;
	/** The first page number. */
	readonly firstPage: number;
	/**
	 * For windows by the time of change: whether a row that changed while the list was read was
	 * there before. Left out where the time of a row never moves.
	 */
	wasThere?(row: JsonRecord, window: Window): boolean;
}

const PAGE_SIZE = 100;

export interface ListOptions {
	readonly limit: number;
	readonly newestFirst: boolean;
}

/** Yields every row of the window once, up to `limit`. */
export const listWindow = (...asked: Asked): AsyncGenerator<JsonRecord> =>
	listItems((row) => [row], ...asked);

type Asked = [
	api: Api,
	listing: Listing,
	filters: JsonRecord,
	window: Window,
	options: ListOptions,
];

/**
 * The items of the rows of the window, up to `limit`: made of each row as soon as it is read. Where
 * there are more rows than that, none are read ahead.
 */
export async function* listItems<T>(
	itemsOf: (row: JsonRecord) => Iterable<T>,
	...[api, listing, filters, window, { limit, newestFirst }]: Asked
): AsyncGenerator<T> {
	const source = sourceOf(api, listing, filters);
	const tally = newReadStats();
	const startedAt = seconds(api);
	const options = {
		newestFirst,
		// Reading ahead of a limit would spend quota on rows that nobody wants.
		concurrency: () => (limit < tally.counted ? 1 : api.concurrency(listing.method)),
		...tellers(api, listing),
	};
	let left = limit;
	const made = readWindowAs((row) => [...itemsOf(row)], source, window, options, tally);
	for await (const items of made) {
		for (const item of items) {
			yield item;
			if (--left === 0) return;
		}
	}

	const { wasThere } = listing;
	if (!wasThere || !mayHaveMissed(tally, window, startedAt)) return;
	const since = { start: startedAt - CLOCK_MARGIN, end: seconds(api) + CLOCK_TOLERANCE };
	// Oldest first, one call at a time: a row that changes now moves ahead of the reader.
	const inOrder = { ...options, newestFirst: false, concurrency: () => 1 };
	for await (const row of readWindow(source, since, inOrder)) {
		const key = source.key(row);
		if (tally.met.has(key) || !wasThere(row, window)) continue;
		for (const item of itemsOf(row)) {
			yield item;
			if (--left === 0) return;
		}
	}
}

/**
 * A row that changes while the list is read moves to the present, perhaps before it was read. A
 * single call sees one moment, so it misses none. From a window of the past, rows can only leave, and
 * the platform's count shows it. Into a window that is still open, others enter and hide the loss.
 */
function mayHaveMissed({ counted, met, beyond }: ReadStats, { end }: Window, startedAt: number) {
	if (counted < PAGE_SIZE) return false;
	return end >= startedAt - CLOCK_MARGIN || counted > met.size + beyond.size;
}

const seconds = (api: Api) => Math.floor(api.now() / 1000);

/** Seconds by which the clock of the platform may be behind that of this server. */
const CLOCK_MARGIN = 60;

export function sourceOf(api: Api, listing: Listing, filters: JsonRecord): WindowSource {
	const { method, items, firstPage } = listing;
	const [start, end] = listing.window;
	const lead = listing.startMayBeExcluded ? 1 : 0;
	return {
		pageSize: PAGE_SIZE,
		unsorted: !listing.sorted,
		time: (row) => listing.time(row),
		key: (row) => keyOf(row, listing.id(row)),
		async read(window, page, newestFirst) {
			const data = await api.read(method, {
				...filters,
				...listing.sorted?.(newestFirst),
				[start]: window.start - lead,
				[end]: window.end,
				page: firstPage + page,
				size: PAGE_SIZE,
			});
			return { ...readList(api, method, data, items), ...countsIn(asRecord(data)) };
		},
	};
}

/** Says what is odd about a list, and what may be missing. */
export const tellers = (api: Api, { method }: Listing) => ({
	onDrift: (what: string) => api.reportSchemaDrift(what),
	onGap: (what: string) => api.addHint(`${method}: ${what}.`),
});

/** What a reply says of the whole list. */
const countsIn = ({ total, has_more: more }: JsonRecord) => ({
	total: countOf(total),
	more: more === undefined || more === null ? undefined : isSet(more),
});
