/** 巨量千川: codes, tokens that rotate, races, and from the token to the account. */
import { fetch } from 'undici';
import { startSandbox, type Sandbox } from '../../sandbox/server.mts';
import { type Caller, get, keysOf, newCode, openQianchuan, post } from './qianchuan-caller.mts';

const NOW = 1_790_000_000;
let sandbox: Sandbox;
let caller: Caller;

beforeEach(async () => {
	sandbox = await startSandbox({ orders: 3, now: NOW, speed: 0, live: 0 });
	caller = await openQianchuan(sandbox);
});
afterEach(() => sandbox.close());

const redeem = (auth_code: string, more: object = {}) =>
	post(sandbox, 'oauth2/access_token/', { ...keysOf(sandbox), auth_code, ...more });
const refresh = (refresh_token: string) =>
	post(sandbox, 'oauth2/refresh_token/', { ...keysOf(sandbox), refresh_token });
const works = async (token: string) => (await get(sandbox, '2/user/info/', {}, token)).code;

test('a code works once and for ten minutes', async () => {
	const code = newCode(sandbox);
	expect(await redeem(code, { grant_type: 'auth_code' })).toMatchObject({
		code: 0,
		message: 'OK',
		data: { expires_in: 86_399, refresh_token_expires_in: 2_591_999 },
	});
	expect((await redeem(code)).code).toBe(40110);
	sandbox.control.decide({ qcUsedCode: 40115 });
	expect((await redeem(code)).code).toBe(40115);
	const late = newCode(sandbox);
	sandbox.control.clock({ advance: 600 });
	expect((await redeem(late)).code).toBe(40110);
	expect((await redeem('made-up')).code).toBe(40110);
});

test('authorising again takes the place of the earlier grant', async () => {
	const { data } = await redeem(newCode(sandbox));
	expect(await works(caller.token)).toBe(40105);
	expect((await refresh(caller.refreshToken)).code).toBe(40107);
	expect(await works(data.access_token)).toBe(0);
});

test('keys, types and bodies are looked at', async () => {
	const keys = keysOf(sandbox);
	const auth_code = newCode(sandbox);
	const codeOf = async (body: object) => (await post(sandbox, 'oauth2/access_token/', body)).code;
	expect(await codeOf({ ...keys, secret: 'wrong', auth_code })).toBe(40002);
	expect(await codeOf({ ...keys, app_id: 1, auth_code })).toBe(40002);
	expect(await codeOf({ ...keys, app_id: String(keys.app_id), auth_code })).toBe(40000);
	expect(await codeOf({ ...keys, auth_code, grant_type: 'refresh_token' })).toBe(40000);
	expect(await codeOf({ ...keys, code: auth_code })).toBe(40000);
	expect(await codeOf([])).toBe(40000);
	const form = await fetch(`${sandbox.url}/open_api/oauth2/access_token/`, {
		method: 'POST',
		body: new URLSearchParams({ auth_code, secret: keys.secret, app_id: String(keys.app_id) }),
	});
	expect(await form.json()).toMatchObject({ code: 40000 });
	// None of it used the code up.
	expect(await codeOf({ ...keys, auth_code })).toBe(0);
});

test('tokens without grant_type: refused, or given as decided', async () => {
	const auth_code = newCode(sandbox);
	const redeemed = async () => (await redeem(auth_code, { grant_type: undefined })).code;
	expect(await redeemed()).toBe(40000);
	sandbox.control.decide({ qcGrantType: 'optional' });
	expect(await redeemed()).toBe(0);
});

test('a refresh rotates both tokens and kills the old ones at once', async () => {
	const { data } = await refresh(caller.refreshToken);
	expect(Object.keys(data).sort()).toEqual([
		'access_token',
		'expires_in',
		'refresh_token',
		'refresh_token_expires_in',
	]);
	expect(data.access_token).not.toBe(caller.token);
	expect(data.refresh_token).not.toBe(caller.refreshToken);
	expect(await works(caller.token)).toBe(40105);
	expect(await works(data.access_token)).toBe(0);
	expect((await refresh(caller.refreshToken)).code).toBe(40107);
	// The refused one did no harm.
	expect((await refresh(data.refresh_token)).code).toBe(0);
});

test('the old access token lives on where that is decided', async () => {
	sandbox.control.decide({ qcOldAccess: 'lives', qcDeadRefresh: 40103 });
	await refresh(caller.refreshToken);
	expect(await works(caller.token)).toBe(0);
	expect((await refresh(caller.refreshToken)).code).toBe(40103);
});

test.each([0, 30])('of many refreshes at once one wins (latency %i)', async (ms) => {
	sandbox.control.latency(ms);
	const replies = await Promise.all(Array.from({ length: 8 }, () => refresh(caller.refreshToken)));
	const won = replies.filter(({ code }) => code === 0);
	expect(won).toHaveLength(1);
	expect(replies.filter(({ code }) => code === 40107)).toHaveLength(7);
	expect(await works(won[0]?.data.access_token ?? '')).toBe(0);
});

test('an answer that is lost has still rotated the tokens', async () => {
	sandbox.control.addFaults([
		{ kind: 'actThenReset', method: '/open_api/oauth2/refresh_token/', times: 1 },
	]);
	await expect(refresh(caller.refreshToken)).rejects.toThrow();
	expect((await refresh(caller.refreshToken)).code).toBe(40107);
	expect(await works(caller.token)).toBe(40105);
});

test('tokens expire', async () => {
	sandbox.control.clock({ advance: 86_398 });
	expect(await works(caller.token)).toBe(0);
	sandbox.control.clock({ advance: 1 });
	expect(await works(caller.token)).toBe(40105);
	const { data } = await refresh(caller.refreshToken);
	sandbox.control.clock({ advance: 2_591_999 });
	expect((await refresh(data.refresh_token)).code).toBe(40107);
});

test('the token goes into its header, on the one older endpoint into the query', async () => {
	expect(await works('')).toBe(40104);
	expect(await works('nonsense')).toBe(40105);
	const path = 'oauth2/advertiser/get/';
	expect((await caller.get(path)).code).toBe(40104);
	expect((await caller.get(path, { access_token: caller.token })).code).toBe(0);
	expect((await caller.get('2/user/info/', { access_token: caller.token }, '')).code).toBe(40104);
});

test('accounts: as recorded, and with the new names beside', async () => {
	const path = 'oauth2/advertiser/get/';
	const { data } = await caller.get(path, { access_token: caller.token });
	expect(data.list.map(({ account_role: role, is_valid: valid }) => [role, valid])).toEqual([
		['PLATFORM_ROLE_SHOP_ACCOUNT', true],
		['PLATFORM_ROLE_SHOP_ACCOUNT', false],
		['ADVERTISER', true],
	]);
	expect(data.list[0]).not.toHaveProperty('account_id');
	sandbox.control.decide({ qcAccountNames: 'both' });
	const both = await caller.get(path, { access_token: caller.token });
	expect(both.data.list[0]).toMatchObject({
		account_id: Number(sandbox.shopId),
		account_type: 'PLATFORM_ROLE_SHOP_ACCOUNT',
	});
});

test('a shop that is no longer valid, or somebody else’s, is refused', async () => {
	const { data } = await caller.get('oauth2/advertiser/get/', { access_token: caller.token });
	const path = 'v1.0/qianchuan/shop/advertiser/list/';
	const gone = data.list.find(({ is_valid: valid }) => !valid)?.advertiser_id ?? 0;
	expect((await caller.get(path, { shop_id: gone })).code).toBe(40002);
	expect((await caller.get(path, { shop_id: 1 })).code).toBe(40002);
	const shop_id = sandbox.shopId;
	expect((await caller.get(path, { shop_id, permission: ['QC_AWEME'] })).code).toBe(0);
	expect((await caller.get(path, { shop_id, permission: 'QC_AWEME' })).code).toBe(40000);
	const names = await caller.get('v1.0/qianchuan/shop/get/', { shop_ids: [Number(shop_id)] });
	expect(names.data.list).toEqual([{ shop_id: Number(shop_id), shop_name: '好好生活旗舰店' }]);
});

test('Douyin accounts come in pages', async () => {
	const [advertiser_id] = caller.advertisers;
	const path = 'v1.0/qianchuan/aweme/authorized/get/';
	const ids: string[] = [];
	for (let page = 1, pages = 1; page <= pages; page += 1) {
		const { data } = await caller.get(path, { advertiser_id, page, page_size: 5 });
		ids.push(...data.aweme_id_list.map(({ aweme_id: id }) => String(id)));
		pages = data.page_info.total_page ?? 0;
		expect(data.page_info).toMatchObject({ page, page_size: 5, total_number: 12 });
	}
	expect(new Set(ids).size).toBe(12);
	const filtering = { marketing_goal: 'LIVE_PROM_GOODS' };
	const live = await caller.get(path, { advertiser_id, filtering });
	expect(live.data.page_info.total_number).toBe(7);
	expect((await caller.get(path, { advertiser_id, filtering: { goal: 1 } })).code).toBe(40000);
	expect((await caller.get(path, { advertiser_id: 99 })).code).toBe(40002);
	const [, , alone] = caller.advertisers;
	const others = await caller.get(path, { advertiser_id: alone });
	expect(others.data.page_info.total_number).toBe(1);
});
