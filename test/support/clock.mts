/** A clock that moves only when a test moves it; sleepers wake in the order of their times. */
import type { Clock } from '../../nodes/kernel/rate-limiter';

export interface FakeClock extends Clock {
	/** Moves on, waking those who sleep until then, and lets each one act at its own time. */
	advance(ms: number): Promise<void>;
	/** Moves on until nobody sleeps any more. */
	settle(): Promise<void>;
}

/** Lets all act that can, whatever they wait for. */
const macrotask = async () => await new Promise((resolve) => setImmediate(resolve));

/** The same, and much faster, where nothing but promises is waited for. */
export async function microtasks() {
	for (let turn = 0; turn < 12; turn++) await Promise.resolve();
}

export function fakeClock(idle: () => Promise<unknown> = macrotask): FakeClock {
	let time = 0;
	/** Soonest first. */
	const sleepers: Array<{ at: number; wake: () => void }> = [];

	async function until(end: number) {
		await idle();
		for (;;) {
			const [next] = sleepers;
			if (!next || next.at > end) return;
			sleepers.shift();
			time = Math.max(time, next.at);
			next.wake();
			await idle();
		}
	}

	function add(at: number, wake: () => void) {
		const behind = sleepers.findIndex((it) => it.at > at);
		sleepers.splice(behind < 0 ? sleepers.length : behind, 0, { at, wake });
	}

	return {
		now: () => time,
		sleep: async (ms) => await new Promise<void>((wake) => add(time + ms, wake)),
		async advance(ms) {
			const end = time + ms;
			await until(end);
			time = end;
		},
		settle: async () => await until(Infinity),
	};
}
