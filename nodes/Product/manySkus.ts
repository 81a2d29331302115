/** Changes the stock of many SKUs in one call, and finds out what became of each. */
import { numberOrNull } from '../gateways/shop/cells';
import { isAboutContent } from '../gateways/shop/business';
import { ALREADY_DONE } from '../gateways/shop/gateway';
import { requestIdOf } from '../gateways/shop/idempotency';
import { GatewayError, type Failure } from '../kernel/errors';
import { asRecord, asRecords, asText, type JsonRecord } from '../kernel/json';
import type { Api, BatchResult } from '../kernel/operation';
import { STOCK_KEY_USED, STOCK_RESULT } from './codes';
import type { Job } from './jobs';
import type { Refusals } from './refusals';

export const METHOD = 'sku.syncStockBatchMultiProducts';

/**
 * The platform's most for one call. Whether several warehouses of one SKU count once or several
 * times is not documented: here each change counts.
 */
export const MOST_CHANGES = 50;

/** Never rejects: what failed is the result of the items concerned. */
export async function changeStock(
	api: Api,
	jobs: readonly Job[],
	refusals: Refusals,
): Promise<BatchResult[]> {
	const id = idempotencyIdOf(api, jobs);
	if (refusals.of(id) === 'halved') return await inHalves(api, jobs, refusals);
	try {
		return await send(api, jobs, id, refusals);
	} catch (error) {
		const isRefused = error instanceof GatewayError && isAboutContent(error.failure);
		if (!isRefused || jobs.length === 1) return jobs.map(({ index }) => ({ index, error }));
		// A refused call changed nothing: one bad change must not keep the others back.
		refusals.note(id, 'halved');
		return await inHalves(api, jobs, refusals);
	}
}

async function inHalves(api: Api, jobs: readonly Job[], refusals: Refusals) {
	const half = Math.ceil(jobs.length / 2);
	return [
		...(await changeStock(api, jobs.slice(0, half), refusals)),
		...(await changeStock(api, jobs.slice(half), refusals)),
	];
}

async function send(
	api: Api,
	jobs: readonly Job[],
	id: string,
	refusals: Refusals,
): Promise<BatchResult[]> {
	const params = {
		items: jobs.map(change),
		incremental: jobs[0]?.mode === 'add',
		idempotent_id: id,
	};
	const data = await api.send(METHOD, params, { repeatable: true });
	const noted = refusals.of(id);
	const refused = new Map(noted === 'halved' ? [] : noted);
	const results: BatchResult[] = [];
	const again: Job[] = [];
	for (const [at, outcome] of outcomesOf(jobs, data, api).entries()) {
		const job = jobs[at];
		if (!job) continue;
		if (outcome.failure) refused.set(at, outcome.failure);
		const isKnown = outcome.alreadyDone === true && refused.has(at);
		const failure = isKnown && refused.size < jobs.length ? undefined : refused.get(at);
		if (isKnown && !failure) again.push(job);
		else if (failure) results.push({ index: job.index, error: new GatewayError(failure) });
		else results.push({ index: job.index, json: rowOf(job, outcome, id) });
		if (outcome.alreadyDone && !isKnown && jobs.length > 1) api.hint(KNOWN_CALL);
	}
	if (refused.size > 0) refusals.note(id, refused);
	// Refused the first time and known the second: not done, so it may be tried by itself.
	if (again.length > 0) results.push(...(await changeStock(api, again, refusals)));
	return results;
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

interface Outcome {
	readonly failure?: Failure;
	readonly alreadyDone?: boolean;
	readonly result?: JsonRecord;
}

/** One for each change, in their order: results name the SKU, but not the merchant's warehouse. */
function outcomesOf(jobs: readonly Job[], data: unknown, api: Api): Outcome[] {
	if (data === ALREADY_DONE) return jobs.map(() => ({ alreadyDone: true }));
	const { results } = asRecord(data);
	if (!Array.isArray(results)) {
		api.drift(`${METHOD} answers without the list results`);
		return jobs.map(() => ({}));
	}
	const bySku = new Map<string, JsonRecord[]>();
	for (const result of asRecords(results)) {
		const skuId = asText(result.sku_id);
		bySku.set(skuId, [...(bySku.get(skuId) ?? []), result]);
	}
	return jobs.map(({ skuId }) => outcomeOf(bySku.get(skuId)?.shift()));
}

function outcomeOf(result: JsonRecord | undefined): Outcome {
	if (!result) return { failure: SILENT };
	const code = Number(result.status_code ?? 0);
	if (code === STOCK_KEY_USED) return { alreadyDone: true, result };
	if (code >= 0) return { result };
	const words = asText(result.status_message);
	const meaning = STOCK_RESULT[code] ?? 'The platform refused this change';
	return {
		failure: {
			code: `status_code:${code}`,
			message: words ? `${meaning}: ${words}` : meaning,
			remedy: 'Read the stock of the SKU, correct the item and run it again.',
			cause: 'configuration-invalid',
		},
	};
}

const SILENT: Failure = {
	code: 'no-result',
	message: 'The platform gave no result for this SKU',
	remedy: 'Read the stock of the SKU before it is changed again.',
};

const rowOf = (job: Job, { alreadyDone = false, result = {} }: Outcome = {}, id: string) => ({
	productId: job.productId,
	skuId: job.skuId,
	warehouse: job.warehouse || null,
	mode: job.mode,
	quantity: job.quantity,
	stock: numberOrNull(result.stock_num),
	changedBy: numberOrNull(result.change_num),
	idempotencyId: id,
	alreadyDone,
	success: true,
});
