/** The result of each change in a call that changes the stock of many SKUs. */
import { numberOrNull, type OnDrift } from '../../values/cells';
import { ALREADY_DONE } from '../../gateways/shop/gateway';
import type { Failure } from '../../kernel/errors';
import { asRecord, asRecords, asText, numberOf, type JsonRecord } from '../../kernel/exact-json';
import { STOCK_KEY_USED, STOCK_RESULT } from '../../records/product/status-texts';
import type { Job } from './resolve';

export interface Outcome {
	readonly failure?: Failure;
	readonly alreadyDone?: boolean;
	readonly result?: JsonRecord;
}

/** Identifies a change within its call; a result repeats it. */
export const uniqIdAt = (at: number) => String(at + 1);

/**
 * One for each change, in their order. A result without the name of its change is known by its SKU,
 * which is in a call only once.
 */
export function outcomesOf(jobs: readonly Job[], data: unknown, onDrift: OnDrift): Outcome[] {
	if (data === ALREADY_DONE) return jobs.map(() => ({ alreadyDone: true }));
	const { results } = asRecord(data);
	if (!Array.isArray(results)) {
		onDrift('the reply to a change of many stocks comes without results');
		return jobs.map(() => ({}));
	}
	const rows = asRecords(results);
	const byName = new Map(rows.map((row) => [asText(row.uniq_id), row]));
	const bySku = new Map(rows.map((row) => [asText(row.sku_id), row]));
	return jobs.map(({ skuId }, at) => outcomeOf(byName.get(uniqIdAt(at)) ?? bySku.get(skuId)));
}

function outcomeOf(result: JsonRecord | undefined): Outcome {
	if (!result) return { failure: SILENT };
	const code = numberOf(result.status_code ?? 0) ?? NaN;
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

export const rowOf = (
	job: Job,
	{ alreadyDone = false, result = {} }: Outcome = {},
	id: string,
) => ({
	productId: job.productId,
	skuId: job.skuId,
	merchantCode: job.merchantCode ?? null,
	warehouse: job.warehouse || null,
	mode: job.mode,
	quantity: job.quantity,
	stock: numberOrNull(result.stock_num),
	changedBy: numberOrNull(result.change_num),
	idempotencyId: id,
	alreadyDone,
	success: true,
});
