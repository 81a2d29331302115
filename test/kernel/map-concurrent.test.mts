/** Several tasks under way at once, their results in order. */
import { mapConcurrent } from '../../nodes/kernel/map-concurrent';

const soon = async (turns: number) => {
	for (let turn = 0; turn < turns; turn++) await new Promise(setImmediate);
};

const all = async <T,>(results: AsyncIterable<T>) => {
	const found: T[] = [];
	for await (const result of results) found.push(result);
	return found;
};

it.each([1, 3, 50])('keeps the order and at most %i under way', async (lanes) => {
	let underway = 0;
	let most = 0;
	const entries = Array.from({ length: 20 }, (_, at) => at);
	const results = mapConcurrent(
		entries,
		() => lanes,
		async (at) => {
			most = Math.max(most, ++underway);
			await soon((at * 7) % 5);
			underway--;
			return at;
		},
	);
	expect(await all(results)).toEqual(entries);
	expect(most).toBe(Math.min(lanes, entries.length));
});

it('ends with the first error, and waits for what is under way', async () => {
	const ended: number[] = [];
	const results = mapConcurrent(
		[0, 1, 2, 3, 4],
		() => 3,
		async (at) => {
			await soon(at + 1);
			ended.push(at);
			if (at === 1) throw new Error('the second fails');
			return at;
		},
	);
	await expect(all(results)).rejects.toThrow('the second fails');
	expect(ended).toEqual([0, 1, 2, 3]);
});

it('starts nothing more once nobody reads', async () => {
	const started: number[] = [];
	const results = mapConcurrent(
		[0, 1, 2, 3, 4],
		() => 2,
		async (at) => {
			started.push(at);
			await soon(2);
			return at;
		},
	);
	for await (const first of results) {
		expect(first).toBe(0);
		break;
	}
	expect(started).toEqual([0, 1]);
});

it('yields nothing of nothing', async () => {
	expect(await all(mapConcurrent([], () => 4, soon))).toEqual([]);
});
