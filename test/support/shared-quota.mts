/**
 * Several processes on one quota, on a clock of their own: the real client and its limiter, a
 * platform that only counts. The processes know of each other by what is refused, and by nothing else.
 */
import { createLimiter } from '../../nodes/kernel/rate-limiter';
import { backoffMs, MAX_ATTEMPTS } from '../../nodes/gateways/http/retry-policy';
import { fakeClock, microtasks } from './clock.mts';

/** How a platform counts: a bucket that holds one second's worth, or calls within each full second. */
export type Counting = 'bucket' | 'second';

export interface Scene {
	readonly processes: number;
	readonly counting: Counting;
	/** Calls a second that the platform takes of all of them together. */
	readonly quota: number;
	/** Calls a second that the credential allows; the quota unless it says otherwise. */
	readonly rate?: number;
	readonly seconds: number;
	/** Seconds at which the n-th process begins and ends. */
	readonly from?: (process: number) => number;
	readonly until?: (process: number) => number;
	/** Between 0 and 1, such as `Math.random`. */
	readonly random: () => number;
}

interface Call {
	/** Seconds. */
	readonly at: number;
	readonly process: number;
	readonly taken: boolean;
}

export interface Span {
	/** Taken calls as a part of what the quota allows. */
	readonly share: number;
	/** Refused calls as a part of all. */
	readonly refused: number;
	/** Jain's index of what each process got: 1 when all got the same. */
	readonly fairness: number;
}

const KEY = 'method';
const LATENCY_MS = 100;
/** A reader does something between two calls: it parses, and n8n does other things as well. */
const LONGEST_PAUSE_MS = 30;
const LONGEST_START_MS = 50;
/** A call is made in no time here, so that the latency says how many may be under way. */
const LANES = 3;

function counterOf({ counting, quota }: Scene): (now: number) => boolean {
	let [level, at, second, count] = [quota, 0, -1, 0];
	if (counting === 'bucket') {
		return (now) => {
			level = Math.min(quota, level + ((now - at) / 1000) * quota);
			at = now;
			if (level < 1) return false;
			level -= 1;
			return true;
		};
	}
	return (now) => {
		if (Math.floor(now / 1000) !== second) [second, count] = [Math.floor(now / 1000), 0];
		count++;
		return count <= quota;
	};
}

export async function simulate(scene: Scene) {
	const { processes, quota, seconds, random, rate = quota, from = () => 0 } = scene;
	const { until = () => Infinity } = scene;
	const clock = fakeClock(microtasks);
	const take = counterOf(scene);
	// A server's second does not begin when a process does.
	const offset = random() * 1000;
	const calls: Call[] = [];
	let failed = 0;

	async function read(process: number) {
		const limiter = createLimiter(clock);
		const call = async () => {
			for (let tries = 1; tries < MAX_ATTEMPTS.throttle; tries++) {
				await limiter.take(KEY, rate);
				await clock.sleep(LATENCY_MS * (0.4 + random() * 0.2));
				const taken = take(clock.now() + offset);
				calls.push({ at: clock.now() / 1000, process, taken });
				await clock.sleep(LATENCY_MS * (0.4 + random() * 0.2));
				if (taken) return;
				limiter.hold(KEY, backoffMs('throttle', tries));
			}
			failed++;
		};
		const lane = async () => {
			await clock.sleep(from(process) * 1000 + random() * LONGEST_START_MS);
			while (clock.now() < Math.min(until(process), seconds) * 1000) {
				await call();
				await clock.sleep(random() * LONGEST_PAUSE_MS);
			}
		};
		const lanes = Math.max(LANES, Math.ceil((rate * LATENCY_MS) / 1000) + 1);
		await Promise.all(Array.from({ length: lanes }, lane));
	}

	const readers = Array.from({ length: processes }, async (_, process) => await read(process));
	await clock.settle();
	await Promise.all(readers);

	const span = (start: number, end: number): Span => {
		const all = calls.filter(({ at }) => at >= start && at < end);
		const taken = all.filter((call) => call.taken);
		const each = Array.from({ length: processes }, () => 0);
		for (const { process } of taken) each[process] = (each[process] ?? 0) + 1;
		const squares = each.reduce((sum, own) => sum + own ** 2, 0);
		return {
			share: taken.length / (end - start) / quota,
			refused: (all.length - taken.length) / Math.max(1, all.length),
			fairness: taken.length ** 2 / (processes * squares),
		};
	};
	return { span, failed };
}

/** Numbers between 0 and 1 that are the same each time. */
export function seeded(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
	};
}
