/** Rows that change between any two calls: a row that stays is met once, none comes twice. */
import * as fc from 'fast-check';

import { readWindow } from '../../nodes/gateways/listing/read-window';
import { modelPlatform, rowsAt, type Change, type Model } from '../support/model-platform.mts';

const window = { start: 0, end: 60 };

const change = (...kinds: Array<Change['kind']>): fc.Arbitrary<Change> =>
	fc.record({
		after: fc.integer({ min: 1, max: 25 }),
		kind: fc.constantFrom(...kinds),
		row: fc.nat(500),
		place: fc.double({ min: 0, max: 1, noNaN: true }),
	});

const world = (...kinds: Array<Change['kind']>) =>
	fc.record({
		times: fc
			.array(fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 25 })), {
				maxLength: 25,
			})
			.map((crowds) => crowds.flatMap(([time, count]) => Array<number>(count).fill(time))),
		hidden: fc.array(fc.nat(500), { maxLength: 10 }),
		changes: fc.array(change(...kinds), { maxLength: 12 }),
		pageSize: fc.integer({ min: 3, max: 12 }),
		endIncluded: fc.boolean(),
		counts: fc.boolean(),
		newestFirst: fc.boolean(),
		lanes: fc.integer({ min: 1, max: 8 }),
		delays: fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 7 }),
	});

async function read(model: Model, newestFirst: boolean, lanes: number) {
	const platform = modelPlatform(model);
	const drifts: string[] = [];
	const options = {
		newestFirst,
		concurrency: () => lanes,
		onDrift: (message: string) => drifts.push(message),
		onGap: (message: string) => drifts.push(message),
	};
	const ids: string[] = [];
	for await (const row of readWindow(platform, window, options)) ids.push(platform.key(row));
	return { ids, drifts, touched: platform.touched };
}

it.each([
	['move to the present, beyond the window', 100, ['move'] as const],
	['move to the present, inside the window', 60, ['move'] as const],
	['leave a filter', 100, ['leave'] as const],
	['leave and enter a filter', 100, ['leave', 'enter'] as const],
	['leave, enter, arrive and move', 100, ['leave', 'enter', 'arrive', 'move'] as const],
])('loses none of those who stay while others %s', async (_what, now, kinds) => {
	await fc.assert(
		fc.asyncProperty(world(...kinds), async ({ times, hidden, newestFirst, lanes, ...rest }) => {
			const rows = rowsAt(times);
			for (const at of hidden) {
				const row = rows[at % Math.max(1, rows.length)];
				if (row) row.listed = false;
			}
			const there = rows.filter(({ listed }) => listed).map(({ id }) => id);
			const { ids, touched, drifts } = await read({ ...rest, now, rows }, newestFirst, lanes);
			const met = new Set(ids);
			expect(ids).toHaveLength(met.size);
			expect(there.filter((id) => !touched.has(id) && !met.has(id))).toEqual([]);
			expect(drifts).toEqual([]);
		}),
		{ numRuns: 200 },
	);
});

it('takes a row that enters behind the last page for no wrong count', async () => {
	const rows = rowsAt([1, 2, 3, 4, 5]).map((row) => ({ ...row, listed: row.time < 5 }));
	const changes = [{ after: 1, kind: 'enter', row: 4 }] as const;
	const { ids, drifts } = await read({ rows, changes, pageSize: 4 }, false, 1);
	expect([ids, drifts]).toEqual([rows.map(({ id }) => id), []]);
});

it('loses none of those who stay in one second that holds many pages', async () => {
	const crowd = fc.record({
		count: fc.integer({ min: 12, max: 40 }),
		hidden: fc.uniqueArray(fc.nat(39), { maxLength: 6 }),
		changes: fc.array(
			fc.record({
				after: fc.integer({ min: 1, max: 12 }),
				kind: fc.constantFrom<Change['kind']>('leave', 'enter'),
				row: fc.nat(39),
			}),
			{ maxLength: 4 },
		),
		pageSize: fc.integer({ min: 3, max: 8 }),
		endIncluded: fc.boolean(),
		counts: fc.boolean(),
		newestFirst: fc.boolean(),
	});
	await fc.assert(
		fc.asyncProperty(crowd, async ({ count, hidden, newestFirst, ...rest }) => {
			const rows = rowsAt(Array<number>(count).fill(30));
			for (const at of hidden) {
				const row = rows[at];
				if (row) row.listed = false;
			}
			const there = rows.filter(({ listed }) => listed).map(({ id }) => id);
			const { ids, touched } = await read({ ...rest, rows }, newestFirst, 1);
			const met = new Set(ids);
			expect(ids).toHaveLength(met.size);
			expect(there.filter((id) => !touched.has(id) && !met.has(id))).toEqual([]);
		}),
		{ numRuns: 400 },
	);
});
