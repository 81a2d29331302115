/** Changes of stock with the ids that the platform wants, looked up where the item has them not. */
import type { Api, BatchItem } from '../../kernel/operation';
import { mapConcurrent } from '../../kernel/map-concurrent';
import type { Mode } from '../form/stock-fields';
import type { Reference } from '../../records/product/detail';
import { skuIdsOf, type SkuIds } from '../../records/product/reference';

export interface StockInput {
	readonly sku: Reference;
	readonly product?: Reference;
	readonly mode: Mode;
	readonly quantity: number;
	readonly options: { readonly warehouse?: string; readonly idempotencyId?: string };
}

export interface Job extends SkuIds {
	readonly index: number;
	/** The merchant's own code, where the item has it. */
	readonly merchantCode?: string;
	readonly mode: Mode;
	readonly quantity: number;
	readonly warehouse: string;
	/** The user's own id; empty when it is to be derived. */
	readonly idempotencyId: string;
	/** How many changes of the same SKU and warehouse come before it. */
	readonly nth: number;
	/** The SKU: results need not tell its warehouses apart, so a call contains only one of them. */
	readonly key: string;
	readonly label: string;
}

export type Located = { readonly job: Job } | { readonly index: number; readonly error: unknown };

/** Each SKU is asked for once, however many items name it. */
export async function* locateJobs(
	items: ReadonlyArray<BatchItem<StockInput>>,
	api: Api,
): AsyncGenerator<Located> {
	const asked = new Map<string, Promise<SkuIds>>();
	const idsOf = ({ sku, product }: StockInput): SkuIds | Promise<SkuIds> => {
		if ('id' in sku && product && 'id' in product) return { skuId: sku.id, productId: product.id };
		const name = JSON.stringify([sku, product]);
		const ids = asked.get(name) ?? skuIdsOf(api, sku, product);
		asked.set(name, ids);
		return ids;
	};
	const counts = new Map<string, number>();
	const located = mapConcurrent(
		items,
		() => api.concurrency('sku.detail'),
		async ({ index, input }) => {
			try {
				return { index, input, ids: await idsOf(input) } as const;
			} catch (error) {
				return { index, error } as const;
			}
		},
	);
	for await (const it of located) {
		if (!it.ids) {
			yield { index: it.index, error: it.error };
			continue;
		}
		const { skuId } = it.ids;
		const place = `${skuId} ${it.input.options.warehouse ?? ''}`;
		const nth = counts.get(place) ?? 0;
		counts.set(place, nth + 1);
		yield { job: jobOf(it.index, it.input, it.ids, nth) };
	}
}

function jobOf(index: number, input: StockInput, ids: SkuIds, nth: number): Job {
	const { mode, quantity, sku } = input;
	const { warehouse = '', idempotencyId = '' } = input.options;
	const merchantCode = 'code' in sku ? sku.code : undefined;
	// Setting needs no id of the user's: set twice is as set once.
	const label = mode === 'set' ? mode : `${mode} ${idempotencyId}`;
	return {
		index,
		...ids,
		merchantCode,
		mode,
		quantity,
		warehouse,
		idempotencyId,
		nth,
		key: ids.skuId,
		label,
	};
}
