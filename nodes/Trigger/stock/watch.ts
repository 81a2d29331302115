/** Watches the stock of SKUs: products are read one after another, as far as one poll gets. */
import { createHash } from 'crypto';
import type { IDataObject } from 'n8n-workflow';

import { isoTime } from '../../values/cells';
import { createUnread } from '../../gateways/shop/read-by-ids';
import { monotonicNow } from '../../kernel/clock';
import type { JsonRecord } from '../../kernel/exact-json';
import type { Api } from '../../kernel/operation';
import { mapConcurrent } from '../../kernel/map-concurrent';
import { untilError, type Observation, type Watch } from '../../kernel/poll/snapshot';
import { skusOf } from '../../records/product/detail';
import {
	compare,
	MAX_LOW,
	NOTHING_NOTED,
	notedSchema,
	watchedProducts,
	type LowStockState,
	type Watched,
} from './low-stock';
import { isBelow, simplifiedSku, skuRow, type SkuRow } from '../../records/product/sku-row';
import type { WatchInput } from '../define-watch';

interface Sku {
	readonly raw: JsonRecord;
	readonly row: SkuRow;
}

const EXAMPLES = 3;

export function watchStock(
	{ threshold, productIds, options }: WatchInput,
	api: Api,
	shop: string,
	deadline: number,
): Watch {
	const seconds = Math.floor(api.now() / 1000);
	const names = `${shop} stockLow ${threshold} ${productIds.join()}`;

	const rowOf = options.output === 'simplified' ? simplifiedSku : skuRow;

	const itemOf = ({ raw, row }: Sku, { name }: Watched): IDataObject => ({
		...(options.output === 'raw' ? (raw as IDataObject) : { ...row, productName: name }),
		threshold,
		event: 'stockLow',
		eventKey: `stockLow:${row.skuId}:${seconds}`,
		occurredAt: isoTime(seconds),
	});

	const readSkus = async ({ productId }: Watched): Promise<Sku[]> =>
		(await skusOf(api, productId)).map((raw) => ({ raw, row: rowOf(raw, api.reportSchemaDrift) }));

	/**
	 * Product after product with its SKUs; ends early when the platform is in passing trouble. A product
	 * that it refuses comes without them: one must not keep the others from being watched.
	 *
	 * @param isWhole whether these are all products; then all of them refused is a failure
	 */
	async function* stocksOf(products: readonly Watched[], isWhole: boolean) {
		const unread = createUnread(api, 'these products');
		const stocks = mapConcurrent(
			products,
			() => api.concurrency('sku.list'),
			async (product) => ({
				product,
				skus: await unread.read(product.productId, async () => await readSkus(product)),
			}),
		);
		try {
			yield* untilError(stocks);
			if (isWhole) unread.failIfAll(products.length);
		} finally {
			unread.report();
		}
	}

	return {
		of: createHash('sha256').update(names).digest('hex').slice(0, 16),

		async look(stored): Promise<Observation> {
			const parsed = notedSchema.safeParse(stored);
			const products = await watchedProducts(api, productIds);
			let noted = forgetting(parsed.success ? parsed.data : NOTHING_NOTED, products);
			const { next: from = '' } = noted;
			const round = products.filter(({ productId }) => productId >= from);
			const items: IDataObject[] = [];
			let done = 0;
			for await (const { product, skus } of stocksOf(round, from === '')) {
				done++;
				// What was noted of a product that cannot be read stays as it is.
				if (skus) {
					const rows = skus.map(({ row }) => row);
					const found = compare(noted, product.productId, rows, threshold);
					noted = found.noted;
					if (found.isFull) api.addHint(TOO_MANY);
					const fallen = skus.filter(({ row }) => found.fallen.includes(row));
					items.push(...fallen.map((sku) => itemOf(sku, product)));
				}
				if (items.length >= options.limit || monotonicNow() > deadline) break;
			}
			const next = round[done]?.productId;
			return { items, noted: { ...noted, next, settled: noted.settled || next === undefined } };
		},

		async examples() {
			const items: IDataObject[] = [];
			const products = await watchedProducts(api, productIds);
			for await (const { product, skus = [] } of stocksOf(products, true)) {
				const low = skus.filter(({ row }) => isBelow(row, threshold));
				items.push(...low.map((sku) => itemOf(sku, product)));
				if (items.length >= EXAMPLES || monotonicNow() > deadline) break;
			}
			return items.slice(0, EXAMPLES);
		},
	};
}

const TOO_MANY = `More than ${MAX_LOW} SKUs are below the threshold. The others are not watched.`;

/** Products that are watched no more are forgotten. */
function forgetting(noted: LowStockState, products: readonly Watched[]): LowStockState {
	const watched = new Set(products.map(({ productId }) => productId));
	const low = Object.entries(noted.low).filter(([productId]) => watched.has(productId));
	return { ...noted, low: Object.fromEntries(low) };
}
