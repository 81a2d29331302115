import { STOCKS_SET_COLUMNS } from '../api/result-columns';
import { perProcess } from '../../kernel/process-state';
import { dryRun } from '../../kernel/dry-run';
import { defineBatch } from '../../kernel/operation';
import { mapConcurrent } from '../../kernel/map-concurrent';
import { mode, quantity, quantityError, syncManyOptions } from '../form/stock-fields';
import { productIfKnown, sku } from '../form/fields';
import { groupJobs } from '../stock/batching';
import { locateJobs, type Job } from '../stock/resolve';
import { changeStock, METHOD, MAX_CHANGES } from '../stock/submit-batch';
import { createRefusals } from '../stock/failed-calls';

/** For n8n's second try of a node, which is in the same process. */
const refusals = perProcess(() => createRefusals());

export const syncManyStocks = defineBatch({
	resource: 'stock',
	value: 'syncMany',
	name: 'Set Many',
	action: 'Set many stocks in pieces',
	description:
		'Set or change the stock (库存) of one SKU per item, 50 in one call, each with its own result. IDs cost fewer calls.',
	methods: [METHOD, 'sku.detail', 'product.detail'],
	fields: [productIfKnown, sku, mode, quantity, dryRun, syncManyOptions],
	check: (input) => quantityError(input.mode, input.quantity),

	columns: () => STOCKS_SET_COLUMNS,
	async *runBatch(items, api) {
		const jobs: Job[] = [];
		for await (const located of locateJobs(items, api)) {
			if ('job' in located) jobs.push(located.job);
			else yield located;
		}
		const done: Array<Promise<unknown>> = [];
		const calls = mapConcurrent(
			groupJobs(jobs, MAX_CHANGES),
			() => api.concurrency(METHOD),
			async ({ jobs: together, after }) => {
				const before = Promise.all([...after].map(async (at) => await done[at]));
				const results = before.then(async () => await changeStock(api, together, refusals()));
				done.push(results);
				return await results;
			},
		);
		for await (const results of calls) yield* results;
	},
});
