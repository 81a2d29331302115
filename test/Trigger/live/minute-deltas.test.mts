/** A live minute by minute: the sum of the minutes is the total, whatever happens in between. */
import fc from 'fast-check';

import {
	advanceMinutes,
	SETTLING_S,
	type Minute,
	type Minutes,
} from '../../../nodes/Trigger/live/minute-deltas';
import type { Counts } from '../../../nodes/records/live/counts';
import type { RoomSnapshot } from '../../../nodes/Trigger/live/room-snapshots';
import { beijingDay } from '../../../nodes/values/time';

const START = Date.UTC(2026, 10, 23, 12) / 1000;
const KEYS = ['entries', 'ordersPaid', 'sales'] as const;
const NOTHING: Counts = { entries: 0, ordersPaid: 0, sales: 0 };

const sight = (more: Partial<RoomSnapshot> = {}): RoomSnapshot => ({
	roomId: '7345678901234567890',
	day: '2026-11-23',
	state: 'running',
	start: START,
	counts: NOTHING,
	room: {},
	figures: {},
	...more,
});

const counts = (entries: number, ordersPaid = 0, sales = 0): Counts => ({
	entries,
	ordersPaid,
	sales,
});
const sum = (items: readonly Minute[], from: Counts = NOTHING): Counts =>
	items.reduce((all, { change }) => {
		const [entries, ordersPaid, sales] = KEYS.map((key) => all[key] + (change[key] ?? 0));
		return counts(entries ?? 0, ordersPaid, sales);
	}, from);

/** Looks one after another, as a trigger does; state goes through JSON as n8n stores it. */
function follow(
	steps: ReadonlyArray<{ at: number; sights: readonly RoomSnapshot[]; limit?: number }>,
) {
	let noted: Minutes | undefined;
	const items: Minute[] = [];
	for (const { at, sights, limit } of steps) {
		const step = advanceMinutes(noted, sights, { now: at, today: beijingDay(at), limit });
		noted = JSON.parse(JSON.stringify(step.noted)) as Minutes;
		items.push(...step.items);
	}
	return { items, noted: noted as Minutes };
}

const EMPTY = { at: START - 60, sights: [] };
const minuteOf = (items: readonly Minute[]) => items.map(({ at }) => (at - START) / 60);

it('a room that begins is counted from zero', () => {
	const { items } = follow([
		EMPTY,
		{ at: START + 70, sights: [sight({ counts: counts(17, 2, 500) })] },
	]);
	expect(items).toHaveLength(1);
	expect(items[0]).toMatchObject({
		change: counts(17, 2, 500),
		totals: counts(17, 2, 500),
		spread: false,
	});
});

it('a look in the very minute of the start waits for the next one', () => {
	const early = { at: START + 5, sights: [sight({ counts: counts(3) })] };
	const next = { at: START + 65, sights: [sight({ counts: counts(9) })] };
	expect(follow([EMPTY, early]).items).toEqual([]);
	expect(sum(follow([EMPTY, early, next]).items)).toEqual(counts(9));
});

it('a room that ran before has totals and no change at first', () => {
	const first = { at: START + 600, sights: [sight({ counts: counts(1000, 9, 7) })] };
	const next = { at: START + 660, sights: [sight({ counts: counts(1010, 9, 7) })] };
	const { items } = follow([first, next]);
	expect(items.map(({ change }) => change)).toEqual([NO_COUNTS, counts(10)]);
	expect(items[0]).toMatchObject({ totals: counts(1000, 9, 7), spread: false });
});

it('rooms that are over when it begins are left alone', () => {
	const over = sight({ state: 'ended', end: START + 300, counts: counts(50) });
	const { items, noted } = follow([
		{ at: START + 600, sights: [over] },
		{ at: START + 660, sights: [{ ...over, counts: counts(60) }] },
	]);
	expect(items).toEqual([]);
	expect(noted.open).toEqual({});
});

it('missed minutes are spread in whole numbers, what is left over goes to the last', () => {
	const { items } = follow([
		EMPTY,
		{ at: START + 60, sights: [sight({ counts: counts(10) })] },
		{ at: START + 300, sights: [sight({ counts: counts(21, 3, 1_000_003) })] },
	]);
	const [, ...spread] = items;
	expect(minuteOf(spread)).toEqual([2, 3, 4, 5]);
	expect(spread.map(({ change }) => change?.entries)).toEqual([2, 2, 2, 5]);
	expect(spread.map(({ change }) => change?.ordersPaid)).toEqual([0, 0, 0, 3]);
	expect(spread.map(({ change }) => change?.sales)).toEqual([250_000, 250_000, 250_000, 250_003]);
	expect(spread.map(({ totals }) => totals.entries)).toEqual([12, 14, 16, 21]);
	expect(spread.every(({ spread: isSpread }) => isSpread)).toBe(true);
	expect(spread.map(({ isLatest }) => isLatest)).toEqual([false, false, false, true]);
});

it('a counter that falls is held, and counts on from its highest', () => {
	const at = (minute: number, entries: number) => ({
		at: START + minute * 60,
		sights: [sight({ counts: counts(entries) })],
	});
	const { items } = follow([EMPTY, at(1, 100), at(2, 90), at(3, 95), at(4, 120)]);
	expect(items.map(({ change }) => change?.entries)).toEqual([100, 0, 0, 20]);
	expect(items.map(({ totals }) => totals.entries)).toEqual([100, 100, 100, 120]);
	expect(items.map(({ corrected }) => corrected)).toEqual([false, true, true, false]);
});

const NO_COUNTS = { entries: null, ordersPaid: null, sales: null };

it('a figure that the platform leaves out is null, no fall, and made up when it is reported again', () => {
	const { items } = follow([
		EMPTY,
		{ at: START + 60, sights: [sight({ counts: counts(100, 5, 5) })] },
		{ at: START + 120, sights: [sight({ counts: { entries: 101 } })] },
		{ at: START + 240, sights: [sight({ counts: counts(103, 9, 25) })] },
	]);
	expect(items[1]).toMatchObject({
		change: { ...NO_COUNTS, entries: 1 },
		totals: { ...NO_COUNTS, entries: 101 },
		corrected: false,
	});
	expect(items.slice(2).map(({ change }) => change)).toEqual([counts(1, 2, 10), counts(1, 2, 10)]);
	expect(sum(items)).toEqual(counts(103, 9, 25));
});

it('of a room that ran before, a total that is reported late is no change', () => {
	const at = (minute: number, reported: Partial<Counts>) => ({
		at: START + minute * 60,
		sights: [sight({ counts: reported })],
	});
	const { items } = follow([
		at(10, { entries: 1000 }),
		at(11, { entries: 1001, sales: 700 }),
		at(12, { entries: 1003, sales: 750 }),
	]);
	expect(items.map(({ totals }) => totals)).toEqual([
		{ ...NO_COUNTS, entries: 1000 },
		{ entries: 1001, ordersPaid: null, sales: 700 },
		{ entries: 1003, ordersPaid: null, sales: 750 },
	]);
	expect(items.map(({ change }) => change)).toEqual([
		NO_COUNTS,
		{ ...NO_COUNTS, entries: 1 },
		{ entries: 2, ordersPaid: null, sales: 50 },
	]);
});

it('minutes beyond two days are counted, not forgotten: what they added is in the others', () => {
	const begun = advanceMinutes(undefined, [], { now: START - 60, today: '2026-11-23' }).noted;
	const now = START + 4 * 86_400;
	const step = advanceMinutes(begun, [sight({ counts: counts(48_000) })], {
		now,
		today: beijingDay(now),
	});
	expect(step.items.length + step.skipped).toBe(4 * 1440);
	expect(sum(step.items)).toEqual(counts(48_000));
});

it('the end is emitted once, and what is counted late comes after it', () => {
	const ended = (seconds: number, entries: number) => ({
		at: START + seconds,
		sights: [sight({ state: 'ended', end: START + 130, counts: counts(entries) })],
	});
	const { items, noted } = follow([
		EMPTY,
		{ at: START + 60, sights: [sight({ counts: counts(5) })] },
		{ at: START + 120, sights: [sight({ counts: counts(7) })] },
		ended(180, 7),
		ended(240, 7),
		ended(300, 9),
		ended(180 + SETTLING_S, 9),
		ended(240 + SETTLING_S, 11),
	]);
	expect(items.map(({ ended: isOver }) => isOver)).toEqual([false, false, true, true]);
	expect(sum(items)).toEqual(counts(9));
	expect(new Set(items.map(({ at }) => at)).size).toBe(items.length);
	expect(noted.open).toEqual({});
});

it('a live that began and ended unseen is emitted in full', () => {
	const over = sight({
		state: 'ended',
		start: START + 10,
		end: START + 200,
		counts: counts(31, 4),
	});
	const { items } = follow([EMPTY, { at: START + 900, sights: [over] }]);
	expect(sum(items)).toEqual(counts(31, 4));
	expect(minuteOf(items)).toEqual([1, 2, 3]);
	expect(items.map(({ ended }) => ended)).toEqual([false, false, true]);
});

it('rooms that are only prepared, and those of unknown state, wait', () => {
	const { items, noted } = follow([EMPTY, { at: START + 60, sights: [sight({ state: 'none' })] }]);
	expect([items, noted.open, noted.done]).toEqual([[], {}, {}]);
});

it('the limit ends a look after a room, and the others follow', () => {
	const rooms = ['1', '2', '3'].map((roomId) => sight({ roomId, counts: counts(6) }));
	const { items } = follow([
		EMPTY,
		{ at: START + 120, sights: rooms, limit: 1 },
		{ at: START + 180, sights: rooms, limit: 5 },
		{ at: START + 240, sights: rooms },
	]);
	for (const roomId of ['1', '2', '3']) {
		expect(sum(items.filter((it) => it.sight.roomId === roomId))).toEqual(counts(6));
	}
});

it('a clock that was set back does not silence a room for as long', () => {
	const at = (seconds: number, entries: number) => ({
		at: START + seconds,
		sights: [sight({ counts: counts(entries) })],
	});
	const { items } = follow([EMPTY, at(7200, 10), at(3600, 20), at(3660, 30)]);
	expect(sum(items)).toEqual(counts(30));
});

it('a look that is done again after a crash names the same minutes, so the later one counts', () => {
	fc.assert(
		fc.property(looks, fc.nat(), ({ seconds, totals }, crash) => {
			const at = (index: number) => ({
				at: START + (seconds[index] ?? 0),
				sights: [sight({ counts: totals[index] ?? NOTHING })],
			});
			const lost = crash % seconds.length;
			let noted = advanceMinutes(undefined, [], { now: START - 60, today: '2026-11-23' }).noted;
			const table = new Map<number, Minute>();
			seconds.forEach((_, index) => {
				const { at: now, sights } = at(index);
				const step = advanceMinutes(noted, sights, { now, today: '2026-11-23' });
				for (const item of step.items) table.set(item.at, item);
				// Its items went out, its state was not stored.
				if (index !== lost || index === seconds.length - 1) noted = step.noted;
			});
			expect(sum([...table.values()])).toEqual(emittedOf(noted));
		}),
	);
});

/** Looks at growing times, of totals that mostly grow. */
const looks = fc
	.array(
		fc.record({
			wait: fc.oneof(
				fc.constant(60),
				fc.integer({ min: 1, max: 200 }),
				fc.integer({ min: 1, max: 9000 }),
			),
			add: fc.record({
				entries: fc.integer({ min: -20, max: 5000 }),
				ordersPaid: fc.integer({ min: -2, max: 90 }),
				sales: fc.integer({ min: -1e6, max: 9e12 }),
			}),
		}),
		{ minLength: 1, maxLength: 40 },
	)
	.map((steps) => {
		let [time, total] = [0, NOTHING];
		const seconds: number[] = [];
		const totals: Counts[] = [];
		for (const { wait, add } of steps) {
			time += wait;
			const [entries, ordersPaid, sales] = KEYS.map((key) => Math.max(0, total[key] + add[key]));
			total = counts(entries ?? 0, ordersPaid, sales);
			seconds.push(time);
			totals.push(total);
		}
		return { seconds, totals };
	});

const emittedOf = ({ open }: Minutes) => Object.values(open)[0]?.counts ?? NOTHING;

it('the sum of the minutes is the highest total, none is negative, and no minute comes twice', () => {
	fc.assert(
		fc.property(looks, fc.boolean(), ({ seconds, totals }, endsThere) => {
			const steps = seconds.map((second, index) => ({
				at: START + second,
				sights: [
					sight({
						counts: totals[index] ?? NOTHING,
						...(endsThere && index === seconds.length - 1 && { state: 'ended' as const }),
					}),
				],
			}));
			const { items, noted } = follow([EMPTY, ...steps]);
			const highest = KEYS.map((key) => Math.max(...totals.map((it) => it[key])));
			const summed = sum(items);
			expect(summed).toEqual(emittedOf(noted));
			// A look within the minute of the last one is carried to the next; the end carries all.
			// One that falls before it was ever reported is not held.
			if (endsThere) {
				const last = totals.at(-1) ?? NOTHING;
				KEYS.forEach((key, index) => {
					expect(summed[key]).toBeGreaterThanOrEqual(last[key]);
					expect(summed[key]).toBeLessThanOrEqual(highest[index] ?? 0);
				});
			}
			const changes = items.flatMap(({ change }) => KEYS.map((key) => change[key] ?? NaN));
			expect(changes.every((value) => value >= 0)).toBe(true);
			const minutes = items.map(({ at }) => at);
			expect([...new Set(minutes)].sort((a, b) => a - b)).toEqual(minutes);
			const last = items.at(-1);
			if (last) expect(last.totals).toEqual(summed);
		}),
		{ numRuns: 300 },
	);
});

it('the state of a day with forty lives is small', () => {
	const rooms = Array.from({ length: 40 }, (_, index) =>
		sight({
			roomId: `73456789012345678${String(index).padStart(2, '0')}`,
			state: index < 38 ? 'ended' : 'running',
			counts: counts(123_456, 1234, 123_456_789_000),
		}),
	);
	const { noted } = follow([{ at: START, sights: rooms }]);
	expect(JSON.stringify(noted).length).toBeLessThan(2_000);
});
