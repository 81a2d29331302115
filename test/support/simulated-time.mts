/**
 * Time that a test sets: the node, n8n and the sandbox see the same moment, and a sleep passes at
 * once. Only the clocks are replaced, that of moments (`Date`) and that of spans (`performance.now`),
 * so that sockets and timers work as ever. A test file that uses
 * it replaces n8n's `sleep`:
 *
 *     jest.mock('n8n-workflow', () => jest.requireActual('./simulated-time.mts').mocked);
 */
import type { Sandbox } from '../../sandbox/server.mts';

type Workflow = typeof import('n8n-workflow');

const REAL = [
	'nextTick',
	'queueMicrotask',
	'performance',
	'hrtime',
	'setImmediate',
	'clearImmediate',
	'setInterval',
	'clearInterval',
	'setTimeout',
	'clearTimeout',
] as const;

/** What has passed by the clock of spans, ms; nobody can set it. */
let passed = 0;
/** The moment, in ms of Unix time with their fraction, which `Date` does not keep. */
let moment = 0;
let spans: jest.SpyInstance | undefined;
let sandbox: Sandbox | undefined;
/** Seconds by which this server's clock is ahead of the sandbox's. */
let ahead = 0;

export const simulated = {
	/** Unix seconds, by the clock of this server. */
	now: () => Date.now() / 1000,

	/**
	 * From here on both clocks stand, and a sandbox's with them: it runs by that of spans. One that is
	 * given is set by this server's clock, and is behind it by so many seconds.
	 */
	begin(box?: Sandbox, aheadBy = 0) {
		sandbox = box;
		ahead = aheadBy;
		const now = box?.control.clock({ speed: 0 }).now ?? Date.now() / 1000;
		moment = (now + aheadBy) * 1000;
		jest.useFakeTimers({ doNotFake: [...REAL], now: moment });
		// Whole ms, so that whole seconds pass exactly.
		passed = Math.ceil(Math.max(passed, performance.now()));
		spans = jest.spyOn(performance, 'now').mockImplementation(() => passed);
	},

	pass(seconds: number) {
		passed += seconds * 1000;
		moment += seconds * 1000;
		jest.setSystemTime(moment);
		sandbox?.control.clock({ now: moment / 1000 - ahead });
	},

	/** Sets this server's clock, as somebody might at any time: nothing has passed. */
	turnClock(seconds: number) {
		ahead += seconds;
		moment += seconds * 1000;
		jest.setSystemTime(moment);
	},

	end() {
		sandbox = undefined;
		spans?.mockRestore();
		jest.useRealTimers();
	},
};

const actual = jest.requireActual<Workflow>('n8n-workflow');

export const mocked: Workflow = {
	...actual,
	sleep: async (ms: number) => simulated.pass(ms / 1000),
};
