/** Running a poll: one at a time, within its time, with a memory that is bounded. */
import type { IPollFunctions } from 'n8n-workflow';

import { GatewayError } from '../../../nodes/kernel/errors';
import { MEMORY } from '../../../nodes/kernel/poll/dedupe';
import { pollBudgetMs } from '../../../nodes/kernel/poll/run';
import { positionSchema, type Change } from '../../../nodes/kernel/poll/cursor';
import { PollStage } from '../../support/poll-context.mts';
import { keysOf, scripted } from '../../support/poll-source.mts';
import { longOrShort } from '../../support/soak.mts';

const NOW = 1_700_000_000;
const LONG_AGO = NOW - 5 * 86_400;

let now = NOW;
const pass = (seconds: number) => (now += seconds);
beforeEach(() => {
	now = NOW;
	jest.spyOn(Date, 'now').mockImplementation(() => now * 1000);
	jest.spyOn(performance, 'now').mockImplementation(() => now * 1000);
});
afterEach(() => jest.restoreAllMocks());

const row = (number: number, time: number, occurredAt = time): Change => ({
	key: String(4_800_000_000_000_000_000n + BigInt(number)),
	time,
	occurredAt,
});
const rows = (count: number, from: number, step = 1) =>
	Array.from({ length: count }, (_, at) => row(at, from + at * step));
const keys = (changes: readonly Change[]) => changes.map(({ key }) => key);

const failure = (cause: 'temporarily-unavailable' | 'configuration-invalid') => {
	throw new GatewayError({ code: 'X', message: 'The platform is down', cause });
};

describe('two polls at once', () => {
	function slow() {
		let go: (value?: unknown) => void = () => undefined;
		const gate = new Promise((resolve) => (go = resolve));
		const beforeRow = async () => void (await gate);
		return { go, ...scripted({ changes: rows(3, LONG_AGO), start: LONG_AGO, beforeRow }) };
	}

	it('of one trigger: the second ends at once, and nothing comes twice', async () => {
		const { stage, go } = slow();
		const first = stage.tick();
		expect(await stage.tick()).toBeNull();
		go();
		expect((await first)?.length).toBe(3);
		expect(await stage.tick()).toBeNull();
	});

	it('of two triggers go on side by side', async () => {
		const { stage, go, type } = slow();
		const other = new PollStage({ ...stage.trigger, type, workflowId: 'another' });
		const polls = [stage.tick(), other.tick()];
		go();
		expect((await Promise.all(polls)).map((items) => items?.length)).toEqual([3, 3]);
	});

	it('a poll that failed does not bar the next one', async () => {
		const { stage, state } = scripted({ changes: rows(1, LONG_AGO), start: LONG_AGO });
		state.beforeRow = () => failure('configuration-invalid');
		await expect(stage.tick()).rejects.toThrow('The platform is down');
		state.beforeRow = () => undefined;
		expect(await stage.tick()).toHaveLength(1);
	});
});

describe('the time of a poll', () => {
	const budgetOf = (context: Partial<IPollFunctions>) => pollBudgetMs(context as IPollFunctions);

	it('is a part of what n8n gives, and 35 s at most', () => {
		expect(budgetOf({})).toBe(35_000);
		expect(budgetOf({ getPollBudgetMs: () => 300_000 })).toBe(35_000);
		expect(budgetOf({ getPollBudgetMs: () => 36_000 })).toBe(28_800);
	});

	it('ends it between two rows; what is complete is emitted, the rest follows', async () => {
		const changes = rows(100, LONG_AGO);
		const { stage, state } = scripted({ changes, start: LONG_AGO });
		state.beforeRow = () => void pass(1);
		const found: string[] = [];
		const counts: number[] = [];
		for (let poll = 0; poll < 6; poll++) {
			state.deadline = (now + 20) * 1000;
			const items = keysOf(await stage.tick());
			counts.push(items.length);
			found.push(...items);
		}
		expect(found).toEqual(keys(changes));
		// One row is read again at the start, since more could lie in its second.
		expect(counts).toEqual([21, 20, 20, 20, 19, 0]);
	});

	it('does not stand still when the overlap alone takes longer', async () => {
		const crowd = rows(300, NOW - 300);
		const { stage, state } = scripted({ changes: crowd, start: LONG_AGO });
		expect(await stage.tick()).toHaveLength(300);
		state.changes = [...crowd, row(1000, NOW + 30)];
		state.beforeRow = () => void pass(1);
		const found: string[] = [];
		for (let poll = 0; poll < 30; poll++) {
			pass(20);
			state.deadline = (now + 40) * 1000;
			found.push(...keysOf(await stage.tick()));
		}
		expect(found).toEqual([row(1000, 0).key]);
	});
});

describe('a fault on the way', () => {
	const setup = (cause: 'temporarily-unavailable' | 'configuration-invalid') =>
		scripted({
			changes: rows(50, LONG_AGO),
			start: LONG_AGO,
			beforeRow: (at) => (at === 30 ? failure(cause) : undefined),
		});

	it('that passes keeps what was read', async () => {
		const { stage, state } = setup('temporarily-unavailable');
		expect(await stage.tick()).toHaveLength(30);
		state.beforeRow = () => undefined;
		expect(await stage.tick()).toHaveLength(20);
	});

	it('that lasts is reported, and the cursor stays', async () => {
		const { stage, state } = setup('configuration-invalid');
		await expect(stage.tick()).rejects.toThrow('The platform is down');
		expect(stage.position).toBeUndefined();
		state.beforeRow = () => undefined;
		expect(await stage.tick()).toHaveLength(50);
	});

	it('is reported each time when nothing new was read before it', async () => {
		const { stage, state } = scripted({ changes: rows(5, NOW - 50), start: LONG_AGO });
		expect(await stage.tick()).toHaveLength(5);
		state.beforeRow = (at) => (at === 3 ? failure('temporarily-unavailable') : undefined);
		for (let poll = 0; poll < 3; poll++) await expect(stage.tick()).rejects.toThrow('down');
	});
});

describe('without getPollBudgetMs, as in older versions of n8n,', () => {
	const older = (context: IPollFunctions) =>
		void Reflect.set(context, 'getPollBudgetMs', undefined);

	it('publishing survives a passing fault, and a later poll reports it', async () => {
		const beforeRow = () => failure('temporarily-unavailable');
		const script = { changes: rows(5, NOW - 50), connecting: older, beforeRow };
		const { stage } = scripted(script, 'classic');
		expect(await stage.publish()).toBeNull();
		await expect(stage.tick()).rejects.toThrow('down');
	});
});

describe('what n8n does not store', () => {
	it('is known until the process ends, so that a long way is not begun again', async () => {
		// The scheduler without durable cursors keeps nothing of a poll without items.
		const { stage, state } = scripted({ once: true, start: LONG_AGO }, 'scheduler');
		state.changes = rows(100, LONG_AGO).map(({ key, time }) => ({ key, time }));
		state.changes.push(row(500, LONG_AGO + 5000));
		state.beforeRow = () => void pass(1);
		const found: string[] = [];
		for (let poll = 0; poll < 8; poll++) {
			state.deadline = (now + 20) * 1000;
			found.push(...keysOf(await stage.tick()));
		}
		expect(found).toEqual([row(500, 0).key]);
	});
});

describe('the memory for what happens once', () => {
	const MANY = MEMORY.most + 2_000;

	it('is bounded while catching up, loses nothing, and says that items may come twice', async () => {
		const changes = rows(MANY, LONG_AGO);
		const { stage, state } = scripted({ changes, once: true, start: LONG_AGO, limit: 5_000 });
		const found: string[] = [];
		for (let poll = 0; poll < 6; poll++) {
			pass(60);
			found.push(...keysOf(await stage.tick()));
			const { seen } = positionSchema.parse(stage.position);
			expect(Object.keys(seen).length).toBeLessThanOrEqual(MEMORY.most);
		}
		expect(found).toEqual(keys(changes));
		expect(stage.warnings[0]).toMatch(/some items may come twice/);
		// Every order changes once more: those that are remembered do not come again.
		state.changes = changes.map((it, at) => ({ ...it, time: NOW + 400 + at }));
		state.limit = 100_000;
		pass(MANY + 600);
		const again = keysOf(await stage.tick());
		expect(again).toEqual(keys(changes.slice(0, MANY - MEMORY.most)));
	});

	it.each([
		['10,000 changes an hour, of which 2,700 are payments', 2_700, 110_000],
		['10,000 payments an hour', 10_000, 350_000],
	])('is bounded in steady state: %s, polled each minute', async (name, anHour, bytes) => {
		const { stage, state } = scripted({ once: true });
		await stage.tick();
		const aMinute = Math.round(anHour / 60);
		let count = 0;
		let most = 0;
		for (let minute = 0; minute < longOrShort(110, 75); minute++) {
			state.changes = state.changes.filter(({ time }) => time > now - 600);
			for (let at = 0; at < aMinute; at++) {
				state.changes.push(row(count++, now + Math.floor((at * 60) / aMinute)));
			}
			pass(60);
			await stage.tick();
			most = Math.max(most, stage.size);
		}
		process.stdout.write(`${name}: ${most} bytes of state\n`);
		expect(Object.keys(positionSchema.parse(stage.position).seen).length).toBeGreaterThan(2_000);
		expect(most).toBeLessThan(bytes);
	});
});

describe('the memory for every change', () => {
	it.each([
		['5,000 changes in 15 minutes', 5_000 / 15, 260_000],
		['10,000 changes an hour', 10_000 / 60, 140_000],
	])('is bounded: %s, polled each minute', async (name, aMinute, bytes) => {
		const { stage, state } = scripted({});
		await stage.tick();
		let count = 0;
		let most = 0;
		const found = new Set<string>();
		for (let minute = 0; minute < longOrShort(90, 45); minute++) {
			const news = Math.round((minute + 1) * aMinute) - count;
			for (let at = 0; at < news; at++) {
				state.changes.push(row(count++, now + Math.floor((at * 60) / news)));
			}
			pass(60);
			for (const key of keysOf(await stage.tick())) found.add(key);
			most = Math.max(most, stage.size);
		}
		process.stdout.write(`${name}: ${most} bytes of state\n`);
		expect(found.size).toBe(count);
		expect(most).toBeLessThan(bytes);
	});
});
