/** The frame of a call: common parameters, signatures of three SDKs, clock, envelope, access. */
import { fetch } from 'undici';
import { startSandbox, type Sandbox } from '../../sandbox/server.mts';
import {
	type Credentials,
	credentialsOf,
	goCall,
	hmac,
	javaCall,
	md5,
	openShop,
	pattern,
	pythonCall,
	send,
} from './callers.mts';

const NOW = 1_790_000_000;
let sandbox: Sandbox;
let who: Credentials;

beforeEach(async () => {
	sandbox = await startSandbox({ orders: 20, now: NOW, speed: 0, live: 0 });
	who = credentialsOf(sandbox);
});
afterEach(() => sandbox.close());

const selfToken = () => ({ grant_type: 'authorization_self', code: '', shop_id: sandbox.shopId });

/** A signed call with one thing wrong. */
async function broken(change: Record<string, string | undefined>, path = '/shop/brandList') {
	const { token } = await openShop(sandbox);
	const query: Record<string, string | undefined> = {
		app_key: who.appKey,
		method: path.slice(1).replaceAll('/', '.'),
		v: '2',
		timestamp: String(NOW),
		sign_method: 'hmac-sha256',
		access_token: token,
		...change,
	};
	query.sign ??= hmac(
		who.appSecret,
		pattern(who.appSecret, query.app_key ?? '', query.method ?? '', '{}', query.timestamp ?? ''),
	);
	if ('sign' in change) query.sign = change.sign;
	const present = Object.entries(query).filter(
		(entry): entry is [string, string] => entry[1] !== undefined,
	);
	const reply = await send({ url: who.url, path, query: Object.fromEntries(present), body: '{}' });
	return [reply.json.code, reply.json.sub_code];
}

describe('SDK dialects', () => {
	const awkward = { remark: 'A&B <新> "q" \n 😀', star: '3', is_add_star: 'true' };
	const orderId = () => sandbox.control.orderTruth()[0]?.orderId;

	test.each([
		['Go', goCall],
		['Java', javaCall],
		['Python', pythonCall],
	] as const)('%s: token, read, write with awkward text', async (_name, call) => {
		const created = await call(who, '/token/create', selfToken());
		expect(created.json.code).toBe(10000);
		const token = created.json.data.access_token;
		const list = await call(
			who,
			'/order/searchList',
			{ size: 5, page: 0, create_time_start: NOW - 86_400 * 40, create_time_end: NOW },
			token,
		);
		expect(list.json.data.shop_order_list).toHaveLength(5);
		const write = { order_id: orderId(), ...awkward };
		const written = await call(who, '/order/addOrderRemark', write, token);
		expect(written.json.code).toBe(10000);
		expect(sandbox.control.orderTruth()[0]?.remark).toBe(awkward.remark);
	});

	test('the Java SDK sends an empty access_token to the token methods', async () => {
		const { json } = await javaCall(who, '/token/create', selfToken(), '');
		expect(json).toMatchObject({ code: 10000, err_no: 0, message: 'success' });
	});

	test('S12 official Python: md5 over the sorted body, literal text', async () => {
		const body = '{"code":"","grant_type":"authorization_self","shop_id":"x"}'.replace(
			'x',
			sandbox.shopId,
		);
		const timestamp = String(NOW);
		const signed = pattern(who.appSecret, who.appKey, 'token.create', body, timestamp);
		const query = { app_key: who.appKey, method: 'token.create', v: '2', timestamp };
		const reply = await send({
			url: who.url,
			path: '/token/create',
			query: { ...query, access_token: '', sign: md5(signed) },
			body,
		});
		expect(reply.json.code).toBe(10000);
	});

	test('absent sign_method means md5, so an hmac then fails', async () => {
		expect(await broken({ sign_method: undefined })).toEqual([40003, 'isv.signature-invalid']);
	});
});

describe('common parameters', () => {
	test.each([
		[{ method: 'order.searchList' }, 40003, 'isv.parameter-invalid'],
		[{ method: undefined }, 40001, 'isv.parameter-missing'],
		[{ v: '1' }, 40003, 'isv.parameter-invalid'],
		[{ app_key: undefined }, 40001, 'isv.app-id-missing'],
		[{ app_key: 'abc' }, 40003, 'isv.app-id-invalid'],
		[{ app_key: '6800000000000000000' }, 40001, 'isv.app-id-missing'],
		[{ sign: undefined }, 40001, 'isv.signature-missing'],
		[{ sign: 'deadbeef' }, 40003, 'isv.signature-invalid'],
		[{ sign: '签名' }, 40003, 'isv.signature-invalid'],
		[{ sign_method: 'sha1' }, 40003, 'isv.parameter-invalid'],
		[{ timestamp: undefined }, 40001, 'isv.parameter-missing'],
		[{ timestamp: 'yesterday' }, 40003, 'isv.timestamp-format-error'],
		[{ timestamp: String(NOW - 601) }, 40003, 'isv.timestamp-invalid'],
		[{ timestamp: String(NOW + 601) }, 40003, 'isv.timestamp-invalid'],
		[{ timestamp: String(NOW - 600) }, 10000, ''],
		[{ timestamp: `${NOW}000` }, 10000, ''],
		[{ access_token: undefined }, 40001, 'isv.access-token-missing'],
		[{ access_token: 'who' }, 40003, 'isv.access-token-no-existed'],
	])('%j gives %i %s', async (change, code, subCode) => {
		expect(await broken(change)).toEqual([code, subCode]);
	});

	test('upper-case digits are no signature', async () => {
		const text = pattern(who.appSecret, who.appKey, 'shop.brandList', '{}', String(NOW));
		const sign = hmac(who.appSecret, text).toUpperCase();
		expect(await broken({ sign })).toEqual([40003, 'isv.signature-invalid']);
	});

	test('a method that is not played, and GET', async () => {
		expect(await broken({}, '/order/list')).toEqual([40003, 'isv.parameter-invalid']);
		const reply = await fetch(`${who.url}/shop/brandList?param_json={}`);
		expect(await reply.json()).toMatchObject({ code: 40003 });
	});

	test('letter case of the path is kept in the method', async () => {
		const { call } = await openShop(sandbox);
		expect((await call('/afterSale/List', { page: 0, size: 10 })).json.code).toBe(10000);
		expect((await call('/aftersale/list', { page: 0, size: 10 })).json.code).toBe(40003);
	});

	test('a body that is no JSON, or no object', async () => {
		const { token } = await openShop(sandbox);
		for (const body of ['{"a":', '[1]', '']) {
			const timestamp = String(NOW);
			const signed = pattern(who.appSecret, who.appKey, 'shop.brandList', body, timestamp);
			const query = { app_key: who.appKey, method: 'shop.brandList', v: '2', timestamp };
			const { json } = await send({
				url: who.url,
				path: '/shop/brandList',
				query: { ...query, sign: md5(signed), access_token: token },
				body,
			});
			expect(json).toMatchObject({ code: 40003, sub_code: 'isv.parameter-format-invalid' });
		}
	});
});

describe('envelope', () => {
	test('new codes only with the header, the old pair beside without it', async () => {
		const go = await goCall(who, '/token/create', selfToken());
		expect(Object.keys(go.json).sort()).toEqual([
			'code',
			'data',
			'log_id',
			'msg',
			'sub_code',
			'sub_msg',
		]);
		const java = await javaCall(who, '/token/refresh', {
			grant_type: 'refresh_token',
			refresh_token: 'x',
		});
		expect(java.json).toMatchObject({ code: 50002, err_no: 4 });
		expect(java.json.data).toBeUndefined();
	});

	test('HTTP 200 for business errors, JSON, and the sandbox clock in Date', async () => {
		const { status, headers } = await goCall(who, '/token/refresh', {});
		expect(status).toBe(200);
		expect(headers['content-type']).toMatch('application/json');
		expect(Date.parse(headers.date ?? '') / 1000).toBe(NOW);
	});

	test('data is an array, an object, null or absent, by method', async () => {
		const { call } = await openShop(sandbox);
		expect(Array.isArray((await call('/shop/brandList', {})).json.data)).toBe(true);
		expect(Array.isArray((await call('/order/logisticsCompanyList', {})).json.data)).toBe(true);
		expect(Array.isArray((await call('/shop/getShopCategory', { cid: 0 })).json.data)).toBe(true);
		const [order] = sandbox.control.orderTruth();
		const remark = { order_id: order?.orderId, remark: 'x' };
		expect((await call('/order/addOrderRemark', remark)).json.data).toBeNull();
	});
});

describe('access', () => {
	test('permissions, white list, banned and expired apps, authorisation', async () => {
		const { call } = await openShop(sandbox);
		const brandList = async () => {
			const { json } = await call('/shop/brandList', {});
			return `${json.code} ${json.sub_code}`.trim();
		};
		const { control } = sandbox;
		expect(await brandList()).toBe('10000');
		control.permissions({ deny: ['shop.brandList'] });
		expect(await brandList()).toBe('30001 isv.app-permissions-insufficient');
		expect((await call('/order/logisticsCompanyList', {})).json.code).toBe(10000);
		control.permissions({ allow: ['shop.brandList'] });
		control.whitelist({ listed: false });
		expect(await brandList()).toBe('30002 isv.invalid_ip');
		control.whitelist({ listed: true });
		control.authorization({ state: 'closed' });
		expect(await brandList()).toBe('30001 dop.authorization-closed');
		control.authorization({ state: 'lapsed' });
		expect(await brandList()).toBe('30001 dop.authorization-no-existed');
		control.authorization({ state: 'open', app: 'banned' });
		expect(await brandList()).toBe('30001 dop.app-forbidden');
		control.authorization({ app: 'expired' });
		expect(await brandList()).toBe('40003 isv.app-id-expired');
		control.authorization({ app: 'normal' });
		expect(await brandList()).toBe('10000');
	});

	test('a token of another app', async () => {
		const { token } = await openShop(sandbox);
		const other = { ...who, ...sandbox.toolApp };
		const { json } = await goCall(other, '/shop/brandList', {}, token);
		expect(json.sub_code).toBe('isv.access-token-invalid');
	});

	test('quota per method: a second full, then 60000', async () => {
		const { call } = await openShop(sandbox);
		sandbox.control.quota(5);
		const codes = await Promise.all(
			Array.from({ length: 12 }, async () => (await call('/shop/brandList', {})).json.sub_code),
		);
		const refused = codes.filter((code) => code === 'isv.traffic-limited');
		expect(refused.length).toBeGreaterThanOrEqual(5);
		expect(refused.length).toBeLessThanOrEqual(7);
		// Another method has a bucket of its own.
		expect((await call('/order/logisticsCompanyList', {})).json.code).toBe(10000);
		expect(sandbox.control.state()).toMatchObject({ throttled: refused.length });
	});
});
