/**
 * Reads all rows of a time window from a platform that lists at most a page at a time, caps how
 * deep one may page, and whose rows move while one reads.
 *
 * Pages beyond the first are not asked for: when a row leaves an earlier page, all behind it shift
 * and one would be missed. Each call asks for the first page of what is left, from the time of the
 * last row on. A page read so is one moment's truth, no cap is ever reached, and a row that stays
 * in the window is always met. Where several calls may be under way, the window is cut, and
 * whoever is done first takes a part of what another still has to read.
 */
import type { JsonRecord } from '../kernel/json';
import { readSecond } from './second';
import { createSegments, type Segment } from './segments';

/** Unix seconds, both ends included. */
export interface Window {
	readonly start: number;
	readonly end: number;
}

export interface Page {
	readonly rows: readonly JsonRecord[];
	/** Rows in the window asked for, by the platform's count. */
	readonly total?: number;
}

export interface WindowSource {
	/** One call: rows of a window, sorted by `time`. The platform may treat `end` as excluded. */
	read(window: Window, page: number, newestFirst: boolean): Promise<Page>;
	/** Unix seconds of a row, by which the window is cut. NaN when the row does not say. */
	time(row: JsonRecord): number;
	key(row: JsonRecord): string;
	readonly pageSize: number;
	/** The platform promises no order: a window is cut until one page holds it, and sorted here. */
	readonly unsorted?: boolean;
}

export interface WindowOptions {
	readonly newestFirst: boolean;
	/** Calls that may be under way at once; asked again before each. */
	lanes(): number;
	/** Told when the platform's rows are not as documented. */
	onDrift(what: string): void;
}

/** What a reading came to, for whoever wants to know if rows left while it ran. */
export interface Tally {
	/** Rows that the platform counted when the reading began; infinite when it did not say. */
	counted: number;
	/** Distinct rows met. */
	readonly met: Set<string>;
	/** Distinct rows met in the second behind the window, which the platform counts as well. */
	readonly beyond: Set<string>;
}

export const newTally = (): Tally => ({ counted: 0, met: new Set(), beyond: new Set() });

const UNSORTED = 'a list is not sorted by time, so the window was cut finer instead';

/** Yields each row of the window once, in the order of time, as soon as it is known. */
export async function* readWindow(
	source: WindowSource,
	window: Window,
	options: WindowOptions,
	tally = newTally(),
): AsyncGenerator<JsonRecord> {
	const { newestFirst } = options;
	const direction = newestFirst ? -1 : 1;
	const segments = createSegments(window, direction, source.pageSize);
	const underway = new Set<Promise<void>>();

	async function step(segment: Segment): Promise<void> {
		const asked = { from: segment.from, to: segment.to };
		const page = await source.read(segments.windowOf(asked), 0, newestFirst);
		if (tally.counted === 0) tally.counted = page.total ?? countOf(page.rows);
		const left = Math.max(0, (page.total ?? Infinity) - page.rows.length);
		const rows = source.unsorted ? inOrder(page.rows) : page.rows;
		const positions = rows.map((row) => source.time(row) * direction);
		const sorted = positions.every((it, index) => it >= (positions[index - 1] ?? -Infinity));
		const last = positions.at(-1) ?? segment.to;
		if (rows.length < source.pageSize || left === 0) {
			take(segment, rows, asked.from);
			return segments.finish(segment);
		}
		if (source.unsorted) {
			if (segments.split(segment, page.total)) return;
		} else if (!sorted) {
			options.onDrift(UNSORTED);
			if (segments.split(segment)) return;
		} else if (last > asked.from) {
			take(segment, rows, asked.from);
			return segments.advance(segment, last, left, asked.to);
		}
		const { from } = asked;
		const second = segments.windowOf({ from, to: from });
		take(segment, await readSecond(source, second, newestFirst), from, from);
		segments.advance(segment, from + 1, left, asked.to);
	}

	const inOrder = (rows: readonly JsonRecord[]) =>
		[...rows].sort((a, b) => (source.time(a) - source.time(b)) * direction);

	const countOf = ({ length }: Page['rows']) => (length < source.pageSize ? length : Infinity);

	function take(segment: Segment, rows: readonly JsonRecord[], from: number, to = segment.to) {
		for (const row of rows) {
			const time = source.time(row);
			const position = time * direction;
			const key = source.key(row);
			if (time > window.end) tally.beyond.add(key);
			// What lies before or behind this part is left to whoever reads that one.
			const isOutside = time > window.end || position < from || position > to;
			if (isOutside || tally.met.has(key)) continue;
			tally.met.add(key);
			segment.rows.push(row);
		}
	}

	function start(segment: Segment) {
		segment.busy = true;
		const reading = step(segment).finally(() => {
			segment.busy = false;
			underway.delete(reading);
		});
		reading.catch(() => undefined); // Thrown where it is awaited; never unhandled elsewhere.
		underway.add(reading);
	}

	const idleLanes = () => options.lanes() - underway.size;

	for (;;) {
		yield* segments.ready();
		for (let idle = idleLanes(); idle > 0; idle = idleLanes()) {
			const next = segments.next(idle);
			if (!next) break;
			start(next);
		}
		if (underway.size === 0) break;
		await Promise.race(underway);
	}
	// `yield*` lets others run once more after its last row: the last call may have ended there.
	yield* segments.ready();
}
