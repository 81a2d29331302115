/** What processes that share a quota make of it, simulated: the real limiter on a clock of its own. */
import { atLeast, atMost, median, rounded, type Figure } from '../figure.mts';
import { seeded, simulate, type Counting, type Span } from '../../test/support/shared-quota.mts';

const QUOTA = 10;
const RUNS = 10;
const SECONDS = 300;
/** Until when the processes get to know of each other. */
const START = 30;
const WAYS: readonly Counting[] = ['bucket', 'second'];

/** Refused at most, after the first seconds. */
const CASES = [
	[1, 0],
	[2, 0.02],
	[4, 0.02],
	[8, 0.03],
	[16, 0.06],
] as const;

export default async function* measure(): AsyncGenerator<Figure> {
	for (const counting of WAYS) {
		for (const [processes, most] of CASES) yield await figureOf(counting, processes, most);
		for (const processes of [4, 16]) yield await takenUp(counting, processes);
	}
}

async function figureOf(counting: Counting, processes: number, most: number): Promise<Figure> {
	const runs: Array<Awaited<ReturnType<typeof simulate>>> = [];
	for (let run = 0; run < RUNS; run++) {
		const random = seeded(run * 101 + processes);
		runs.push(await simulate({ processes, counting, quota: QUOTA, seconds: SECONDS, random }));
	}
	const all = (what: keyof Span, from = START, to = SECONDS) =>
		runs.map(({ span }) => span(from, to)[what]);
	const mean = (values: readonly number[]) =>
		rounded(values.reduce((sum, it) => sum + it, 0) / RUNS, 3);
	const refused = mean(all('refused'));
	return {
		figure: 'quota-shared',
		counting,
		processes,
		...atLeast(0.9, mean(all('share'))),
		unit: 'of the quota',
		refused,
		refusedAim: atMost(most, refused),
		refusedInFirst30s: mean(all('refused', 0, START)),
		fairness: mean(all('fairness')),
		leastFairness: rounded(Math.min(...all('fairness'))),
		failedCalls: runs.reduce((sum, { failed }) => sum + failed, 0),
	};
}

const LEAVE_AT = 90;
const STEP = 5;
const MOST_TO_TAKE_UP = 60;

/** All processes but one end at once: how long it takes until that one has nine tenths of the quota. */
async function takenUp(counting: Counting, processes: number): Promise<Figure> {
	const until = (process: number) => (process < 1 ? Infinity : LEAVE_AT);
	const scene = { processes, counting, quota: QUOTA, seconds: SECONDS, until };
	const runs: Array<Awaited<ReturnType<typeof simulate>>> = [];
	for (let run = 0; run < RUNS; run++) {
		runs.push(await simulate({ ...scene, random: seeded(run * 101 + processes) }));
	}
	const times = runs.map(({ span }) => {
		let at = LEAVE_AT;
		while (at < SECONDS && span(at, at + STEP).share < 0.9) at += STEP;
		return at - LEAVE_AT;
	});
	return {
		figure: 'quota-shared',
		counting,
		processes: `${processes}, then 1`,
		...atMost(MOST_TO_TAKE_UP, median(times)),
		unit: 's until one process has nine tenths of the quota that the others left',
		longest: Math.max(...times),
		failedCalls: runs.reduce((sum, { failed }) => sum + failed, 0),
	};
}
