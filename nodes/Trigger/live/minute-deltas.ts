/**
 * A live minute by minute: totals that the platform counts become the change of each minute. Pure.
 *
 * The sum of the changes is the last total, less the total of the first item where the room ran
 * before it was watched. A minute without a poll is spread: its part of the change, in whole
 * numbers, goes to an item of its own, and what is left over to the last. A total that falls is held
 * at its highest, so that no change is negative. A count that the platform does not report is null, and
 * its change comes with the next total that is reported. Minutes are those of the clock, so a poll
 * that is repeated after a crash names the same ones.
 */

import type { RoomSnapshot } from './room-snapshots';
import {
	difference,
	highest,
	map,
	partsOf,
	sum,
	times,
	NO_COUNTS,
	type PartialCounts,
	type Counts,
} from '../../records/live/counts';
import { z } from '../../kernel/zod';

const roomSchema = z.object({
	/** The day on which the platform lists it. */
	day: z.string(),
	/** The last minute that was emitted, by the clock: Unix seconds / 60. */
	minute: z.number().int(),
	/** The highest totals seen, all of which was emitted; null where none was reported yet. */
	counts: z.object({
		entries: z.number().nullable(),
		ordersPaid: z.number().nullable(),
		sales: z.number().nullable(),
	}),
	/** Unix seconds at which it was first seen to have ended. */
	endedAt: z.number().optional(),
});

export const minutesSchema = z.object({
	v: z.literal(1),
	/** The day of the last look that came to its end, in Beijing. */
	day: z.string(),
	/** Rooms that run, or ended moments ago. */
	open: z.record(z.string(), roomSchema),
	/** Rooms that are done with: the day on which the platform lists them. */
	done: z.record(z.string(), z.string()),
});

export type Minutes = z.output<typeof minutesSchema>;
type Room = z.output<typeof roomSchema>;

export interface Minute {
	readonly sight: RoomSnapshot;
	/** Unix seconds of its beginning. */
	readonly at: number;
	/** As of this minute. */
	readonly totals: PartialCounts;
	/** All null for the first item of a room that ran before it was watched. */
	readonly change: PartialCounts;
	/** Whether its change is a part of what happened over several minutes. */
	readonly spread: boolean;
	/** Whether it is the last of those minutes: the figures of the room are of then. */
	readonly isLatest: boolean;
	/** Whether the platform took back a part of a total. */
	readonly corrected: boolean;
	readonly ended: boolean;
}

const NOTHING: Counts = { entries: 0, ordersPaid: 0, sales: 0 };

/** Seconds after its end that a room is still looked at: the platform's counting may lag. */
export const SETTLING_S = 900;

/** Minutes that are spread at the most: two days. */
const MAX_SPREAD = 2_880;

/** Minutes by which this server's clock must be set back before items are emitted for earlier minutes. */
const CLOCK_SET_BACK = 10;

/** What a look adds. `noted` is undefined for the first one; `limit` ends it after a room. */
export function advanceMinutes(
	noted: Minutes | undefined,
	sights: readonly RoomSnapshot[],
	{ now, today, limit = Infinity }: { now: number; today: string; limit?: number },
): { readonly items: Minute[]; readonly noted: Minutes; readonly skipped: number } {
	const open: Record<string, Room> = { ...noted?.open };
	const done: Record<string, string> = { ...noted?.done };
	const items: Minute[] = [];
	let skipped = 0;
	let until = today;
	for (const [index, sight] of sights.entries()) {
		const { roomId, day, state } = sight;
		if (Object.hasOwn(done, roomId) || state === 'none') continue;
		if (!noted && state === 'ended') {
			done[roomId] = day;
			continue;
		}
		const known = Object.hasOwn(open, roomId) ? open[roomId] : undefined;
		const step =
			known || noted ? follow(known ?? beginning(sight, now), sight, now) : first(sight, now);
		items.push(...step.items);
		skipped += step.skipped;
		if (step.isDone) {
			done[roomId] = day;
			delete open[roomId];
		} else open[roomId] = step.room;
		if (noted && items.length >= limit && index < sights.length - 1) {
			// The days of the rooms that are left over are read again.
			until = noted.day < today ? noted.day : today;
			break;
		}
	}
	return { items, noted: { v: 1, day: until, open, done: recent(done, open, until) }, skipped };
}

/** A room that began while it was watched is counted from zero, its first minute the one after. */
const beginning = ({ day, start }: RoomSnapshot, now: number): Room => ({
	day,
	minute: start === undefined ? minuteOf(now) - 1 : minuteOf(Math.min(start, now)),
	counts: NOTHING,
});

/** A room that ran before: its totals, and no change. */
function first(sight: RoomSnapshot, now: number) {
	const counts = map((key) => sight.counts[key] ?? null);
	const room: Room = { day: sight.day, minute: minuteOf(now), counts };
	const item = itemOf(sight, room.minute, counts, NO_COUNTS);
	return { items: [{ ...item, isLatest: true }], room, isDone: false, skipped: 0 };
}

function follow(room: Room, sight: RoomSnapshot, now: number) {
	const isEnded = sight.state === 'ended';
	const counts = highest(room.counts, sight.counts);
	// A total that is reported for the first time is no change of this minute.
	const change = map((key) =>
		difference(sight.counts[key] === undefined ? null : counts[key], room.counts[key]),
	);
	const hasChanged = Object.values(change).some((value) => (value ?? 0) > 0);
	const endedBefore = room.endedAt !== undefined;
	const until = isEnded ? Math.min(sight.end ?? now, now) : now;
	const passed = minuteOf(until) - room.minute;
	const minutes = Math.min(MAX_SPREAD, passed);
	const endedAt = isEnded ? (room.endedAt ?? now) : undefined;
	const isDone = endedAt !== undefined && now - endedAt >= SETTLING_S;
	// The end is always emitted, and afterwards only what the platform still adds.
	const isEmitted = isEnded ? !endedBefore || hasChanged : minutes > 0 || minutes < -CLOCK_SET_BACK;
	if (!isEmitted) return { items: [], room: { ...room, endedAt }, isDone, skipped: 0 };

	const count = Math.max(1, minutes);
	const last = Math.max(room.minute + 1, minuteOf(until));
	const corrected = Object.entries(sight.counts).some(
		([key, value]) => value < (room.counts[key as keyof Counts] ?? 0),
	);
	const items = partsOf(change, count).map((part, index): Minute => {
		const isLatest = index === count - 1;
		const totals = map((key) =>
			isLatest
				? sight.counts[key] === undefined
					? null
					: counts[key]
				: sum(room.counts[key], times(part[key], index + 1)),
		);
		const minute = itemOf(sight, last - count + 1 + index, totals, part);
		return { ...minute, spread: count > 1, isLatest, corrected, ended: isEnded && isLatest };
	});
	return {
		items,
		room: { day: sight.day || room.day, minute: last, counts, endedAt },
		isDone,
		skipped: passed - minutes,
	};
}

const itemOf = (
	sight: RoomSnapshot,
	minute: number,
	totals: PartialCounts,
	change: PartialCounts,
) => ({
	sight,
	at: minute * 60,
	totals,
	change,
	spread: false,
	isLatest: false,
	corrected: false,
	ended: false,
});

const minuteOf = (seconds: number) => Math.floor(seconds / 60);

/** Rooms whose day is not read any more need not be remembered. */
function recent(done: Record<string, string>, open: Record<string, Room>, today: string) {
	const days = [today, ...Object.values(open).map(({ day }) => day)];
	const oldest = days.reduce((a, b) => (a < b ? a : b));
	return Object.fromEntries(Object.entries(done).filter(([, day]) => day >= oldest));
}
