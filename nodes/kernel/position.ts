/** Where a poll stands in a stream of changes: plain JSON, which n8n stores. */
import { z } from 'zod';

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
	/** Of the last polls that read up to the present: the cursor, and the clock when they ended. */
	trail: z.array(z.object({ cursor: z.number(), ended: z.number() })),
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
	/** The end of the window. */
	readonly end: number;
	/** Unix seconds by the clock of this server when the read began and ended. */
	readonly now: number;
	readonly until: number;
	readonly overlap: number;
	/** Whether an event happens once to its subject, whatever else changes afterwards. */
	readonly once: boolean;
}
