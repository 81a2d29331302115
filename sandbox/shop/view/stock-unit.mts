/** A SKU as sku.list, sku.detail and sku.stockNum show it. */
import { int64 } from '../../json.mts';
import type { App } from '../apps.mts';
import type { Catalogue } from '../catalogue/catalogue.mts';
import type { StockUnit } from '../catalogue/product.mts';
import { specDetailIds } from './specs.mts';

export function listedSku(catalogue: Catalogue, app: App, sku: StockUnit): object {
	const { product, values } = sku;
	const ids = specDetailIds(catalogue, product, product.content, values);
	return {
		...singleSku(catalogue, app, sku),
		...regionalMaps(sku, 'stock_map'),
		normal_stock_num: sku.stock - sku.promotion,
		channel_stock_num: 0,
		sell_properties: values.map((value, index) => ({
			value_spec_detail_id: ids[index],
			value_name: value,
		})),
	};
}

/** sku.detail has no regional maps, and so no regional stock at all. */
export function singleSku(catalogue: Catalogue, app: App, sku: StockUnit): object {
	const { product, values } = sku;
	const ids = specDetailIds(catalogue, product, product.content, values);
	return {
		id: int64(sku.id),
		open_user_id: int64(app.key),
		out_sku_id: int64(sku.outSkuId),
		product_id: int64(product.id),
		product_id_str: product.id,
		spec_detail_id1: ids[0] ?? 0,
		spec_detail_id2: ids[1] ?? 0,
		spec_detail_id3: ids[2] ?? 0,
		spec_detail_name1: values[0] ?? '',
		spec_detail_name2: values[1] ?? '',
		spec_detail_name3: values[2] ?? '',
		price: sku.price,
		settlement_price: sku.price,
		spec_id: int64(catalogue.specId(product, '')),
		create_time: sku.createTime,
		code: sku.code,
		supplier_id: sku.supplierId,
		...amounts(sku),
		is_suit: 0,
		suit_num: 0,
		volume: 0,
	};
}

export function stockNum(sku: StockUnit, warehouse: string | undefined): object {
	const asked = warehouse === undefined ? undefined : sku.regional?.get(warehouse);
	const { stock_num, ...rest } = amounts(sku);
	return {
		sku_id: int64(sku.id),
		out_sku_id: int64(sku.outSkuId),
		code: sku.code,
		...rest,
		// Regional stock: of the warehouse that was asked for, else absent.
		...(sku.type === 0 ? { stock_num } : asked !== undefined && { stock_num: asked }),
		...regionalMaps(sku, 'stock_num_map'),
		normal_stock_num: sku.stock - sku.promotion,
		channel_stock_num: 0,
	};
}

function amounts(sku: StockUnit) {
	return {
		sku_type: sku.type,
		stock_num: sku.stock,
		prehold_stock_num: 0,
		prom_stock_num: sku.promotion,
		step_stock_num: sku.stepStock,
		prehold_step_stock_num: 0,
		prom_step_stock_num: 0,
	};
}

function regionalMaps({ regional }: StockUnit, name: string): object {
	const map = (value: (stock: number) => unknown) =>
		Object.fromEntries([...(regional ?? [])].map(([id, stock]) => [id, value(stock)]));
	return {
		[name]: map((stock) => stock),
		prehold_stock_map: map(() => 0),
		// What a rule holds is known of sku.list alone.
		ship_rule_map: map(() =>
			name === 'stock_map' ? { presell_type: 0, delay_day: 2, presell_end_time: 0 } : {},
		),
	};
}
