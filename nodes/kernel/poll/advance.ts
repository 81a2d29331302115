/** How a position moves on. Pure: its properties are tested without a platform or a clock. */
import { markOf } from './emitted-marks';
import { isNewOnce, MEMORY, rememberOnce } from './dedupe';
import {
	CLOCK_TOLERANCE,
	REACH,
	startingAt,
	type Change,
	type PollCursor,
	type Progress,
} from './cursor';

/** What is new among the changes that were read, oldest first, and the position behind them. */
export function advance<C extends Change>(
	position: PollCursor,
	changes: readonly C[],
	progress: Progress,
	memory = MEMORY,
): { readonly fresh: C[]; readonly next: PollCursor } {
	const { complete, now, overlap, once } = progress;
	const fresh = freshOf(position, changes, once);
	const cursor = newestTime(changes, position.cursor);
	const readTo = complete ? cursor : Math.min(cursor, changes.at(-1)?.time ?? -Infinity);
	/** Up to here a read that began at `at` has met all that is listed at most `seconds` late. */
	const behind = (seconds: number, at: number) =>
		Math.min(readTo, cursor < at - seconds - CLOCK_TOLERANCE ? cursor : cursor - seconds);
	// A poll that did not even get through the overlap goes on from where it came to. What is listed
	// late behind it is for the next sweep.
	const isHeldUp = !complete && readTo <= position.cursor;
	const from = Math.max(position.from, isHeldUp ? readTo : behind(overlap, now));
	const wasSweptAt = position.back < position.from ? position.swept : now;
	const back = Math.max(position.back, behind(Math.max(overlap, REACH), wasSweptAt));
	const moved = { ...position, cursor, from, back };
	if (once) return { fresh, next: rememberOnce(moved, changes, fresh, progress, memory) };
	const listed = changes.map(({ key, time }): [string, number] => [markOf(key), time]);
	const readAgain = [...Object.entries(position.seen), ...listed].filter(([, at]) => at >= back);
	return { fresh, next: { ...moved, seen: Object.fromEntries(readAgain) } };
}

/** A start at the present: what is listed now is known and not wanted. */
export function startingBehind(
	changes: readonly Change[],
	{ now, overlap, once }: { now: number; overlap: number; once: boolean },
): PollCursor {
	// The platform's clock may be behind ours, so what is yet to come may lie before our present.
	const cursor = newestTime(changes, now - CLOCK_TOLERANCE);
	const start = { ...startingAt(cursor - overlap), cursor };
	const progress = { complete: true, end: now, now, until: now, overlap, once };
	const { seen, begun } = advance(start, changes, progress).next;
	return { ...start, seen, begun };
}

function freshOf<C extends Change>(
	position: PollCursor,
	changes: readonly C[],
	once: boolean,
): C[] {
	const fresh = new Map<string, C>();
	for (const change of changes) {
		if (!fresh.has(change.key) && isNew(position, change, once)) fresh.set(change.key, change);
	}
	const at = ({ occurredAt, time }: C) => occurredAt ?? time;
	return [...fresh.values()].sort((a, b) => at(a) - at(b));
}

/** Whether a change of the window was not emitted before. */
export const isNew = (position: PollCursor, change: Change, once: boolean) =>
	once ? isNewOnce(position, change) : !Object.hasOwn(position.seen, markOf(change.key));

const newestTime = (changes: readonly Change[], known: number) =>
	changes.reduce((newest, { time }) => Math.max(newest, time), known);
