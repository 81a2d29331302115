/** n8n's own HTTP Request node with this credential calls any method: signed and renewed. */
import { openShop, type Shop } from './shop.mts';

jest.mock('n8n-workflow', () => jest.requireActual('../support/idle-time.mts').mocked);

const URL_OF = (shop: Shop, path: string) => `${shop.sandbox.url}/${path}`;

let shop: Shop;
beforeEach(async () => {
	shop = await openShop();
});
afterEach(async () => await shop.close());

/** The way of today's HTTP Request node. */
async function request(path: string, body?: object | string) {
	const context = shop.context();
	const { httpRequestWithAuthentication: authenticated } = context.helpers;
	const options = { url: URL_OF(shop, path), method: 'POST' as const, ...(body && { body }) };
	return await authenticated.call(context, 'douyinShopApi', options);
}

/** The way that HTTP Request nodes still use for ready-made credential types. */
async function legacyRequest(path: string, options: object) {
	const context = shop.context();
	const { requestWithAuthentication: authenticated } = context.helpers;
	const request = { uri: URL_OF(shop, path), method: 'POST' as const, ...options };
	const reply: unknown = await authenticated.call(context, 'douyinShopApi', request);
	return typeof reply === 'string' ? (JSON.parse(reply) as unknown) : reply;
}

const brands = expect.objectContaining({
	code: 10000,
	data: expect.arrayContaining([expect.objectContaining({ brand_chinese_name: '好好生活' })]),
});

it('without a body', async () => {
	expect(await request('shop/brandList')).toEqual(brands);
	expect(await legacyRequest('shop/brandList', { json: true })).toEqual(brands);
	expect(shop.called()).toEqual(['token.create', 'shop.brandList', 'shop.brandList']);
});

it('with a body as an object, or as text in any spelling', async () => {
	const orderId = shop.control.orderTruth()[0]?.orderId ?? '';
	const body = { shop_order_id: orderId };
	const found = expect.objectContaining({
		code: 10000,
		data: { shop_order_detail: expect.objectContaining({ order_id: orderId }) },
	});
	expect(await request('order/orderDetail', body)).toEqual(found);
	expect(await request('order/orderDetail', JSON.stringify(body, null, 2))).toEqual(found);
	expect(await legacyRequest('order/orderDetail', { body, json: true })).toEqual(found);
	expect(
		await legacyRequest('order/orderDetail', { body: JSON.stringify(body), json: false }),
	).toEqual(found);
});

it('keeps the digits of a long integer in a body that is text', async () => {
	await request('shop/getShopCategory', '{"cid": 3473196049974326153}');
	const [last] = shop.control.calls().slice(-1);
	expect(last).toMatchObject({ params: { cid: { digits: '3473196049974326153' } } });
});

it('refuses a body whose long integer was rounded before it came here', async () => {
	const body = { cid: 3473196049974326153 };
	await expect(request('shop/getShopCategory', body)).rejects.toThrow(/lost digits.*as text/);
	expect(shop.called()).toEqual(['token.create']);
});

it('with a token that is about to end', async () => {
	await request('shop/brandList');
	shop.later(7 * 86_400 - 30 * 60);
	shop.called();
	expect(await request('shop/brandList')).toEqual(brands);
	expect(shop.called()).toEqual(['token.refresh', 'shop.brandList']);
	expect(shop.credential.stored).toBe(2);
});

it('stays refused after a revocation, until one of our own nodes has run', async () => {
	await request('shop/brandList');
	shop.control.addFaults([{ kind: 'revokeToken', method: 'shop.brandList', times: 1 }]);
	const refused = expect.objectContaining({ sub_code: expect.stringMatching(/access-token/) });
	expect(await request('shop/brandList')).toEqual(refused);
	expect(await request('shop/brandList')).toEqual(refused);
	expect(await legacyRequest('shop/brandList', { json: true })).toEqual(refused);
	await shop.call();
	expect(await request('shop/brandList')).toEqual(brands);
	expect(await legacyRequest('shop/brandList', { json: true })).toEqual(brands);
});

it('sends neither secret nor refresh token with a call', async () => {
	await request('shop/brandList');
	const { appSecret, refreshToken } = shop.credential.data;
	const calls = JSON.stringify(shop.control.calls());
	expect(calls).not.toContain(appSecret);
	expect(calls).not.toContain(refreshToken);
});
