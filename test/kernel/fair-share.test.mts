/** The part of a quota that one process takes, by what was refused and when. */
import * as fc from 'fast-check';

import {
	MIN_SHARE,
	refusedAt,
	shareAt,
	WHOLE,
	type FairShare,
} from '../../nodes/kernel/fair-share';

const SECOND = 1000;

/** Refused at each of these seconds. */
const refusals = (...seconds: readonly number[]) =>
	seconds.reduce<FairShare>((share, at) => refusedAt(share, at * SECOND), WHOLE);

it('is the whole quota until something is refused', () => {
	expect(shareAt(WHOLE, 0)).toBe(1);
	expect(shareAt(WHOLE, 1e9)).toBe(1);
});

it('is halved by each of the first refusals, which come one after another', () => {
	const parts = [[0], [0, 1], [0, 1, 2]].map((all) =>
		shareAt(refusals(...all), (all.at(-1) ?? 0) * SECOND),
	);
	expect(parts[0]).toBeCloseTo(0.5);
	expect(parts[1]).toBeLessThan(0.5);
	expect(parts[2]).toBeLessThan((parts[1] ?? 0) * 0.7);
});

it('is whole again in seconds after a single refusal in a long time', () => {
	expect(shareAt(refusals(0), 4 * SECOND)).toBe(1);
	expect(shareAt(refusals(0, 400), 404 * SECOND)).toBe(1);
});

it('comes back to nearly where it was refused, stays a while, and then tries for more', () => {
	const share = refusals(0, 1, 2, 40);
	const parts = [40, 65, 77, 90, 120].map((at) => shareAt(share, at * SECOND));
	const [cut = 0, later = 0, back = 0, still = 0, more = 0] = parts;
	expect(cut).toBeLessThan(later);
	expect(later / back).toBeGreaterThan(0.95);
	expect(still / back).toBeLessThan(1.1);
	expect(more / back).toBeGreaterThan(1.5);
});

it('leaves more room when it is refused below where it was refused before', () => {
	const share = refusals(0, 20, 60);
	const early = refusedAt(share, 65 * SECOND);
	expect(early.goal).toBeLessThan(share.goal);
});

it('grows faster when it is small', () => {
	const growth = (goal: number) => {
		const share = { ...WHOLE, goal, low: goal * 0.72, refusedAt: 0 };
		return shareAt(share, 55 * SECOND) / goal;
	};
	expect(growth(0.1)).toBeGreaterThan(growth(0.4));
});

it('lies within its bounds and only grows between two refusals, whatever is refused', () => {
	fc.assert(
		fc.property(fc.array(fc.nat(100_000), { maxLength: 30 }), (gaps) => {
			let [now, share] = [0, WHOLE];
			for (const gap of gaps) {
				const parts = [0, 0.25, 0.5, 0.75, 1].map((at) => shareAt(share, now + gap * at));
				expect(parts).toEqual([...parts].sort((a, b) => a - b));
				expect(Math.min(...parts)).toBeGreaterThanOrEqual(MIN_SHARE);
				expect(Math.max(...parts)).toBeLessThanOrEqual(1);
				now += gap;
				share = refusedAt(share, now);
			}
		}),
	);
});
