/** The position of a poll in a stream of changes: plain JSON, which n8n stores. */

import { packed, unpacked } from './emitted-marks';
import { z } from '../zod';

/** One change as the platform lists it. */
export interface Change {
	/** The same for the same change, whenever and however often it is listed. */
	readonly key: string;
	/** Unix seconds by which the platform lists it. */
	readonly time: number;
	/** Unix seconds at which what is watched for happened; undefined when it has not yet. */
	readonly occurredAt?: number;
	/** For an event that happens once: a part of it has happened, and the event may later carry that time. */
	readonly begun?: boolean;
}

const marks = z.record(z.string(), z.string()).transform(unpacked);

/** The stored form; what it parses to is the form in memory. */
export const positionSchema = z.object({
	v: z.literal(1),
	/** Unix seconds to catch up from, where the form named a moment. */
	start: z.number().optional(),
	/** The newest time that was listed in a fully read window. Never the local clock. */
	cursor: z.number().int().nonnegative(),
	/**
	 * Where the next poll starts to read: what lies before is emitted or not wanted, and nothing can
	 * appear there any more. An overlap before the cursor, because a change may be listed late.
	 */
	from: z.number(),
	/**
	 * From here on `seen` has all that was emitted, so it may be read again. At most `REACH` before
	 * the cursor, and never before the start.
	 */
	back: z.number(),
	/** When the rows between `back` and `from` were last read again to the end, by our clock. */
	swept: z.number(),
	/** Where a sweep goes on that one poll did not finish. */
	sweeping: z.number().optional(),
	/** What was emitted and may be listed again: mark of the key → time. */
	seen: marks,
	/**
	 * For what happens once: everything that happened until then was emitted or is not wanted. What
	 * happened later was emitted if it is in `seen`.
	 */
	since: z.number(),
	/** For what happens once: where a part has happened, and the whole had not when last listed. */
	begun: marks,
	/** Of the last polls that read up to the present: the cursor, and the clock when they ended. */
	trail: z.array(z.object({ cursor: z.number(), ended: z.number() })),
});

export type PollCursor = z.output<typeof positionSchema>;

/** The form that n8n stores: what `positionSchema` reads. */
export const storedForm = (position: PollCursor): z.input<typeof positionSchema> => ({
	...position,
	seen: packed(position.seen),
	begun: packed(position.begun),
});

/** Seconds by which the clocks of this server and the platform may differ: it refuses more. */
export const CLOCK_TOLERANCE = 600;

/** Seconds behind the cursor that are read again now and then, for what is listed very late. */
export const REACH = 3600;

/** Before anything was read. `at` is where reading starts. */
export const startingAt = (at: number): PollCursor => ({
	v: 1,
	cursor: at,
	from: at,
	back: at,
	swept: 0,
	seen: {},
	since: at - 1,
	begun: {},
	trail: [],
});

/** Leaves behind what the platform does not list any more. */
export const lookingBackTo = (position: PollCursor, oldest: number): PollCursor => ({
	...position,
	cursor: Math.max(position.cursor, oldest),
	from: Math.max(position.from, oldest),
	back: Math.max(position.back, oldest),
});

/** The window to read next. */
export const nextWindow = ({ cursor, from }: PollCursor, now: number, lag: number) => ({
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
