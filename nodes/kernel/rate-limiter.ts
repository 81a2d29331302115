/** Spaces the calls that share a quota, so that a quota is used up but not overrun. */
import { BoundedMap } from './bounded-map';
import { refusedAt, shareAt, WHOLE, type FairShare } from './fair-share';

export interface Clock {
	/** Milliseconds that only go forward: `monotonicNow` of `clock.ts`. */
	now(): number;
	sleep(ms: number): Promise<unknown>;
}

export type Limiter = ReturnType<typeof createLimiter>;

/** The callers of one key. Times in ms of the clock. */
interface Queue {
	/** The moment that the last caller was due. */
	due: number;
	heldUntil: number;
	/** The rate that was asked for last: somebody may change it while others wait. */
	perSecond: number;
	/** What it takes of its quota, which other processes may use as well. */
	share: FairShare;
	/** When the last callers went: those of the last second, at most twice as many. */
	readonly gone: number[];
	/** Ends when the last caller that came has gone. */
	last: Promise<void>;
}

/** Keys (identity and method) that one process remembers. */
const MAX_QUEUES = 50_000;
/** The most that a caller is let through behind its time while others use the quota: timers fire late. */
const MAX_LATE_MS = 50;
/** The next caller looks again after this: rate and share may have changed. */
const LOOK_AGAIN_MS = 1000;

/** Slots that a caller may be late by. */
const MAX_LATE_SLOTS = 2;

/** Until when as many have gone as the rate allows in about a second. */
function fullUntil({ gone, perSecond }: Queue): number {
	const count = Math.ceil(perSecond);
	return (gone.at(-count) ?? -Infinity) + (count * 1000) / perSecond;
}

function note({ gone, perSecond }: Queue, at: number): void {
	gone.push(at);
	const kept = Math.ceil(perSecond);
	if (gone.length > 2 * kept) gone.splice(0, gone.length - kept);
}

/**
 * Spaces the calls of each key evenly, in the order in which they come, however many there are. Other
 * processes may use the same quota: each call that the gateway refuses calls `hold`, and so shows how
 * much of it is left to this process.
 */
export function createLimiter(clock: Clock) {
	const queues = new BoundedMap<Queue>(MAX_QUEUES);

	function queueOf(key: string): Queue {
		const queue = queues.get(key) ?? {
			due: -Infinity,
			heldUntil: -Infinity,
			perSecond: 1,
			share: WHOLE,
			gone: [],
			last: Promise.resolve(),
		};
		queues.set(key, queue);
		return queue;
	}

	/**
	 * A slot of its own, not the moment at which a timer fires late: lateness would add up. Who comes a
	 * little late, since its process was busy, still gets its slot, and goes at once.
	 */
	function dueAt(queue: Queue, came: number, now: number): number {
		const { due, heldUntil, perSecond, share } = queue;
		const part = shareAt(share, now);
		const gap = 1000 / perSecond / part;
		const slot = due + gap;
		const isLate = came > slot && came <= slot + MAX_LATE_SLOTS * gap;
		// With others in the quota, slots that come close together would be refused.
		const own = isLate && part === 1 ? slot : Math.max(came, slot);
		return Math.max(own, fullUntil(queue), heldUntil);
	}

	async function pass(queue: Queue, came: number, before: Promise<void>): Promise<void> {
		await before;
		for (;;) {
			const now = clock.now();
			const due = dueAt(queue, came, now);
			if (due <= now) {
				// Alone it makes up for what a busy process was late; with others in the quota that
				// burst would be refused.
				queue.due = shareAt(queue.share, now) === 1 ? due : Math.max(due, now - MAX_LATE_MS);
				note(queue, Math.max(due, came));
				return;
			}
			await clock.sleep(Math.min(due - now, LOOK_AGAIN_MS));
		}
	}

	return {
		/** Waits for the next slot of `key`, `perSecond` of which there are every second. */
		async take(key: string, perSecond: number): Promise<void> {
			const queue = queueOf(key);
			queue.perSecond = perSecond;
			queue.last = pass(queue, clock.now(), queue.last);
			await queue.last;
		},

		/** After a throttle reply: nothing of this key goes out for `ms`, then it goes slower. */
		hold(key: string, ms: number): void {
			const queue = queueOf(key);
			const now = clock.now();
			// Calls in flight together are throttled together: that is one reason to slow down.
			if (queue.heldUntil <= now) queue.share = refusedAt(queue.share, now);
			queue.heldUntil = Math.max(queue.heldUntil, now + ms);
			// The wait is over with it: what was refused is tried as soon as that.
			queue.due = -Infinity;
		},
	};
}
