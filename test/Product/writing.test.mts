/** What each writing operation sends: int64 as bare digits, money in fen, JSON inside text. */
import { ALREADY_DONE } from '../../nodes/gateways/shop/gateway';
import { jsonOf, located, perform, platform } from './run-node.mts';

const PRODUCT = '3539925204033339668';
const SKU = '1737398770243598';
const product = located('id', PRODUCT);
const sku = located('id', SKU);
const nothing = () => ({});
const sample = {
	product_id: '3472490447010721067',
	outer_product_id: 'COAT',
	create_time: '2021-03-29 15:52:53',
	sku: [{ sku_id: '1695459998495774', code: 'COAT-R' }],
};

describe('product.create', () => {
	const parameters = {
		category: located('list', '22226'),
		title: '外套',
		pictures: 'https://a/1.jpg\nhttps://a/2.jpg',
		detailPictures: ['https://a/3.jpg'],
		specifySkus: 'json',
		skusJson: [
			{ specification: { 颜色: '红', 尺码: 'S' }, priceYuan: '99.9', stock: '3', code: 'R-S' },
			{ specification: { 尺码: 'M', 颜色: '红' }, priceYuan: 100, stock: 0 },
			{ specification: { 颜色: '蓝', 尺码: 'S' }, priceYuan: 0.29, stock: 1 },
			{ specification: { 颜色: '蓝', 尺码: 'M' }, priceYuan: 1, stock: 1, more: { sku_type: 0 } },
		],
		freightTemplate: located('id', '0'),
		phone: '4001',
		categoryProperties: {
			mappingMode: 'defineBelow',
			value: {
				1687: '679903018|Sony/索尼',
				'1688#2': '12|二',
				1688: '11|一',
				'9:own': '自',
				5: '',
			},
		},
		options: { brandId: '596120136' },
		additional: '{"size_info_template_id": 7000291764753940780, "sell_channel": [0]}',
	};

	it('sends the form as the platform takes it', async () => {
		const shop = platform({ 'product.addV2': () => sample });
		const items = jsonOf(await perform(shop, 'product.create', parameters));
		const [call] = shop.calls;
		expect(call?.params).toMatchObject({
			category_leaf_id: 22226n,
			pic: 'https://a/1.jpg|https://a/2.jpg',
			description: 'https://a/3.jpg',
			freight_id: 0n,
			commit: true,
			product_type: 0,
			reduce_type: 1,
			specs: '颜色|红,蓝^尺码|S,M',
			standard_brand_id: 596120136n,
			sell_channel: [0],
		});
		expect(call?.body).toContain('"size_info_template_id":7000291764753940780');
		expect(JSON.parse(String(call?.params.spec_prices))).toEqual([
			{
				code: 'R-S',
				price: 9990,
				spec_detail_name1: '红',
				spec_detail_name2: 'S',
				spec_detail_name3: '',
				stock_num: 3,
			},
			expect.objectContaining({ price: 10000, spec_detail_name1: '红', spec_detail_name2: 'M' }),
			expect.objectContaining({ price: 29, stock_num: 1 }),
			expect.objectContaining({ price: 100, sku_type: 0 }),
		]);
		expect(JSON.parse(String(call?.params.product_format_new))).toEqual({
			1687: [{ value: 679903018, name: 'Sony/索尼', diy_type: 0 }],
			1688: [
				{ value: 11, name: '一', diy_type: 0 },
				{ value: 12, name: '二', diy_type: 0 },
			],
			9: [{ value: 0, name: '自', diy_type: 1 }],
		});
		expect(call?.repeatable).toBe(false);
		expect(items).toEqual([
			{
				productId: '3472490447010721067',
				productMerchantCode: 'COAT',
				createTime: '2021-03-29T15:52:53+08:00',
				submitted: true,
				skus: [{ skuId: '1695459998495774', merchantCode: 'COAT-R' }],
				success: true,
			},
		]);
	});
});

it('rows of the form are the same SKUs as JSON', async () => {
	const shop = platform({ 'product.editV2': nothing });
	const rows = {
		specifySkus: 'fields',
		specification1: '颜色',
		specification2: '尺码',
		skus: {
			entries: [
				{ value1: '红', value2: 'S', priceYuan: 99.9, stock: 3, code: 'R-S' },
				{ value1: '红', value2: 'M', priceYuan: '100', stock: '0', code: '' },
			],
		},
	};
	const json = {
		specifySkus: 'json',
		skusJson: [
			{ specification: { 颜色: '红', 尺码: 'S' }, priceYuan: 99.9, stock: 3, code: 'R-S' },
			{ specification: { 颜色: '红', 尺码: 'M' }, priceYuan: 100, stock: 0 },
		],
	};
	await perform(shop, 'product.update', { product, ...rows });
	await perform(shop, 'product.update', { product, ...json });
	const [ofForm, ofJson] = shop.calls;
	expect(ofForm?.params.specs).toBe('颜色|红^尺码|S,M');
	expect(ofForm?.body).toBe(ofJson?.body);
});

describe('product.update', () => {
	it('sends what is to change and nothing else', async () => {
		const shop = platform({ 'product.editV2': nothing });
		await perform(shop, 'product.update', { product, changes: { title: '新' }, submit: false });
		expect(shop.calls[0]?.body).toBe(`{"commit":false,"name":"新","product_id":${PRODUCT}}`);
		expect(shop.calls[0]?.repeatable).toBe(true);
	});

	it('takes category, SKUs and further parameters', async () => {
		const shop = platform({ 'product.editV2': nothing });
		await perform(shop, 'product.update', {
			product,
			category: located('id', '5'),
			changes: { pictures: 'https://a/1.jpg', freightTemplate: 8, mostPerOrder: 2 },
			specifySkus: 'json',
			skusJson: '[{"specification":{"颜色":"红"},"priceYuan":1,"stock":2}]',
			additional: { product_format_new: { 5: [] } },
		});
		expect(shop.calls[0]?.params).toMatchObject({
			category_leaf_id: 5n,
			pic: 'https://a/1.jpg',
			freight_id: 8n,
			maximum_per_order: 2,
			specs: '颜色|红',
			product_format_new: '{"5":[]}',
		});
	});
});

it.each([
	['product.setOnline', {}, { productId: PRODUCT, online: true, success: true }],
	['product.setOffline', {}, { productId: PRODUCT, online: false, success: true }],
])('%s sends the bare id', async (operation, more, result) => {
	const shop = platform({ [operation]: nothing });
	const items = await perform(shop, operation, { product, ...more });
	expect(shop.calls.map(({ body }) => body)).toEqual([`{"product_id":${PRODUCT}}`]);
	expect(items).toEqual([{ json: result, pairedItem: { item: 0 } }]);
});

it("'product.setOnline' by merchant code asks for the id first", async () => {
	const shop = platform({
		'product.detail': () => ({ product_id: PRODUCT, product_id_str: PRODUCT }),
		'product.setOnline': nothing,
	});
	await perform(shop, 'product.setOnline', { product: located('code', 'COAT') });
	expect(shop.calls.map(({ body }) => body)).toEqual([
		'{"out_product_id":"COAT"}',
		`{"product_id":${PRODUCT}}`,
	]);
});

it("'product.delete' erases for good only when the option says so", async () => {
	const shop = platform({ 'product.del': nothing });
	await perform(shop, 'product.delete', { product });
	await perform(shop, 'product.delete', { product, forever: true });
	expect(shop.calls.map(({ body }) => body)).toEqual([
		`{"product_id":${PRODUCT}}`,
		`{"delete_forever":true,"product_id":${PRODUCT}}`,
	]);
});

it("'product.uploadImage' sends the address, and is not repeated", async () => {
	const shop = platform({
		'material.uploadImageSync': () => ({ material_id: '70', folder_id: '0', audit_status: 1 }),
	});
	const parameters = { source: 'url', url: 'https://a/1.jpg', materialName: 'coat.jpg' };
	const data = Buffer.from('picture').toString('base64');
	const [row] = jsonOf(
		await perform(
			shop,
			'product.uploadImage',
			{ ...parameters, binaryField: 'photo' },
			{ binary: { photo: { data, mimeType: 'image/jpeg' } } },
		),
	);
	expect(shop.calls[0]?.params).toEqual({
		folder_id: '0',
		material_name: 'coat.jpg',
		url: 'https://a/1.jpg',
		need_distinct: true,
	});
	expect(shop.calls[0]?.repeatable).toBe(false);
	expect(row).toMatchObject({
		materialId: '70',
		reviewStatusText: 'Waiting (待审核)',
		isNew: true,
	});
});

it("'stock.setPrice' takes yuan and sends fen", async () => {
	const shop = platform({ 'sku.editPrice': nothing });
	await perform(shop, 'stock.setPrice', { product, sku, priceYuan: '19.99' });
	await perform(shop, 'stock.setPrice', { sku: located('code', 'R-S'), priceYuan: 0.29 });
	expect(shop.calls.map(({ body }) => body)).toEqual([
		`{"price":1999,"product_id":${PRODUCT},"sku_id":${SKU}}`,
		'{"code":"R-S","price":29}',
	]);
});

it("'stock.setCode' names the SKU by its id, since the code is the new one", async () => {
	const shop = platform({ 'sku.detail': () => ({ id: SKU }), 'sku.editCode': nothing });
	await perform(shop, 'stock.setCode', { sku: located('code', 'OLD'), code: 'NEW' });
	expect(shop.calls.map(({ body }) => body)).toEqual([
		'{"code":"OLD"}',
		`{"code":"NEW","sku_id":${SKU}}`,
	]);
});

describe("'stock.sync'", () => {
	const one = { product, sku, stockType: 'normal' };

	it('sets and adds under an idempotency id of the item and the run', async () => {
		const shop = platform({ 'sku.syncStock': nothing });
		const parameters = { ...one, mode: 'add', quantity: -2 };
		const twice = await perform(shop, 'stock.sync', parameters, { items: [{}, {}] });
		const again = await perform(platform({ 'sku.syncStock': nothing }), 'stock.sync', parameters);
		const other = await perform(
			platform({ 'sku.syncStock': nothing }, 1, 'run-2'),
			'stock.sync',
			parameters,
		);
		const ids = [...twice, ...again, ...other].map(({ json }) => json.idempotencyId);
		// The same item of the same run has the same id; another item or run has another.
		expect(ids[2]).toBe(ids[0]);
		expect(new Set(ids).size).toBe(3);
		expect(shop.calls[0]?.body).toBe(
			`{"idempotent_id":"${String(ids[0])}","incremental":true,"product_id":${PRODUCT},"sku_id":${SKU},"stock_num":-2}`,
		);
		expect(shop.calls.every(({ repeatable }) => repeatable)).toBe(true);
		expect(twice.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 0 }, { item: 1 }]);
	});

	it('uses the id of the user, and says when the platform knew it', async () => {
		const shop = platform({ 'sku.syncStock': () => ALREADY_DONE });
		const parameters = { ...one, mode: 'set', quantity: 5, options: { idempotencyId: 'erp-7' } };
		const [row] = jsonOf(await perform(shop, 'stock.sync', parameters));
		expect(shop.calls[0]?.params).toMatchObject({ idempotent_id: 'erp-7', incremental: false });
		expect(row).toMatchObject({ idempotencyId: 'erp-7', alreadyDone: true, success: true });
	});

	it('takes one warehouse by the simple method and several by the one that is all or nothing', async () => {
		const shop = platform({
			'sku.syncStock': nothing,
			'sku.syncStockBatch': nothing,
			'sku.detail': () => ({ id: SKU, product_id: PRODUCT }),
		});
		const entries = [
			{ warehouse: 'ABC', quantity: 2 },
			{ warehouse: 'DEF', quantity: '3' },
		];
		const regional = { sku: located('code', 'R-S'), stockType: 'regional', mode: 'set' };
		await perform(shop, 'stock.sync', { ...regional, warehouses: { entries: [entries[0]] } });
		await perform(shop, 'stock.sync', { ...regional, warehouses: { entries } });
		expect(shop.calls.map(({ method }) => method)).toEqual([
			'sku.syncStock',
			'sku.detail',
			'sku.syncStockBatch',
		]);
		expect(shop.calls[0]?.params).toMatchObject({ out_warehouse_id: 'ABC', stock_num: 2 });
		expect(shop.calls[2]?.params).toMatchObject({
			product_id: BigInt(PRODUCT),
			incremental: false,
			sku_sync_list: [
				{
					sku_id: BigInt(SKU),
					sku_type: 1,
					stock_map: [
						{ out_warehouse_id: 'ABC', stock_num: 2 },
						{ out_warehouse_id: 'DEF', stock_num: 3 },
					],
				},
			],
		});
	});
});
