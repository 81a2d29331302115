/** A clock that moves only when it is told to; sleepers wake in the order of their times. */
import type { Clock } from '../../nodes/kernel/rate-limiter';

export interface FakeClock extends Clock {
	/** Moves on, waking those who sleep until then, and lets each one act at its own time. */
	advance(ms: number): Promise<void>;
	/** Moves on until nobody sleeps any more. */
	settle(): Promise<void>;
}

export function fakeClock(): FakeClock {
	let time = 0;
	const sleepers: Array<{ at: number; wake: () => void }> = [];
	const idle = async () => await new Promise((resolve) => setImmediate(resolve));

	async function until(end: number) {
		await idle();
		for (;;) {
			sleepers.sort((a, b) => a.at - b.at);
			const [next] = sleepers;
			if (!next || next.at > end) return;
			sleepers.shift();
			time = Math.max(time, next.at);
			next.wake();
			await idle();
		}
	}

	return {
		now: () => time,
		sleep: async (ms) => await new Promise<void>((wake) => sleepers.push({ at: time + ms, wake })),
		async advance(ms) {
			const end = time + ms;
			await until(end);
			time = end;
		},
		settle: async () => await until(Infinity),
	};
}
