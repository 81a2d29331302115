/** Channel products (渠道品): strict as the reference has them, in both numberings. */
import { openShelves, type Shelves, codesOf } from './shelves.mts';

let shop: Shelves;
let main = '';
let own = '';
let creators = '';
beforeEach(async () => {
	shop = await openShelves({ products: 4 });
	const found = shop.sandbox.control
		.productTruth()
		.find(({ status, checkStatus }) => status === 0 && checkStatus === 3);
	main = found?.productId ?? '';
	const { addChannel = [] } = shop.sandbox.control.life({
		addChannel: [
			{ product: main, type: 3 },
			{ product: main, type: 4, exclusive: true },
		],
	});
	[own = '', creators = ''] = addChannel;
});
afterEach(() => shop.sandbox.close());

const INVALID = '40004 isv.parameter-invalid';
const MISSING = '40002 isv.missing-parameter';
const FAILED = '50002 isv.business-failed';
const status = (id: string) =>
	shop.sandbox.control.channelTruth().products.find(({ channelId }) => channelId === id)?.status;
const call = async (path: string, params: object) => codesOf(await shop.call(path, params));
const skuIds = () =>
	shop.sandbox.control.productTruth().find(({ productId }) => productId === main)?.skuIds ?? [];
const content = (more: object = {}) => ({
	main_product_id: main,
	channel_type: 3,
	price_follow_main: true,
	share_main_stock: true,
	is_kol_exclusive: false,
	sku_channel: [{ sku_id: skuIds()[0] }],
	...more,
});

test.each([
	['no main_product_id', { page: 1, size: 20 }, MISSING],
	['no page', { main_product_id: 0, size: 20 }, MISSING],
	['page 0', { main_product_id: 0, page: 0, size: 20 }, INVALID],
	['size 51', { main_product_id: 0, page: 1, size: 51 }, INVALID],
	['status 1', { main_product_id: 0, page: 1, size: 20, status: 1 }, INVALID],
	['channel_type 1', { main_product_id: 0, page: 1, size: 20, channel_type: [1] }, INVALID],
	['seconds', { main_product_id: 0, page: 1, size: 20, start_time: '1790000000' }, INVALID],
	['0 for any product', { main_product_id: 0, page: 1, size: 50 }, '10000 '],
])('product.listChannelProduct with %s', async (_name, params, expected) => {
	expect(await call('/product/listChannelProduct', params)).toBe(expected);
});

test('on and off sale flip 2 and 0, by 3 and 4 only, and never what is banned', async () => {
	const keys = { main_product_id: main, channel_id: own, channel_type: 3 };
	expect(await call('/product/offlineChannelProduct', keys)).toBe('10000 ');
	expect(status(own)).toBe(0);
	expect(await call('/product/onlineChannelProduct', keys)).toBe('10000 ');
	expect(status(own)).toBe(2);
	for (const channel_type of [1, 4]) {
		expect(await call('/product/offlineChannelProduct', { ...keys, channel_type })).toBe(
			channel_type === 1 ? INVALID : FAILED,
		);
	}
	expect(await call('/product/offlineChannelProduct', { ...keys, channel_id: 1 })).toBe(FAILED);
	expect(await call('/product/offlineChannelProduct', { ...keys, main_product_id: 1 })).toBe(
		FAILED,
	);
	shop.sandbox.control.life({ banChannel: [own] });
	expect(await call('/product/onlineChannelProduct', keys)).toBe(FAILED);
	expect(await call('/product/offlineChannelProduct', keys)).toBe(FAILED);
	expect(status(own)).toBe(3);
});

test.each<[string, () => object, string]>([
	['no SKU', () => ({ sku_channel: [] }), MISSING],
	['a SKU of another product', () => ({ sku_channel: [{ sku_id: 1 }] }), INVALID],
	['no price', () => ({ price_follow_main: false }), MISSING],
	['no stock', () => ({ share_main_stock: false }), MISSING],
	['an exclusive own one', () => ({ is_kol_exclusive: true }), `${INVALID}:110101051`],
	['six main pictures', () => ({ main_img_list: Array(6).fill('https://a.b/c') }), INVALID],
	['the numbering of buyin', () => ({ channel_type: 1 }), INVALID],
	[
		'an end before its start',
		() => ({ start_time: '2026-11-02 00:00:00', end_time: '2026-11-01 00:00:00' }),
		INVALID,
	],
	[
		'more than the main stock',
		() => ({ share_main_stock: false, sku_channel: [{ sku_id: skuIds()[0], stock_num: 1e9 }] }),
		INVALID,
	],
])('product.addChannelProduct with %s', async (_name, more, expected) => {
	expect(await call('/product/addChannelProduct', content(more()))).toBe(expected);
});

test('is_kol_exclusive never changes', async () => {
	const more = { channel_id: creators, channel_type: 4 };
	const path = '/product/updateChannelProduct';
	expect(await call(path, content({ ...more, is_kol_exclusive: false }))).toBe(INVALID);
	expect(await call(path, content({ ...more, is_kol_exclusive: true }))).toBe('10000 ');
});

test.each<[string, () => object, string]>([
	['3 for the channel', () => ({ channel_type: 3 }), `${INVALID}:257`],
	['the other channel', () => ({ channel_type: 2 }), `${INVALID}:4371`],
	['an unknown channel', () => ({ channel_id: 1 }), `${INVALID}:4371`],
	[
		'501 accounts',
		() => ({ author_ids: Array.from({ length: 501 }, (_, at) => at + 1) }),
		`${INVALID}:4368`,
	],
	['nobody', () => ({ author_ids: [] }), `${INVALID}:257`],
	['all and one', () => ({ is_all: true }), `${INVALID}:4366`],
])('buyin.bindChannelProduct with %s', async (_name, more, expected) => {
	const params = { product_id: main, channel_id: own, channel_type: 1, author_ids: [1], ...more() };
	expect(await call('/buyin/bindChannelProduct', params)).toBe(expected);
});

test('pages of accounts end at 50 and 20', async () => {
	const keys = { product_id: main, channel_id: own, channel_type: 1 };
	const bound = '/buyin/channelBindAuthors';
	expect(await call(bound, { ...keys, page: 1, page_size: 50 })).toBe('10000 ');
	expect(await call(bound, { ...keys, page: 1, page_size: 51 })).toBe(`${INVALID}:4097`);
	expect(await call('/buyin/queryShopSelfAuthors', { page: 1, page_size: 20 })).toBe('10000 ');
	expect(await call('/buyin/queryShopSelfAuthors', { page: 1, page_size: 21 })).toBe(
		`${INVALID}:4141`,
	);
});
