/**
 * The memory for what happens once: an order that was paid is listed again when it is shipped, and
 * at every change after. So what was emitted is remembered by key, and everything that happened
 * until `since` counts as emitted, which keeps the memory small.
 *
 * `since` may follow the cursor only at a distance. An order that changes just before it is read is
 * read at its next place, and the time of its payment then lies behind the cursor. Each change can
 * hide it from one poll, and from those that come before it can be listed; so polls are counted
 * that lie far enough apart, and more of them than an order changes after it was paid.
 *
 * A completed event may carry the time of its first part, days later: an order whose last line
 * is refunded instead of shipped was shipped when its last parcel was. So it is remembered as well.
 */
import { markOf } from './emitted-marks';
import { CLOCK_TOLERANCE, REACH, type Change, type PollCursor, type Progress } from './cursor';

/** Keys that are kept for good measure, and at the most, which is reached while catching up. */
export const MEMORY = { kept: 2_000, most: 20_000 };

/** Polls that an order cannot hide from all, and where there is no room to be that sure. */
const SURE = 5;
const LIKELY = 2;

type Once = Pick<PollCursor, 'seen' | 'begun' | 'since'>;

export function isNewOnce({ seen, begun, since }: Once, { key, occurredAt }: Change): boolean {
	if (occurredAt === undefined) return false;
	const mark = markOf(key);
	return !Object.hasOwn(seen, mark) && (occurredAt > since || Object.hasOwn(begun, mark));
}

export function rememberOnce(
	position: PollCursor,
	changes: readonly Change[],
	fresh: readonly Change[],
	progress: Progress,
	memory: typeof MEMORY,
): PollCursor {
	const emitted = fresh.map(({ key, occurredAt = 0 }): [string, number] => [
		markOf(key),
		occurredAt,
	]);
	const kept = [...Object.entries(position.seen), ...emitted].sort(([, a], [, b]) => a - b);
	const trail = trailOf(position, progress);
	const reach = Math.max(progress.overlap, REACH);
	const readBefore = (polls: number) => (trail.at(-polls)?.cursor ?? -Infinity) - reach;
	/** The time up to which must be forgotten so that no more than `count` are kept. */
	const surplus = (count: number) => kept[kept.length - count - 1]?.[1] ?? -Infinity;
	const since = Math.max(
		position.since,
		Math.min(readBefore(SURE), surplus(memory.kept)),
		Math.min(readBefore(LIKELY), surplus(memory.most)),
	);
	const later = kept.filter(([, occurredAt]) => occurredAt > since);
	return {
		...position,
		trail,
		since,
		seen: Object.fromEntries(later.slice(-memory.most)),
		begun: begunAfter(position, changes, memory.most),
	};
}

function begunAfter({ begun }: PollCursor, changes: readonly Change[], most: number) {
	const after = new Map(Object.entries(begun));
	for (const { key, time, occurredAt, begun: hasBegun } of changes) {
		if (occurredAt !== undefined) after.delete(markOf(key));
		else if (hasBegun) after.set(markOf(key), time);
	}
	return Object.fromEntries([...after].slice(-most));
}

/** Adds this poll, unless what was too new for the last one may be too new for this one as well. */
function trailOf({ trail, cursor }: PollCursor, { complete, end, until }: Progress) {
	const last = trail.at(-1);
	const isFurther = !last || end >= last.ended + CLOCK_TOLERANCE;
	return complete && isFurther ? [...trail, { cursor, ended: until }].slice(-SURE) : trail;
}
