/**
 * Time that a test sets: the node, n8n and the sandbox see the same moment, and a sleep passes at
 * once. Only `Date` is replaced, so that sockets and timers work as ever. A test file that uses
 * it replaces n8n's `sleep`:
 *
 *     jest.mock('n8n-workflow', () => jest.requireActual('../support/simulated-time.mts').mocked);
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

let sandbox: Sandbox | undefined;
/** Seconds by which this server's clock is ahead of the sandbox's. */
let ahead = 0;

export const simulated = {
	/** Unix seconds, by the clock of this server. */
	now: () => Date.now() / 1000,

	/** From here on `Date` stands, and the sandbox's clock with it. */
	begin(box: Sandbox, aheadBy = 0) {
		sandbox = box;
		ahead = aheadBy;
		const { now } = box.control.clock({ speed: 0 });
		jest.useFakeTimers({ doNotFake: [...REAL], now: (now + aheadBy) * 1000 });
	},

	pass(seconds: number) {
		jest.setSystemTime(Date.now() + seconds * 1000);
		sandbox?.control.clock({ now: Date.now() / 1000 - ahead });
	},

	/** Turns this server's clock alone. */
	turnClock(seconds: number) {
		ahead += seconds;
		jest.setSystemTime(Date.now() + seconds * 1000);
	},

	end() {
		sandbox = undefined;
		jest.useRealTimers();
	},
};

const actual = jest.requireActual<Workflow>('n8n-workflow');

export const mocked: Workflow = {
	...actual,
	sleep: async (ms: number) => simulated.pass(ms / 1000),
};
