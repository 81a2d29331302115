/** Reads a single second that holds more rows than one page: time cannot be cut any finer. */
import type { JsonRecord } from '../kernel/json';
import type { Window, WindowSource } from './window';

const MAX_PASSES = 6;

/**
 * Several pages are not one moment's truth: a row that leaves or enters shifts those behind it to
 * another page. From the last page to the first, only a row that enters can hide another, and then
 * it is met itself. So the second is read until two passes in a row have met the same rows.
 */
export async function readSecond(
	source: WindowSource,
	window: Window,
	newestFirst: boolean,
): Promise<JsonRecord[]> {
	const rows = new Map<string, JsonRecord>();
	let before = '';
	let pages = await pageCount();
	for (let pass = 0; pass < MAX_PASSES && pages > 1; pass++) {
		const met = new Set<string>();
		for (let page = pages - 1; page > 0; page--) await read(page, met);
		pages = await pageCount(met);
		const now = [...met].sort().join();
		if (now === before) break;
		before = now;
	}
	return [...rows.values()];

	async function read(number: number, met: Set<string>) {
		const page = await source.read(window, number, newestFirst);
		for (const row of page.rows) {
			met.add(source.key(row));
			rows.set(source.key(row), row);
		}
		return page;
	}

	/** Reads the first page; those behind it only where the platform does not count. */
	async function pageCount(met = new Set<string>()): Promise<number> {
		const { total, rows: first } = await read(0, met);
		if (total !== undefined) return Math.ceil(total / source.pageSize);
		if (first.length < source.pageSize) return 1;
		const probed = new Set<string>();
		for (let count = 1; ; count++) {
			const known = probed.size;
			const page = await read(count, probed);
			// Nothing new on a full page: the platform does not page at all.
			if (page.rows.length < source.pageSize || probed.size === known) return count + 1;
		}
	}
}
