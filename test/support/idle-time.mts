/**
 * Time for tests of several processes: all clocks stand while anybody works. Once nobody does, the
 * next sleeper wakes, and its moment has come. So sleeps take no time, end in their order, and how
 * busy the machine is changes nothing. All parties are in this process: a call that is on its way
 * is an event of its loop. A test file that uses it replaces n8n's `sleep`:
 *
 *     jest.mock('n8n-workflow', () => jest.requireActual('../support/idle-time.mts').mocked);
 */
import { setImmediate as nextTurn, setTimeout as realSleep } from 'node:timers/promises';

import { simulated } from './simulated-time.mts';

type Workflow = typeof import('n8n-workflow');
type Sleep = (ms: number) => Promise<void>;

/** Where code that was loaded as another process of n8n finds the sleep of this one. */
const SLEEP = Symbol.for('sleep of the test');
/** `null` until time begins; missing where the file forgot to replace n8n's. */
const shared = globalThis as { [SLEEP]?: Sleep | null };

interface Sleeper {
	/** By the clock of spans, ms. */
	readonly due: number;
	wake(): void;
}

let sleepers: Sleeper[] = [];
let isWatched = false;

const events = () => performance.nodeTiming.uvMetricsInfo.events;

/** No event in a turn of the loop, which takes in what was just sent, nor in a millisecond more. */
async function becomesIdle(): Promise<void> {
	for (let seen = -1; seen !== events();) {
		seen = events();
		await nextTurn();
		if (events() === seen) await realSleep(1);
	}
}

async function wakeInOrder(): Promise<void> {
	isWatched = true;
	while (sleepers.length > 0) {
		await becomesIdle();
		sleepers.sort((one, other) => one.due - other.due);
		const [first] = sleepers;
		if (!first) break;
		// Those of one millisecond together, as timers do.
		const due = Math.max(performance.now(), first.due + 1);
		const woken = sleepers.filter((it) => it.due <= due);
		sleepers = sleepers.slice(woken.length);
		simulated.pass((due - performance.now()) / 1000);
		for (const { wake } of woken) wake();
	}
	isWatched = false;
}

export const idle = {
	begin() {
		if (shared[SLEEP] === undefined) throw new Error('this file does not replace n8n’s sleep');
		simulated.begin();
		shared[SLEEP] = idle.sleep;
	},
	pass: simulated.pass,
	now: simulated.now,
	sleep: async (ms: number) =>
		await new Promise<void>((wake) => {
			sleepers.push({ due: performance.now() + ms, wake });
			if (!isWatched) void wakeInOrder();
		}),
	end() {
		sleepers = [];
		simulated.end();
	},
};

const actual = jest.requireActual<Workflow>('n8n-workflow');

shared[SLEEP] ??= null;
export const mocked: Workflow = {
	...actual,
	sleep: async (ms: number) => await (shared[SLEEP] ?? actual.sleep)(ms),
};
