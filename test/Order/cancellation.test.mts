/** An execution that is stopped ends, and is not taken for a platform in trouble. */
import { DouyinOrder } from '../../nodes/Order/DouyinOrder.node';
import { run } from '../support/engine.mts';
import { openShop, type Shop } from './shop.mts';

let shop: Shop;
beforeAll(async () => {
	shop = await openShop({ orders: 20 });
	await shop.do('shipment.getCarriers', {});
});
afterAll(async () => await shop.sandbox.close());

it.each([
	['order.searchList', { resource: 'order', operation: 'getAll', returnAll: true, filters: {} }],
	[
		'order.setPostage',
		{ resource: 'order', operation: 'setPostage', orderId: '7', postageYuan: 1 },
	],
])('while %s is under way', async (_method, parameters) => {
	shop.sandbox.control.latency(15_000);
	shop.sandbox.control.clearCalls();
	const stop = new AbortController();
	const running = run({
		type: new DouyinOrder(),
		credential: shop.credential,
		parameters,
		signal: stop.signal,
	});
	setTimeout(() => stop.abort(), 200);
	await expect(running).rejects.toThrow(/^The execution was stopped/);
	// The platform logs a call when it answers: it has not yet.
	expect(shop.sandbox.control.calls()).toEqual([]);
	shop.sandbox.control.latency(0);
});
