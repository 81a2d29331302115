/**
 * Processes that share a quota, simulated with the real limiter: how much of the quota they use, how
 * much is refused, how alike their parts are. Means of some runs, whose chances are the same each
 * time; `npm run bench -- quota-shared` has all numbers of processes.
 */
import {
	seeded,
	simulate,
	type Counting,
	type Scene,
	type Span,
} from '../support/shared-quota.mts';
import { longOrShort } from '../support/soak.mts';

const QUOTA = 10;
const RUNS = longOrShort(20, 2);
const SECONDS = longOrShort(300, 210);
const WAYS: readonly Counting[] = ['bucket', 'second'];

afterEach(() => jest.restoreAllMocks());

type Setting = Pick<Scene, 'processes' | 'counting' | 'until'>;

async function runs(setting: Setting, seconds = SECONDS) {
	const done: Array<Awaited<ReturnType<typeof simulate>>> = [];
	for (let run = 0; run < RUNS; run++) {
		const random = seeded(run * 101 + setting.processes);
		jest.spyOn(Math, 'random').mockImplementation(random);
		done.push(await simulate({ ...setting, quota: QUOTA, seconds, random }));
	}
	expect(done.map(({ failed }) => failed)).toEqual(done.map(() => 0));
	return (start: number, end: number, what: keyof Span) =>
		done.reduce((sum, { span }) => sum + span(start, end)[what], 0) / RUNS;
}

/** Refused at most: in the first 30 seconds, and after them. */
const REFUSED = [
	[2, 0.08, 0.02],
	[4, 0.08, 0.02],
	[8, 0.15, 0.03],
	[16, 0.27, 0.06],
] as const;

describe.each(WAYS)('counted as a %s', (counting) => {
	it('one process alone uses all of it', async () => {
		const mean = await runs({ processes: 1, counting });
		expect(mean(0, SECONDS, 'share')).toBeGreaterThan(0.99);
		// At the full rate a call may come too early by the network alone, once in a while.
		expect(mean(0, SECONDS, 'refused')).toBeLessThan(counting === 'bucket' ? 1e-9 : 0.001);
	});

	it.each(REFUSED)('%i processes agree', async (processes, first, later) => {
		const mean = await runs({ processes, counting });
		expect(mean(0, 30, 'refused')).toBeLessThanOrEqual(first);
		expect(mean(30, SECONDS, 'refused')).toBeLessThanOrEqual(later);
		expect(mean(30, SECONDS, 'share')).toBeGreaterThanOrEqual(0.9);
		expect(mean(30, SECONDS, 'fairness')).toBeGreaterThanOrEqual(0.85);
	});

	/** The smaller its part was, the longer it takes. */
	it.each([
		[4, 60],
		[16, 150],
	])('of %i processes one takes up what the others leave, after %i s', async (processes, after) => {
		const until = (process: number) => (process < 1 ? Infinity : 90);
		const mean = await runs({ processes, counting, until }, 90 + after + 30);
		expect(mean(90 + after, 90 + after + 30, 'share')).toBeGreaterThanOrEqual(0.9);
	});
});
