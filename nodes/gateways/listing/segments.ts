/**
 * The parts of a time window that are still to be read, in order. Positions are seconds that grow
 * in the direction of reading: negative ones when the newest come first.
 */
import type { Window } from './types';

export interface Segment<T> {
	/** Where the next call starts. */
	from: number;
	/** The last position, included. */
	to: number;
	/** Rows that are likely left, to choose whose part to cut. */
	expected: number;
	/** The platform's count proved nothing about what is left here: it is asked once more. */
	isGuess: boolean;
	busy: boolean;
	done: boolean;
	/** Made of the rows that were read, and not yet handed out. */
	made: T[];
}

/** How full the pages of a cut window are meant to be: rows do not lie evenly. */
const PART_OF_PAGE = 0.7;
const MAX_PARTS = 64;

export function createSegments<T>({ start, end }: Window, direction: 1 | -1, pageSize: number) {
	const whole = direction === 1 ? { from: start, to: end } : { from: -end, to: -start };
	const segments: Array<Segment<T>> = [
		{ ...whole, expected: 0, isGuess: false, busy: false, done: whole.from > whole.to, made: [] },
	];

	let isStopped = false;

	/** Cuts a segment; the part behind `at` becomes one of its own. */
	function cut(segment: Segment<T>, at: number, expectedBehind: number): Segment<T> {
		const behind: Segment<T> = {
			from: at,
			to: segment.to,
			expected: expectedBehind,
			isGuess: segment.isGuess,
			busy: false,
			done: false,
			made: [],
		};
		segment.to = at - 1;
		segment.expected -= expectedBehind;
		segments.splice(segments.indexOf(segment) + 1, 0, behind);
		return behind;
	}

	/**
	 * Takes a part of what the segment with the most to read will not have read by its next call,
	 * so large that the `idle` readers who share it end together with the one who reads it now.
	 */
	function steal(idle: number): Segment<T> | undefined {
		const richest = segments
			.filter(({ busy, done }) => busy && !done)
			.reduce<Segment<T> | undefined>((a, b) => (a && a.expected >= b.expected ? a : b), undefined);
		if (!richest || richest.expected < 2 * pageSize) return undefined;
		const { from, to, expected } = richest;
		const behind = ((expected - pageSize) * idle) / (idle + 1);
		const at = Math.ceil(to - ((to - from) * behind) / expected);
		return at > from && at <= to ? cut(richest, at, behind) : undefined;
	}

	return {
		/** What may be handed out in order; finished segments disappear. */
		*ready(): Generator<T> {
			for (let head = segments[0]; head; head = segments[0]) {
				const { made } = head;
				head.made = [];
				yield* made;
				if (!head.done && !isStopped) return;
				if (head.made.length === 0) segments.shift();
			}
		},

		/** Nothing more is read; what was read is handed out. */
		stop() {
			isStopped = true;
		},

		/** For one of `idle` readers: a segment that nobody reads, or a part of one being read. */
		next: (idle: number): Segment<T> | undefined =>
			isStopped ? undefined : (segments.find(({ busy, done }) => !busy && !done) ?? steal(idle)),

		/** The window to ask for. One second more, since the end may be excluded. */
		windowOf: ({ from, to }: { from: number; to: number }): Window =>
			direction === 1 ? { start: from, end: to + 1 } : { start: -to, end: -from + 1 },

		/** Goes on at `from`, with `left` rows up to where the last call looked. */
		advance(segment: Segment<T>, from: number, left: number, askedTo: number) {
			const span = askedTo - from;
			const part = span > 0 ? Math.max(0, segment.to - from) / span : 0;
			segment.from = from;
			segment.expected = Number.isFinite(left) ? left * part : segment.expected;
			segment.done = from > segment.to;
		},

		finish(segment: Segment<T>) {
			segment.done = true;
		},

		/**
		 * Cuts a segment into equal parts, so many that each likely holds less than a page of its
		 * `rows`, `size` of which make a page; false when it is one second only.
		 */
		split(segment: Segment<T>, rows = pageSize, size = pageSize): boolean {
			const { from, to, expected } = segment;
			const wanted = Math.ceil(rows / (PART_OF_PAGE * size));
			const parts = Math.min(Math.max(2, wanted), MAX_PARTS, to - from + 1);
			for (let part = parts - 1; part > 0; part--) {
				cut(segment, from + Math.ceil(((to - from + 1) * part) / parts), expected / parts);
			}
			return parts > 1;
		},
	};
}
