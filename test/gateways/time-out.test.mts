/** A platform that never answers: n8n's own HTTP client gives up in the time that the caller has. */
import { createApi } from '../../nodes/gateways/http/client';
import { n8nHost } from '../../nodes/gateways/http/n8n-transport';
import { shopGateway } from '../../nodes/gateways/shop/gateway';
import { DouyinOrder } from '../../nodes/Order/DouyinOrder.node';
import { startSandbox, type Sandbox } from '../../sandbox/server.mts';
import { credentialStore, executeContext } from '../support/engine.mts';

const METHOD = 'shop.brandList';

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox({ orders: 5, live: 0 });
	await createApi(shopGateway, await host()).read(METHOD, {});
});
afterAll(async () => await sandbox.close());

const TIMED_OUT = {
	failure: expect.objectContaining({
		code: 'no reply: timeout',
		cause: 'temporarily-unavailable',
	}),
};

/** n8n's transport on the time that really passes. */
async function host() {
	const { appKey, appSecret, shopId, url: gatewayUrl } = sandbox;
	const credential = credentialStore({ appKey, appSecret, shopId, gatewayUrl });
	const context = executeContext({ type: new DouyinOrder(), credential, parameters: {} });
	return await n8nHost(context, shopGateway);
}

it.each(['read', 'send'] as const)('%s ends with an error, and is not sent again', async (way) => {
	sandbox.control.addFaults([{ kind: 'timeout', method: METHOD }]);
	sandbox.control.clearCalls();
	const api = createApi(shopGateway, await host(), { until: performance.now() + 1000 });
	const began = performance.now();
	const call = way === 'read' ? api.read(METHOD, {}) : api.send(METHOD, {}, { repeatable: false });
	await expect(call).rejects.toMatchObject(TIMED_OUT);
	// The client's own limit is 30 s.
	expect(performance.now() - began).toBeLessThan(10_000);
	expect(sandbox.control.calls().length).toBeLessThanOrEqual(1);
});
