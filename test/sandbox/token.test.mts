/** token.create and token.refresh, by the sandbox's clock. */
import { startSandbox, type Sandbox } from '../../sandbox/server.mts';
import { type Credentials, credentialsOf, goCall } from './callers.mts';

const NOW = 1_790_000_000;
const HOUR = 3600;
const DAY = 24 * HOUR;
let sandbox: Sandbox;
let who: Credentials;

beforeEach(async () => {
	sandbox = await startSandbox({ orders: 5, now: NOW, speed: 0, live: 0 });
	who = credentialsOf(sandbox);
});
afterEach(() => sandbox.close());

const create = (change: object = {}) =>
	goCall(who, '/token/create', {
		grant_type: 'authorization_self',
		code: '',
		shop_id: sandbox.shopId,
		...change,
	});
const refresh = (refresh_token: string) =>
	goCall(who, '/token/refresh', { grant_type: 'refresh_token', refresh_token });
const works = async (token: string) => {
	const { json } = await goCall(who, '/shop/brandList', {}, token);
	return json.code === 10000 ? 'works' : json.sub_code;
};
const advance = (seconds: number) => sandbox.control.clock({ advance: seconds });

test('a pair of 7 days, the same one again while it is young', async () => {
	const { data } = (await create()).json;
	expect(data).toMatchObject({ expires_in: 7 * DAY, shop_id: Number(sandbox.shopId) });
	advance(DAY);
	expect((await create()).json.data).toMatchObject({
		access_token: data.access_token,
		expires_in: 6 * DAY,
	});
	expect(await works(data.access_token)).toBe('works');
});

test('expires_in as a Unix time, when the other reading is chosen', async () => {
	sandbox.control.decide({ expiresIn: 'timestamp' });
	expect((await create()).json.data.expires_in).toBe(NOW + 7 * DAY);
});

describe('refresh', () => {
	test('more than an hour before expiry: the same pair, validity unchanged', async () => {
		const { data } = (await create()).json;
		advance(7 * DAY - HOUR - 1);
		const again = (await refresh(data.refresh_token)).json.data;
		expect(again).toMatchObject({
			access_token: data.access_token,
			refresh_token: data.refresh_token,
			expires_in: HOUR + 1,
		});
	});

	test('in the last hour: a new pair, the old one lives one hour more', async () => {
		const { data } = (await create()).json;
		advance(7 * DAY - 60);
		const next = (await refresh(data.refresh_token)).json.data;
		expect(next.access_token).not.toBe(data.access_token);
		expect(next.expires_in).toBe(7 * DAY);
		advance(HOUR - 1);
		expect(await works(data.access_token)).toBe('works');
		expect((await refresh(data.refresh_token)).json.data.access_token).toBe(next.access_token);
		advance(1);
		expect(await works(data.access_token)).toBe('isv.access-token-expired');
		expect(await works(next.access_token)).toBe('works');
	});

	test('after expiry: a new pair, the old is dead', async () => {
		const { data } = (await create()).json;
		advance(7 * DAY);
		expect(await works(data.access_token)).toBe('isv.access-token-expired');
		const next = (await refresh(data.refresh_token)).json.data;
		expect(await works(next.access_token)).toBe('works');
		expect(await works(data.access_token)).toBe('isv.access-token-no-existed');
		expect((await refresh(data.refresh_token)).json.sub_code).toBe('isv.business-failed:31009');
	});

	test('after 14 days: expired; unknown: 31009; a self-use app just creates', async () => {
		const { data } = (await create()).json;
		advance(14 * DAY);
		expect((await refresh(data.refresh_token)).json).toMatchObject({
			code: 50001,
			sub_code: 'dop.token-generate-failed: token-expired',
		});
		expect((await refresh('unknown')).json).toMatchObject({
			code: 50002,
			sub_code: 'isv.business-failed:31009',
		});
		const fresh = (await create()).json.data;
		expect(await works(fresh.access_token)).toBe('works');
	});

	test('two at once: the second is refused with 31012', async () => {
		const { data } = (await create()).json;
		sandbox.control.latency(80);
		const both = await Promise.all([refresh(data.refresh_token), refresh(data.refresh_token)]);
		const codes = both.map(({ json }) => json.sub_code).sort();
		expect(codes).toEqual(['', 'isv.business-failed:31012']);
	});

	test('a wrong grant type', async () => {
		const { json } = await goCall(who, '/token/refresh', {
			grant_type: 'authorization_self',
			refresh_token: 'x',
		});
		expect(json.sub_code).toBe('dop.token-generate-failed:grant-type-invalid');
	});
});

describe('creation', () => {
	test('the key `code` must be there', async () => {
		const { json } = await goCall(who, '/token/create', {
			grant_type: 'authorization_self',
			shop_id: sandbox.shopId,
		});
		expect(json.code).toBe(40002);
	});

	test('without shop_id the earliest authorised shop comes back', async () => {
		const { data } = (await create({ shop_id: undefined })).json;
		expect(String(data.shop_id)).not.toBe(sandbox.shopId);
	});

	test('shop_id as a number; an unknown shop; a test shop', async () => {
		expect((await create({ shop_id: Number(sandbox.shopId) })).json.code).toBe(10000);
		expect((await create({ shop_id: '1' })).json.sub_code).toBe(
			'dop.token-generate-failed:no-authorization',
		);
		const { data } = (await create({ shop_id: undefined, test_shop: '1' })).json;
		expect(data.shop_name).toBe('测试店铺');
	});

	test('a closed authorisation gives no token', async () => {
		sandbox.control.authorization({ state: 'closed' });
		expect((await create()).json.sub_code).toBe('dop.token-generate-failed:no-authorization');
	});

	test('wrong secret', async () => {
		who = { ...who, appSecret: 'x' };
		expect((await create()).json.sub_code).toBe('isv.signature-invalid');
	});

	test('a revoked token is unknown, creation gives a new one', async () => {
		const { data } = (await create()).json;
		sandbox.control.authorization({ revoke: 'access' });
		expect(await works(data.access_token)).toBe('isv.access-token-no-existed');
		const next = (await create()).json.data;
		expect(next.access_token).not.toBe(data.access_token);
		expect(await works(next.access_token)).toBe('works');
	});
});

describe('tool app', () => {
	const redeem = (code: string, grant_type = 'authorization_code') =>
		goCall({ ...who, ...sandbox.toolApp }, '/token/create', { grant_type, code });
	const issue = () =>
		sandbox.control.authorization({ appKey: sandbox.toolApp.appKey, issueCode: true }).code ?? '';

	test('a code works once', async () => {
		const code = issue();
		expect((await redeem(code)).json.data.shop_id).toBe(Number(sandbox.shopId));
		expect((await redeem(code)).json).toMatchObject({
			code: 50001,
			sub_code: 'dop.token-generate-failed:code-invalid',
		});
	});

	test('and for ten minutes', async () => {
		const code = issue();
		advance(600);
		expect((await redeem(code)).json.sub_code).toBe('dop.token-generate-failed: code-expired');
	});

	test('not for a self-use app, nor the other way round', async () => {
		expect((await redeem('', 'authorization_self')).json.sub_code).toBe(
			'dop.token-generate-failed:grant-type-invalid',
		);
		expect((await create({ grant_type: 'authorization_code', code: issue() })).json.sub_code).toBe(
			'dop.token-generate-failed:grant-type-invalid',
		);
	});
});
