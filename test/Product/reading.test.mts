/** What each reading operation asks, and the rows that it makes of the answers. */
import { jsonOf, located, perform, platform, refusalOf } from './run-node.mts';

const PRODUCT = '3539925204033339668';
const product = located('id', PRODUCT);
const skuOf = (id: string, more: object) => ({
	id,
	product_id: PRODUCT,
	product_id_str: PRODUCT,
	price: 999,
	sku_type: 0,
	spec_detail_name1: '红',
	spec_detail_name2: 'S',
	...more,
});

it("'product.get' by id, merchant code and of the draft", async () => {
	const shop = platform({
		'product.detail': () => ({ product_id: PRODUCT, product_id_str: PRODUCT, name: '外套' }),
	});
	await perform(shop, 'product.get', { product });
	await perform(shop, 'product.get', { product: located('code', 'COAT'), draft: true });
	expect(shop.calls.map(({ body }) => body)).toEqual([
		`{"product_id":"${PRODUCT}"}`,
		'{"out_product_id":"COAT","show_draft":"true"}',
	]);
	expect(shop.drifts).toContain('a product comes without status');
});

it("'product.getAudits' pages to the end and returns the reasons", async () => {
	const records = Array.from({ length: 130 }, (_, at) => ({
		product_id: `${3_539_925_204_033_339_668n + BigInt(at)}`,
		title: '外套',
		publish_status: 2,
		publish_time: 1_795_392_000,
		audit_reason: { 标题: ['太长', '违规'], 主图: ['模糊'] },
	}));
	const shop = platform({
		'product.auditList': ({ page, size }) => ({
			records: records.slice(Number(page) * Number(size), (Number(page) + 1) * Number(size)),
			total: records.length,
		}),
	});
	const rows = jsonOf(
		await perform(shop, 'product.getAudits', { publishStatus: 2, product, returnAll: true }),
	);
	expect(rows).toHaveLength(130);
	expect(rows[0]).toMatchObject({
		publishStatusText: 'Rejected (审核拒绝)',
		reasons: '标题: 太长, 违规; 主图: 模糊',
		submitTime: '2026-11-23T08:00:00+08:00',
	});
	expect(shop.calls.map(({ body }) => body)).toEqual([
		`{"page":0,"product_id":${PRODUCT},"publish_status":2,"size":100}`,
		`{"page":1,"product_id":${PRODUCT},"publish_status":2,"size":100}`,
	]);
});

it("'product.getImage' gives the address once the review has passed", async () => {
	const shop = platform({
		'material.queryMaterialDetail': () => ({
			material_info: { material_id: '70', audit_status: 3, byte_url: 'https://p/1.jpg' },
		}),
	});
	const [row] = jsonOf(await perform(shop, 'product.getImage', { materialId: '70' }));
	expect(row).toMatchObject({ platformUrl: 'https://p/1.jpg', reviewStatus: 3 });
});

it("'stock.get' by id, code and warehouse", async () => {
	const shop = platform({
		'sku.stockNum': () => ({
			sku_id: '17',
			code: 'R-S',
			sku_type: 1,
			stock_num_map: { ABC: 3, DEF: 4 },
			prehold_stock_num: 1,
		}),
	});
	const [row] = jsonOf(await perform(shop, 'stock.get', { sku: located('id', '17') }));
	await perform(shop, 'stock.get', { sku: located('code', 'R-S'), options: { warehouse: 'ABC' } });
	expect(row).toMatchObject({
		skuId: '17',
		merchantCode: 'R-S',
		stock: 7,
		stockByWarehouse: { ABC: 3, DEF: 4 },
		heldStock: 1,
	});
	expect(shop.calls.map(({ body }) => body)).toEqual([
		'{"sku_id":17}',
		'{"code":"R-S","out_warehouse_id":"ABC"}',
	]);
});

it("'stock.getSku' by id and by code, with what names it elsewhere", async () => {
	const shop = platform({ 'sku.detail': () => skuOf('1737398770243598', { code: 'R-S' }) });
	const [row] = jsonOf(await perform(shop, 'stock.getSku', { sku: located('code', 'R-S') }));
	await perform(shop, 'stock.getSku', { sku: located('id', '1737398770243598') });
	expect(row).toMatchObject({ skuId: '1737398770243598', merchantCode: 'R-S' });
	expect(row).toHaveProperty('priceYuan');
	expect(shop.calls.map(({ body }) => body)).toEqual([
		'{"code":"R-S"}',
		'{"sku_id":1737398770243598}',
	]);
});

it("'stock.getSku' of an unknown SKU says which", async () => {
	const shop = platform({ 'sku.detail': () => ({}) });
	const error = await refusalOf(perform(shop, 'stock.getSku', { sku: located('code', 'R-S') }));
	expect(error.message).toMatch(/without the SKU R-S/);
});

it("'stock.getAll' lists each product once, in order, below a threshold", async () => {
	const stocks: Record<string, number> = { 1: 3, 2: 10, 3: 0 };
	const shop = platform(
		{
			'sku.list': async ({ product_id: id }) => {
				await new Promise((resolve) => setTimeout(resolve, 20 / Number(id)));
				return [skuOf(`17${String(id)}`, { stock_num: stocks[String(id)] })];
			},
		},
		3,
	);
	const parameters = { productIds: '1, 2 3,1', returnAll: true };
	const all = jsonOf(await perform(shop, 'stock.getAll', parameters));
	expect(all.map(({ skuId, stock }) => [skuId, stock])).toEqual([
		['171', 3],
		['172', 10],
		['173', 0],
	]);
	expect(all[0]).toMatchObject({ specification: '红; S', priceYuan: 9.99, productId: PRODUCT });
	const low = jsonOf(
		await perform(shop, 'stock.getAll', { ...parameters, filters: { belowThreshold: '10' } }),
	);
	expect(low.map(({ skuId }) => skuId)).toEqual(['171', '173']);
});

describe('catalog', () => {
	it("'catalog.getCategories' of the first level, or below one", async () => {
		const shop = platform({
			'shop.getShopCategory': () => [{ id: '7', name: '女装', level: 1, is_leaf: false }],
		});
		const [row] = jsonOf(await perform(shop, 'catalog.getCategories', {}));
		await perform(shop, 'catalog.getCategories', { category: located('id', '7') });
		expect(row).toMatchObject({ categoryId: '7', isLeaf: false, enabled: true });
		expect(shop.calls.map(({ body }) => body)).toEqual(['{"cid":0}', '{"cid":7}']);
	});

	it("'catalog.getProperties' of a leaf", async () => {
		const shop = platform({
			'product.getCatePropertyV2': () => ({
				data: [
					{
						property_id: '1687',
						property_name: '功能',
						required: 1,
						type: 'multi_select',
						multi_select_max: 3,
						property_type: 3,
						diy_type: 1,
						options: [{ name: '防水', value_id: '5' }],
					},
				],
			}),
		});
		const [row] = jsonOf(
			await perform(shop, 'catalog.getProperties', { category: located('id', '7') }),
		);
		expect(row).toMatchObject({
			propertyId: '1687',
			required: true,
			ownValueAllowed: true,
			kindText: 'Product (商品属性)',
			options: [{ valueId: '5', name: '防水' }],
		});
	});

	it("'catalog.getBrands' of a category, or of the shop", async () => {
		const shop = platform({
			'brand.list': () => ({
				auth_brand_list: [{ brand_id: '1', name_cn: '甲' }],
				brand_list: [{ brand_id: '2', name_en: 'B' }],
			}),
			'shop.brandList': () => [
				{ id: '1', brand_chinese_name: '甲' },
				{ id: '2', brand_chinese_name: '乙' },
			],
		});
		const parameters = { category: located('id', '7'), name: '' };
		const ofCategory = jsonOf(await perform(shop, 'catalog.getBrands', parameters));
		expect(ofCategory.map(({ brandId }) => brandId)).toEqual(['1', '2']);
		const ofShop = jsonOf(await perform(shop, 'catalog.getBrands', { name: '乙' }));
		expect(ofShop.map(({ brandId }) => brandId)).toEqual(['2']);
	});

	it("'catalog.getFreightTemplates' asks for pages as text", async () => {
		const List = Array.from({ length: 12 }, (_, at) => ({
			template: { id: String(at + 1), template_name: `模板${at + 1}` },
		}));
		const shop = platform({
			'freightTemplate.list': ({ page, size }) => ({
				List: List.slice(Number(page) * Number(size), (Number(page) + 1) * Number(size)),
				Count: 12,
			}),
		});
		const rows = jsonOf(await perform(shop, 'catalog.getFreightTemplates', { name: '模板' }));
		expect(rows).toHaveLength(12);
		expect(shop.calls[1]?.body).toBe('{"name":"模板","page":"1","size":"10"}');
	});

	it("'catalog.getWarehouses'", async () => {
		const warehouse = { warehouse_id: '6853386941874864000', name: '仓', out_warehouse_id: 'ABC' };
		const shop = platform({ 'warehouse.list': () => ({ warehouses: [warehouse], total: 1 }) });
		const rows = jsonOf(await perform(shop, 'catalog.getWarehouses', {}));
		expect(rows).toMatchObject([{ warehouseId: '6853386941874864000', outWarehouseId: 'ABC' }]);
		expect(shop.calls.map(({ body }) => body)).toEqual(['{"page":0,"size":100}']);
	});
});

it("'product.get' takes the specification from sell_properties, or from the ids of its values", async () => {
	const sku = { sku_id: '1', price: 100, sku_type: 0, stock_num: 1 };
	const shop = platform({
		'product.detail': () => ({
			product_id: PRODUCT,
			product_id_str: PRODUCT,
			specs: [{ id: '5', name: '颜色', values: [{ id: '7', name: '红' }] }],
			spec_prices: [
				{ ...sku, sell_properties: [{ property_name: '颜色', value_name: '蓝' }] },
				{ ...sku, sku_id: '2', spec_detail_ids: ['7'] },
				{ ...sku, sku_id: '3', sell_properties: [] },
			],
		}),
	});
	const items = await perform(shop, 'product.get', { product, output: 'lines' });
	expect(jsonOf(items).map(({ specification }) => specification)).toEqual(['蓝', '红', null]);
});
