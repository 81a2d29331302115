/** Categories, brands, freight templates and warehouses: what a product refers to. */
import type { IDataObject } from 'n8n-workflow';

import { driftOf } from '../../values/drift';
import {
	BRAND_COLUMNS,
	CATEGORY_COLUMNS,
	FREIGHT_TEMPLATE_COLUMNS,
	WAREHOUSE_COLUMNS,
} from './catalog-columns';
import { listIn } from '../../gateways/listing/list-in-reply';
import {
	idOrNull,
	isoTimeOf,
	numberOrNull,
	textOrNull,
	yuan,
	type OnDrift,
} from '../../values/cells';
import { asRecord, asRecords, asText, numberOf, type JsonRecord } from '../../kernel/exact-json';
import type { Api } from '../../kernel/operation';
import { pagedRows, type PagedList } from '../../gateways/shop/paging';

const compareCategory = driftOf('a category', CATEGORY_COLUMNS);
const compareBrand = driftOf('a brand', BRAND_COLUMNS);
const compareTemplate = driftOf('a freight template', FREIGHT_TEMPLATE_COLUMNS);
const compareWarehouse = driftOf('a warehouse', WAREHOUSE_COLUMNS);

export const CATEGORIES = 'shop.getShopCategory';

/** The categories under a parent; 0 for the first level. */
export const categories = async (api: Api, parentId: string): Promise<readonly JsonRecord[]> =>
	listIn(api, CATEGORIES, await api.read(CATEGORIES, { cid: BigInt(parentId) }));

export function categoryRow(category: JsonRecord, onDrift: OnDrift): IDataObject {
	const row = {
		categoryId: asText(category.id),
		name: textOrNull(category.name),
		level: numberOrNull(category.level),
		parentId: idOrNull(category.parent_id),
		isLeaf: category.is_leaf === true,
		enabled: category.enable !== false,
	};
	compareCategory(category, row, onDrift);
	return row;
}

/**
 * Brands of a category, those that need an authorisation and have it, and those that need none;
 * without a category, the brands that the shop is authorised for.
 */
export async function brands(
	api: Api,
	categoryId: string | undefined,
	name: string,
): Promise<JsonRecord[]> {
	if (categoryId === undefined) {
		const all = listIn(api, 'shop.brandList', await api.read('shop.brandList', {}));
		return all.filter((brand) => brandLabel(brand).toLowerCase().includes(name.toLowerCase()));
	}
	const data = asRecord(
		await api.read('brand.list', {
			category_id: BigInt(categoryId),
			...(name && { query: name }),
		}),
	);
	// Each may be left out where there are none, but not both.
	const lists = ['auth_brand_list', 'brand_list'].filter((list) => data[list] !== undefined);
	return (lists.length > 0 ? lists : ['brand_list']).flatMap((list) => [
		...listIn(api, 'brand.list', data, list),
	]);
}

export const brandLabel = (brand: JsonRecord) =>
	[brand.brand_chinese_name ?? brand.name_cn, brand.brand_english_name ?? brand.name_en]
		.map(asText)
		.filter(Boolean)
		.join(' / ');

export function brandRow(brand: JsonRecord, onDrift: OnDrift): IDataObject {
	const id = asText(brand.brand_id ?? brand.id);
	if (id === '') onDrift('a brand comes without an ID');
	const row = {
		brandId: id || null,
		chineseName: textOrNull(brand.brand_chinese_name ?? brand.name_cn),
		englishName: textOrNull(brand.brand_english_name ?? brand.name_en),
		trademarkNumber: textOrNull(brand.brand_reg_num),
	};
	compareBrand(brand, row, onDrift);
	return row;
}

/** Page numbers are text here. The largest page is not documented; 10 is the default. */
const TEMPLATES: PagedList = {
	method: 'freightTemplate.list',
	items: 'List',
	total: 'Count',
	size: 10,
	mostPages: 1000,
	key: ({ template }) => asText(asRecord(template).id),
	number: String,
};

export const freightTemplates = (api: Api, name: string) =>
	pagedRows(api, TEMPLATES, name ? { name } : {});

const CALCULATED: Record<number, string> = { 1: 'By weight (按重量)', 2: 'By quantity (按件数)' };
const RULE: Record<number, string> = {
	0: 'Stepped (阶梯计价)',
	1: 'Fixed (固定运费)',
	2: 'Seller pays (卖家包邮)',
	3: 'Cash on delivery (货到付款)',
};

export function freightTemplateRow(entry: JsonRecord, onDrift: OnDrift): IDataObject {
	const template = asRecord(entry.template);
	const row = {
		freightTemplateId: asText(template.id),
		name: textOrNull(template.template_name),
		provinceId: idOrNull(template.product_province),
		cityId: idOrNull(template.product_city),
		calculationText: CALCULATED[numberOf(template.calculate_type) ?? NaN] ?? null,
		ruleText: RULE[numberOf(template.rule_type) ?? NaN] ?? null,
		fixedAmountYuan: yuan(template.fixed_amount),
	};
	compareTemplate(entry, row, onDrift);
	return row;
}

const WAREHOUSES: PagedList = {
	method: 'warehouse.list',
	items: 'warehouses',
	total: 'total',
	size: 100,
	mostPages: 101,
	key: ({ warehouse_id: id, out_warehouse_id: ownId }) => asText(id) || asText(ownId),
	number: (value) => value,
};

export const warehouses = (api: Api, name: string) =>
	pagedRows(api, WAREHOUSES, name ? { warehouse_name: name } : {});

export function warehouseRow(warehouse: JsonRecord, onDrift: OnDrift): IDataObject {
	const row = {
		warehouseId: asText(warehouse.warehouse_id),
		outWarehouseId: textOrNull(warehouse.out_warehouse_id),
		name: textOrNull(warehouse.name),
		description: textOrNull(warehouse.intro),
		address: textOrNull(warehouse.address_detail),
		areaCount: asRecords(warehouse.addr).length,
		createTime: isoTimeOf(warehouse.create_time),
		updateTime: isoTimeOf(warehouse.update_time),
	};
	compareWarehouse(warehouse, row, onDrift);
	return row;
}
