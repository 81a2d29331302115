/** Spaces the calls that share a quota, so that a quota is used up but not overrun. */
import { BoundedMap } from './bounded-map';

export interface Clock {
	/** Milliseconds that only go forward: `monotonicNow` of `clock.ts`. */
	now(): number;
	sleep(ms: number): Promise<unknown>;
}

export type Limiter = ReturnType<typeof createLimiter>;

/** A throttled key starts again at half its rate, at most 1/8, and creeps back call by call. */
const SLOWEST = 8;
const SLOW_DOWN = 2;
const RECOVERY = 0.95;

/** The callers of one key. Times in ms of the clock. */
interface Queue {
	nextFree: number;
	heldUntil: number;
	/** How many times slower than its quota a throttled key goes. */
	slowness: number;
	/** How often it was held: a caller that slept through a hold has lost its slot. */
	holds: number;
	/** Callers that have a slot and wait for it. */
	waiting: number;
}

/** Keys (identity and method) that one process remembers. */
const MAX_QUEUES = 50_000;

/**
 * Spaces the calls of each key evenly by reserving the next free slot, so that any number of
 * parallel callers queue in order without a timer of their own. One process only: a worker that
 * shares a quota with another relies on the gateway's throttle reply, which calls `hold`.
 */
export function createLimiter(clock: Clock) {
	const queues = new BoundedMap<Queue>(MAX_QUEUES);

	function queueOf(key: string): Queue {
		const queue = queues.get(key) ?? {
			nextFree: 0,
			heldUntil: 0,
			slowness: 1,
			holds: 0,
			waiting: 0,
		};
		queues.set(key, queue);
		return queue;
	}

	/**
	 * The next free slot, but no further off than the present rate explains: one that was reserved at
	 * a rate of hours a call must not bind those who come at another rate.
	 */
	function slotOf({ heldUntil, waiting, nextFree }: Queue, now: number, spacing: number): number {
		const explained = Math.max(now, heldUntil) + (waiting + 1) * spacing * SLOWEST;
		return Math.max(now, Math.min(explained, nextFree));
	}

	return {
		/** Waits for the next slot of `key`, `perSecond` of which there are every second. */
		async take(key: string, perSecond: number): Promise<void> {
			const queue = queueOf(key);
			for (;;) {
				const now = clock.now();
				const { holds } = queue;
				const spacing = 1000 / perSecond;
				const slot = slotOf(queue, now, spacing);
				queue.nextFree = slot + spacing * queue.slowness;
				if (slot > now) {
					queue.waiting++;
					await clock.sleep(slot - now).finally(() => queue.waiting--);
				}
				if (queue.holds === holds) return;
			}
		},

		/** After a throttle reply: nothing of this key goes out for `ms`, then it goes slower. */
		hold(key: string, ms: number): void {
			const queue = queueOf(key);
			const now = clock.now();
			// Calls in flight together are throttled together: that is one reason to slow down.
			if (queue.heldUntil <= now) {
				queue.slowness = Math.min(SLOWEST, queue.slowness * SLOW_DOWN);
			}
			queue.heldUntil = Math.max(queue.heldUntil, now + ms);
			queue.nextFree = queue.heldUntil;
			queue.holds++;
		},

		/** After an accepted call: a slowed key speeds up a little. */
		accepted(key: string): void {
			const queue = queueOf(key);
			queue.slowness = Math.max(1, queue.slowness * RECOVERY);
		},
	};
}
