/** A dry run calls nothing, and shows what would be sent. */
import type { IDataObject } from 'n8n-workflow';

import { operations } from '../../nodes/Product/operations';
import { jsonOf, located, perform, platform } from './run-node.mts';

const PRODUCT = '3539925204033339668';
const SKU = '1737398770243598';
const product = located('id', PRODUCT);
const sku = located('id', SKU);
const channelProduct = located('id', '7301234567890123456');
const url = 'https://example.com/coat.jpg';
const change = { product, sku, mode: 'add', stockType: 'normal', quantity: 2 };

const writes: Array<[operation: string, parameters: IDataObject, method: string]> = [
	[
		'product.create',
		{
			category: located('id', '5'),
			title: '外套',
			pictures: url,
			detailPictures: url,
			freightTemplate: located('id', '0'),
			phone: '400',
			skus: { entries: [{ value1: '红', priceYuan: 1, stock: 0 }] },
		},
		'product.addV2',
	],
	[
		'channelProduct.bindAccounts',
		{ product, channelProduct, accountIds: PRODUCT },
		'buyin.bindChannelProduct',
	],
	[
		'channelProduct.create',
		{ product, specifySkus: 'json', skusJson: [{ skuId: SKU }] },
		'product.addChannelProduct',
	],
	['channelProduct.delete', { product, channelProduct }, 'product.removeChannelProduct'],
	['channelProduct.setOffline', { product, channelProduct }, 'product.offlineChannelProduct'],
	['channelProduct.setOnline', { product, channelProduct }, 'product.onlineChannelProduct'],
	[
		'channelProduct.update',
		{ product, channelProduct, specifySkus: 'json', skusJson: [{ skuId: SKU }] },
		'product.updateChannelProduct',
	],
	['product.delete', { product }, 'product.del'],
	['product.setOffline', { product }, 'product.setOffline'],
	['product.setOnline', { product }, 'product.setOnline'],
	['product.update', { product, changes: { title: '新' } }, 'product.editV2'],
	['product.uploadImage', { source: 'url', url, materialName: 'a' }, 'material.uploadImageSync'],
	['stock.setCode', { sku, code: 'NEW' }, 'sku.editCode'],
	['stock.setPrice', { sku, priceYuan: 1 }, 'sku.editPrice'],
	['stock.sync', change, 'sku.syncStock'],
	['stock.syncMany', change, 'sku.syncStockBatchMultiProducts'],
];

it.each(writes)('%s', async (operation, parameters, method) => {
	const silent = platform();
	const items = await perform(silent, operation, { ...parameters, dryRun: true });
	expect(silent.calls).toEqual([]);
	expect(items).toEqual([
		{
			json: { dryRun: true, call: { method, params: expect.any(Object) } },
			pairedItem: { item: 0 },
		},
	]);
});

it('every operation that can be run dry is in this test', () => {
	const dry = operations.filter(({ fields }) => fields.some(({ ui }) => ui.name === 'dryRun'));
	expect(dry.map(({ resource, value }) => `${resource}.${value}`).sort()).toEqual(
		writes.map(([operation]) => operation).sort(),
	);
});

it('shows the very parameters, ids as text', async () => {
	const [item] = jsonOf(await perform(platform(), 'stock.sync', { ...change, dryRun: true }));
	expect(item?.call).toMatchObject({
		params: {
			product_id: PRODUCT,
			sku_id: SKU,
			stock_num: 2,
			incremental: true,
			idempotent_id: expect.stringMatching(/^[0-9a-f-]{36}$/),
		},
	});
});

it('stops at a question to the platform', async () => {
	const silent = platform();
	const parameters = { product: located('code', 'COAT'), dryRun: true };
	const [item] = jsonOf(await perform(silent, 'product.setOffline', parameters));
	expect(item).toEqual({
		dryRun: true,
		note: expect.stringContaining('only read'),
		call: { method: 'product.detail', params: { out_product_id: 'COAT' } },
	});
	expect(silent.calls).toEqual([]);
});

it('shows a shared call once, and leaves the items beside it to be done', async () => {
	const shop = platform({
		'sku.syncStockBatchMultiProducts': () => ({
			results: [{ sku_id: SKU, stock_num: 2, status_code: 0 }],
		}),
	});
	const parameters = { ...change, dryRun: '={{ $json.dry }}', mode: 'set' };
	const items = [{ dry: true }, { dry: true, n: 1 }, { dry: false }, { dry: true }];
	const rows = jsonOf(await perform(shop, 'stock.syncMany', parameters, { items }));
	expect(rows[0]).toMatchObject({ dryRun: true, call: { params: { incremental: false } } });
	expect(rows[2]).toMatchObject({ success: true, stock: 2 });
	expect(shop.calls).toHaveLength(1);
	const other = located('id', '1737398770243599');
	const both = await perform(
		platform(),
		'stock.syncMany',
		{ ...change, sku: '={{ $json.sku }}', dryRun: true },
		{ items: [{ sku }, { sku: other }] },
	);
	expect(jsonOf(both)[1]).toEqual({
		dryRun: true,
		note: 'This goes in the same call as item 0.',
		call: { method: 'sku.syncStockBatchMultiProducts' },
	});
});
