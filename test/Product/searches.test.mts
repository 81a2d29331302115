/** What the dropdowns of the form show, and what the resource mapper asks. */
import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';

import { resetProcessState } from '../../nodes/kernel/process-state';
import { DouyinProduct } from '../../nodes/Product/DouyinProduct.node';
import { mapperFields, propertyValues } from '../../nodes/Product/api/properties';
import {
	brandOptions,
	searchFreightTemplates,
	searchSkus,
	warehouseOptions,
} from '../../nodes/Product/methods/listSearch';
import { searchCategories } from '../../nodes/Product/methods/categories';
import { searchProducts } from '../../nodes/records/product/search';
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

describe('categories', () => {
	const tree: Record<string, object[]> = {
		0: [
			{ id: '1', name: '女装', is_leaf: false, enable: true },
			{ id: '2', name: '男装', is_leaf: false, enable: true },
			{ id: '3', name: '旧装', is_leaf: false, enable: false },
		],
		1: [
			{ id: '11', name: '连衣裙', is_leaf: true },
			{ id: '12', name: '外套', is_leaf: false },
			// Said to lie below itself.
			{ id: '1', name: '女装', is_leaf: false },
		],
		2: [{ id: '21', name: '外套', is_leaf: true }],
		12: [{ id: '121', name: 'Polo衫', is_leaf: true }],
	};
	const open = () => platform({ 'shop.getShopCategory': ({ cid }) => tree[String(cid)] ?? [] });
	const namesOf = ({ results }: INodeListSearchResult) => results.map(({ name }) => name);
	beforeEach(resetProcessState);

	it('are leaves with the way to them, where a product is to lie in one', async () => {
		const shop = open();
		expect(await searchCategories(shop.api, 'leaves')).toEqual({
			results: [
				{ name: '女装 / 连衣裙', value: '11' },
				{ name: '女装 / 外套 / Polo衫', value: '121' },
				{ name: '男装 / 外套', value: '21' },
			],
		});
		expect(namesOf(await searchCategories(shop.api, 'leaves', '女装/polo'))).toEqual([
			'女装 / 外套 / Polo衫',
		]);
		expect(namesOf(await searchCategories(shop.api, 'leaves', '外套'))).toHaveLength(2);
		expect(namesOf(await searchCategories(shop.api, 'leaves', '童装'))).toEqual([]);
		// The tree was read once.
		expect(shop.calls.map(({ params }) => String(params.cid))).toEqual(['0', '1', '2', '12']);
	});

	it('are those that have others below them, or all', async () => {
		const shop = open();
		expect(namesOf(await searchCategories(shop.api, 'parents'))).toEqual([
			'女装',
			'女装 / 外套',
			'男装',
		]);
		expect(namesOf(await searchCategories(shop.api, 'all', '男装'))).toEqual([
			'男装',
			'男装 / 外套',
		]);
	});

	it('come page by page, and are read again after a failure', async () => {
		const many = Array.from({ length: 101 }, (_, at) => ({
			id: at + 1,
			name: `类${at}`,
			is_leaf: true,
		}));
		let isDown = true;
		const shop = platform({
			'shop.getShopCategory': () => {
				if (isDown) throw new Error('down');
				return many;
			},
		});
		await expect(searchCategories(shop.api, 'leaves')).rejects.toThrow('down');
		isDown = false;
		const first = await searchCategories(shop.api, 'leaves');
		expect([first.results.length, first.paginationToken]).toEqual([100, '2']);
		const last = await searchCategories(shop.api, 'leaves', '', first.paginationToken as string);
		expect(last).toEqual({ results: [{ name: '类100', value: '101' }] });
	});
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
		{ property_id: '6', property_name: '产地', required: 0, options: [] },
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
		{ property_id: '5', property_name: '尺码', required: 1, options: [] },
	];

	it('become fields, the mandatory ones first: one a value, and one for a value of one’s own', () => {
		const { fields } = mapperFields(properties);
		expect(fields.map(({ id, type, required }) => [id, type, required])).toEqual([
			['1', 'string', true],
			['2', 'options', true],
			['2#2', 'options', false],
			['3', 'options', false],
			['3:own', 'string', false],
			['5', 'string', true],
			['6', 'string', false],
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

it('asks nothing while the form does not say of what, and says what to choose', async () => {
	const { listSearch, resourceMapping } = new DouyinProduct().methods;
	const form = { getCurrentNodeParameter: () => '' } as Partial<ILoadOptionsFunctions>;
	const empty = form as ILoadOptionsFunctions;
	await expect(listSearch.searchSkus.call(empty)).rejects.toThrow(/^Choose the product first/);
	await expect(listSearch.searchChannelProducts.call(empty)).rejects.toThrow(/^Choose the product/);
	expect(await resourceMapping.getCategoryFields.call(empty)).toEqual({ fields: [] });
});
