/**
 * Where a poll stands in a stream of changes, and how it moves on. Pure: plain JSON in and out, so
 * that n8n can store it and its properties can be tested without a platform or a clock.
 */
import { z } from 'zod';

import { isNewOnce, MEMORY, rememberOnce } from './once';

/** One change as the platform lists it. */
export interface Change {
	/** The same for the same change, whenever and however often it is listed. */
	readonly key: string;
	/** Unix seconds by which the platform lists it. */
	readonly time: number;
	/** Unix seconds at which what is watched for happened; undefined when it has not yet. */
	readonly occurredAt?: number;
	/** Of what happens once: a part of it has happened, at a time that it may later be told by. */
	readonly begun?: boolean;
}

const times = z.record(z.number());

export const positionSchema = z.object({
	v: z.literal(1),
	/** Fingerprint of shop, event and start: a position is of use for those only. */
	of: z.string(),
	/** The newest time that was listed in a fully read window. Never the local clock. */
	cursor: z.number().int().nonnegative(),
	/**
	 * Where the next poll starts to read: what lies before is emitted or not wanted, and nothing can
	 * appear there any more. An overlap before the cursor, because a change may be listed late.
	 */
	from: z.number(),
	/** What was emitted and may be listed again: key → time. */
	seen: times,
	/**
	 * For what happens once: everything that happened until then was emitted or is not wanted. What
	 * happened later was emitted if it is in `seen`.
	 */
	since: z.number(),
	/** For what happens once: where a part has happened, and the whole had not when last listed. */
	begun: times,
	/** Cursors of the last polls that read up to the present. */
	trail: z.array(z.number()),
});

export type Position = z.output<typeof positionSchema>;

/** Seconds by which the clocks of this server and the platform may differ: it refuses more. */
export const CLOCK_TOLERANCE = 600;

/** Before anything was read. `at` is where reading starts. */
export const startingAt = (of: string, at: number): Position => ({
	v: 1,
	of,
	cursor: at,
	from: at,
	seen: {},
	since: at - 1,
	begun: {},
	trail: [],
});

/** A start at the present: what is listed now is known and not wanted. */
export function startingBehind(
	of: string,
	changes: readonly Change[],
	{ now, overlap, once }: { now: number; overlap: number; once: boolean },
): Position {
	// The platform's clock may be behind ours, so what is yet to come may lie before our present.
	const cursor = newestTime(changes, now - CLOCK_TOLERANCE);
	const start = { ...startingAt(of, cursor - overlap), cursor };
	const progress = { complete: true, now, overlap, once };
	const { seen, begun } = advance(start, changes, progress).next;
	return { ...start, seen, begun };
}

/** Leaves behind what the platform does not list any more. */
export const lookingBackTo = (position: Position, oldest: number): Position => ({
	...position,
	cursor: Math.max(position.cursor, oldest),
	from: Math.max(position.from, oldest),
});

/** The window to read next. */
export const nextWindow = ({ cursor, from }: Position, now: number, lag: number) => ({
	start: from,
	end: Math.max(now - lag, cursor),
});

/** How far a read came. */
export interface Progress {
	/** Whether the window was read to its end; else `changes` is a gapless beginning of it. */
	readonly complete: boolean;
	readonly now: number;
	readonly overlap: number;
	/** Whether an event happens once to its subject, whatever else changes afterwards. */
	readonly once: boolean;
}

/** What is new among the changes that were read, oldest first, and the position behind them. */
export function advance<C extends Change>(
	position: Position,
	changes: readonly C[],
	{ complete, now, overlap, once }: Progress,
	memory = MEMORY,
): { readonly fresh: C[]; readonly next: Position } {
	const fresh = freshOf(position, changes, once);
	const cursor = newestTime(changes, position.cursor);
	const readTo = complete ? cursor : Math.min(cursor, changes.at(-1)?.time ?? -Infinity);
	// Once it is long past, nothing can appear any more before what was read.
	const isPast = cursor < now - overlap - CLOCK_TOLERANCE;
	const from = Math.max(position.from, Math.min(readTo, isPast ? cursor : cursor - overlap));
	const moved = { ...position, cursor, from };
	if (once) return { fresh, next: rememberOnce(moved, changes, { complete, overlap }, memory) };
	const listed = changes.map(({ key, time }): [string, number] => [key, time]);
	const readAgain = [...Object.entries(position.seen), ...listed].filter(([, at]) => at >= from);
	return { fresh, next: { ...moved, seen: Object.fromEntries(readAgain) } };
}

function freshOf<C extends Change>(position: Position, changes: readonly C[], once: boolean): C[] {
	const fresh = new Map<string, C>();
	for (const change of changes) {
		if (!fresh.has(change.key) && isNew(position, change, once)) fresh.set(change.key, change);
	}
	const at = ({ occurredAt, time }: C) => occurredAt ?? time;
	return [...fresh.values()].sort((a, b) => at(a) - at(b));
}

/** Whether a change was not emitted before and is not from before the start. */
export const isNew = (position: Position, change: Change, once: boolean) =>
	once
		? isNewOnce(position, change)
		: change.time >= position.from && !Object.hasOwn(position.seen, change.key);

const newestTime = (changes: readonly Change[], known: number) =>
	changes.reduce((newest, { time }) => Math.max(newest, time), known);
