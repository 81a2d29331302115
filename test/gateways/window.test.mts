/** Reading a window from a platform without changes: every row once, in order, few calls. */
import * as fc from 'fast-check';

import { readWindow, readWindowAs } from '../../nodes/gateways/listing/read-window';
import type { Window } from '../../nodes/gateways/listing/types';
import { modelPlatform, rowsAt, type Model } from '../support/model-platform.mts';

interface Reading {
	readonly newestFirst?: boolean;
	readonly lanes?: number;
}

const quiet = { onDrift: () => undefined, onGap: () => undefined };

async function read(model: Model, window: Window, { newestFirst = false, lanes = 1 }: Reading) {
	const platform = modelPlatform(model);
	const drifts: string[] = [];
	const gaps: string[] = [];
	const options = {
		newestFirst,
		concurrency: () => lanes,
		onDrift: (message: string) => drifts.push(message),
		onGap: (message: string) => gaps.push(message),
	};
	const ids: string[] = [];
	const times: number[] = [];
	for await (const row of readWindow(platform, window, options)) {
		ids.push(platform.key(row));
		times.push(platform.time(row));
		if (ids.length > 10 * (model.rows.length + 1)) throw new Error('the reading does not end');
	}
	expect(gaps).toEqual([]);
	return { ids, times, drifts, calls: platform.calls() };
}

const inside = ({ rows }: Model, { start, end }: Window) =>
	rows.filter(({ time }) => time >= start && time <= end).map(({ id }) => id);

/** Times with crowds: some seconds hold many more rows than a page. */
const times = fc
	.array(
		fc.tuple(
			fc.integer({ min: 0, max: 60 }),
			fc.oneof(
				{ weight: 6, arbitrary: fc.integer({ min: 1, max: 3 }) },
				{ weight: 1, arbitrary: fc.integer({ min: 1, max: 40 }) },
			),
		),
		{ maxLength: 40 },
	)
	.map((crowds) => crowds.flatMap(([time, count]) => Array.from({ length: count }, () => time)));

const setup = fc.record({
	times,
	window: fc
		.tuple(fc.integer({ min: -2, max: 62 }), fc.integer({ min: 0, max: 64 }))
		.map(([start, width]) => ({ start, end: start + width })),
	pageSize: fc.integer({ min: 2, max: 12 }),
	endIncluded: fc.boolean(),
	counts: fc.boolean(),
	newestFirst: fc.boolean(),
	lanes: fc.integer({ min: 1, max: 8 }),
	delays: fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 7 }),
});

it('yields every row of the window once, in the order of time', async () => {
	await fc.assert(
		fc.asyncProperty(setup, async ({ times: at, window, newestFirst, lanes, ...platform }) => {
			const model = { ...platform, rows: rowsAt(at) };
			const { ids, times: order, drifts } = await read(model, window, { newestFirst, lanes });
			expect([...ids].sort()).toEqual(inside(model, window).sort());
			expect(order).toEqual([...order].sort((a, b) => (newestFirst ? b - a : a - b)));
			expect(drifts).toEqual([]);
		}),
		{ numRuns: 300 },
	);
});

it('yields every row of a platform that does not sort, and says so', async () => {
	const unsorted = fc.uniqueArray(fc.nat(5000), { minLength: 60, maxLength: 200 });
	await fc.assert(
		fc.asyncProperty(unsorted, setup, async (at, { window: _any, newestFirst, lanes, ...rest }) => {
			const model = { ...rest, pageSize: 20, shuffled: true, rows: rowsAt(at) };
			const window = { start: 0, end: 5000 };
			const { ids, drifts } = await read(model, window, { newestFirst, lanes });
			expect([...ids].sort()).toEqual(inside(model, window).sort());
			expect(new Set(drifts)).toEqual(new Set([expect.stringMatching(/not sorted by time/)]));
		}),
		{ numRuns: 100 },
	);
});

const EVEN = Array.from({ length: 100 }, (_, at) => at * 10);
/** Seconds at both ends that fill a page, so that it shows no order. */
const CROWDED = [...Array<number>(10).fill(0), ...EVEN, ...Array<number>(10).fill(995)];

it.each([
	['oldest first', false, EVEN, false],
	['newest first', true, EVEN, false],
	['oldest first', false, CROWDED, false],
	['newest first', true, CROWDED, true],
	['oldest first', false, CROWDED, true],
	['newest first', true, CROWDED, false],
])('reads all of a platform that always lists %s', async (_name, always, at, endIncluded) => {
	const model = { rows: rowsAt([...at].sort((a, b) => a - b)), pageSize: 10, endIncluded };
	for (const newestFirst of [false, true]) {
		for (const lanes of [1, 2, 5, 8]) {
			const platform = modelPlatform(model);
			const oneWay = {
				...platform,
				read: async (window: Window, page: number) => await platform.read(window, page, always),
			};
			const options = { ...quiet, newestFirst, concurrency: () => lanes };
			const found = new Set<string>();
			for await (const row of readWindow(oneWay, { start: 0, end: 1000 }, options)) {
				found.add(platform.key(row));
			}
			expect(found.size).toBe(at.length);
		}
	}
});

it('reads rows that do not say their time', async () => {
	const model = { rows: rowsAt([1, 2, 3, 4, 5, 6, 7]), pageSize: 3 };
	const platform = { ...modelPlatform(model), time: () => NaN };
	const options = {
		newestFirst: false,
		concurrency: () => 2,
		onDrift: () => undefined,
		onGap: unexpected,
	};
	const ids: string[] = [];
	for await (const row of readWindow(platform, { start: 0, end: 20 }, options)) {
		ids.push(platform.key(row));
	}
	expect(ids.sort()).toEqual(inside(model, { start: 0, end: 20 }).sort());
});

it('says that rows may be missing where a full second is not paged and not counted', async () => {
	const model = modelPlatform({
		rows: rowsAt(Array<number>(25).fill(5)),
		pageSize: 10,
		counts: false,
	});
	const unpaged = {
		...model,
		read: async (...[window, , newestFirst]: Parameters<typeof model.read>) =>
			await model.read(window, 0, newestFirst),
	};
	const gaps: string[] = [];
	const options = { ...quiet, newestFirst: false, concurrency: () => 2 };
	const onGap = (what: string) => void gaps.push(what);
	const ids = new Set<string>();
	for await (const row of readWindow(unpaged, { start: 0, end: 20 }, { ...options, onGap })) {
		ids.add(model.key(row));
	}
	expect([ids.size, gaps]).toEqual([
		10,
		[expect.stringMatching(/the same, so rows may be missing/)],
	]);
});

it('fails with the error of a call', async () => {
	const failing = { ...modelPlatform({ rows: [] }), read: async () => await fails() };
	const options = {
		newestFirst: false,
		concurrency: () => 4,
		onDrift: () => undefined,
		onGap: unexpected,
	};
	const reading = readWindow(failing, { start: 0, end: 20 }, options);
	await expect(reading.next()).rejects.toThrow('the platform is down');
});

describe('while the rows are used slowly', () => {
	const turn = async () => await new Promise(setImmediate);
	const platform = () =>
		modelPlatform({ rows: rowsAt(Array.from(Array(60).keys())), pageSize: 10 });
	const options = { ...quiet, newestFirst: false, concurrency: () => 2 };
	const window = { start: 0, end: 60 };

	it('fails with the error of a call that nobody awaits', async () => {
		const model = platform();
		let calls = 0;
		const failing = {
			...model,
			async read(...asked: Parameters<typeof model.read>) {
				if (++calls !== 3) return await model.read(...asked);
				await turn();
				return await fails();
			},
		};
		const reading = (async () => {
			for await (const _row of readWindow(failing, window, options)) await turn();
		})();
		await expect(reading).rejects.toThrow('the platform is down');
	});

	it('fails where nothing can be made of a row, and leaves none out', async () => {
		const make = (row: { time?: unknown }) => {
			if (row.time === 55) throw new Error('cannot be made');
			return row;
		};
		const reading = (async () => {
			for await (const _row of readWindowAs(make, platform(), window, options)) await turn();
		})();
		await expect(reading).rejects.toThrow('cannot be made');
	});
});

const unexpected = (what: string) => {
	throw new Error(`nothing is missing: ${what}`);
};

const fails = async () => await Promise.reject(new Error('the platform is down'));

describe('calls', () => {
	const window = { start: 0, end: 100_000 };
	const spread = (count: number) =>
		rowsAt(Array.from({ length: count }, (_, at) => Math.floor((at * 100_000) / count)));

	it.each([0, 1, 99])('is one for %i rows', async (count) => {
		expect((await read({ rows: spread(count) }, window, { lanes: 8 })).calls).toBe(1);
	});

	it.each([100, 101, 1000, 5000])('is a page each for %i rows, one row overlapping', async (n) => {
		const { calls } = await read({ rows: spread(n) }, window, {});
		expect(calls).toBeLessThanOrEqual(Math.ceil(n / 99));
	});

	it.each([2, 4, 8])('wastes few calls on %i lanes', async (lanes) => {
		const delays = [3, 1, 2, 2, 3];
		for (const newestFirst of [false, true]) {
			const { calls } = await read({ rows: spread(5000), delays }, window, { lanes, newestFirst });
			expect(calls).toBeLessThanOrEqual(Math.ceil(5000 / 99) + lanes);
		}
	});

	it('stays within twice the pages when all the rows come in bursts', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.array(fc.tuple(fc.nat(100_000), fc.integer({ min: 20, max: 90 })), {
					minLength: 5,
					maxLength: 40,
				}),
				fc.integer({ min: 1, max: 8 }),
				async (bursts, lanes) => {
					const at = bursts.flatMap(([time, count]) =>
						Array.from({ length: count }, (_, second) => time + (second % 7)),
					);
					const { calls } = await read({ rows: rowsAt(at) }, window, { lanes });
					expect(calls).toBeLessThanOrEqual(2 * Math.ceil(at.length / 100) + 2 * lanes + 1);
				},
			),
			{ numRuns: 100 },
		);
	});

	it('pages only inside a second that is too full', async () => {
		const crowd = rowsAt([...Array.from({ length: 950 }, () => 500), 400, 600]);
		const { calls, ids } = await read({ rows: crowd }, window, {});
		expect(new Set(ids).size).toBe(952);
		expect(calls).toBeLessThanOrEqual(2 * 10 + 4);
	});
});
