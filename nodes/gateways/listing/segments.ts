/**
 * The parts of a time window that are still to be read, in order. Positions are seconds that grow
 * in the direction of reading: negative ones when the newest come first.
 *
 * Two readers share a part, one from each end, until they meet: wherever the rows lie, both are of
 * use to the end, and only the last page is not full. Where there are more readers, parts are cut.
 */
import type { Window } from './types';

/** Positions, both ends included. */
export interface Span {
	from: number;
	to: number;
}

/** What is left to read between two neighbours. */
export interface Part extends Span {
	/** Rows that are likely left, to choose where one more reader helps most. */
	expected: number;
}

/** What one reader reads. */
export interface Segment<T> {
	/** The same for the two who read it from both ends. */
	part: Part;
	readonly isBackwards: boolean;
	/** The platform's count proved nothing about what is left here: it is asked once more. */
	isGuess: boolean;
	busy: boolean;
	/** Made of the rows that were read, in the order of reading, and not yet handed out. */
	made: T[];
}

/** How full the pages of a cut window are meant to be: rows do not lie evenly. */
const PART_OF_PAGE = 0.7;
const MAX_PARTS = 64;

interface Source {
	readonly pageSize: number;
	readonly unsorted?: boolean;
}

export function createSegments<T>(
	{ start, end }: Window,
	direction: 1 | -1,
	{ pageSize, unsorted = false }: Source,
) {
	const whole = direction === 1 ? { from: start, to: end } : { from: -end, to: -start };
	const segments: Array<Segment<T>> = [segmentOf({ ...whole, expected: 0 })];
	let isStopped = false;

	function segmentOf(part: Part, isBackwards = false, isGuess = false): Segment<T> {
		return { part, isBackwards, isGuess, busy: false, made: [] };
	}

	const isDone = ({ part }: Segment<T>) => part.from > part.to;

	const partnerOf = (segment: Segment<T>) =>
		segments.find((it) => it !== segment && it.part === segment.part);

	/** Cuts a part: what lies from `at` on goes to the reader from its end, or to a segment of its own. */
	function cut({ part, isGuess }: Segment<T>, at: number, expectedBehind: number): void {
		const behind = { from: at, to: part.to, expected: expectedBehind };
		const last = segments.findLastIndex((it) => it.part === part);
		const fromEnd = segments[last];
		if (fromEnd?.isBackwards) fromEnd.part = behind;
		else segments.splice(last + 1, 0, segmentOf(behind, false, isGuess));
		part.to = at - 1;
		part.expected -= expectedBehind;
	}

	/** A reader from the other end of what another one reads. */
	function join(segment: Segment<T>): Segment<T> {
		const other = segmentOf(segment.part, !segment.isBackwards, segment.isGuess);
		segments.splice(segments.indexOf(segment) + (other.isBackwards ? 1 : 0), 0, other);
		return other;
	}

	/** Helps where the most is left to read; the `idle` readers and those who read there end together. */
	function help(idle: number): Segment<T> | undefined {
		const richest = segments
			.filter((it) => it.busy && !isDone(it))
			.reduce<Segment<T> | undefined>(
				(a, b) => (a && a.part.expected >= b.part.expected ? a : b),
				undefined,
			);
		if (!richest || richest.part.expected < 2 * pageSize) return undefined;
		const partner = partnerOf(richest);
		if (!partner && !unsorted) return join(richest);
		const { from, to, expected } = richest.part;
		const readers = partner ? 2 : 1;
		const behind = unsorted
			? ((expected - pageSize) * idle) / (idle + 1)
			: expected / (readers + Math.min(idle, 2));
		const at = Math.ceil(to - ((to - from) * behind) / expected);
		if (at <= from || at > to) return undefined;
		cut(richest, at, behind);
		return unsorted ? idleOne() : join(richest);
	}

	/** One that may be read. What likely fits into the call of its partner is not asked for twice. */
	const idleOne = () =>
		segments.find((it) => {
			if (it.busy || isDone(it)) return false;
			return it.part.expected > pageSize || partnerOf(it)?.busy !== true;
		});

	return {
		/** What may be handed out in order; finished segments disappear. */
		*ready(): Generator<T> {
			for (let head = segments[0]; head; head = segments[0]) {
				const isOver = isStopped || (isDone(head) && !head.busy);
				if (head.isBackwards && !isOver) return;
				const { made } = head;
				head.made = [];
				yield* head.isBackwards ? made.reverse() : made;
				if (!isOver) return;
				if (head.made.length === 0) segments.shift();
			}
		},

		/** Nothing more is read; what was read is handed out. */
		stop() {
			isStopped = true;
		},

		/** For one of `idle` readers: a segment that nobody reads, or a share of one being read. */
		next: (idle: number): Segment<T> | undefined =>
			isStopped ? undefined : (idleOne() ?? help(idle)),

		/** The window to ask for. One second more, since the end may be excluded. */
		windowOf: ({ from, to }: Span): Window =>
			direction === 1 ? { start: from, end: to + 1 } : { start: -to, end: -from + 1 },

		/** Goes on at a position, with `left` rows behind it in what the last call asked for. */
		advance({ part, isBackwards }: Segment<T>, position: number, left: number, asked: Span) {
			if (isBackwards) part.to = Math.min(part.to, position);
			else part.from = Math.max(part.from, position);
			const span = isBackwards ? position - asked.from : asked.to - position;
			const share = span > 0 ? Math.max(0, part.to - part.from) / span : 0;
			if (Number.isFinite(left)) part.expected = left * share;
		},

		finish({ part }: Segment<T>) {
			part.from = part.to + 1;
		},

		/**
		 * Cuts a segment into equal parts, so many that each likely holds less than a page of its
		 * `rows`, `size` of which make a page; false when it is one second only.
		 */
		split(segment: Segment<T>, rows = pageSize, size = pageSize): boolean {
			const { from, to, expected } = segment.part;
			const wanted = Math.ceil(rows / (PART_OF_PAGE * size));
			const parts = Math.min(Math.max(2, wanted), MAX_PARTS, to - from + 1);
			for (let part = parts - 1; part > 0; part--) {
				cut(segment, from + Math.ceil(((to - from + 1) * part) / parts), expected / parts);
			}
			return parts > 1;
		},
	};
}
