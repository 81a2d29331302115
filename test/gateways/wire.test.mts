/** The client over a real HTTP client: exact bytes against a mock, everything else to a sandbox. */
import { sleep } from 'n8n-workflow';
import { MockAgent } from 'undici';

import { createApi, createShared } from '../../nodes/gateways/http/client';
import { listWindow } from '../../nodes/gateways/shop/listing';
import { shopGateway } from '../../nodes/gateways/shop/gateway';
import { ORDERS_BY } from '../../nodes/records/order/list';
import { startSandbox, type Sandbox } from '../../sandbox/server.mts';
import vectors from '../fixtures/sign-vectors.json';
import { credentialStore } from '../support/engine.mts';
import { granted } from '../support/granted.mts';
import { undiciHost } from '../support/undici-host.mts';

const fresh = () => createShared({ now: () => Date.now(), sleep });

describe('the bytes of a call', () => {
	const vector = vectors[0];
	if (!vector) throw new Error('the vectors are there');
	const { appKey, appSecret, timestamp, canonical, hmac } = vector;
	afterEach(() => jest.restoreAllMocks());

	it('are those of the first vector, with the token beside them', async () => {
		jest.spyOn(Date, 'now').mockReturnValue(Number(timestamp) * 1000);
		const agent = new MockAgent();
		agent.disableNetConnect();
		let seen: unknown;
		agent
			.get('https://gateway.test')
			.intercept({ path: () => true, method: 'POST' })
			.reply(200, (request) => {
				const headers = new Headers(request.headers as Record<string, string>);
				seen = {
					path: request.path,
					body: request.body,
					type: headers.get('content-type'),
					codes: headers.get('x-open-no-old-err-code'),
					refused: headers.get('x-refused-token'),
				};
				return '{"code":10000,"data":{"shop_order_list":[],"total":0}}';
			});
		const gatewayUrl = 'https://gateway.test';
		const keys = { appKey, appSecret, gatewayUrl, shopId: '4463798' };
		const store = granted(credentialStore({ ...keys, accessToken: 'a token' }));
		const api = createApi(shopGateway, undiciHost(store.data, agent), { shared: fresh() });
		const { order_by, order_asc, page, size, update_time_start, update_time_end } =
			JSON.parse(canonical);
		const params = { size, page, update_time_start, update_time_end, order_by, order_asc };
		await api.read('order.searchList', params);
		const query = `app_key=${appKey}&method=order.searchList&timestamp=${timestamp}&v=2&sign_method=hmac-sha256&sign=${hmac}&access_token=a+token`;
		expect(seen).toEqual({
			path: `/order/searchList?${query}`,
			body: canonical,
			type: 'application/json',
			codes: '1',
			refused: null,
		});
	});
});

describe('against a sandbox', () => {
	let sandbox: Sandbox;
	beforeAll(async () => {
		sandbox = await startSandbox({ orders: 1200, live: 0, speed: 0, quota: 40 });
	});
	afterAll(async () => await sandbox.close());
	beforeEach(() => {
		sandbox.control.clearFaults();
		sandbox.control.clearCalls();
	});

	function connect(requestsPerSecond: number) {
		const { appKey, appSecret, shopId, url } = sandbox;
		const store = credentialStore({
			appKey,
			appSecret,
			shopId,
			gatewayUrl: url,
			requestsPerSecond,
		});
		const host = undiciHost(store.data);
		return { host, api: createApi(shopGateway, host, { shared: fresh() }) };
	}

	async function everyOrder(api: ReturnType<typeof connect>['api']) {
		const now = Math.floor(Date.now() / 1000);
		const window = { start: now - 80 * 86_400, end: now + 600 };
		const options = { limit: Infinity, newestFirst: false };
		const ids: string[] = [];
		for await (const row of listWindow(api, ORDERS_BY.create_time, {}, window, options)) {
			ids.push(String(row.order_id));
		}
		return ids.sort();
	}

	const truth = () =>
		sandbox.control
			.orderTruth()
			.map(({ orderId }) => orderId)
			.sort();

	it('reads every order', async () => {
		const { api } = connect(40);
		expect(await everyOrder(api)).toEqual(truth());
	});

	it('goes on when it is throttled, and reads every order', async () => {
		sandbox.control.addFaults([
			{ kind: 'throttle', method: 'order.searchList', every: 4, times: 3 },
		]);
		const { api } = connect(40);
		expect(await everyOrder(api)).toEqual(truth());
		const refusals = sandbox.control.calls().filter(({ code }) => code === 60000);
		expect(refusals).toHaveLength(3);
	});

	it('renews once for calls that are refused together', async () => {
		const { api, host } = connect(1000);
		await api.read('shop.brandList', {});
		sandbox.control.authorization({ revoke: 'access' });
		sandbox.control.clearCalls();
		await Promise.all(Array.from({ length: 6 }, async () => await api.read('shop.brandList', {})));
		const methods = sandbox.control.calls().map(({ method }) => method);
		expect(methods.filter((it) => it.startsWith('token.'))).toHaveLength(1);
		expect(host.renewals()).toBeGreaterThan(0);
	});
});
