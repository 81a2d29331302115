/** Lists, changes and stock against the sandbox, compared with the truth behind its shelves. */
import type { IDataObject } from 'n8n-workflow';

import { idle } from '../support/idle-time.mts';
import { located } from './run-node.mts';
import { jsonOf, openShop, type Shop } from './shop.mts';

jest.mock('n8n-workflow', () => jest.requireActual('../support/idle-time.mts').mocked);

let shop: Shop;
beforeEach(() => idle.begin());
afterEach(async () => {
	idle.end();
	await shop.sandbox.close();
});

const truth = () => shop.sandbox.control.productTruth();
const stockOf = (sku: string) => shop.sandbox.control.stockTruth({ sku })[0];
const normal = () =>
	shop.sandbox.control.stockTruth().filter(({ skuType, removed }) => skuType === 0 && !removed);

describe("'product.getAll'", () => {
	const all = { returnAll: true, filters: {} };

	it('lists every product once, newest first, in few calls', async () => {
		shop = await openShop({ products: 700 });
		const rows = jsonOf(await shop.do('product.getAll', all));
		const ids = rows.map(({ productId }) => productId);
		expect([...ids].sort()).toEqual(
			truth()
				.map(({ productId }) => productId)
				.sort(),
		);
		const times = rows.map(({ createTime }) => String(createTime));
		expect(times).toEqual([...times].sort().reverse());
		expect(shop.called().length).toBeLessThanOrEqual(60);
		expect(rows[0]).toMatchObject({ statusText: expect.any(String), name: expect.any(String) });
	});

	it('misses none while products change between any two calls', async () => {
		shop = await openShop({ products: 400, speed: 1 });
		const before = truth().map(({ productId }) => productId);
		shop.sandbox.control.moving({ everyCalls: 1, changes: 3 });
		const { items, hints } = await shop.do('product.getAll', all);
		const ids = items.map(({ json }) => String(json.productId));
		expect(new Set(ids).size).toBe(ids.length);
		expect(before.filter((id) => !ids.includes(id))).toEqual([]);
		expect(hints).toEqual([]);
	});

	it.each(['full', 'lines', 'raw'])('counts items by Limit, as %s', async (output) => {
		shop = await openShop({ products: 20 });
		const limited = { ...all, output, returnAll: false, limit: 7 };
		expect(jsonOf(await shop.do('product.getAll', limited))).toHaveLength(7);
	});

	it('stops at its limit, and keeps to its filters', async () => {
		shop = await openShop({ products: 300 });
		const few = await shop.do('product.getAll', { ...all, returnAll: false, limit: 5 });
		const newest = [...truth()].sort((a, b) => b.createTime - a.createTime).slice(0, 5);
		expect(jsonOf(few).map(({ createTime }) => Date.parse(String(createTime)) / 1000)).toEqual(
			newest.map(({ createTime }) => createTime),
		);
		const filters = { status: 0, checkStatus: 3 };
		const onSale = jsonOf(await shop.do('product.getAll', { returnAll: true, filters }));
		expect(onSale).toHaveLength(
			truth().filter(({ status, checkStatus }) => status === 0 && checkStatus === 3).length,
		);
		expect(onSale.every((row) => row.onSale === true)).toBe(true);
		const [some] = onSale;
		const one = {
			productIds: some?.productId,
			category: located('list', String(some?.categoryId)),
		};
		const skus = await shop.do('product.getAll', { ...all, filters: one, output: 'lines' });
		expect(jsonOf(skus).map(({ skuId }) => skuId)).toEqual(
			truth().find(({ productId }) => productId === some?.productId)?.skuIds,
		);
	});
});

it('creates, changes, sells, takes off and deletes a product', async () => {
	shop = await openShop({ products: 30, speed: 1 });
	const [leaf] = truth().map(({ categoryLeafId }) => categoryLeafId);
	const category = located('id', String(leaf));
	const properties = jsonOf(await shop.do('catalog.getProperties', { category }));
	const value = Object.fromEntries(
		properties
			.filter(({ required, enabled }) => required === true && enabled === true)
			.map(({ propertyId, options }) => {
				const [choice] = options as IDataObject[];
				const answer = choice ? `${String(choice.valueId)}|${String(choice.name)}` : '文字';
				return [String(propertyId), answer];
			}),
	);
	const [created] = jsonOf(
		await shop.do('product.create', {
			category,
			title: '外套 新款',
			pictures: 'https://example.com/1.jpg',
			detailPictures: 'https://example.com/2.jpg',
			specification1: '颜色',
			skus: {
				entries: [
					{ value1: '红', priceYuan: 99.9, stock: 3, code: 'N-R' },
					{ value1: '蓝', priceYuan: 0.29, stock: 0, code: 'N-B' },
				],
			},
			freightTemplate: located('id', '0'),
			phone: '4001234567',
			categoryProperties: { mappingMode: 'defineBelow', value },
			options: { productMerchantCode: 'N' },
		}),
	);
	const productId = String(created?.productId);
	const product = located('id', productId);
	shop.sandbox.control.life({ approve: [productId] });
	const [read] = jsonOf(await shop.do('product.get', { product: located('code', 'N') }));
	expect(read).toMatchObject({ productId, name: '外套 新款', skuCount: 2, lowestPriceYuan: 0.29 });
	expect(created?.skus).toEqual([
		{ skuId: expect.any(String), merchantCode: 'N-R' },
		{ skuId: expect.any(String), merchantCode: 'N-B' },
	]);
	await shop.do('product.update', { product, changes: { title: '外套 改' } });
	shop.sandbox.control.life({ approve: [productId] });
	await shop.do('product.setOffline', { product });
	expect(truth().find((it) => it.productId === productId)).toMatchObject({
		name: '外套 改',
		status: 1,
	});
	await shop.do('product.setOnline', { product });
	expect(truth().find((it) => it.productId === productId)?.status).toBe(0);
	await shop.do('stock.setPrice', { sku: located('code', 'N-R'), priceYuan: 88.8 });
	await shop.do('stock.setCode', { sku: located('code', 'N-R'), code: 'N-RED' });
	const [sku] = shop.sandbox.control.stockTruth({ code: 'N-RED' });
	expect(sku).toMatchObject({ price: 8880, productId });
	await shop.do('product.setOffline', { product });
	await shop.do('product.delete', { product });
	expect(truth().find((it) => it.productId === productId)?.status).toBe(2);
});

it('reads catalog, reviews and pictures without drift', async () => {
	shop = await openShop({ products: 40 });
	const parameters = { returnAll: true };
	const upload = { source: 'url', url: 'https://example.com/1.jpg', materialName: '1.jpg' };
	const picture = await shop.do('product.uploadImage', upload);
	const runs = [
		picture,
		await shop.do('product.getImage', { materialId: jsonOf(picture)[0]?.materialId }),
		await shop.do('catalog.getCategories', {}),
		await shop.do('catalog.getBrands', {}),
		await shop.do('catalog.getFreightTemplates', {}),
		await shop.do('catalog.getWarehouses', {}),
		await shop.do('product.getAudits', { ...parameters, publishStatus: 2 }),
		await shop.do('stock.getAll', { ...parameters, productIds: normal()[0]?.productId }),
		await shop.do('stock.get', { sku: located('id', String(normal()[0]?.skuId)) }),
	];
	for (const { items, hints } of runs) {
		expect(hints).toEqual([]);
		expect(items.length).toBeGreaterThan(0);
	}
});

describe("'stock.sync'", () => {
	it('sets, adds once, and refuses what would fall below zero', async () => {
		shop = await openShop();
		const [unit] = normal();
		const one = { sku: located('id', String(unit?.skuId)), stockType: 'normal' };
		await shop.do('stock.sync', { ...one, mode: 'set', quantity: 20 });
		const add = { ...one, mode: 'add', quantity: -5, options: { idempotencyId: 'erp-1' } };
		await shop.do('stock.sync', add);
		const [again] = jsonOf(await shop.do('stock.sync', add));
		expect(again).toMatchObject({ alreadyDone: true, success: true });
		expect(stockOf(String(unit?.skuId))?.stock).toBe(15);
		await expect(shop.do('stock.sync', { ...one, mode: 'add', quantity: -16 })).rejects.toThrow(
			/库存不足/,
		);
	});

	it('sets several warehouses at once', async () => {
		shop = await openShop({ products: 120 });
		const regional = shop.sandbox.control
			.stockTruth()
			.find(({ skuType, removed }) => skuType === 1 && !removed);
		const places = Object.keys(regional?.warehouses ?? {});
		const entries = places.map((warehouse, at) => ({ warehouse, quantity: 10 + at }));
		expect(entries.length).toBeGreaterThan(1);
		await shop.do('stock.sync', {
			sku: located('id', String(regional?.skuId)),
			mode: 'set',
			stockType: 'regional',
			warehouses: { entries },
		});
		expect(stockOf(String(regional?.skuId))?.warehouses).toEqual(
			Object.fromEntries(entries.map(({ warehouse, quantity }) => [warehouse, quantity])),
		);
	});
});

describe("'stock.syncMany'", () => {
	const parameters = {
		product: '={{ ({ __rl: true, mode: "id", value: $json.product }) }}',
		sku: '={{ ({ __rl: true, mode: "id", value: $json.sku }) }}',
		quantity: '={{ $json.stock }}',
	};

	it.each(['set', 'add'])(
		'brings a table to the shelves in mode %s, with faults on',
		async (mode) => {
			shop = await openShop({ products: 250, skus: 6, speed: 1 });
			const { control } = shop.sandbox;
			const method = 'sku.syncStockBatchMultiProducts';
			control.addFaults([
				{ kind: 'actThenReset', method, every: 7 },
				{ kind: 'reset', method, every: 5 },
				{ kind: 'throttle', method, every: 11 },
			]);
			const units = normal().filter(({ productId }) =>
				truth().some((it) => it.productId === productId && it.status !== 2 && it.checkStatus !== 5),
			);
			const table = units.map(({ skuId, productId, promotion }, at) => ({
				json: { sku: skuId, product: productId, stock: promotion + 1 + (at % 40) },
			}));
			const options = { items: table, continueOnFail: true };
			const { items } = await shop.do('stock.syncMany', { ...parameters, mode }, options);
			expect(items.map(({ pairedItem }) => pairedItem)).toEqual(table.map((_, item) => ({ item })));
			expect(items.filter(({ json }) => json.success !== true)).toEqual([]);
			for (const [at, { json }] of table.entries()) {
				const before = mode === 'add' ? (units[at]?.stock ?? 0) : 0;
				const now = stockOf(json.sku);
				expect([json.sku, now?.stock]).toEqual([json.sku, before + json.stock]);
				expect(now?.applied).toBe((units[at]?.applied ?? 0) + 1);
			}
			const fewest = Math.ceil(table.length / 50);
			const made = shop.called().filter((name) => name === method).length;
			expect(made).toBeLessThanOrEqual(Math.ceil(fewest * 1.7));
		},
		120_000,
	);
});
