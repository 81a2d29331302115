/** No secret and no token can be read in any error, item or hint. */
import { leaksIn } from '../support/leaks.mts';
import { openShop, type Shop } from './shop.mts';
import { testCredential } from './tester.mts';

jest.mock('n8n-workflow', () => jest.requireActual('../support/idle-time.mts').mocked);

const CARRIERS = 'order.logisticsCompanyList';

let shop: Shop;
beforeEach(async () => {
	shop = await openShop();
});
afterEach(async () => await shop.close());

/** Every secret that this credential has or had. */
function remember(): Record<string, string> {
	const { appSecret, accessToken, refreshToken, authorizationCode } = shop.credential.data;
	return {
		appSecret: String(appSecret),
		accessToken: String(accessToken),
		refreshToken: String(refreshToken),
		authorizationCode: String(authorizationCode),
	};
}

it('finds a secret wherever it hides', () => {
	const secrets = { token: 'hidden-token' };
	const circle: { self?: unknown } = {};
	circle.self = circle;
	const buried = new Error('a', { cause: new Error('b', { cause: { config: { qs: secrets } } }) });
	for (const value of [
		secrets,
		[secrets],
		buried,
		Object.assign(new Error('x'), { circle, ...secrets }),
	]) {
		expect(leaksIn(value, secrets)).toEqual(['token']);
	}
	expect(leaksIn(new Error('nothing'), secrets)).toEqual([]);
});

it('is in no item and no hint of a run that went well', async () => {
	const before = remember();
	const { items, hints } = await shop.call();
	expect(leaksIn([items, hints], { ...before, ...remember() })).toEqual([]);
});

const failed = async (action: Promise<unknown>) => {
	const error = await action.then(
		() => undefined,
		(it: unknown) => it,
	);
	expect(error).toBeInstanceOf(Error);
	return error;
};

const FAULTS = ['http5xx', 'reset', 'notJson', 'cutBody', 'serviceError', 'actThenReset'] as const;

describe.each(FAULTS)('is in no error after %s', (kind) => {
	it('of a call', async () => {
		await shop.call();
		const before = remember();
		shop.control.addFaults([{ kind, method: 'order.logisticsEdit' }]);
		const error = await failed(sendEdit(shop.context()));
		expect(leaksIn(error, before)).toEqual([]);
	});

	it('of a renewal, not even for n8n’s own request', async () => {
		await shop.call();
		const before = remember();
		shop.later(7 * 86_400 - 30 * 60);
		shop.control.addFaults([{ kind, method: 'token.refresh' }]);
		const context = shop.context();
		const request = {
			url: `${shop.sandbox.url}/shop/brandList`,
			method: 'POST' as const,
			body: {},
		};
		const { httpRequestWithAuthentication: authenticated } = context.helpers;
		const error = await failed(authenticated.call(context, 'douyinShopApi', request));
		expect(leaksIn(error, before)).toEqual([]);
	});
});

it.each([
	['a wrong secret', { appSecret: 'this-is-not-the-secret' }],
	['a dead tool app', { appType: 'tool', authorizationCode: 'this-is-no-code' }],
	['a foreign gateway', { gatewayUrl: 'http://gateway.test' }],
])('is in no error after %s', async (_what, change) => {
	Object.assign(shop.credential.data, change);
	const error = await shop.refusal();
	expect(leaksIn(error, remember())).toEqual([]);
	expect(leaksIn(await testCredential(shop.credential), remember())).toEqual([]);
});

it('is in no error after a refused token', async () => {
	shop.control.addFaults([{ kind: 'revokeToken', method: CARRIERS }]);
	const error = await shop.refusal();
	expect(leaksIn(error, remember())).toEqual([]);
});

type Context = ReturnType<Shop['context']>;

/** A write that is not repeated, so that its first failure ends it. */
async function sendEdit(context: Context) {
	const { createApi } = await import('../../nodes/gateways/http/client');
	const { n8nHost } = await import('../../nodes/gateways/http/n8n-transport');
	const { shopGateway: gateway } = await import('../../nodes/gateways/shop/gateway');
	const { toNodeError } = await import('../../nodes/kernel/errors');
	const api = createApi(gateway, await n8nHost(context, gateway));
	const params = { order_id: '1', company_code: 'shunfeng', logistics_code: 'SF1234567890123' };
	try {
		await api.send('order.logisticsEdit', params, { repeatable: false });
	} catch (error) {
		throw toNodeError(context.getNode(), error, 0);
	}
}
