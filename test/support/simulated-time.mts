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
let spans: jest.SpyInstance | undefined;
let sandbox: Sandbox | undefined;
/** Seconds by which this server's clock is ahead of the sandbox's. */
let ahead = 0;

export const simulated = {
	/** Unix seconds, by the clock of this server. */
	now: () => Date.now() / 1000,

	/** From here on both clocks stand, and the sandbox's with them. */
	begin(box: Sandbox, aheadBy = 0) {
		sandbox = box;
		ahead = aheadBy;
		const { now } = box.control.clock({ speed: 0 });
		jest.useFakeTimers({ doNotFake: [...REAL], now: (now + aheadBy) * 1000 });
		passed = Math.max(passed, performance.now());
		spans = jest.spyOn(performance, 'now').mockImplementation(() => passed);
	},

	pass(seconds: number) {
		passed += seconds * 1000;
		jest.setSystemTime(Date.now() + seconds * 1000);
		sandbox?.control.clock({ now: Date.now() / 1000 - ahead });
	},

	/** Sets this server's clock, as somebody might at any time: nothing has passed. */
	turnClock(seconds: number) {
		ahead += seconds;
		jest.setSystemTime(Date.now() + seconds * 1000);
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
