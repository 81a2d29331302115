/** Which rooms began and which ended since the last look. Pure. */

import type { RoomSnapshot } from './room-snapshots';
import { z } from '../../kernel/zod';

export const comingsSchema = z.object({
	v: z.literal(1),
	/** The day of the last look, in Beijing. */
	day: z.string(),
	/** Rooms that were seen, with the day on which the platform lists them. */
	seen: z.record(z.string(), z.object({ day: z.string(), running: z.boolean() })),
});

export type RoomState = z.output<typeof comingsSchema>;

/** What is there at the first look is noted and does not count as begun; what ends later does. */
export function roomTransitions(
	noted: RoomState | undefined,
	sights: readonly RoomSnapshot[],
	today: string,
) {
	const seen: RoomState['seen'] = { ...noted?.seen };
	const started: RoomSnapshot[] = [];
	const ended: RoomSnapshot[] = [];
	for (const sight of sights) {
		const { roomId, day, state } = sight;
		if (state === 'none') continue;
		const before = Object.hasOwn(seen, roomId) ? seen[roomId] : undefined;
		const isNew = noted !== undefined && before === undefined;
		// A room that ended before it was ever seen also counts as started.
		if (isNew) started.push(sight);
		if (state === 'ended' && (isNew || before?.running)) ended.push(sight);
		// A room that has ended stays so, whatever is listed later.
		const running = state === 'running' && before?.running !== false;
		seen[roomId] = { day: day || (before?.day ?? today), running };
	}
	return { started, ended, noted: { v: 1 as const, day: today, seen: recent(seen, today) } };
}

/** Rooms whose day is not read any more need not be remembered. */
function recent(seen: RoomState['seen'], today: string): RoomState['seen'] {
	const entries = Object.entries(seen);
	const days = entries.filter(([, { running }]) => running).map(([, { day }]) => day);
	const oldest = [today, ...days].reduce((a, b) => (a < b ? a : b));
	return Object.fromEntries(entries.filter(([, { day }]) => day >= oldest));
}
