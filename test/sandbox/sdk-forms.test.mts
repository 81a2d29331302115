/** What SDKs of the platform send in forms of their own: all of it is taken, and nothing unknown. */
import { startSandbox, type Sandbox } from '../../sandbox/server.mts';
import { type Credentials, goCall, openShop, pattern, hmac, send } from './callers.mts';

const NOW = 1_790_000_000;
const DONE = '10000 ';
let sandbox: Sandbox;
let who: Credentials;
let token: string;

beforeEach(async () => {
	sandbox = await startSandbox({ orders: 20, products: 20, now: NOW, speed: 0, live: 0 });
	({ who, token } = await openShop(sandbox));
});
afterEach(() => sandbox.close());

async function call(path: string, params: object) {
	const { json } = await goCall(who, path, params, token);
	return { codes: `${json.code} ${json.sub_code}`, json };
}

const LIST = { size: 5, page: 0, create_time_start: NOW - 86_400, create_time_end: NOW };
const sku = () => {
	const onSale = new Set(
		sandbox.control
			.productTruth()
			.filter(({ status, checkStatus }) => status === 0 && checkStatus === 3)
			.map(({ productId }) => productId),
	);
	const found = sandbox.control
		.stockTruth()
		.find(({ skuType, productId }) => skuType === 0 && onSale.has(productId));
	if (!found) throw new Error('a SKU on sale');
	return { sku_id: found.skuId, product_id: found.productId };
};

describe('the wire', () => {
	async function raw(path: string, headers: Record<string, string>) {
		const body = '{}';
		const query = {
			app_key: who.appKey,
			method: 'shop.brandList',
			v: '2',
			timestamp: String(NOW),
			sign_method: 'hmac-sha256',
			access_token: token,
			sign: hmac(
				who.appSecret,
				pattern(who.appSecret, who.appKey, 'shop.brandList', body, String(NOW)),
			),
		};
		return await send({ url: who.url, path, query, body, headers });
	}

	test.each([
		'Content-Type: application/json',
		'Content-Type: Content-Type: application/json',
		'json',
		'application/json;;',
		'text/plain',
		'application/x-www-form-urlencoded',
	])('a content type of “%s”', async (type) => {
		const { status, json } = await raw('/shop/brandList', { 'content-type': type });
		expect([status, json.code]).toEqual([200, 10000]);
	});

	test('two slashes at the head of the path', async () => {
		expect((await raw('//shop/brandList', {})).json.code).toBe(10000);
	});
});

describe('parameters', () => {
	test('null for what is not set, at any depth; not for what must be there', async () => {
		expect((await call('/order/searchList', { ...LIST, product: null, b_type: null })).codes).toBe(
			DONE,
		);
		const combine_status = [{ order_status: '2', main_status: null }];
		expect((await call('/order/searchList', { ...LIST, combine_status })).codes).toBe(DONE);
		expect((await call('/order/searchList', { ...LIST, page: null })).codes).toBe(
			'40002 isv.missing-parameter',
		);
	});

	test('numbers as text, and text that is a number without its quotes', async () => {
		expect((await call('/order/searchList', { ...LIST, size: '5', page: '0' })).codes).toBe(DONE);
		const { product_id } = sku();
		const body = `{"product_id":${product_id}}`;
		const query = {
			app_key: who.appKey,
			method: 'product.detail',
			v: '2',
			timestamp: String(NOW),
			sign_method: 'hmac-sha256',
			access_token: token,
			sign: hmac(
				who.appSecret,
				pattern(who.appSecret, who.appKey, 'product.detail', body, String(NOW)),
			),
		};
		const reply = await send({ url: who.url, path: '/product/detail', query, body });
		expect(reply.json.code).toBe(10000);
		expect(reply.text).toContain(`"product_id_str":"${product_id}"`);
	});

	test.each(['number', 'text'] as const)('shop_id of a token as %s', async (type) => {
		sandbox.control.decide({ tokenShopId: type });
		for (const shop_id of [sandbox.shopId, Number(sandbox.shopId)]) {
			const grant = { grant_type: 'authorization_self', code: '', shop_id };
			const { json } = await goCall(who, '/token/create', grant);
			expect(json.data.shop_id).toBe(type === 'text' ? sandbox.shopId : Number(sandbox.shopId));
		}
	});

	const KNOWN: ReadonlyArray<readonly [path: string, params: () => object]> = [
		[
			'/brand/list',
			() => ({
				category_id: 1,
				categories: [1],
				offset: 0,
				size: 10,
				sort: 0,
				status: 2,
				full_brand_info: true,
			}),
		],
		['/product/detail', () => ({ product_id: sku().product_id, store_id: 0 })],
		['/product/setOffline', () => ({ product_id: sku().product_id, store_id: 0 })],
		['/product/del', () => ({ product_id: sku().product_id, store_id: 0 })],
		['/sku/editPrice', () => ({ ...sku(), price: 100, store_id: 0 })],
		[
			'/sku/syncStock',
			() => ({
				...sku(),
				stock_num: 5,
				store_id: 0,
				multi_time_stocks: [{ stock_num: 1, time_desc: '24h', time_type: 1 }],
				batch_stock_items: [{ batch_type: 1, stock_num: 1, unique_id: 'a' }],
			}),
		],
		[
			'/sku/syncStockBatch',
			() => ({
				product_id: sku().product_id,
				incremental: false,
				store_id: 0,
				outer_product_id: null,
				sku_sync_list: [
					{
						sku_id: sku().sku_id,
						sku_type: 0,
						stock_num: 5,
						outer_sku_id: '',
						multi_time_stocks: [],
						batch_stock_items: [],
					},
				],
			}),
		],
		[
			'/sku/syncStockBatchMultiProducts',
			() => ({
				items: [{ ...sku(), stock_num: 5, uniq_id: '1', store_id: 0, store_code: '' }],
				idempotent_id: 'a',
				incremental: false,
				allow_partial_success: true,
				inventory_loss: false,
				source: 'test',
			}),
		],
		['/address/list', () => ({ page_no: 1, page_size: 20, store_id: 0 })],
	];

	test.each(KNOWN)('%s takes what SDKs know, and nothing else', async (path, params) => {
		const known = params();
		expect((await call(path, { ...known, nobody_knows: 1 })).codes).toBe(
			'40004 isv.parameter-invalid',
		);
		expect((await call(path, known)).codes).toBe(DONE);
	});

	test('a product is named by its external code', async () => {
		const { product_id } = sku();
		await call('/product/editV2', { product_id, outer_product_id: 'CODE-1', commit: true });
		sandbox.control.life({ approve: [product_id] });
		expect((await call('/product/setOffline', { outer_product_id: 'CODE-1' })).codes).toBe(DONE);
		expect(
			sandbox.control.productTruth().find(({ productId }) => productId === product_id)?.status,
		).toBe(1);
		expect((await call('/product/setOffline', { outer_product_id: 'CODE-2' })).codes).toBe(
			'50002 isv.business-failed',
		);
	});
});

test('address.list: the names as they are on the wire', async () => {
	const { json } = await call('/address/list', { page_no: 1, page_size: 10 });
	const data = json.data as unknown as { total: number; address_list: object[] };
	expect(data.total).toBe(2);
	for (const address of data.address_list) {
		expect(Object.keys(address).sort()).toEqual([
			'address_id',
			'create_time',
			'is_default',
			'is_send_default',
			'receiver_city',
			'receiver_detail',
			'receiver_district',
			'receiver_provinc',
			'receiver_street',
			'reciever_name',
			'remark',
			'update_time',
		]);
	}
	expect((await call('/address/list', { page_no: 2, page_size: 1 })).json.data).toMatchObject({
		page_no: 2,
		address_list: [{ is_default: 1 }],
	});
	expect((await call('/address/list', { page_no: 0 })).codes).toBe('40004 isv.parameter-invalid');
});
