/**
 * Where a poll stands in a stream of changes, and how it moves on. Pure: plain JSON in and out, so
 * that n8n can store it and its properties can be tested without a platform or a clock.
 */
import { z } from 'zod';

/** One change as the platform lists it. */
export interface Change {
	/** The same for the same change, whenever and however often it is listed. */
	readonly key: string;
	/** Unix seconds by which the platform lists it. */
	readonly time: number;
	/** Unix seconds at which what is watched for happened; undefined when it has not yet. */
	readonly occurredAt?: number;
}

export const positionSchema = z.object({
	v: z.literal(1),
	/** Fingerprint of shop, event and start: a position is of use for those only. */
	of: z.string(),
	/** The newest time that was listed in a fully read window. Never the local clock. */
	cursor: z.number().int().nonnegative(),
	/** Changes before this time are not wanted. */
	floor: z.number(),
	/** What was emitted and may be listed again: key → time. */
	seen: z.record(z.number()),
	/** Nothing at all can still appear before the cursor, so nothing is read again. */
	settled: z.boolean(),
	/**
	 * For what happens once: everything that happened until then was emitted or is not wanted. What
	 * happened later was emitted if it is in `seen`.
	 */
	since: z.number(),
	/** Cursors of the last polls that read up to the present. */
	trail: z.array(z.number()),
});

export type Position = z.output<typeof positionSchema>;

/** Seconds by which the clocks of this server and the platform may differ: it refuses more. */
export const CLOCK_TOLERANCE = 600;

/** Polls up to the present after which a change that dodged each of them must have been met. */
const TRAIL = 5;
/** Keys of once-only events that are kept for good measure, and at the most while catching up. */
const KEPT = 2_000;
export const MOST_KEPT = 10_000;

/** Before anything was read. `at` is where reading starts. */
export const startingAt = (of: string, at: number): Position => ({
	v: 1,
	of,
	cursor: at,
	floor: at,
	seen: {},
	settled: false,
	since: at - 1,
	trail: [],
});

/** The window to read next. The overlap is read again, because a change may be listed late. */
export function nextWindow(
	{ cursor, settled }: Position,
	now: number,
	{ overlap, lag, lookBack }: { overlap: number; lag: number; lookBack: number },
) {
	const start = settled ? cursor : cursor - overlap;
	return { start: Math.max(start, now - lookBack), end: Math.max(now - lag, cursor) };
}

/** How far a read came. */
export interface Progress {
	/** Whether the window was read to its end; else `changes` is a gapless beginning of it. */
	readonly complete: boolean;
	readonly now: number;
	readonly overlap: number;
	/** Whether an event happens once to its subject, whatever else changes afterwards. */
	readonly once: boolean;
}

/** What is new among the changes that were read, and the position behind them. */
export function advance<C extends Change>(
	position: Position,
	changes: readonly C[],
	progress: Progress,
): { readonly fresh: C[]; readonly next: Position } {
	const { overlap, now } = progress;
	const fresh = freshOf(position, changes, progress.once);
	const cursor = changes.reduce((newest, { time }) => Math.max(newest, time), position.cursor);
	const settled = cursor < now - overlap - CLOCK_TOLERANCE;
	const moved = { ...position, cursor, settled };
	if (progress.once) return { fresh, next: rememberOnce(moved, fresh, progress) };
	const readAgainFrom = settled ? cursor : cursor - overlap;
	const seen = Object.fromEntries(
		[
			...Object.entries(position.seen),
			...changes.map(({ key, time }) => [key, time] as const),
		].filter(([, time]) => time >= readAgainFrom),
	);
	return { fresh, next: { ...moved, seen } };
}

function freshOf<C extends Change>(position: Position, changes: readonly C[], once: boolean): C[] {
	const met = new Set<string>();
	return changes.filter((change) => {
		if (met.has(change.key) || !isNew(position, change, once)) return false;
		met.add(change.key);
		return true;
	});
}

/** Whether a change was not emitted before and is not from before the start. */
export const isNew = (position: Position, { key, time, occurredAt }: Change, once: boolean) =>
	(once ? (occurredAt ?? 0) > position.since : time >= position.floor) && !(key in position.seen);

/**
 * An order that was paid is listed again when it is shipped, and at every change after. So what was
 * emitted is remembered by key, and everything older than `since` counts as emitted. `since` may
 * follow the cursor only at a distance: an order that changed just before it was read is read at its
 * next place, a poll or two later, and the time of its payment then lies behind the cursor.
 */
function rememberOnce(
	position: Position,
	fresh: readonly Change[],
	{ complete, overlap }: Progress,
): Position {
	const kept = Object.entries(position.seen).concat(
		fresh.map(({ key, occurredAt = 0 }): [string, number] => [key, occurredAt]),
	);
	kept.sort(([, a], [, b]) => a - b);
	const trail = complete ? [...position.trail, position.cursor].slice(-TRAIL) : position.trail;
	const certain = complete && trail.length === TRAIL ? (trail[0] ?? 0) - overlap : position.since;
	const surplus = kept[kept.length - KEPT - 1]?.[1] ?? -Infinity;
	const since = Math.max(position.since, Math.min(certain, surplus));
	const seen = Object.fromEntries(
		kept.filter(([, occurredAt]) => occurredAt > since).slice(-MOST_KEPT),
	);
	return { ...position, trail, since, seen };
}

/** A start at the present: what is listed now is known and not wanted. */
export function startingBehind(
	of: string,
	changes: readonly Change[],
	{ now, overlap, once }: { now: number; overlap: number; once: boolean },
): Position {
	// The platform's clock may be behind ours, so what is yet to come may lie before our present.
	const cursor = changes.reduce(
		(newest, { time }) => Math.max(newest, time),
		now - CLOCK_TOLERANCE,
	);
	const start = { ...startingAt(of, cursor), floor: cursor - overlap, since: cursor - overlap };
	const known = changes.filter(
		({ occurredAt, time }) => !once || (occurredAt ?? time) > start.since,
	);
	const seen = Object.fromEntries(
		known
			.filter(({ occurredAt }) => !once || occurredAt !== undefined)
			.map(({ key, time, occurredAt }) => [key, once ? (occurredAt ?? time) : time]),
	);
	return { ...start, seen };
}
