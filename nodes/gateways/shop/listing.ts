/** Lists of 抖店 that are read by a window of time: orders, after-sales, products. */
import { asRecord, asRecords, type JsonRecord } from '../../kernel/json';
import type { Api } from '../../kernel/operation';
import { newTally, readWindow, type Window, type WindowSource } from '../window';

/** How one list method takes its window and gives its rows. */
export interface Listing {
	readonly method: string;
	/** The key of the rows in `data`. */
	readonly items: string;
	/** Names of the two parameters of the window. */
	readonly window: readonly [start: string, end: string];
	/** Unix seconds of a row, by which the window is cut. */
	time(row: JsonRecord): number;
	/** What tells rows apart. */
	id(row: JsonRecord): string;
	/** Parameters that sort the list by `time`. */
	sorted(newestFirst: boolean): JsonRecord;
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
export async function* listWindow(
	api: Api,
	listing: Listing,
	filters: JsonRecord,
	window: Window,
	{ limit, newestFirst }: ListOptions,
): AsyncGenerator<JsonRecord> {
	const source = sourceOf(api, listing, filters);
	const tally = newTally();
	const startedAt = Math.floor(api.now() / 1000);
	const options = {
		newestFirst,
		// Reading ahead of a limit would spend quota on rows that nobody wants.
		lanes: () => (limit < tally.counted ? 1 : api.lanes(listing.method)),
		onDrift: (message: string) => api.hint(message),
	};
	let left = limit;
	for await (const row of readWindow(source, window, options, tally)) {
		yield row;
		if (--left === 0) return;
	}

	const { wasThere } = listing;
	if (!wasThere) return;
	let missing = tally.counted - tally.met.size - tally.beyond.size;
	for (let round = 0; missing > 0 && round < MAX_CHASES; round++) {
		const changed = newTally();
		const since = {
			start: startedAt - CLOCK_MARGIN,
			end: Math.floor(api.now() / 1000) + CLOCK_MARGIN,
		};
		for await (const row of readWindow(source, since, options, changed)) {
			const key = source.key(row);
			if (tally.met.has(key) || !wasThere(row, window)) continue;
			tally.met.add(key);
			missing--;
			yield row;
			if (--left === 0) return;
		}
		if (changed.met.size + changed.beyond.size >= changed.counted) return;
	}
}

/**
 * A row that changed while the list was read has left the window for the present. When fewer rows
 * were met than the platform counted at first, what changed since then is read as well.
 */
const MAX_CHASES = 5;
/** Seconds by which the clocks of this server and the platform may differ. */
const CLOCK_MARGIN = 60;

export function sourceOf(api: Api, listing: Listing, filters: JsonRecord): WindowSource {
	const { method, items, firstPage } = listing;
	const [start, end] = listing.window;
	return {
		pageSize: PAGE_SIZE,
		time: (row) => listing.time(row),
		key: (row) => listing.id(row),
		async read(window, page, newestFirst) {
			const data = asRecord(
				await api.read(method, {
					...filters,
					...listing.sorted(newestFirst),
					[start]: window.start,
					[end]: window.end,
					page: firstPage + page,
					size: PAGE_SIZE,
				}),
			);
			const total = Number(data.total ?? NaN);
			if (!Array.isArray(data[items]) && total !== 0) {
				api.hint(`The platform answered ${method} without the list ${items} this version knows.`);
			}
			return {
				rows: asRecords(data[items]),
				total: Number.isFinite(total) ? total : undefined,
			};
		},
	};
}
