/** A SKU as a flat row, from whichever method lists it. Column names do not collide with a product's. */
import type { IDataObject } from 'n8n-workflow';

import { driftOf } from '../../values/drift';
import type { RowOf } from '../../values/columns';
import {
	PRODUCT_SKU_COLUMNS,
	SKU_COLUMNS,
	SKU_OUTPUTS,
	SKU_STOCK_COLUMNS,
} from './product-columns';
import {
	codeText,
	idOrNull,
	isoTimeOf,
	numberOrNull,
	textOrNull,
	yuan,
	type OnDrift,
} from '../../values/cells';
import { asRecord, asRecords, asText, numberOf, type JsonRecord } from '../../kernel/exact-json';
import { SKU_TYPE } from './status-texts';
import { productIdIn } from './detail';

const compareSku = driftOf('a SKU', SKU_COLUMNS);
const compareInProduct = driftOf('a SKU', PRODUCT_SKU_COLUMNS);
const compareStock = driftOf('a stock', SKU_STOCK_COLUMNS);

export interface SkuRow extends IDataObject {
	skuId: string;
	priceYuan: number | null;
	/** What can be sold now, over all warehouses. Null when the platform does not say. */
	stock: number | null;
}

/** A row of sku.list or sku.detail. */
export function skuRow(sku: JsonRecord, onDrift: OnDrift): SkuRow {
	const row = {
		skuId: asText(sku.id),
		productId: productIdIn(sku) || null,
		...descriptionOf(sku),
		specification: specificationOf(sku),
		priceYuan: yuan(sku.price),
		...stockOf(sku, onDrift),
		skuCreateTime: isoTimeOf(sku.create_time),
	};
	compareSku(sku, row, onDrift);
	return row;
}

const SIMPLIFIED = SKU_OUTPUTS.simplified;
const compareSimplified = driftOf('a SKU', { ...SIMPLIFIED, stockType: SKU_COLUMNS.stockType });

/** The few columns that a shop works with: one object literal a row. */
export function simplifiedSku(sku: JsonRecord, onDrift: OnDrift): SkuRow {
	const row: RowOf<typeof SIMPLIFIED> & SkuRow = {
		skuId: asText(sku.id),
		productId: productIdIn(sku) || null,
		merchantCode: merchantCodeOf(sku),
		specification: specificationOf(sku),
		priceYuan: yuan(sku.price),
		stock: stockIn(sku),
		heldStock: heldStockIn(sku),
		stockTypeText: codeText('sku_type', sku.sku_type, SKU_TYPE, null, onDrift),
	};
	compareSimplified(sku, row, onDrift);
	return row;
}

/** The SKUs inside a product.detail. */
export function skuRowsIn(product: JsonRecord, onDrift: OnDrift): SkuRow[] {
	const names = new Map(
		asRecords(product.specs)
			.flatMap(({ values }) => asRecords(values))
			.map(({ id, name }) => [asText(id), asText(name)]),
	);
	return asRecords(product.spec_prices).map((sku) => {
		const details = Array.isArray(sku.spec_detail_ids) ? sku.spec_detail_ids : [];
		const row = {
			skuId: asText(sku.sku_id),
			productId: productIdIn(product),
			...descriptionOf(sku),
			specification:
				specificationOf(sku) ?? joined(details.map((id: unknown) => names.get(asText(id)) ?? '')),
			priceYuan: yuan(sku.price),
			...sellableOf(sku, onDrift),
		};
		compareInProduct(sku, row, onDrift);
		return row;
	});
}

/** In product.detail `stock_num` is what can be sold, of regional stock as well. */
function sellableOf(sku: JsonRecord, onDrift: OnDrift) {
	const columns = stockOf(sku, onDrift);
	return { ...columns, stock: columns.stock ?? numberOrNull(sku.stock_num) };
}

/** An unknown stock is never below the threshold. */
export const isBelow = ({ stock }: SkuRow, threshold: number) =>
	stock !== null && stock < threshold;

/**
 * A reply of sku.stockNum.
 *
 * @param warehouse the warehouse that was asked for: `stock` is then that warehouse's, or null where
 * the platform does not say. Without one, `stock` counts over all warehouses.
 */
export function stockRow(sku: JsonRecord, onDrift: OnDrift, warehouse?: string): IDataObject {
	const row = {
		skuId: asText(sku.sku_id),
		...descriptionOf(sku),
		warehouse: warehouse ?? null,
		...stockOf(sku, onDrift, warehouse),
	};
	compareStock(sku, row, onDrift);
	return row;
}

const merchantCodeOf = (sku: JsonRecord) => textOrNull(sku.code) ?? textOrNull(sku.outer_sku_id);

const descriptionOf = (sku: JsonRecord) => ({
	merchantCode: merchantCodeOf(sku),
	outSkuId: idOrNull(sku.out_sku_id),
});

/** `红色; S` */
function specificationOf(sku: JsonRecord): string | null {
	const properties = asRecords(sku.sell_properties).map(({ value_name }) => asText(value_name));
	const names = [1, 2, 3].map((at) => asText(sku[`spec_detail_name${at}`]));
	return joined(properties.length > 0 ? properties : names);
}

const joined = (names: readonly string[]) => names.filter(Boolean).join('; ') || null;

/** `sku_type` of stock that is kept by warehouse. */
const REGIONAL = 1;

export const isRegional = ({ sku_type: type }: JsonRecord) => numberOf(type) === REGIONAL;

/**
 * Regional stock is listed by warehouse, and its sum is what can be sold; `stock_num` means that of
 * the warehouse asked for, and nothing where none was. The key of the list differs by method:
 * `stock_map` or `stock_num_map`.
 */
function stockOf(sku: JsonRecord, onDrift: OnDrift, warehouse?: string) {
	const byWarehouse = stocksIn(sku);
	return {
		stockType: numberOrNull(sku.sku_type),
		stockTypeText: codeText('sku_type', sku.sku_type, SKU_TYPE, null, onDrift),
		stock: stockIn(sku, warehouse),
		stockByWarehouse: Object.keys(byWarehouse).length > 0 ? byWarehouse : null,
		heldStock: heldStockIn(sku, warehouse),
		promotionStock: numberOrNull(sku.prom_stock_num),
		stagedStock: numberOrNull(sku.step_stock_num),
		normalStock: numberOrNull(sku.normal_stock_num),
		channelStock: numberOrNull(sku.channel_stock_num),
	};
}

const stocksIn = (sku: JsonRecord) => asRecord(sku.stock_map ?? sku.stock_num_map) as IDataObject;

const stockIn = (sku: JsonRecord, warehouse?: string) =>
	isRegional(sku)
		? piecesOf(stocksIn(sku), warehouse, warehouse && sku.stock_num)
		: numberOrNull(sku.stock_num);

function heldStockIn(sku: JsonRecord, warehouse?: string): number | null {
	const held = numberOrNull(sku.prehold_stock_num ?? sku.lock_stock_num);
	if (!isRegional(sku)) return held;
	return piecesOf(asRecord(sku.prehold_stock_map), warehouse) ?? held;
}

/** Of one warehouse: the figure reported for it, else its entry. Of all: their sum. */
function piecesOf(byWarehouse: JsonRecord, warehouse?: string, reported?: unknown): number | null {
	if (warehouse) return numberOrNull(reported) ?? numberOrNull(byWarehouse[warehouse]);
	const listed = Object.values(byWarehouse);
	if (listed.length === 0) return null;
	return listed.reduce<number>((sum, pieces) => sum + (numberOrNull(pieces) ?? 0), 0);
}
