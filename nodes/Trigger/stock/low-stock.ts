/** Which SKUs fell below a threshold since it was last looked. Pure but for the reading. */

import { readList } from '../../gateways/listing/list-in-reply';
import { listWindow } from '../../gateways/shop/listing';
import { GatewayError } from '../../kernel/errors';
import { asText, numberOf, type JsonRecord } from '../../kernel/exact-json';
import type { Api } from '../../kernel/operation';
import { CLOCK_TOLERANCE } from '../../kernel/poll/cursor';
import { productIdIn } from '../../records/product/detail';
import { FIRST_PRODUCT_S, PRODUCTS_BY } from '../../records/product/list';
import { isBelow, type SkuRow } from '../../records/product/sku-row';
import { z } from '../../kernel/zod';

export const notedSchema = z.object({
	v: z.literal(1),
	/** SKUs that are below the threshold, by product: they do not fire until they were above. */
	low: z.record(z.string(), z.array(z.string())),
	/** The product at which the next look goes on; left out at the end of a round. */
	next: z.string().optional(),
	/** Whether every product was looked at once. What is low before that is noted and does not fire. */
	settled: z.boolean(),
});

export type LowStockState = z.output<typeof notedSchema>;

export const NOTHING_NOTED: LowStockState = { v: 1, low: {}, settled: false };

/** SKUs that are kept in mind at the most. */
export const MAX_LOW = 5_000;

/** What a look at one product finds: the SKUs that fell, and what is noted then. */
export function compare(
	noted: LowStockState,
	productId: string,
	skus: readonly SkuRow[],
	threshold: number,
) {
	const before = new Set(noted.low[productId]);
	const others = Object.entries(noted.low).filter(([id]) => id !== productId);
	const room = MAX_LOW - others.reduce((sum, [, ids]) => sum + ids.length, 0);
	// A low stock stays low until the platform reports a stock again.
	const isLow = (sku: SkuRow) =>
		isBelow(sku, threshold) || (sku.stock === null && before.has(sku.skuId));
	const all = skus.filter(isLow);
	const low = all.slice(0, Math.max(0, room));
	const fallen = noted.settled ? low.filter(({ skuId }) => !before.has(skuId)) : [];
	const ids = low.map(({ skuId }) => skuId);
	const next = Object.fromEntries(ids.length > 0 ? [...others, [productId, ids]] : others);
	return { fallen, noted: { ...noted, low: next }, isFull: all.length > low.length };
}

export interface Watched {
	readonly productId: string;
	readonly name: string;
}

/** `status` of a product that is deleted: its SKUs cannot be read. */
const DELETED = 2;

/** Products that are watched at the most. */
export const MAX_WATCHED = 2_000;
const IDS_A_CALL = 100;
const METHOD = 'product.listV2';
const MAX_NAMED = 10;

/** The products to look at, in the order of their ids: those that are named, or those on sale. */
export async function watchedProducts(api: Api, ids: readonly string[]): Promise<Watched[]> {
	const rows = ids.length > 0 ? await namedProducts(api, ids) : await productsOnSale(api);
	return rows
		.filter(({ status }) => numberOf(status) !== DELETED)
		.map((row) => ({ productId: productIdIn(row), name: asText(row.name) }))
		.sort((a, b) => (a.productId < b.productId ? -1 : 1));
}

async function namedProducts(api: Api, ids: readonly string[]): Promise<JsonRecord[]> {
	const rows: JsonRecord[] = [];
	for (let at = 0; at < ids.length; at += IDS_A_CALL) {
		const params = { product_id: ids.slice(at, at + IDS_A_CALL), page: 1, size: IDS_A_CALL };
		const { rows: part, isThere } = readList(api, METHOD, await api.read(METHOD, params), 'data');
		if (!isThere) throw noProducts();
		rows.push(...part);
	}
	const listed = new Set(rows.map(productIdIn));
	const missing = ids.filter((id) => !listed.has(id));
	if (missing.length > 0) api.addHint(notListed(missing));
	return rows;
}

const notListed = (ids: readonly string[]) =>
	`The platform does not list ${ids.length} of the Product IDs, so they are not watched: ${ids.slice(0, MAX_NAMED).join(', ')}${ids.length > MAX_NAMED ? ' …' : ''}. Take them out, or correct them.`;

/** Without the list nothing is known: what was noted must not be forgotten. */
const noProducts = () =>
	new GatewayError({
		code: 'no-list',
		message: 'The platform answered without the list of products',
		remedy: 'Nothing is lost: the next poll looks again.',
		cause: 'temporarily-unavailable',
	});

/** `status` and `check_status` of a product that buyers see. */
const ON_SALE = { status: 0, check_status: 3 };

async function productsOnSale(api: Api): Promise<JsonRecord[]> {
	const end = Math.floor(api.now() / 1000) + CLOCK_TOLERANCE;
	const reading = { limit: MAX_WATCHED, newestFirst: true };
	const rows: JsonRecord[] = [];
	const window = { start: FIRST_PRODUCT_S, end };
	let isOdd = false;
	const drift = (what: string) => {
		isOdd = true;
		api.reportSchemaDrift(what);
	};
	const listening = { ...api, reportSchemaDrift: drift };
	for await (const row of listWindow(
		listening,
		PRODUCTS_BY.create_time,
		ON_SALE,
		window,
		reading,
	)) {
		rows.push(row);
	}
	if (rows.length === 0 && isOdd) throw noProducts();
	if (rows.length === MAX_WATCHED) {
		api.addHint(
			`The newest ${MAX_WATCHED} products on sale are watched. Name the others in a trigger of their own.`,
		);
	}
	return rows;
}
