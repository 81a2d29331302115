/** Spaces the calls that share a quota, so that a quota is used up but not overrun. */

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

/**
 * Spaces the calls of each key evenly by reserving the next free slot, so that any number of
 * parallel callers queue in order without a timer of their own. One process only: a worker that
 * shares a quota with another relies on the gateway's throttle reply, which calls `hold`.
 */
export function createLimiter(clock: Clock) {
	const nextFree = new Map<string, number>();
	const heldUntil = new Map<string, number>();
	const slowness = new Map<string, number>();
	/** How often a key was held: whoever slept through a hold has lost the slot it slept for. */
	const holds = new Map<string, number>();
	/** Callers that have a slot and wait for it. */
	const waiting = new Map<string, number>();

	/**
	 * The next free slot, but no further off than the present rate explains: one that was reserved at
	 * a rate of hours a call must not bind those who come at another rate.
	 */
	function slotOf(key: string, now: number, spacing: number): number {
		const begin = Math.max(now, heldUntil.get(key) ?? 0);
		const explained = begin + ((waiting.get(key) ?? 0) + 1) * spacing * SLOWEST;
		return Math.max(now, Math.min(explained, nextFree.get(key) ?? 0));
	}

	async function sleepUntil(key: string, slot: number, now: number) {
		waiting.set(key, (waiting.get(key) ?? 0) + 1);
		try {
			await clock.sleep(slot - now);
		} finally {
			const others = (waiting.get(key) ?? 1) - 1;
			if (others > 0) waiting.set(key, others);
			else waiting.delete(key);
		}
	}

	return {
		/** Waits for the next slot of `key`, `perSecond` of which there are every second. */
		async take(key: string, perSecond: number): Promise<void> {
			for (;;) {
				const now = clock.now();
				const seen = holds.get(key);
				const spacing = 1000 / perSecond;
				const slot = slotOf(key, now, spacing);
				nextFree.set(key, slot + spacing * (slowness.get(key) ?? 1));
				if (slot > now) await sleepUntil(key, slot, now);
				if (holds.get(key) === seen) return;
			}
		},

		/** After a throttle reply: nothing of this key goes out for `ms`, then it goes slower. */
		hold(key: string, ms: number): void {
			const held = heldUntil.get(key) ?? 0;
			const now = clock.now();
			// Calls in flight together are throttled together: that is one reason to slow down.
			if (held <= now) slowness.set(key, Math.min(SLOWEST, (slowness.get(key) ?? 1) * SLOW_DOWN));
			const until = Math.max(held, now + ms);
			heldUntil.set(key, until);
			nextFree.set(key, until);
			holds.set(key, (holds.get(key) ?? 0) + 1);
		},

		/** After an accepted call: a slowed key speeds up a little. */
		accepted(key: string): void {
			const slow = (slowness.get(key) ?? 1) * RECOVERY;
			if (slow > 1) slowness.set(key, slow);
			else slowness.delete(key);
		},
	};
}
