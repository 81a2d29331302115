/**
 * A credential that was edited works for what its form says now, or not at all. The form keeps its
 * hidden tokens, as n8n's editor does; the sandbox's log says whose data each call was about.
 */
import type { IDataObject } from 'n8n-workflow';

import { DouyinOrder } from '../../nodes/Order/DouyinOrder.node';
import { startSandbox, type Sandbox } from '../../sandbox/server.mts';
import { CREDENTIAL_TYPES, credentialStore, run, storeOf } from '../support/engine.mts';
import { openGrant, refusalOf, type Grant } from './grants.mts';
import { openShop, type Shop } from './shop.mts';
import { testCredential } from './tester.mts';

jest.mock('n8n-workflow', () => jest.requireActual('../support/idle-time.mts').mocked);

const TOKENS = ['token.create', 'token.refresh'];

/** Shops of all calls since the last look that carried a token. */
function readShops({ control }: Pick<Sandbox, 'control'>): string[] {
	const calls = control.calls().filter(({ method }) => !TOKENS.includes(method));
	control.clearCalls();
	return calls.map(({ account = '' }) => account);
}

describe('抖店', () => {
	let shop: Shop;
	beforeEach(async () => {
		shop = await openShop({ apps: 2 });
	});
	afterEach(async () => await shop.close());

	const edit = (change: IDataObject) => Object.assign(shop.credential.data, change);
	const otherShop = () => shop.sandbox.shopIds[1] ?? '';
	const viaHttpRequest = async () => {
		const context = shop.context();
		const url = `${shop.sandbox.url}/shop/brandList`;
		const { httpRequestWithAuthentication: authenticated } = context.helpers;
		return await authenticated.call(context, 'douyinShopApi', { url, method: 'POST' });
	};
	const WAYS = {
		'an operation': async () => await shop.call(),
		'n8n’s HTTP Request node': viaHttpRequest,
		'the credential test': async () => await testCredential(shop.credential),
	};

	describe.each(Object.keys(WAYS) as Array<keyof typeof WAYS>)('%s', (way) => {
		it('reads the shop that the form names now', async () => {
			await shop.call();
			expect(readShops(shop)).toEqual([shop.sandbox.shopId]);
			edit({ shopId: otherShop() });
			await WAYS[way]();
			expect(readShops(shop)).toEqual([otherShop()]);
			edit({ shopId: shop.sandbox.shopId });
			await WAYS[way]();
			expect(readShops(shop)).toEqual([shop.sandbox.shopId]);
		});

		it.each([
			['a shop that authorised nothing', () => ({ shopId: '999999' })],
			['no shop', () => ({ shopId: ' ' })],
			['another secret', () => ({ appSecret: 'not-the-secret' })],
			['another type of app', () => ({ appType: 'tool' })],
			['an unknown app', () => ({ appKey: '6844048284663924231' })],
		])('sends no token for %s', async (_what, change) => {
			await shop.call();
			readShops(shop);
			edit(change());
			const outcome = await WAYS[way]().catch((error: unknown) => error);
			expect(outcome instanceof Error || outcome).toEqual(
				outcome instanceof Error ? true : expect.objectContaining({ status: 'Error' }),
			);
			expect(readShops(shop)).toEqual([]);
		});
	});

	it('asks for a token of the new app, without the old refresh token', async () => {
		await shop.call();
		const [other] = shop.sandbox.otherApps;
		edit({ appKey: other?.appKey ?? '', appSecret: other?.appSecret ?? '' });
		shop.later(7 * 86_400 - 30 * 60);
		shop.control.clearCalls();
		await shop.call();
		expect(shop.control.calls().map(({ method, app }) => [method, app])).toEqual([
			['token.create', other?.appKey],
			['order.logisticsCompanyList', other?.appKey],
		]);
	});

	it('takes nothing along to another gateway', async () => {
		await shop.call();
		const [former, formerCode] = [shop.credential.data.accessToken, shop.sandbox];
		const elsewhere = await startSandbox({ seed: 900, orders: 3, live: 0 });
		try {
			edit({ gatewayUrl: elsewhere.url });
			await shop.refusal();
			expect(elsewhere.control.calls().map(({ method }) => method)).toEqual(['token.create']);
			edit({ gatewayUrl: `${formerCode.url}/` });
			await shop.call();
			expect(shop.credential.data.accessToken).toBe(former);
		} finally {
			await elsewhere.close();
		}
	});

	it('does not send a stored token that does not say whose it is', async () => {
		await shop.call();
		const { authenticate } = CREDENTIAL_TYPES.douyinShopApi;
		const request = { url: `${shop.sandbox.url}/shop/brandList` };
		const signed = async (change: IDataObject) =>
			typeof authenticate === 'function' &&
			(await authenticate({ ...shop.credential.data, ...change } as never, { ...request }));
		expect(await signed({})).toMatchObject({ qs: { access_token: expect.anything() } });
		for (const tokenOwner of ['', undefined, 'another']) {
			await expect(signed({ tokenOwner })).rejects.toMatchObject({ response: { status: 401 } });
		}
	});

	it('stores no token of another shop than it asked for, and names both', async () => {
		const { shopId } = shop.sandbox;
		await shop.call();
		const before = { ...shop.credential.data };
		// The platform answers for the shop that authorised first.
		shop.later(7 * 86_400 - 30 * 60);
		const { post, asked } = answering({
			shop_id: 7_777_777,
			access_token: 'x',
			refresh_token: 'y',
		});
		const { renewShopToken } = await import('../../nodes/gateways/shop/authentication');
		const error = await refusalOf(renewShopToken(shop.credential.data, post));
		expect(error.message).toMatch(new RegExp(`shop 7777777.*shop ${shopId}`));
		expect(asked()).toBe(1);
		expect(shop.credential.data).toEqual(before);
	});

	describe('a tool app', () => {
		const authorise = (shopId: string) => {
			const { appKey } = shop.sandbox.toolApp;
			const { code = '' } = shop.control.authorization({ appKey, shopId, issueCode: true });
			edit({ authorizationCode: code });
		};
		beforeEach(() => edit({ appType: 'tool', ...shop.sandbox.toolApp, shopId: '' }));

		it.each(Object.keys(WAYS) as Array<keyof typeof WAYS>)(
			'exchanges a new code before anything is sent: %s',
			async (way) => {
				authorise(shop.sandbox.shopId);
				await shop.call();
				authorise(otherShop());
				shop.control.clearCalls();
				await WAYS[way]();
				expect(shop.control.calls()[0]).toMatchObject({ method: 'token.create' });
				expect(readShops(shop)).toEqual([otherShop()]);
				await shop.call();
				expect(readShops(shop)).toEqual([otherShop()]);
			},
		);

		it('sends nothing for the former merchant when the new code fails', async () => {
			authorise(shop.sandbox.shopId);
			await shop.call();
			edit({ authorizationCode: 'lapsed' });
			readShops(shop);
			expect((await shop.refusal()).message).toMatch(/^The Authorization Code is wrong/);
			expect(readShops(shop)).toEqual([]);
		});
	});
});

describe('an expression in Shop ID', () => {
	let sandbox: Sandbox;
	beforeEach(async () => {
		sandbox = await startSandbox({ seed: 950, orders: 30, live: 0, quota: 1000 });
	});
	afterEach(async () => await sandbox.close());

	const ordersOf = (shop: string) =>
		sandbox.control.orderTruth({ shop }).map(({ orderId }) => orderId);

	function inputs() {
		const { appKey, appSecret, url } = sandbox;
		const credential = credentialStore({
			appKey,
			appSecret,
			shopId: '={{ $json.shop }}',
			gatewayUrl: url,
		});
		const setup = (shops: string[], one: (shop: string) => IDataObject) => ({
			type: new DouyinOrder(),
			credential,
			parameters: { resource: 'order', operation: 'get', orderId: '={{ $json.order }}' },
			items: shops.map((shop) => ({ json: { shop, ...one(shop) } })),
		});
		const order = (shop: string) => ({
			order: sandbox.shopIds.includes(shop) ? (ordersOf(shop)[0] ?? '') : '6900000000000000001',
		});
		return {
			credential,
			read: async (...shops: string[]) => await run(setup(shops, order)),
			setup,
		};
	}

	it('reads in each run the shop that it gives there', async () => {
		const { read } = inputs();
		const [first = '', second = ''] = sandbox.shopIds;
		for (const shop of [first, second, first]) {
			const { items } = await read(shop);
			expect(items.map(({ json }) => json.orderId)).toEqual([ordersOf(shop)[0]]);
		}
		expect(readShops(sandbox)).toEqual([first, second, first]);
	});

	it('refuses a run whose items are of two shops, before anything is sent', async () => {
		const { read } = inputs();
		const [first = '', second = ''] = sandbox.shopIds;
		await read(first);
		sandbox.control.clearCalls();
		const error = await refusalOf(read(first, first, second));
		expect(error.message).toMatch(/another shop or account for item 2 than for item 0/);
		expect(sandbox.control.calls()).toEqual([]);
		expect((await read(second, second)).items).toHaveLength(2);
	});

	it('finds the one item of another shop behind hundreds that take the shop of the credential', async () => {
		const { credential, setup } = inputs();
		const [first = '', second = ''] = sandbox.shopIds;
		credential.data.shopId = `={{ $json.shop || "${first}" }}`;
		const shops = Array.from({ length: 300 }, (_, at) => (at === 299 ? second : ''));
		const order = ordersOf(first)[0] ?? '';
		const error = await refusalOf(run(setup(shops, () => ({ order }))));
		expect(error.message).toMatch(/another shop or account for item 299 than for item 0/);
		expect(sandbox.control.calls()).toEqual([]);
	});

	it('reads nothing where it gives a shop that authorised nothing, or none', async () => {
		const { read } = inputs();
		await read(sandbox.shopId);
		readShops(sandbox);
		await refusalOf(read('999999'));
		expect((await refusalOf(read(''))).message).toMatch(/Shop ID of the credential is empty/);
		expect(readShops(sandbox)).toEqual([]);
	});
});

const GRANTS = {
	qianchuanApi: {
		read: '2/user/info/',
		keys: { appId: '1749648093906939', secret: 'another-secret' },
	},
	douyinOpenApi: {
		read: '/oauth/userinfo/',
		keys: { clientKey: 'awzzzzzzzzzzzzzz', clientSecret: 'another-secret' },
	},
} as const;

describe.each(['qianchuanApi', 'douyinOpenApi'] as const)('%s', (kind) => {
	const { read, keys } = GRANTS[kind];
	let grant: Grant;
	beforeEach(async () => {
		grant = await openGrant(kind, { apps: 2 });
	});
	afterEach(async () => await grant.close());

	const reads = () => grant.called().filter((it) => it === read);

	it.each([...Object.entries(keys), ['authorizationCode', 'a-code-that-fails']])(
		'sends no token of the former one when the field %s changes',
		async (field, value) => {
			const n8n = await grant.process();
			await n8n.read(read);
			const former = { ...grant.stored() };
			grant.stored()[field] = value;
			grant.called();
			await refusalOf(n8n.read(read));
			expect((await testCredential(grant.credential)).status).toBe('Error');
			expect(reads()).toEqual([]);
			grant.stored()[field] = former[field];
			expect(await n8n.read(read)).toBeTruthy();
			expect((await testCredential(grant.credential)).status).toBe('OK');
			expect(grant.stored().accessToken).toBe(former.accessToken);
		},
	);

	it('works for another app once that was authorised', async () => {
		const n8n = await grant.process();
		await n8n.read(read);
		const [other] = grant.sandbox.otherApps;
		const own = kind === 'qianchuanApi' ? other?.qianchuan : withoutOpenId(other?.open);
		const appKey = String(Object.values(own ?? {})[0]);
		const { code = '' } = grant.control.authorization({ appKey, issueCode: true });
		Object.assign(grant.stored(), own, { authorizationCode: code });
		grant.called();
		await n8n.read(read);
		expect(grant.control.calls().map(({ app }) => app)).toEqual([appKey, appKey]);
		expect((await testCredential(grant.credential)).status).toBe('OK');
	});
});

function withoutOpenId(keys?: { clientKey: string; clientSecret: string }) {
	return keys && { clientKey: keys.clientKey, clientSecret: keys.clientSecret };
}

describe('抖音开放平台', () => {
	const ROLE = '/api/douyin/v1/role/check/';
	const CLIENT = '/oauth/client_token/';
	let grant: Grant;
	beforeEach(async () => {
		grant = await openGrant('douyinOpenApi');
	});
	afterEach(async () => await grant.close());

	it('does not send the token of another app, or of another secret', async () => {
		const n8n = await grant.process();
		grant.stored().authorizationCode = '';
		const role = async () =>
			await n8n.read(ROLE, { open_id: grant.sandbox.open.openId, role_labels: ['AUTH_COMPANY'] });
		await role();
		expect(grant.called()).toEqual([CLIENT, ROLE]);
		for (const change of [{ clientKey: 'awzzzzzzzzzzzzzz' }, { clientSecret: 'wrong' }]) {
			const { clientKey, clientSecret } = grant.sandbox.open;
			Object.assign(grant.stored(), { clientKey, clientSecret }, change);
			await refusalOf(role());
			expect(grant.called()).toEqual([CLIENT]);
		}
	});

	it('stores no token of another account than it is authorised for, and names both', async () => {
		const n8n = await grant.process();
		await n8n.read('/oauth/userinfo/');
		const before = { ...grant.stored() };
		grant.later(16 * 86_400);
		const { post } = answering({ open_id: '_000stranger', access_token: 'x' });
		const { renewOpenTokens } = await import('../../nodes/gateways/open/authentication');
		const error = await refusalOf(renewOpenTokens(grant.credential.data, post));
		expect(error.message).toContain('_000stranger');
		expect(error.message).toContain(grant.sandbox.open.openId);
		expect(grant.stored()).toEqual(before);
	});
});

it('two credentials with one client key and different secrets share no client token', async () => {
	const grant = await openGrant('douyinOpenApi');
	try {
		const { clientKey, openId } = grant.sandbox.open;
		const gatewayUrl = grant.sandbox.url;
		const params = { open_id: openId, role_labels: ['AUTH_COMPANY'] };
		const owner = await grant.process();
		grant.stored().authorizationCode = '';
		await owner.read('/api/douyin/v1/role/check/', params);
		const { renewOpenTokens } = await import('../../nodes/gateways/open/authentication');
		const stolen = storeOf('douyinOpenApi', { clientKey, clientSecret: 'wrong', gatewayUrl });
		const honest = storeOf('douyinOpenApi', {
			clientKey,
			clientSecret: grant.sandbox.open.clientSecret,
			gatewayUrl,
		});
		const right = answering({ access_token: 'clt.right', expires_in: 7200 });
		await renewOpenTokens(honest.data, right.post);
		const wrong = answering({ error_code: 10013, description: 'wrong secret' });
		await refusalOf(renewOpenTokens(stolen.data, wrong.post));
		expect(wrong.asked()).toBe(1);
	} finally {
		await grant.close();
	}
});

/** A platform that answers everything with these data. */
function answering(data: object) {
	let asked = 0;
	return {
		asked: () => asked,
		post: async () => {
			asked++;
			const body = JSON.stringify({
				code: 10000,
				msg: 'success',
				data: { error_code: 0, ...data },
			});
			return await Promise.resolve({ status: 200, body });
		},
	};
}
