/** Changes of stock are put into the fewest calls, and none overtakes another of the same SKU. */
import * as fc from 'fast-check';

import { groupJobs } from '../../nodes/Product/stock/batching';

interface Job {
	readonly key: string;
	readonly label: string;
	readonly at: number;
}

const jobs = (keys: readonly number[], label = (_at: number) => 'set'): Job[] =>
	keys.map((key, at) => ({ key: String(key), label: label(at), at }));

/** The fewest groups there can be: chains of tasks of one length on so many machines. */
function fewest(keys: readonly number[], most: number): number {
	const chains = new Map<number, number>();
	for (const key of keys) chains.set(key, (chains.get(key) ?? 0) + 1);
	const lengths = [...chains.values()];
	const longest = Math.max(0, ...lengths);
	return Math.max(
		0,
		...Array.from({ length: longest + 1 }, (_, level) => {
			const left = lengths.reduce((sum, length) => sum + Math.max(0, length - level), 0);
			return left > 0 ? level + Math.ceil(left / most) : level;
		}),
	);
}

const keys = fc.array(fc.nat(12), { maxLength: 80 });
const most = fc.integer({ min: 1, max: 7 });

it('makes the fewest groups of one label', () => {
	fc.assert(
		fc.property(keys, most, (of, size) => {
			expect(groupJobs(jobs(of), size)).toHaveLength(fewest(of, size));
		}),
		{ numRuns: 1000 },
	);
});

it('holds every job once, with room, apart and in order', () => {
	fc.assert(
		fc.property(keys, most, fc.integer({ min: 1, max: 3 }), (of, size, labels) => {
			const all = jobs(of, (at) => `label ${at % labels}`);
			const groups = groupJobs(all, size);
			expect(groups.flatMap((group) => group.jobs.map(({ at }) => at)).sort()).toEqual(
				all.map(({ at }) => at).sort(),
			);
			const seen = new Map<string, { at: number; group: number }>();
			for (const [number, { jobs: together, after }] of groups.entries()) {
				expect(together.length).toBeLessThanOrEqual(size);
				expect(new Set(together.map(({ key }) => key)).size).toBe(together.length);
				expect(new Set(together.map(({ label }) => label)).size).toBe(1);
				for (const { key, at } of together) {
					const before = seen.get(key);
					if (before) expect(before.at).toBeLessThan(at);
					if (before) expect(after).toContain(before.group);
					seen.set(key, { at, group: number });
				}
			}
		}),
		{ numRuns: 500 },
	);
});

it('puts 100,000 SKUs into 2,000 calls, in the order of the table', () => {
	const of = Array.from({ length: 100_000 }, (_, at) => at);
	const groups = groupJobs(jobs(of), 50);
	expect(groups).toHaveLength(2000);
	expect(groups.flatMap((group) => group.jobs.map(({ at }) => at))).toEqual(of);
});
