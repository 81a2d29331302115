/** Lists by the time of change: a row that moves while they are read is chased, none comes twice. */
import * as fc from 'fast-check';

import { listWindow } from '../../../nodes/gateways/shop/listing';
import { ORDERS_BY } from '../../../nodes/records/order/list';
import { listApi, type ListApi } from '../../support/list-api.mts';
import { rowsAt, type Change, type Model } from '../../support/model-platform.mts';

const NOW = 1_795_392_000;
const HOUR = 3600;

async function list(
	api: ListApi,
	window: { start: number; end: number },
	{ limit = Infinity, newestFirst = false, by = 'update_time' as keyof typeof ORDERS_BY } = {},
) {
	const ids: string[] = [];
	const options = { limit, newestFirst };
	for await (const { order_id } of listWindow(api, ORDERS_BY[by], {}, window, options)) {
		ids.push(String(order_id));
	}
	return ids;
}

const spread = (count: number, from: number, to: number) =>
	rowsAt(Array.from({ length: count }, (_, at) => from + Math.floor(((to - from) * at) / count)));

const changes = (...kinds: Array<Change['kind']>) =>
	fc.array(
		fc.record({
			after: fc.integer({ min: 1, max: 9 }),
			kind: fc.constantFrom(...kinds),
			row: fc.nat(600),
		}),
		{ maxLength: 12 },
	);

const reading = fc.record({
	count: fc.integer({ min: 90, max: 600 }),
	pace: fc.integer({ min: 0, max: 3 }),
	endIncluded: fc.boolean(),
	counts: fc.boolean(),
	newestFirst: fc.boolean(),
	lanes: fc.integer({ min: 1, max: 8 }),
	delays: fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 5 }),
	changes: changes('move', 'arrive'),
});

it.each([
	['of the past', { start: NOW - 9 * HOUR, end: NOW - HOUR }],
	['that is still open', { start: NOW - 8 * HOUR, end: NOW + 600 }],
])('loses no row of a window %s', async (_what, window) => {
	await fc.assert(
		fc.asyncProperty(reading, async ({ count, newestFirst, lanes, ...rest }) => {
			const rows = spread(count, window.start, Math.min(window.end, NOW));
			const there = rows.map(({ id }) => id);
			const api = listApi({ ...rest, now: NOW, rows }, lanes);
			const ids = await list(api, window, { newestFirst });
			expect(ids).toHaveLength(new Set(ids).size);
			expect(there.filter((id) => !ids.includes(id))).toEqual([]);
			expect([...api.drifts]).toEqual([]);
		}),
		{ numRuns: 100 },
	);
});

it('reads a list that does not change with one call more at most', async () => {
	for (const end of [NOW - HOUR, NOW + 600]) {
		const rows = spread(1000, NOW - 10 * HOUR, NOW - 2 * HOUR);
		const api = listApi({ rows, now: NOW });
		await list(api, { start: NOW - 10 * HOUR, end });
		expect(api.asked.length).toBeLessThanOrEqual(Math.ceil(1000 / 99) + 1);
	}
});

it('asks once for what fits on a page', async () => {
	const api = listApi({ rows: spread(99, NOW - HOUR, NOW), now: NOW });
	expect(await list(api, { start: NOW - HOUR, end: NOW + 600 })).toHaveLength(99);
	expect(api.asked).toHaveLength(1);
});

it('does not take for moved what came after the window', async () => {
	const rows = spread(150, NOW - 9 * HOUR, NOW - HOUR);
	const moving = [0, 1, 2].map((at): Change => ({ after: 1, kind: 'move', row: 148 - at }));
	const fresh: Change[] = [1, 2, 3].map(() => ({ after: 1, kind: 'arrive', row: 0 }));
	const api = listApi({ rows, now: NOW, changes: [...moving, ...fresh] });
	const ids = await list(api, { start: NOW - 9 * HOUR, end: NOW - HOUR });
	expect(ids.sort()).toEqual(rows.slice(0, 150).map(({ id }) => id));
});

it('chases nothing by the time of creation, which never moves', async () => {
	const rows = spread(250, NOW - HOUR, NOW);
	const api = listApi({ rows, now: NOW });
	const ids = await list(api, { start: NOW - HOUR, end: NOW + 600 }, { by: 'create_time' });
	expect(ids).toEqual(rows.map(({ id }) => id));
	expect(api.asked).toHaveLength(3);
	expect(api.asked[0]).toEqual({
		order_by: 'create_time',
		order_asc: true,
		create_time_start: NOW - HOUR,
		create_time_end: NOW + 601,
		page: 0,
		size: 100,
	});
});

describe('a limit', () => {
	const model = (): Model => ({ rows: spread(1000, NOW - HOUR, NOW), now: NOW });

	it.each([
		[1, 1],
		[100, 1],
		[101, 2],
		[250, 3],
	])('of %i rows takes %i calls, on however many lanes', async (limit, calls) => {
		const api = listApi(model(), 8);
		const { rows } = model();
		expect(await list(api, { start: NOW - HOUR, end: NOW }, { limit })).toEqual(
			rows.slice(0, limit).map(({ id }) => id),
		);
		expect(api.asked).toHaveLength(calls);
	});

	it('takes the newest when the newest come first', async () => {
		const { rows } = model();
		const ids = await list(
			listApi(model()),
			{ start: NOW - HOUR, end: NOW },
			{
				limit: 3,
				newestFirst: true,
			},
		);
		expect(ids).toEqual(
			rows
				.slice(-3)
				.reverse()
				.map(({ id }) => id),
		);
	});
});

describe('a list that is not as known', () => {
	const window = { start: NOW - HOUR, end: NOW };

	it('is none, and that is noted', async () => {
		const api = listApi({ rows: spread(5, NOW - HOUR, NOW), now: NOW }, 1, (data) => ({
			result: data,
		}));
		expect(await list(api, window)).toEqual([]);
		expect([...api.drifts]).toEqual([expect.stringMatching(/order\.searchList.*shop_order_list/)]);
	});

	it('may be null when there is nothing', async () => {
		const api = listApi({ rows: [], now: NOW }, 1, ({ total }) => ({
			total,
			shop_order_list: null,
		}));
		expect(await list(api, window)).toEqual([]);
		expect([...api.drifts]).toEqual([]);
	});
});
