/** Reads a single second that holds more rows than one page: time cannot be cut any finer. */
import type { JsonRecord } from '../../kernel/exact-json';
import { countIn, createCount, MAX_BARREN } from './total';
import type { Page, Window, WindowSource } from './types';

/** Passes over a second whose count is met, until two of them agree. */
const MAX_PASSES = 16;
/** No second holds so many pages; a list that always has more would else never end. */
const MAX_PAGES = 200;
const MAX_CALLS = 400;
/** How many times as many pages as there are may bring nothing new while the count is not met. */
const PATIENCE = 4;

export interface SecondRead {
	readonly rows: readonly JsonRecord[];
	/** Why rows may be missing. */
	readonly gap?: string;
	/** It may go on forever. */
	readonly isEndless: boolean;
}

/**
 * Several pages are not one moment's truth: a row that leaves or enters shifts those behind it to
 * another page. From the last page to the first, only a row that enters can hide another, and then
 * it is met itself. So the second is read until two passes in a row have met the same rows, and as
 * many as the platform counts.
 */
export async function readSecond(
	source: WindowSource,
	window: Window,
	newestFirst: boolean,
): Promise<SecondRead> {
	const rows = new Map<string, JsonRecord>();
	const judge = createCount(source.pageSize);
	let [calls, barren, size] = [0, 0, 1];
	let counted: number | undefined;
	let before = '';
	let gap: string | undefined;
	let pages = await pageCount(new Set());
	for (let pass = 1; pages > 1 && gap === undefined; pass++) {
		const met = new Set<string>();
		const [known, countedBefore] = [rows.size, counted];
		await readBackwards(pages, met);
		pages = await pageCount(met);
		const now = [...met].sort().join();
		const missing = (counted ?? 0) - rows.size;
		// A list that is in another order at every call never shows the same rows on all its pages.
		const isWhole = counted === countedBefore && counted === rows.size && rows.size === known;
		if (isWhole || (missing <= 0 && now === before)) break;
		before = now;
		const isStuck = barren >= Math.max(MAX_BARREN, PATIENCE * Math.ceil(rows.size / size));
		if (missing > 0 && isStuck) gap = `${missing} of ${counted} rows of one second do not show`;
		if (missing <= 0 && pass >= MAX_PASSES) gap = CHANGING;
		if (calls >= MAX_CALLS) gap ??= ENDLESS;
	}
	const isEndless = gap === ENDLESS || gap === CHANGING;
	return { rows: [...rows.values()], gap, isEndless };

	async function read(number: number, met: Set<string>): Promise<Page> {
		const page = await source.read(window, number, newestFirst);
		const known = rows.size;
		for (const row of page.rows) {
			met.add(source.key(row));
			rows.set(source.key(row), row);
		}
		calls++;
		barren = rows.size > known ? 0 : barren + 1;
		size = Math.max(size, page.listed);
		return page;
	}

	/** From the last page that has rows to the second; the count may promise pages that are empty. */
	async function readBackwards(count: number, met: Set<string>) {
		let last = count - 1;
		if ((await read(last, met)).listed === 0) {
			let full = 0;
			while (last - full > 1) {
				const middle = Math.floor((full + last) / 2);
				if ((await read(middle, met)).listed === 0) last = middle;
				else full = middle;
			}
			last = full;
		}
		for (let page = last - 1; page > 0 && calls < MAX_CALLS; page--) await read(page, met);
	}

	function keysOf(page: Page): string {
		return page.rows.map((row) => source.key(row)).join();
	}

	/** Reads the first page; those behind it only where the count proves nothing. */
	async function pageCount(met: Set<string>): Promise<number> {
		const { rows: first, total, more, listed } = await read(0, met);
		counted = countIn(total);
		const left = judge.left({ listed, total, more });
		if (left === 0) return 1;
		if (counted !== undefined && Number.isFinite(left)) {
			return Math.min(MAX_PAGES, Math.ceil(counted / size));
		}
		// What is no count is none to meet.
		counted = undefined;
		const probed = new Set(first.map((row) => source.key(row)));
		for (let count = 1; count < MAX_PAGES; count++) {
			const known = probed.size;
			const page = await read(count, probed);
			const isFull = page.listed >= Math.max(size, listed);
			if (isFull && probed.size > known) continue;
			// A full page of nothing new: if the first one is the same, the platform does not page at all.
			if (isFull && keysOf(await read(0, probed)) === keysOf(page)) gap = REPEATS;
			return count + 1;
		}
		gap = ENDLESS;
		return MAX_PAGES;
	}
}

const REPEATS = 'one second fills a page, and the next page is the same';
const CHANGING = 'the rows of one second keep changing';
const ENDLESS = 'one second does not come to an end';
