/** The loop over the items: pairing, failing, and what ends a run. */
import { batches, finished, run } from './running.mts';

beforeEach(() => {
	batches.length = 0;
	finished.times = 0;
});

it('pairs every output item with its input item, in the order of the input', async () => {
	const output = await run('twice', ['1', '2']);
	expect(output.map(([json, paired]) => [json.id, json.n, paired])).toEqual([
		['1', 1, { item: 0 }],
		['1', 2, { item: 0 }],
		['2', 1, { item: 1 }],
		['2', 2, { item: 1 }],
	]);
	expect(finished.times).toBe(1);
});

it('names each item’s run apart, and the same item’s alike', async () => {
	const output = await run('twice', ['1', '2']);
	const runs = output.map(([json]) => json.run);
	expect(runs[0]).toBe(runs[1]);
	expect(runs[2]).not.toBe(runs[0]);
});

it('checks every item before it connects', async () => {
	const connect = async () => await Promise.reject(new Error('must not connect'));
	for (const bad of ['x', '', '13']) {
		await expect(run('twice', ['1', bad], { connect })).rejects.toMatchObject({
			message: expect.stringMatching(/^Order ID: /),
			context: { itemIndex: 1 },
		});
	}
});

it('ends at the first item that fails, and names it', async () => {
	await expect(run('twice', ['1', '19', '2'])).rejects.toMatchObject({
		message: 'It was refused (isv.no)',
		description: 'Ask.',
		context: { itemIndex: 1 },
	});
});

it('goes on with the others on Continue, errors at their items’ places', async () => {
	const output = await run('twice', ['x', '19', '2', '13'], { continueOnFail: true });
	const refused = { error: 'It was refused (isv.no)', errorCode: 'isv.no', remedy: 'Ask.' };
	expect(output.map(([json, paired]) => [json.error ?? json.n, paired])).toEqual([
		[expect.stringMatching(/^Order ID: must be digits/), { item: 0 }],
		[1, { item: 1 }],
		['It was refused (isv.no)', { item: 1 }],
		[1, { item: 2 }],
		[2, { item: 2 }],
		['Order ID: must not be 13', { item: 3 }],
	]);
	expect(output[2]?.[0]).toEqual(refused);
	expect(finished.times).toBe(1);
});

it('gives the error branch what n8n leads into it, and n8n itself no error to rewrite', async () => {
	const output = await run('twice', ['x', '19'], { continueOnFail: 'branch' });
	expect(output.map(([json]) => json)).toEqual([
		{ error: expect.stringMatching(/^Order ID/), details: {} },
		expect.objectContaining({ n: 1 }),
		{ error: 'It was refused (isv.no)', details: { errorCode: 'isv.no', remedy: 'Ask.' } },
	]);
});

describe('a batch', () => {
	it('does all items together, each result paired with its own', async () => {
		const output = await run('together', ['1', '2', '3']);
		expect(batches).toEqual([['1', '2', '3']]);
		expect(output.map(([json, paired]) => [json.id, paired])).toEqual([
			['1', { item: 0 }],
			['2', { item: 1 }],
			['3', { item: 2 }],
		]);
	});

	it('ends at the item that fails, and names it', async () => {
		await expect(run('together', ['1', '9', '2'])).rejects.toMatchObject({
			message: 'It was refused (isv.no)',
			context: { itemIndex: 1 },
		});
	});

	it('that breaks fails all that it did not answer, and nothing else', async () => {
		const output = await run('together', ['1', '9', '8', '2'], { continueOnFail: true });
		expect(output.map(([json, paired]) => [json.id ?? json.error, paired])).toEqual([
			['1', { item: 0 }],
			['It was refused (isv.no)', { item: 1 }],
			['all broke', { item: 2 }],
			['all broke', { item: 3 }],
		]);
	});

	it('is not bothered with items that were refused before', async () => {
		const output = await run('together', ['x', '2'], { continueOnFail: true });
		expect(batches).toEqual([['2']]);
		expect(output.map(([, paired]) => paired)).toEqual([{ item: 0 }, { item: 1 }]);
	});
});

it('connects for nothing when no item is left to do', async () => {
	const connect = async () => await Promise.reject(new Error('must not connect'));
	expect(await run('twice', ['x'], { continueOnFail: true, connect })).toHaveLength(1);
	expect(await run('twice', [], { connect })).toEqual([]);
});

it('refuses an operation that is not there', async () => {
	await expect(run('thrice', ['1'])).rejects.toThrow(/no operation thrice/);
});

it('says when one execution carries very many items', async () => {
	const hintsFor = async (count: number) => {
		const hints: string[] = [];
		await run('many', [String(count)], { onHint: (message) => void hints.push(message) });
		return hints;
	};
	expect(await hintsFor(50_000)).toEqual([]);
	expect(await hintsFor(50_001)).toEqual([
		expect.stringMatching(/^50001 items in one execution.*backfill-orders-to-postgres/),
	]);
});
