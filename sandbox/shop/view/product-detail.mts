/** A product as product.detail shows it: on-line, or the draft that waits for its review. */
import { chinaText } from '../../clock.mts';
import { int64 } from '../../json.mts';
import type { Catalogue } from '../catalogue/catalogue.mts';
import type { Content, Product, SkuDraft, StockUnit } from '../catalogue/product.mts';
import { sellable } from '../catalogue/product.mts';
import { descriptionOf } from './product-list.mts';
import { specDetailIds, specsOf } from './specs.mts';

export interface Showing {
	draft: boolean;
	time: 'plain' | 'iso';
}

export function productDetail(
	catalogue: Catalogue,
	product: Product,
	{ draft, time }: Showing,
): object {
	const shown = (draft && product.draft) || { content: product.content, rows: undefined };
	const { content, rows } = shown;
	const created = chinaText(product.createTime);
	const updated = chinaText(product.updateTime);
	return {
		...defaults(),
		...content.others,
		product_id: int64(product.id),
		product_id_str: product.id,
		out_product_id: int64(content.outProductId),
		outer_product_id: content.outerProductId,
		name: content.name,
		description: descriptionOf(content.description),
		status: product.status,
		check_status: product.checkStatus,
		draft_status: product.draftStatus,
		spec_id: int64(catalogue.specId(product, '')),
		category_detail: catalogue.categories.detail(content.leaf),
		mobile: content.mobile,
		create_time: created,
		update_time: time === 'plain' ? updated : `${updated.replace(' ', 'T')}+08:00`,
		pic: content.pictures,
		img: content.pictures[0] ?? '',
		spec_pics: specPictures(catalogue, product, content),
		spec_prices: rows
			? rows.map((row) => draftRow(catalogue, product, content, row))
			: product.skus.map((sku) => skuRow(catalogue, content, sku)),
		specs: specsOf(catalogue, product, content),
		product_format_new: content.properties,
		standard_brand_id: int64(content.brandId),
		...prices(rows ?? product.skus),
		freight_id: int64(content.freightId),
		product_type: content.productType,
		start_sale_type: content.startSaleType,
		reduce_type: content.reduceType,
	};
}

function skuRow(catalogue: Catalogue, content: Content, sku: StockUnit): object {
	const warehouseId = (outId: string) => catalogue.warehouse(outId)?.id ?? outId;
	return {
		sku_id: int64(sku.id),
		...rowOf(catalogue, sku.product, content, sku),
		stock_num: sellable(sku),
		step_stock_num: sku.stepStock,
		prom_stock_num: sku.promotion,
		promotion_stock_num: sku.promotion,
		sku_type: sku.type,
		// Keyed by warehouse id, where sku.list has the external one.
		stock_num_map: sku.regional
			? Object.fromEntries([...sku.regional].map(([id, stock]) => [warehouseId(id), stock]))
			: null,
	};
}

/** A row that no review has passed yet: UNVERIFIED that its SKU id is 0 unless it had one before. */
function draftRow(catalogue: Catalogue, product: Product, content: Content, row: SkuDraft): object {
	const known = product.skus.find(({ values }) => values.join('|') === row.values.join('|'));
	return {
		sku_id: int64(known?.id ?? '0'),
		...rowOf(catalogue, product, content, row),
		stock_num: row.stock,
		step_stock_num: 0,
		prom_stock_num: 0,
		promotion_stock_num: 0,
		sku_type: known?.type ?? 0,
		stock_num_map: null,
	};
}

function rowOf(
	catalogue: Catalogue,
	product: Product,
	content: Content,
	row: Pick<SkuDraft, 'values' | 'price' | 'code' | 'outSkuId' | 'outerSkuId' | 'supplierId'>,
): object {
	const ids = specDetailIds(catalogue, product, content, row.values);
	return {
		out_sku_id: int64(row.outSkuId),
		outer_sku_id: row.outerSkuId,
		spec_detail_ids: ids,
		spec_detail_id1: ids[0] ?? 0,
		spec_detail_id2: ids[1] ?? 0,
		spec_detail_id3: ids[2] ?? 0,
		price: row.price,
		code: row.code,
		supplier_id: row.supplierId,
		prom_step_stock_num: 0,
		promotion_step_stock_num: 0,
		lock_stock_num: 0,
		lock_step_stock_num: 0,
		presell_delay: 0,
		delivery_infos: [],
		gold_process_charge: 0,
		sell_properties: row.values.map((value, index) => ({
			property_name: content.specs[index]?.name ?? '',
			value_name: value,
			value_spec_detail_id: ids[index] ?? 0,
			value_id: 0,
			// The spelling is the platform's.
			perperty_id: 0,
			remark: '',
		})),
	};
}

function specPictures(catalogue: Catalogue, product: Product, content: Content): object[] {
	const [first] = content.specs;
	return content.specPictures.map((pic, index) => ({
		spec_detail_id: int64(catalogue.specId(product, `${first?.name}|${first?.values[index]}`)),
		pic,
	}));
}

function prices(rows: ReadonlyArray<{ price: number }>) {
	const all = rows.map(({ price }) => price);
	return {
		market_price: Math.max(0, ...all),
		discount_price: all.length > 0 ? Math.min(...all) : 0,
	};
}

/** What this shop does not use, as far as a value of "none" is evident. */
function defaults() {
	return {
		account_template_id: '',
		brand_id: 0,
		car_vin_code: '',
		cdf_category: '',
		delay_rule: { enable: false, config_type: 0, config_value: 0, start_time: 0, end_time: 0 },
		is_create: 0,
		long_pic_url: '',
		material_video_id: '',
		name_prefix: '',
		need_recharge_mode: false,
		open_user_id: 0,
		poi_resource: { coupon_return_methods: [] },
		presell_config_level: 0,
		presell_delay: 0,
		presell_delivery_type: 0,
		presell_end_time: '',
		price_has_tax: 0,
		product_format: '',
		reference_price: 0,
		reference_price_certificate: { certificate_type: '', certificate_urls: '' },
		sale_channel_type: '',
		sale_limit_id: 0,
		size_info_template_id: 0,
		weight_unit: 0,
		weight_value: 0,
		white_back_ground_pic_url: '',
		delivery_method: 0,
		delivery_delay_day: 2,
		presell_type: 0,
		pay_type: 1,
		is_sub_product: false,
		recommend_remark: '',
		extra: '{}',
		maximum_per_order: 0,
		limit_per_buyer: 0,
		minimum_per_order: 1,
		quality_list: [],
		after_sale_service: '{"supply_day_return_selector":"7-1"}',
		pickup_method: '0',
		sell_channel: [0],
		appoint_delivery_day: 0,
		main_product_id: 0,
		store_id: 0,
	};
}
