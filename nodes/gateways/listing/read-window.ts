/**
 * Reads all rows of a time window from a platform that lists at most a page at a time, caps how
 * deep one may page, and whose rows move while one reads.
 *
 * Pages beyond the first are not asked for: when a row leaves an earlier page, all behind it shift
 * and one would be missed. Each call asks for the first page of what is left, from the time of the
 * last row on. A page read so is one moment's truth, no cap is ever reached, and a row that stays
 * in the window is always met. Where several calls may be under way, the window is cut, and
 * the one that is done first takes a part of what another still has to read.
 */
import type { JsonRecord } from '../../kernel/exact-json';
import type { Page, ReadStats, Window, WindowOptions, WindowSource } from './types';
import { claimsMore, countIn, createCount } from './total';
import { createOddities } from './odd-rows';
import { readSecond } from './read-dense-second';
import { createSegments, type Segment } from './segments';

export const newReadStats = (): ReadStats => ({ counted: 0, met: new Set(), beyond: new Set() });

const UNSORTED = 'a list is not sorted by time, so the window was cut finer instead';
const MORE_THAN_COUNTED = 'a list has more rows than it counts';

/** Seconds in a row that were not read to their end, after which the reading gives up. */
const MAX_ENDLESS = 3;

/** Yields each row of the window once, in the order of time, as soon as it is known. */
export const readWindow = (
	source: WindowSource,
	window: Window,
	options: WindowOptions,
	tally?: ReadStats,
): AsyncGenerator<JsonRecord> => readWindowAs((row) => row, source, window, options, tally);

/**
 * The same with what `make` makes of each row. Rows wait for those before them; what is made of
 * them is made when they come, while other calls are under way, and not all at once at the end.
 */
export async function* readWindowAs<T>(
	make: (row: JsonRecord) => T,
	source: WindowSource,
	window: Window,
	options: WindowOptions,
	tally = newReadStats(),
): AsyncGenerator<T> {
	const { newestFirst, onDrift, onGap } = options;
	const direction = newestFirst ? -1 : 1;
	const segments = createSegments<T>(window, direction, source.pageSize);
	const judge = createCount(source.pageSize);
	const oddities = createOddities(source, window);
	const underway = new Set<Promise<void>>();
	let endless = 0;
	let failure: { readonly error: unknown } | undefined;
	let isOrderKnown = false;

	async function step(segment: Segment<T>): Promise<void> {
		const asked = { from: segment.from, to: segment.to };
		const { windowOf, split, advance, finish } = segments;
		const part = windowOf(asked);
		const page = await source.read(part, 0, newestFirst);
		const { listed, total } = page;
		if (tally.counted === 0) tally.counted = countIn(total) ?? countOf(page);
		const rows = source.unsorted ? inOrder(page.rows) : page.rows;
		const left = judge.left(page);
		const { isNew, isStuck } = oddities.note(page.rows, part, left === 0);
		if (listed === 0 && claimsMore(page)) onGap(EMPTY(total));
		if (isNew && segment.isGuess && judge.isDisproved(total)) onDrift(MORE_THAN_COUNTED);
		if (left === 0) {
			take(segment, rows, asked.from);
			return finish(segment);
		}
		segment.isGuess = left === Infinity;
		if (isStuck) return stop(STUCK);
		const inside = rows.filter((row) => oddities.isInside(row, part));
		const positions = inside.map((row) => source.time(row) * direction);
		const sorted = positions.every((it, index) => it >= (positions[index - 1] ?? -Infinity));
		const last = positions.at(-1);
		if (source.unsorted) {
			const size = left === Infinity ? source.pageSize : Math.min(listed, source.pageSize);
			if (split(segment, countIn(total), size)) return;
		} else if (!sorted || last === undefined) {
			if (!sorted) onDrift(UNSORTED);
			if (split(segment)) return;
		} else if (last > asked.from && !isOrderKnown && (await hidesOthers(positions, asked.from))) {
			// No drift: a row may have come in between.
			if (split(segment)) return;
		} else if (last > asked.from) {
			take(segment, rows, asked.from);
			return advance(segment, last, left, asked.to);
		}
		const { from } = asked;
		const second = await readSecond(source, windowOf({ from, to: from }), newestFirst);
		if (second.gap !== undefined) onGap(`${second.gap}, so rows may be missing`);
		const { isNew: hasNew } = oddities.note(second.rows, part, true);
		if (hasNew && !second.isEndless) endless = 0;
		take(segment, second.rows, from, from);
		advance(segment, from + 1, left, asked.to);
		if (second.gap !== undefined && ++endless >= MAX_ENDLESS) stop(ENDLESS);
	}

	/**
	 * A page whose rows are all of one second shows no order: it may be the wrong end of the list. Asks
	 * once what lies before it.
	 */
	async function hidesOthers(sorted: readonly number[], from: number): Promise<boolean> {
		const [at = 0] = sorted;
		if (at === sorted.at(-1) && from <= at - 2) {
			const before = segments.windowOf({ from, to: at - 2 });
			const { rows } = await source.read(before, 0, newestFirst);
			if (rows.some((row) => source.time(row) * direction < at)) return true;
		}
		isOrderKnown = true;
		return false;
	}

	function stop(why: string) {
		onGap(why);
		segments.stop();
	}

	const inOrder = (rows: readonly JsonRecord[]) =>
		[...rows].sort((a, b) => (source.time(a) - source.time(b)) * direction);

	const countOf = ({ listed }: Page) => (listed < source.pageSize ? listed : Infinity);

	function take(segment: Segment<T>, rows: readonly JsonRecord[], from: number, to = segment.to) {
		for (const row of rows) {
			const time = source.time(row);
			const position = time * direction;
			const key = source.key(row);
			if (time > window.end) tally.beyond.add(key);
			// What lies before or behind this part is left to the reader of that one.
			const isOutside = time > window.end || position < from || position > to;
			if (isOutside || tally.met.has(key)) continue;
			segment.made.push(make(row));
			tally.met.add(key);
		}
	}

	function start(segment: Segment<T>) {
		segment.busy = true;
		const reading = step(segment)
			// Kept: it may fail while rows are handed out, when nobody awaits it.
			.catch((error: unknown) => void (failure ??= { error }))
			.finally(() => {
				segment.busy = false;
				underway.delete(reading);
			});
		underway.add(reading);
	}

	const spare = () => Math.max(1, options.concurrency()) - underway.size;

	try {
		for (;;) {
			yield* segments.ready();
			if (failure) throw failure.error;
			for (let idle = spare(); idle > 0; idle = spare()) {
				const next = segments.next(idle);
				if (!next) break;
				start(next);
			}
			if (underway.size === 0) break;
			await Promise.race(underway);
		}
		// `yield*` lets others run once more after its last row: the last call may have ended there.
		yield* segments.ready();
	} finally {
		oddities.report(options);
	}
}

const EMPTY = (total: number | undefined) =>
	`the platform says that there are more rows (${total ?? 'it does not count them'}) and lists none, so rows may be missing`;
const STUCK =
	'the platform lists the same rows again and again, whatever time is asked for; the reading was stopped, so rows may be missing';
const ENDLESS = 'the list does not come to an end; the reading was stopped, so rows may be missing';
