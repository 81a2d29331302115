/** What is odd about the rows of a window: which lie outside of it, and which come again and again. */
import type { JsonRecord } from '../../kernel/exact-json';
import type { Window, WindowOptions, WindowSource } from './types';

/** Pages in a row that have nothing to do with the window asked for. */
const MAX_FOREIGN = 3;

/** A platform may take a window as a second wider at either end. */
const LEEWAY = 1;

export function createOddities(source: Pick<WindowSource, 'time' | 'key'>, { start, end }: Window) {
	const seen = new Set<string>();
	const outside = new Set<string>();
	/** Of rows that do not say their time: the window in which each was listed last. */
	const timeless = new Map<string, Window>();
	let foreign = 0;

	const lies = (time: number, within: Window) =>
		time >= within.start - LEEWAY && time <= within.end + LEEWAY;
	/** Windows are asked for with a second more at their end. */
	const isApart = (a: Window | undefined, b: Window) =>
		a !== undefined && (a.end <= b.start || b.end <= a.start);

	return {
		/** Whether a row is not known to lie outside of a part of the window. */
		isInside(row: JsonRecord, part: Window): boolean {
			const time = source.time(row);
			return Number.isNaN(time) || lies(time, part);
		},

		/**
		 * Takes note of a page; `isLast` when nothing more is asked of the part that it is of. Where it
		 * is stuck, the platform ignores the window, and going on is useless.
		 */
		note(rows: readonly JsonRecord[], asked: Window, isLast: boolean) {
			const known = seen.size;
			let near = 0;
			for (const row of rows) {
				const key = source.key(row);
				const time = source.time(row);
				seen.add(key);
				const before = timeless.get(key);
				if (Number.isNaN(time)) timeless.set(key, asked);
				else if (!lies(time, { start, end })) outside.add(key);
				if (Number.isNaN(time) ? !isApart(before, asked) : lies(time, asked)) near++;
			}
			const isNew = seen.size > known;
			if (!isLast) foreign = rows.length > 0 && near === 0 ? foreign + 1 : 0;
			return { isNew, isStuck: foreign >= MAX_FOREIGN };
		},

		/** Reports which rows were left out or have no readable time, once the reading ends. */
		report({ onDrift, onGap }: Pick<WindowOptions, 'onDrift' | 'onGap'>) {
			if (outside.size > 0) onGap(LEFT_OUT(outside.size));
			if (timeless.size > 0) onDrift(`rows come without a readable time (${timeless.size})`);
		},
	};
}

const LEFT_OUT = (count: number) =>
	`rows were left out (${count}) because their time lies outside of the window asked for: it is in milliseconds, in the future, or wrong`;
