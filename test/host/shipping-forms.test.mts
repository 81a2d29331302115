/** Parcels and lines of the form, as a real n8n keeps them, works them out and lists them. */
import type { OrderTruth } from '../../sandbox/control/truth.mts';
import { onStage } from './on-stage.mts';
import { runOrder } from './one-node.mts';

const stage = onStage('--orders', '0', '--live', '0', '--seed', '7', '--quota', '200');

const life = async (acts: object) =>
	await stage().sandbox.control<{ place?: string[] }>('POST', 'life', acts);

/** Paid orders with a gift, so of two lines. */
async function paid(...plans: object[]): Promise<OrderTruth[]> {
	const { place = [] } = await life({ place: plans.map((plan) => ({ gifts: 1, ...plan })) });
	await life({ pay: place });
	return await ordersOf(place);
}

async function ordersOf(ids: readonly string[]): Promise<OrderTruth[]> {
	const all = await stage().sandbox.control<OrderTruth[]>('GET', 'orders');
	return ids.flatMap((id) => all.find(({ orderId }) => orderId === id) ?? []);
}

const inList = (value: unknown) => ({ __rl: true, mode: 'list', value });
const byId = (value: unknown) => ({ __rl: true, mode: 'id', value });
const packsOf = async (...ids: string[]) =>
	(await ordersOf(ids)).map(({ orderStatus, packs }) => [
		orderStatus,
		packs.map(({ trackingNo }) => trackingNo).sort(),
	]);

const PARCELS = { resource: 'shipment', operation: 'shipParcels' };
const TOGETHER = { resource: 'shipment', operation: 'shipTogether' };

test('parcels that were added in the form, some of their values by expressions', async () => {
	const [order] = await paid({});
	const parcel = order?.lines.map(({ skuOrderId, num }, at) => ({
		carrier: inList('yuantong'),
		waybillNumber: `={{ 'YT' + (${9_000_000 + at}) }}`,
		lines: { line: [{ lineId: inList(skuOrderId), quantity: num }] },
	}));
	const orderId = order?.orderId ?? '';
	const asked = { ...PARCELS, orderId: byId(orderId), parcels: { parcel } };
	const { items, error } = await runOrder(stage(), asked);
	expect(error).toBeUndefined();
	expect(items('Work').map(({ json }) => json)).toEqual(
		[0, 1].map((at) => expect.objectContaining({ orderId, waybillNumber: `YT${9_000_000 + at}` })),
	);
	expect(await packsOf(orderId)).toEqual([[3, ['YT9000000', 'YT9000001']]]);
});

test('parcels that an expression gives', async () => {
	const [order] = await paid({});
	const orderId = order?.orderId ?? '';
	const lines = order?.lines.map(({ skuOrderId }) => ({ lineId: skuOrderId }));
	const parcels = [{ carrier: 'shunfeng', waybillNumber: 'SF9000000', lines }];
	const { error } = await runOrder(stage(), {
		...PARCELS,
		orderId: byId(orderId),
		specifyParcels: 'json',
		parcelsJson: `={{ ${JSON.stringify(parcels)} }}`,
	});
	expect(error).toBeUndefined();
	expect(await packsOf(orderId)).toEqual([[3, ['SF9000000']]]);
});

test('lines of several orders in one parcel', async () => {
	const orders = await paid({ buyer: 5 }, { buyer: 5 });
	const orderIds = orders.map(({ orderId }) => orderId);
	const line = orders.flatMap(({ lines }) =>
		lines.map(({ skuOrderId, num }) => ({ lineId: byId(skuOrderId), quantity: num })),
	);
	const { error } = await runOrder(stage(), {
		...TOGETHER,
		orderIds: orderIds.join(', '),
		specifyLines: 'fields',
		lines: { line },
		carrier: inList('shunfeng'),
		waybillNumber: 'SF9000001',
	});
	expect(error).toBeUndefined();
	const shipped = [3, ['SF9000001']];
	expect(await packsOf(...orderIds)).toEqual([shipped, shipped]);
});

test('a form without parcels ships nothing, and says so', async () => {
	const [order] = await paid({});
	const orderId = order?.orderId ?? '';
	const { error } = await runOrder(stage(), { ...PARCELS, orderId: byId(orderId) });
	expect(error?.message).toMatch(/^Parcels: has no parcel/);
	expect(await packsOf(orderId)).toEqual([[2, []]]);
});

test('the lists of the form: orders, and the lines of the one that is chosen', async () => {
	const [order] = await paid({});
	const { n8n, credential } = stage();
	const listed = async (methodName: string, path: string) =>
		await n8n.rest.call<{ results: Array<{ value: string }> }>(
			'POST',
			'/dynamic-node-parameters/resource-locator-results',
			{
				methodName,
				path,
				nodeTypeAndVersion: { name: 'n8n-nodes-douyin-shop.douyinOrder', version: 1 },
				currentNodeParameters: { ...PARCELS, orderId: byId(order?.orderId) },
				credentials: { douyinShopApi: credential },
			},
		);
	const orders = await listed('searchOrders', 'parameters.orderId');
	expect(orders.results.map(({ value }) => value)).toContain(order?.orderId);
	const at = 'parameters.parcels.parcel[0].lines.line[0].lineId';
	const lines = await listed('searchLines', at);
	expect(lines.results.map(({ value }) => value)).toEqual(
		order?.lines.map(({ skuOrderId }) => skuOrderId),
	);
});
