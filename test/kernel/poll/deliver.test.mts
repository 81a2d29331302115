/** The items of a poll count as delivered when they started an execution. */
import type { Change } from '../../../nodes/kernel/poll/cursor';
import type { Way } from '../../support/poll-context.mts';
import { keysOf, scripted } from '../../support/poll-source.mts';

const NOW = 1_700_000_000;
let now = NOW;
beforeEach(() => {
	now = NOW;
	jest.spyOn(Date, 'now').mockImplementation(() => now * 1000);
	jest.spyOn(performance, 'now').mockImplementation(() => now * 1000);
});
afterEach(() => jest.restoreAllMocks());

const row = (number: number): Change => {
	const time = NOW - 1000 + number * 10;
	const key = String(4_800_000_000_000_000_000n + BigInt(number));
	return { key, time, occurredAt: time };
};
const rows = (from: number, to: number) =>
	Array.from({ length: to - from }, (_, at) => row(from + at));
const keys = (changes: readonly Change[]) => changes.map(({ key }) => key);

const WAYS: Way[] = ['classic', 'scheduler', 'durable'];

const setupFor = (way: Way) => scripted({ changes: rows(0, 3), start: NOW - 5000 }, way);
const next = async ({ stage }: ReturnType<typeof setupFor>) => {
	now += 60;
	return keysOf(await stage.tick());
};

describe.each(WAYS)('polled %s', (way) => {
	const setup = () => setupFor(way);

	it.each(['refused', 'lost'] as const)('what was %s comes again, once', async (fate) => {
		const it = setup();
		await it.stage.publish();
		it.state.changes.push(...rows(3, 5));
		it.stage.fate = fate;
		expect(await next(it)).toEqual([]);
		expect(it.stage.warnings.join()).toContain('could not start an execution');
		it.state.changes.push(...rows(5, 7));
		it.stage.fate = 'done';
		const found = [...(await next(it)), ...(await next(it)), ...(await next(it))];
		expect(found).toEqual(keys(rows(3, 7)));
	});

	it('refused several times in a row: still all, once', async () => {
		const it = setup();
		await it.stage.publish();
		it.stage.fate = 'refused';
		for (let poll = 0; poll < 4; poll++) {
			it.state.changes.push(...rows(3 + poll, 4 + poll));
			expect(await next(it)).toEqual([]);
		}
		it.stage.fate = 'done';
		const found = [...(await next(it)), ...(await next(it)), ...(await next(it))];
		expect(found).toEqual(keys(rows(3, 7)));
	});

	it('an execution that runs on keeps nothing from the next poll', async () => {
		const it = setup();
		await it.stage.publish();
		it.stage.fate = 'begun';
		it.state.changes.push(...rows(3, 5));
		expect(await next(it)).toEqual(keys(rows(3, 5)));
		it.state.changes.push(...rows(5, 7));
		expect(await next(it)).toEqual(keys(rows(5, 7)));
		expect(await next(it)).toEqual([]);
	});

	it('one that was stopped, or is over already, is not begun again', async () => {
		for (const said of ['The execution was cancelled manually', 'No active execution found']) {
			const it = setup();
			await it.stage.publish();
			it.stage.endsWith = new Error(said);
			it.state.changes.push(...rows(3, 5));
			expect(await next(it)).toEqual(keys(rows(3, 5)));
			expect(await next(it)).toEqual([]);
			expect(it.stage.warnings).toEqual([]);
		}
	});
});

it.each(['scheduler', 'durable'] as const)(
	'polled %s, with a place that other polls have passed: only what is new, until it is published',
	async (way) => {
		const it = setupFor(way);
		await it.stage.publish();
		const old = it.stage.saved;
		it.state.changes.push(...rows(3, 5));
		expect(await next(it)).toEqual(keys(rows(3, 5)));
		it.state.changes.push(...rows(5, 6));
		expect(await next(it)).toEqual(keys(rows(5, 6)));
		it.stage.saved = old;
		it.state.changes.push(...rows(6, 8));
		expect(await next(it)).toEqual(keys(rows(6, 8)));

		it.stage.saved = old;
		now += 60;
		expect(keysOf(await it.stage.publish())).toEqual(keys(rows(3, 8)));
	},
);

describe('with durable cursors', () => {
	const setup = () => setupFor('durable');

	it('what a poll without its lease found comes again, once', async () => {
		const it = setup();
		await it.stage.publish();
		it.state.changes.push(...rows(3, 4));
		expect(await next(it)).toEqual(keys(rows(3, 4)));
		it.stage.fate = 'fenced';
		it.state.changes.push(...rows(4, 6));
		expect(await next(it)).toEqual([]);
		it.stage.fate = 'done';
		expect([...(await next(it)), ...(await next(it))]).toEqual(keys(rows(4, 6)));
		expect(it.stage.warnings).toEqual([]);
	});
});

it('what another event found is not emitted by this one', async () => {
	const it = scripted({ changes: rows(0, 3), start: NOW - 5000 }, 'classic');
	it.stage.fate = 'refused';
	expect(keysOf(await it.stage.publish())).toEqual([]);
	it.stage.fate = 'done';
	it.state.of = 'another';
	it.state.start = undefined;
	now += 60;
	expect(keysOf(await it.stage.tick())).toEqual([]);
	now += 60;
	expect(keysOf(await it.stage.tick())).toEqual([]);
});
