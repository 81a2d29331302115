/** Changes the stock of many SKUs in one call, so that none is changed twice. */
import {
	IN_HALVES,
	inHalves,
	isRefusedForContent,
	type Attempt,
} from '../../gateways/shop/batch-sender';
import { requestIdOf } from '../../gateways/shop/idempotency-key';
import { GatewayError } from '../../kernel/errors';
import type { JsonRecord } from '../../kernel/exact-json';
import type { Api, BatchResult } from '../../kernel/operation';
import type { Job } from './resolve';
import { outcomesOf, rowOf, uniqIdAt } from './results';
import type { Refusals } from './failed-calls';

export const METHOD = 'sku.syncStockBatchMultiProducts';

/** SKUs that the platform takes in one call. */
export const MAX_CHANGES = 50;

/** Never rejects: what failed is the result of the items concerned. */
export const changeStock = async (
	api: Api,
	jobs: readonly Job[],
	refusals: Refusals,
): Promise<BatchResult[]> =>
	await inHalves(jobs, async (part) => await attempt(api, part, refusals));

async function attempt(
	api: Api,
	jobs: readonly Job[],
	refusals: Refusals,
): Promise<Attempt<BatchResult>> {
	const id = idempotencyIdOf(api, jobs);
	if (refusals.of(id) === 'halved') return IN_HALVES;
	try {
		return await send(api, jobs, id, refusals);
	} catch (error) {
		if (isRefusedForContent(error)) {
			const isOne = jobs.length === 1;
			refusals.note(id, isOne ? new Map([[0, error.failure]]) : 'halved');
			// A refused call changed nothing: one bad change must not keep the others back.
			if (!isOne) return IN_HALVES;
		}
		return jobs.map(({ index }) => ({ index, error }));
	}
}

async function send(
	api: Api,
	jobs: readonly Job[],
	id: string,
	refusals: Refusals,
): Promise<BatchResult[]> {
	const params = {
		items: jobs.map((job, at) => ({ ...change(job), uniq_id: uniqIdAt(at) })),
		// Otherwise one refused change fails them all.
		allow_partial_success: true,
		incremental: jobs[0]?.mode === 'add',
		idempotent_id: id,
	};
	const data = await api.send(METHOD, params, { repeatable: true });
	const outcomes = outcomesOf(jobs, data, api.reportSchemaDrift);
	const noted = refusals.of(id);
	const refused = new Map(noted === 'halved' ? [] : noted);
	const isKnown = (at: number) => outcomes[at]?.alreadyDone === true;
	const again = jobs.filter((_, at) => isKnown(at) && refused.has(at));
	const results: BatchResult[] = [];
	for (const [at, job] of jobs.entries()) {
		const failure = isKnown(at) ? refused.get(at) : outcomes[at]?.failure;
		if (failure) refused.set(at, failure);
		if (again.length < jobs.length && again.includes(job)) continue;
		if (failure) results.push({ index: job.index, error: new GatewayError(failure) });
		else results.push({ index: job.index, json: rowOf(job, outcomes[at], id) });
	}
	if (refused.size > 0) refusals.note(id, refused);
	if (jobs.length > 1 && outcomes.some((_, at) => isKnown(at))) api.addHint(KNOWN_CALL);
	// Refused the first time and known the second: not done, so it may be tried by itself.
	const isPart = again.length > 0 && again.length < jobs.length;
	return isPart ? [...results, ...(await changeStock(api, again, refusals))] : results;
}

const KNOWN_CALL =
	'Some calls had to be repeated, and the platform says only that it knows them, not what it did with each row. Rows marked alreadyDone count as done: compare their stock where it matters.';

/** The same for the same changes of the same run, or under the same id of the user's. */
function idempotencyIdOf(api: Api, jobs: readonly Job[]): string {
	const [first] = jobs;
	const isShared = jobs.every(({ idempotencyId }) => idempotencyId === first?.idempotencyId);
	const own = isShared ? first?.idempotencyId : '';
	const changes = jobs.map((job) => ({ ...change(job), nth: job.nth }));
	const scope = own ? `own ${own}` : `${api.run} ${jobs.map(({ index }) => index).join()}`;
	return requestIdOf(`${api.account} ${scope}`, { changes, mode: first?.mode });
}

const change = ({ productId, skuId, warehouse, quantity }: Job): JsonRecord => ({
	product_id: BigInt(productId),
	sku_id: BigInt(skuId),
	...(warehouse && { out_warehouse_id: warehouse }),
	stock_num: quantity,
});
