/** A list whose order the platform does not promise: windows are cut until one page holds them. */
import * as fc from 'fast-check';

import { readWindow } from '../../nodes/gateways/listing/read-window';
import { modelPlatform, rowsAt, type Model } from '../support/model-platform.mts';

const times = fc
	.array(fc.tuple(fc.nat(5000), fc.integer({ min: 1, max: 30 })), { maxLength: 30 })
	.map((crowds) => crowds.flatMap(([time, count]) => Array.from({ length: count }, () => time)));

async function read(model: Model, newestFirst: boolean, lanes: number) {
	const platform = { ...modelPlatform({ ...model, shuffled: true }), unsorted: true };
	const drifts: string[] = [];
	const found: Array<{ id: string; time: number }> = [];
	const note = (it: string) => drifts.push(it);
	const options = { newestFirst, concurrency: () => lanes, onDrift: note, onGap: note };
	for await (const row of readWindow(platform, { start: 0, end: 5000 }, options)) {
		found.push({ id: platform.key(row), time: platform.time(row) });
	}
	return { found, drifts, calls: platform.calls() };
}

it('yields every row once, in the order of time, and finds nothing odd about it', async () => {
	await fc.assert(
		fc.asyncProperty(
			times,
			fc.boolean(),
			fc.integer({ min: 1, max: 8 }),
			fc.boolean(),
			fc.boolean(),
			async (at, newestFirst, lanes, endIncluded, counts) => {
				const model = { rows: rowsAt(at), pageSize: 12, endIncluded, counts };
				const { found, drifts } = await read(model, newestFirst, lanes);
				expect(found.map(({ id }) => id).sort()).toEqual(model.rows.map(({ id }) => id).sort());
				const order = found.map(({ time }) => time);
				expect(order).toEqual([...order].sort((a, b) => (newestFirst ? b - a : a - b)));
				expect(drifts).toEqual([]);
			},
		),
		{ numRuns: 200 },
	);
});

it('asks for half as many pages again as there are, when rows lie evenly', async () => {
	const at = Array.from({ length: 4000 }, (_, row) => Math.floor(row * 1.25));
	const { calls, found } = await read({ rows: rowsAt(at) }, false, 4);
	expect(found).toHaveLength(4000);
	expect(calls).toBeLessThanOrEqual(1.5 * (4000 / 100) + 2);
});
