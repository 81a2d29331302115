/** Reads a single second that holds more rows than one page: time cannot be cut any finer. */
import type { JsonRecord } from '../kernel/json';
import type { Window, WindowSource } from './window';

const MAX_ROUNDS = 5;

/**
 * The last page first: a row that leaves while one reads shifts those behind it to earlier pages,
 * which are still to be read. A row that enters would shift them the other way, so the pages are
 * read again until as many rows were met as the platform counts.
 */
export async function readSecond(
	source: WindowSource,
	window: Window,
	newestFirst: boolean,
): Promise<JsonRecord[]> {
	const rows = new Map<string, JsonRecord>();
	for (let round = 0; round < MAX_ROUNDS; round++) {
		const first = await source.read(window, 0, newestFirst);
		const count = first.total ?? first.rows.length;
		for (let page = Math.ceil(count / source.pageSize) - 1; page > 0; page--) {
			add((await source.read(window, page, newestFirst)).rows);
		}
		add((await source.read(window, 0, newestFirst)).rows);
		if (rows.size >= count) break;
	}
	return [...rows.values()];

	function add(page: readonly JsonRecord[]) {
		for (const row of page) rows.set(source.key(row), row);
	}
}
