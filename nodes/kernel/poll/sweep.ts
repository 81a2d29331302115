/**
 * What lies behind the overlap is read again now and then, so that a change is not lost that the
 * platform lists very late.
 *
 * Every `SWEEP_EVERY` seconds the last `REACH` seconds are read again. A change that is listed 40
 * minutes late is met: it is 55 minutes old at the next sweep, and a poll's length is to spare. A
 * sweep begins only when a poll has read up to the present, and takes what is left of its time;
 * what it does not finish, the next one does.
 */
import { isNew } from './advance';
import { monotonicNow } from '../clock';
import type { PollOptions, PollSource } from './stream';
import { REACH, type Change, type PollCursor } from './cursor';
import { isPassing } from './read';

/** Seconds between two sweeps. */
export const SWEEP_EVERY = 900;

/** The window to sweep, Unix seconds, both ends included; undefined when it is not time for one. */
export function sweepWindow({ swept, sweeping, cursor, back, from }: PollCursor, now: number) {
	const isDue = sweeping !== undefined || now - swept >= SWEEP_EVERY || swept > now;
	if (!isDue) return undefined;
	return { start: Math.max(sweeping ?? cursor - REACH, back), end: from - 1 };
}

/** How far the sweeps have come. `stoppedAt` is where one was broken off. */
export const sweptTo = (position: PollCursor, now: number, stoppedAt?: number): PollCursor =>
	stoppedAt === undefined
		? { ...position, swept: now, sweeping: undefined }
		: { ...position, sweeping: stoppedAt };

/**
 * Reads a window again as far as time and limit allow.
 *
 * @param limit new changes that still fit into this poll
 * @returns the changes, and where it stopped when it did not get to the end
 */
export async function sweep<C extends Change>(
	source: PollSource<C>,
	window: { start: number; end: number },
	position: PollCursor,
	{ deadline, limit }: Pick<PollOptions, 'deadline' | 'limit'>,
): Promise<{ changes: C[]; stoppedAt?: number }> {
	const changes: C[] = [];
	if (window.start > window.end) return { changes };
	let news = 0;
	let stoppedAt = window.start;
	const rows = source.read(window, false)[Symbol.asyncIterator]();
	for (;;) {
		const step = await rows.next().catch((error: unknown) => ({ error }));
		if ('error' in step) {
			// What the poll has read before is emitted; the sweep is done again at the next one.
			if (isPassing(step.error)) return { changes, stoppedAt };
			throw step.error;
		}
		if (step.done) return { changes };
		const change = step.value;
		if (news >= limit || monotonicNow() > deadline) {
			await rows.return?.();
			return { changes, stoppedAt };
		}
		changes.push(change);
		stoppedAt = change.time;
		if (isNew(position, change, source.once) && source.wanted(change)) news++;
	}
}
