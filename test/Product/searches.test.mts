/** What the dropdowns of the form show, and what the resource mapper asks. */
import type { ILoadOptionsFunctions } from 'n8n-workflow';

import { DouyinProduct } from '../../nodes/Product/DouyinProduct.node';
import { mapperFields, propertyValues } from '../../nodes/Product/api/properties';
import {
	brandOptions,
	searchCategories,
	searchFreightTemplates,
	searchProducts,
	searchSkus,
	warehouseOptions,
} from '../../nodes/Product/methods/listSearch';
import { platform } from './run-node.mts';

it('products by a part of the title or by id, page by page', async () => {
	const shop = platform({
		'product.listV2': ({ page }) => ({
			data: [{ product_id: `35399252040333396${String(page)}0`, name: '外套' }],
			total: 51,
		}),
	});
	const first = await searchProducts(shop.api, ' 外 ');
	expect(first).toEqual({
		results: [{ name: '外套', value: '3539925204033339610' }],
		paginationToken: '2',
	});
	expect((await searchProducts(shop.api, '', '2')).paginationToken).toBeUndefined();
	await searchProducts(shop.api, '3539925204033339668');
	expect(shop.calls.map(({ body }) => body)).toEqual([
		'{"name":"外","page":1,"size":50}',
		'{"page":2,"size":50}',
		'{"page":1,"product_id":["3539925204033339668"],"size":50}',
	]);
});

it('SKUs of a product with code, price and stock', async () => {
	const sku = { id: '17', price: 990, sku_type: 0, stock_num: 5, code: 'R-S' };
	const shop = platform({
		'sku.list': () => [
			{ ...sku, spec_detail_name1: '红' },
			{ ...sku, id: '18', code: '', sell_properties: [{ value_name: '蓝' }] },
		],
	});
	expect((await searchSkus(shop.api, '35')).results).toEqual([
		{ name: '红 (R-S) ¥9.9, 5 left', value: '17' },
		{ name: '蓝 ¥9.9, 5 left', value: '18' },
	]);
	expect((await searchSkus(shop.api, '35', 'r-s')).results).toHaveLength(1);
});

it('categories, down the way that is typed', async () => {
	const tree: Record<string, object[]> = {
		0: [
			{ id: '1', name: '女装', is_leaf: false, enable: true },
			{ id: '2', name: '男装', is_leaf: false, enable: true },
			{ id: '3', name: '旧装', is_leaf: false, enable: false },
		],
		1: [
			{ id: '11', name: '连衣裙', is_leaf: true },
			{ id: '12', name: '外套', is_leaf: true },
		],
	};
	const shop = platform({ 'shop.getShopCategory': ({ cid }) => tree[String(cid)] ?? [] });
	expect((await searchCategories(shop.api)).results).toEqual([
		{ name: '女装 / …', value: '1' },
		{ name: '男装 / …', value: '2' },
	]);
	expect((await searchCategories(shop.api, '女装 / 裙')).results).toEqual([
		{ name: '女装 / 连衣裙', value: '11' },
	]);
	expect((await searchCategories(shop.api, '童装/')).results).toEqual([]);
});

it('freight templates, warehouses and brands, with what is there without the platform', async () => {
	const shop = platform({
		'freightTemplate.list': () => ({
			List: [{ template: { id: '8', template_name: '江浙沪' } }],
			Count: 1,
		}),
		'warehouse.list': () => ({
			warehouses: [{ warehouse_id: '1', out_warehouse_id: 'ABC', name: '杭州' }],
			total: 1,
		}),
		'shop.brandList': () => [{ id: '5', brand_chinese_name: '甲', brand_english_name: 'A' }],
	});
	expect((await searchFreightTemplates(shop.api)).results).toEqual([
		{ name: 'Free Shipping (包邮)', value: '0' },
		{ name: '江浙沪', value: '8' },
	]);
	expect(await warehouseOptions(shop.api)).toEqual([{ name: '杭州 (ABC)', value: 'ABC' }]);
	expect(await brandOptions(shop.api)).toEqual([
		{ name: 'No Brand (无品牌)', value: '596120136' },
		{ name: '甲 / A', value: '5' },
	]);
});

describe('category properties', () => {
	const properties = [
		{ property_id: '1', property_name: '货号', required: 1, status: 0, type: 'text', options: [] },
		{
			property_id: '2',
			property_name: '功能',
			required: 1,
			type: 'multi_select',
			multi_select_max: 2,
			options: [
				{ name: '防水', value_id: '21' },
				{ name: '保暖', value_id: '22' },
			],
		},
		{
			property_id: '3',
			property_name: '材质',
			required: 1,
			diy_type: 1,
			type: 'select',
			options: [{ name: '棉', value_id: '31' }],
		},
		{ property_id: '4', property_name: '旧', status: 1, options: [] },
	];

	it('become fields: one a value, and one for a value of one’s own', () => {
		const { fields } = mapperFields(properties);
		expect(fields.map(({ id, type, required }) => [id, type, required])).toEqual([
			['1', 'string', true],
			['2', 'options', true],
			['2#2', 'options', false],
			['3', 'options', false],
			['3:own', 'string', false],
		]);
	});

	it('go back as ids and names', () => {
		const value = { 1: 'A-1', 2: '21|防水', '2#2': '22|保暖', '3:own': '羊毛', 3: null };
		expect(propertyValues.parse({ mappingMode: 'defineBelow', value })).toEqual({
			1: [{ value: 0, name: 'A-1', diy_type: 0 }],
			2: [
				{ value: 21n, name: '防水', diy_type: 0 },
				{ value: 22n, name: '保暖', diy_type: 0 },
			],
			3: [{ value: 0, name: '羊毛', diy_type: 1 }],
		});
		expect(propertyValues.parse({ mappingMode: 'defineBelow', value: null })).toEqual({});
	});
});

it('asks nothing while the form does not say of what', async () => {
	const { listSearch, resourceMapping } = new DouyinProduct().methods;
	const form = { getCurrentNodeParameter: () => '' } as Partial<ILoadOptionsFunctions>;
	const empty = form as ILoadOptionsFunctions;
	expect(await listSearch.searchSkus.call(empty)).toEqual({ results: [] });
	expect(await resourceMapping.getCategoryFields.call(empty)).toEqual({ fields: [] });
});
