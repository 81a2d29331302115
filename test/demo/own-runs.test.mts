/** Whatever fails in the demo's own runs is said, and the demo goes on. */
import { goOn, type OwnRuns } from '../../host/demo/own-runs.mts';
import { english } from '../../host/demo/texts-english.mts';

/** Runs whose outcomes are given one by one; asked to stop after the last. */
async function saidBy(
	outcomes: ReadonlyArray<number | Error>,
	more: Partial<OwnRuns> = {},
): Promise<string[]> {
	const said: string[] = [];
	const stopping = new AbortController();
	const left = [...outcomes];
	await goOn(
		{
			run: async () => {
				const outcome = left.shift() ?? 0;
				if (left.length === 0) setImmediate(() => stopping.abort());
				if (outcome instanceof Error) throw outcome;
				return outcome;
			},
			mayRun: async () => true,
			revive: async () => false,
			secondsBetween: 0.001,
			signal: stopping.signal,
			texts: english,
			say: (line) => said.push(line),
			...more,
		},
		10,
	);
	return said;
}

it('says how many orders are new', async () => {
	expect((await saidBy([10, 11, 14, 0])).slice(0, 3)).toEqual([
		'no new order; 10 in the sheet',
		'1 new order; 11 in the sheet',
		'3 new orders; 14 in the sheet',
	]);
});

it('goes on after failed requests, says each reason once, and when it works again', async () => {
	const busy = new TypeError('fetch failed');
	expect((await saidBy([busy, busy, new Error('503'), 12, 0])).slice(0, 4)).toEqual([
		english.failed('fetch failed'),
		english.failed('503'),
		english.goneOn(),
		'2 new orders; 12 in the sheet',
	]);
});

it('goes on where it cannot be known whether the workflow was changed', async () => {
	let asked = 0;
	const mayRun = async () => {
		asked += 1;
		if (asked === 1) throw new TypeError('fetch failed');
		return true;
	};
	expect((await saidBy([11, 0], { mayRun })).slice(0, 3)).toEqual([
		english.failed('fetch failed'),
		english.goneOn(),
		'1 new order; 11 in the sheet',
	]);
});

it('starts n8n again where it has ended by itself', async () => {
	let starts = 0;
	const revive = async () => (starts += 1) === 1;
	expect((await saidBy([11, 0], { revive }))[0]).toBe(english.revived());
});

it('runs nothing that its user has changed', async () => {
	let runs = 0;
	const run = async () => (runs += 1);
	expect(await saidBy([], { run, mayRun: async () => false })).toEqual([english.yours()]);
	expect(runs).toBe(0);
});
