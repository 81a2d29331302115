/** A SKU as a flat row, from whichever method lists it. Column names do not collide with a product's. */
import type { IDataObject } from 'n8n-workflow';

import {
	codeText,
	expectFields,
	idOrNull,
	isoTimeOf,
	numberOrNull,
	textOrNull,
	yuan,
	type OnDrift,
} from '../gateways/shop/cells';
import { asRecord, asRecords, asText, type JsonRecord } from '../kernel/json';
import { SKU_TYPE } from './codes';
import { productIdIn } from './detail';

export interface SkuRow extends IDataObject {
	skuId: string;
	priceYuan: number | null;
	/** What can be sold now, over all warehouses. Null when the platform does not say. */
	stock: number | null;
}

/** A row of sku.list or sku.detail. */
export function skuRow(sku: JsonRecord, onDrift: OnDrift): SkuRow {
	expectFields('a SKU', sku, ['id', 'product_id', 'price'], onDrift);
	return {
		skuId: asText(sku.id),
		productId: productIdIn(sku) || null,
		...descriptionOf(sku),
		specification: specificationOf(sku),
		priceYuan: yuan(sku.price),
		...stockOf(sku, onDrift),
		skuCreateTime: isoTimeOf(sku.create_time),
	};
}

/** The SKUs inside a product.detail. */
export function skuRowsIn(product: JsonRecord, onDrift: OnDrift): SkuRow[] {
	const names = new Map(
		asRecords(product.specs)
			.flatMap(({ values }) => asRecords(values))
			.map(({ id, name }) => [asText(id), asText(name)]),
	);
	return asRecords(product.spec_prices).map((sku) => {
		expectFields('a SKU', sku, ['sku_id', 'price'], onDrift);
		const details = Array.isArray(sku.spec_detail_ids) ? sku.spec_detail_ids : [];
		return {
			skuId: asText(sku.sku_id),
			productId: productIdIn(product),
			...descriptionOf(sku),
			specification: joined(details.map((id: unknown) => names.get(asText(id)) ?? '')),
			priceYuan: yuan(sku.price),
			...stockOf(sku, onDrift),
		};
	});
}

/** A stock that the platform does not tell is below nothing. */
export const isBelow = ({ stock }: SkuRow, threshold: number) =>
	stock !== null && stock < threshold;

/** A reply of sku.stockNum. */
export function stockRow(sku: JsonRecord, onDrift: OnDrift): IDataObject {
	expectFields('a stock', sku, ['sku_id', 'sku_type'], onDrift);
	return { skuId: asText(sku.sku_id), ...descriptionOf(sku), ...stockOf(sku, onDrift) };
}

const descriptionOf = (sku: JsonRecord) => ({
	merchantCode: textOrNull(sku.code) ?? textOrNull(sku.outer_sku_id),
	outSkuId: idOrNull(sku.out_sku_id),
});

/** `红色; S` */
function specificationOf(sku: JsonRecord): string | null {
	const properties = asRecords(sku.sell_properties).map(({ value_name }) => asText(value_name));
	const names = [1, 2, 3].map((at) => asText(sku[`spec_detail_name${at}`]));
	return joined(properties.length > 0 ? properties : names);
}

const joined = (names: readonly string[]) => names.filter(Boolean).join('; ') || null;

/**
 * Regional stock (sku_type 1) is listed by warehouse, and its sum is what can be sold. The key of
 * that list differs by method: `stock_map` or `stock_num_map`.
 */
function stockOf(sku: JsonRecord, onDrift: OnDrift) {
	const byWarehouse = asRecord(sku.stock_map ?? sku.stock_num_map) as IDataObject;
	const listed = Object.values(byWarehouse);
	const sum = listed.reduce<number>((total, stock) => total + Number(stock ?? 0), 0);
	return {
		stockType: numberOrNull(sku.sku_type),
		stockTypeText: codeText('sku_type', sku.sku_type, SKU_TYPE, null, onDrift),
		stock: Number(sku.sku_type) === 1 && listed.length > 0 ? sum : numberOrNull(sku.stock_num),
		stockByWarehouse: listed.length > 0 ? byWarehouse : null,
		heldStock: numberOrNull(sku.prehold_stock_num ?? sku.lock_stock_num),
		promotionStock: numberOrNull(sku.prom_stock_num),
		stagedStock: numberOrNull(sku.step_stock_num),
		normalStock: numberOrNull(sku.normal_stock_num),
		channelStock: numberOrNull(sku.channel_stock_num),
	};
}
