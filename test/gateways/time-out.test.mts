/** A platform that never answers: n8n's own HTTP client gives up in the time that the caller has. */
import { createApi } from '../../nodes/gateways/http/client';
import { n8nHost } from '../../nodes/gateways/http/n8n-transport';
import { shopGateway } from '../../nodes/gateways/shop/gateway';
import { openShop, type Shop } from '../credentials/shop.mts';

const METHOD = 'shop.brandList';

let shop: Shop;
beforeAll(async () => {
	shop = await openShop();
	await shop.call();
});
afterAll(async () => await shop.close());

const TIMED_OUT = {
	failure: expect.objectContaining({
		code: 'no reply: timeout',
		cause: 'temporarily-unavailable',
	}),
};

it.each(['read', 'send'] as const)('%s ends with an error, and is not sent again', async (way) => {
	shop.control.addFaults([{ kind: 'timeout', method: METHOD }]);
	shop.called();
	const host = await n8nHost(shop.context(), shopGateway);
	const api = createApi(shopGateway, host, { until: performance.now() + 1000 });
	const began = performance.now();
	const call = way === 'read' ? api.read(METHOD, {}) : api.send(METHOD, {}, { repeatable: false });
	await expect(call).rejects.toMatchObject(TIMED_OUT);
	expect(performance.now() - began).toBeLessThan(10_000);
	expect(shop.called().length).toBeLessThanOrEqual(1);
});
