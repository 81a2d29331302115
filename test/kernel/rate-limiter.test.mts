/** Spacing of calls that share a quota, on a clock that only the test moves. */
import * as fc from 'fast-check';

import { createLimiter } from '../../nodes/kernel/rate-limiter';
import { fakeClock } from '../support/clock.mts';

function setup() {
	const clock = fakeClock();
	const limiter = createLimiter(clock);
	const passed: number[] = [];
	const take = (key = 'a', perSecond = 10) =>
		void limiter.take(key, perSecond).then(() => passed.push(clock.now()));
	const burst = (count: number, key = 'a') => {
		for (let at = 0; at < count; at++) take(key);
	};
	return { clock, limiter, passed, take, burst };
}

const gapsOf = (times: readonly number[]) =>
	times.slice(1).map((at, index) => at - (times[index] ?? 0));

it('lets callers through one by one, evenly spaced', async () => {
	const { clock, passed, burst } = setup();
	burst(4);
	await clock.settle();
	expect(passed).toEqual([0, 100, 200, 300]);
});

it('does not save up what a pause left unused', async () => {
	const { clock, passed, burst } = setup();
	burst(1);
	await clock.advance(10_000);
	burst(3);
	await clock.settle();
	expect(passed).toEqual([0, 10_000, 10_100, 10_200]);
});

it('gives a slot back to who comes late for it, but not in a second that is full', async () => {
	const { clock, passed, take } = setup();
	for (const pause of [0, 150, 10, 140, 60, 100]) {
		await clock.advance(pause);
		take();
	}
	await clock.settle();
	expect(passed).toEqual([0, 150, 200, 300, 400, 500]);
	const second = setup();
	second.burst(9);
	await second.clock.advance(990);
	second.burst(4);
	await second.clock.settle();
	expect(second.passed.slice(9)).toEqual([990, 1000, 1100, 1200]);
});

it('never lets more through in a second than the quota', async () => {
	await fc.assert(
		fc.asyncProperty(
			fc.integer({ min: 1, max: 50 }),
			fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 40 }),
			async (perSecond, pauses) => {
				const { clock, passed, take } = setup();
				for (const pause of pauses) {
					await clock.advance(pause);
					take('a', perSecond);
				}
				await clock.settle();
				expect(passed).toHaveLength(pauses.length);
				for (const [index, at] of passed.entries()) {
					const later = passed[index + perSecond];
					if (later !== undefined) expect(later - at).toBeGreaterThan(999.999);
				}
			},
		),
		{ numRuns: 50 },
	);
});

it('lets nobody wait at a rate of hours a call once another is set', async () => {
	const { clock, passed, take } = setup();
	take('a', 0.0001);
	take('a', 0.0001);
	await clock.advance(50);
	take('a', 10);
	take('a', 10);
	await clock.advance(4000);
	expect(passed).toHaveLength(4);
});

it('keeps the keys apart', async () => {
	const { clock, limiter, passed, burst } = setup();
	limiter.hold('b', 60_000);
	burst(2, 'a');
	burst(1, 'c');
	await clock.settle();
	expect(passed.sort((a, b) => a - b)).toEqual([0, 0, 100]);
});

describe('after a throttle reply', () => {
	it('holds all who come, and then goes slower', async () => {
		const { clock, limiter, passed, burst } = setup();
		limiter.hold('a', 1000);
		burst(3);
		await clock.settle();
		expect(passed[0]).toBe(1000);
		expect(gapsOf(passed).every((gap) => gap > 110 && gap <= 200)).toBe(true);
	});

	it('holds those who were asleep already', async () => {
		const { clock, limiter, passed, burst } = setup();
		burst(3);
		await clock.advance(50);
		limiter.hold('a', 1000);
		await clock.settle();
		expect(passed[0]).toBe(0);
		expect(passed.slice(1).every((at) => at >= 1050)).toBe(true);
		expect(passed).toHaveLength(3);
		expect((passed[2] ?? 0) - (passed[1] ?? 0)).toBeGreaterThan(110);
	});

	it('slows those down whose slot lay behind the hold', async () => {
		const { clock, limiter, passed, burst } = setup();
		burst(12);
		await clock.advance(50);
		limiter.hold('a', 300);
		await clock.settle();
		expect(passed).toHaveLength(12);
		expect(passed[1]).toBeGreaterThanOrEqual(350);
		const gaps = gapsOf(passed.slice(1));
		expect(Math.min(...gaps.slice(0, 3))).toBeGreaterThan(110);
		expect(Math.min(...gaps)).toBeGreaterThanOrEqual(100);
	});

	it('slows down once for calls that were throttled together', async () => {
		const { clock, limiter, passed, burst } = setup();
		for (let call = 0; call < 5; call++) limiter.hold('a', 1000);
		burst(2);
		await clock.settle();
		expect(gapsOf(passed)[0]).toBeLessThanOrEqual(200);
	});

	it('slows down again for each throttle after the hold, to a sixty-fourth at most', async () => {
		const { clock, limiter, passed, burst } = setup();
		const gaps: number[] = [];
		for (let hold = 0; hold < 12; hold++) {
			limiter.hold('a', 1000);
			await clock.advance(1001);
			burst(2);
			await clock.settle();
			gaps.push(gapsOf(passed.slice(-2))[0] ?? 0);
		}
		expect(gaps[3]).toBeGreaterThan(500);
		expect(Math.max(...gaps)).toBeLessThanOrEqual(6400);
	});

	it('takes the longer of two holds', async () => {
		const { clock, limiter, passed, burst } = setup();
		limiter.hold('a', 5000);
		limiter.hold('a', 1000);
		burst(1);
		await clock.settle();
		expect(passed).toEqual([5000]);
	});

	it('is back at its rate within seconds where that was an accident, and not beyond', async () => {
		const { clock, limiter, passed, burst } = setup();
		limiter.hold('a', 500);
		burst(40);
		await clock.settle();
		const gaps = gapsOf(passed);
		expect(gaps.every((gap, index) => gap <= (gaps[index - 1] ?? Infinity) + 5)).toBe(true);
		expect(gaps.at(0)).toBeGreaterThan(110);
		expect(gaps.at(-1)).toBeCloseTo(100, 1);
	});
});

it('makes up for what a busy process was late, but not while others use the quota', async () => {
	async function afterStall(isShared: boolean): Promise<number> {
		let now = 0;
		let wake: () => void = () => {};
		const limiter = createLimiter({
			now: () => now,
			sleep: async () => await new Promise<void>((resolve) => (wake = resolve)),
		});
		const settle = async () => await new Promise(setImmediate);
		if (isShared) {
			// The first refusal may have been an accident.
			limiter.hold('a', 0);
			now = 1000;
			limiter.hold('a', 0);
			now = 3000;
		}
		let passed = 0;
		for (let count = 0; count < 8; count++) void limiter.take('a', 10).then(() => (passed += 1));
		await settle();
		const before = passed;
		now += 5000;
		wake();
		await settle();
		return passed - before;
	}
	expect(await afterStall(false)).toBeGreaterThan(5);
	expect(await afterStall(true)).toBe(1);
});
