/** The memory of proactive messages: what it forgets, what it survives, and that it keeps the caps. */
import * as fc from 'fast-check';

import { createLedger } from '../../nodes/Fans/messages/send-quota';
import type { WorkflowStore } from '../../nodes/kernel/workflow-store';

const DAY = 86_400_000;
const T0 = Date.UTC(2026, 10, 23);

function memory(initial: unknown = undefined) {
	const state = { value: initial };
	const kept: WorkflowStore = {
		get: () => state.value,
		set: (_name, value) => {
			state.value = JSON.parse(JSON.stringify(value));
		},
	};
	return { kept, state };
}

it('allows as many users a day as the platform does, and again the day after', () => {
	const page = createLedger(3).pageOf('app', undefined, T0);
	for (const user of ['a', 'b', 'c']) {
		expect(page.refusal(user, T0, 0)).toBeUndefined();
		page.take(user, T0);
	}
	expect(page.refusal('d', T0 + DAY - 1, 0)?.message).toMatch(/3|5000/);
	expect(page.refusal('d', T0 + DAY, 0)).toBeUndefined();
});

it('counts those that are about to be written to', () => {
	const page = createLedger(3).pageOf('app', undefined, T0);
	expect(page.refusal('a', T0, 2)).toBeUndefined();
	expect(page.refusal('a', T0, 3)).toBeDefined();
});

it('keeps accounts apart', () => {
	const ledger = createLedger();
	ledger.pageOf('one', undefined, T0).take('a', T0);
	expect(ledger.pageOf('two', undefined, T0).refusal('a', T0, 0)).toBeUndefined();
	expect(ledger.pageOf('one', undefined, T0).refusal('a', T0, 0)).toBeDefined();
});

it.each([
	undefined,
	null,
	'text',
	7,
	[],
	{ a: 'b' },
	{ a: null },
	{ a: {} },
	{ __proto__: null, a: NaN },
])('goes on from %j', (stored) => {
	const page = createLedger().pageOf('app', memory(stored).kept, T0);
	expect(page.refusal('a', T0, 0)).toBeUndefined();
});

it('a clock that was wrong blocks nobody for longer than a day', () => {
	const { kept } = memory();
	const before = createLedger().pageOf('app', kept, T0 + 365 * DAY);
	before.take('a', T0 + 365 * DAY);
	before.keep(T0 + 365 * DAY);
	const ledger = createLedger();
	const page = ledger.pageOf('app', kept, T0);
	expect(page.refusal('a', T0, 0)).toBeDefined();
	page.keep(T0);
	expect(
		createLedger()
			.pageOf('app', kept, T0 + DAY)
			.refusal('a', T0 + DAY, 0),
	).toBeUndefined();
});

it('never allows two within a day, nor more users than the cap, whatever happens', () => {
	const act = fc.record({
		user: fc.integer({ min: 0, max: 8 }),
		pause: fc.integer({ min: 0, max: DAY / 2 }),
		refused: fc.boolean(),
		restart: fc.boolean(),
	});
	const cap = 4;
	fc.assert(
		fc.property(fc.array(act, { maxLength: 60 }), (acts) => {
			const { kept } = memory();
			const sent: Array<{ user: string; at: number }> = [];
			let ledger = createLedger(cap);
			let now = T0;
			for (const { user, pause, refused, restart } of acts) {
				now += pause;
				if (restart) ledger = createLedger(cap);
				const page = ledger.pageOf('app', kept, now);
				const name = `user-${user}`;
				if (!page.refusal(name, now, 0)) {
					page.take(name, now);
					if (refused) page.release(name);
					else sent.push({ user: name, at: now });
				}
				page.keep(now);
			}
			for (const [at, { user, at: time }] of sent.entries()) {
				const within = sent.slice(0, at).filter((it) => time - it.at < DAY);
				expect(within.map((it) => it.user)).not.toContain(user);
				expect(within.length).toBeLessThan(cap);
			}
		}),
		{ numRuns: 500 },
	);
});

it('stays small', () => {
	const { kept, state } = memory();
	const page = createLedger().pageOf('app', kept, T0);
	for (let user = 0; user < 5000; user++) page.take(`user ${user}`, T0);
	page.keep(T0);
	expect(JSON.stringify(state.value).length).toBeLessThan(200_000);
	page.keep(T0 + DAY);
	expect(state.value).toEqual({});
});
