/** The one call that changes the stock of one SKU. */
import type { JsonRecord } from '../../kernel/exact-json';
import type { Api } from '../../kernel/operation';
import type { Mode } from '../form/stock-fields';
import type { Reference } from '../../records/product/detail';
import { productIdOf, skuIdsOf, skuParams } from '../../records/product/reference';
import type { Share } from '../form/warehouse-stock';

export interface StockChange {
	readonly sku: Reference;
	readonly product?: Reference;
	readonly mode: Mode;
	/** Pieces; of normal stock when `shares` is empty. */
	readonly quantity?: number;
	readonly shares: readonly Share[];
}

export interface StockCall {
	readonly method: 'sku.syncStock' | 'sku.syncStockBatch';
	readonly params: JsonRecord;
}

/** `sku_type` of regional stock. */
const REGIONAL = 1;

/** Several warehouses need the method that takes them together, so that none is left out. */
export const stockCall = async (api: Api, change: StockChange): Promise<StockCall> =>
	change.shares.length > 1 ? await regionalCall(api, change) : await simpleCall(api, change);

async function simpleCall(
	api: Api,
	{ sku, product, mode, quantity, shares: [only] }: StockChange,
): Promise<StockCall> {
	const params = {
		...skuParams(sku),
		...(product && { product_id: BigInt(await productIdOf(api, product)) }),
		...(only && { out_warehouse_id: only.warehouse }),
		stock_num: only?.quantity ?? quantity,
		incremental: mode === 'add',
	};
	return { method: 'sku.syncStock', params };
}

async function regionalCall(
	api: Api,
	{ sku, product, mode, shares }: StockChange,
): Promise<StockCall> {
	const { skuId, productId } = await skuIdsOf(api, sku, product);
	const change = {
		sku_id: BigInt(skuId),
		sku_type: REGIONAL,
		stock_map: shares.map(({ warehouse, quantity }) => ({
			out_warehouse_id: warehouse,
			stock_num: quantity,
		})),
	};
	const params = {
		product_id: BigInt(productId),
		sku_sync_list: [change],
		incremental: mode === 'add',
	};
	return { method: 'sku.syncStockBatch', params };
}
