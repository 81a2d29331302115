/** Writes: what they change at the platform, and that nothing is done twice. */
import type { IDataObject } from 'n8n-workflow';

import type { OrderTruth } from '../../sandbox/control/truth.mts';
import { jsonOf, openShop, type Shop } from './shop.mts';

let shop: Shop;
beforeEach(async () => {
	shop = await openShop({ orders: 600, speed: 0 });
});
afterEach(async () => await shop.sandbox.close());

const carrier = { mode: 'code', value: 'yuantong', __rl: true };
const waybillNumber = 'YT1234567890123';
const truth = () => shop.sandbox.control.orderTruth();
const one = (id: string) => truth().find(({ orderId }) => orderId === id);

/** Ordinary orders of a status: no after-sale, no gift, nothing that needs a serial number. */
const ordinary = (status: number, fits: (order: OrderTruth) => boolean = () => true) =>
	truth().filter(
		(order) =>
			order.orderStatus === status &&
			order.mainStatus === status &&
			order.lines.every(
				({ afterSaleId, orderAmount }) =>
					!afterSaleId && orderAmount > 0 && orderAmount !== 2500 && orderAmount < 190_000,
			) &&
			fits(order),
	);
const first = (status: number, fits?: (order: OrderTruth) => boolean) => {
	const [order] = ordinary(status, fits);
	if (!order) throw new Error(`no ordinary order of status ${status}`);
	return order;
};

it('ships a whole order', async () => {
	const { orderId } = first(2);
	const [result] = jsonOf(await shop.do('shipment.ship', { orderId, carrier, waybillNumber }));
	const row = { orderId, carrier: 'yuantong', waybillNumber, alreadyDone: false, success: true };
	expect(result).toEqual(row);
	expect(one(orderId)?.orderStatus).toBe(3);
	expect(one(orderId)?.packs.map(({ trackingNo }) => trackingNo)).toEqual([waybillNumber]);
});

it.each([3, 5])(
	'knows the shipment of an earlier run, of an order in status %i',
	async (status) => {
		const order = first(2);
		const { orderId } = order;
		await shop.do('shipment.ship', { orderId, carrier, waybillNumber });
		if (status === 5) shop.sandbox.control.life({ finish: [orderId] });
		expect(one(orderId)?.orderStatus).toBe(status);
		const [again] = jsonOf(await shop.do('shipment.ship', { orderId, carrier, waybillNumber }));
		expect(again).toMatchObject({ orderId, alreadyDone: true, success: true });
		expect(one(orderId)?.packs).toHaveLength(1);
		const other = { orderId, carrier, waybillNumber: 'YT1234567890124' };
		const refused = await shop.refusal('shipment.ship', other);
		expect(refused.message).toMatch(/^The order (has already been shipped|is already finished)/);
	},
);

it('sends a shipment without an idempotency key once, and looks when the answer is lost', async () => {
	const { orderId } = first(2);
	await shop.do('shipment.getCarriers', {});
	shop.sandbox.control.clearCalls();
	shop.sandbox.control.addFaults([
		{ kind: 'actThenReset', method: 'order.logisticsAdd', times: 1 },
	]);
	const [row] = jsonOf(await shop.do('shipment.ship', { orderId, carrier, waybillNumber }));
	expect(row).toMatchObject({ orderId, waybillNumber, alreadyDone: true, success: true });
	expect(shop.called()).toEqual(['order.logisticsAdd', 'order.orderDetail']);
	expect(one(orderId)?.packs).toHaveLength(1);
});

it('sends it again when the answer is lost and the order shows that it still waits', async () => {
	const { orderId } = first(2);
	await shop.do('shipment.getCarriers', {});
	shop.sandbox.control.clearCalls();
	shop.sandbox.control.addFaults([
		{ kind: 'reset', method: 'order.logisticsAdd', times: 1 },
		// The answer to the second is lost as well, and it is one that ships nothing.
		{ kind: 'throttle', method: 'order.logisticsAdd', after: 1, times: 1 },
		{ kind: 'actThenReset', method: 'order.logisticsAdd', after: 1, times: 1 },
	]);
	const [row] = jsonOf(await shop.do('shipment.ship', { orderId, carrier, waybillNumber }));
	expect(row).toMatchObject({ orderId, waybillNumber, alreadyDone: false, success: true });
	const once = ['order.logisticsAdd', 'order.orderDetail'];
	expect(shop.called()).toEqual([...once, ...once, 'order.logisticsAdd']);
	expect(one(orderId)?.packs.map(({ trackingNo }) => trackingNo)).toEqual([waybillNumber]);
});

it.each([
	['no answer comes at all', 'reset', undefined, [], 3, 0],
	['the order cannot be read', 'actThenReset', 1, ['order.orderDetail'], 1, 1],
] as const)('leaves a shipment in doubt when %s', async (_when, kind, times, deny, sent, packs) => {
	const { orderId } = first(2);
	await shop.do('shipment.getCarriers', {});
	shop.sandbox.control.clearCalls();
	shop.sandbox.control.permissions({ deny: [...deny] });
	shop.sandbox.control.addFaults([{ kind, method: 'order.logisticsAdd', times }]);
	const error = await shop.refusal('shipment.ship', { orderId, carrier, waybillNumber });
	expect(error.message).toMatch(/Whether the platform carried this out is not known/);
	expect(error.description).toMatch(
		sent === 1 ? /It was not repeated/ : /sent 3 times.* still waited for shipment/,
	);
	expect(shop.called().filter((it) => it === 'order.logisticsAdd')).toHaveLength(sent);
	expect(one(orderId)?.packs ?? []).toHaveLength(packs);
});

it('does not send again what left under another number meanwhile', async () => {
	const { orderId } = first(2);
	await shop.do('shipment.ship', { orderId, carrier, waybillNumber: 'YT1234567890124' });
	shop.sandbox.control.clearCalls();
	shop.sandbox.control.addFaults([{ kind: 'reset', method: 'order.logisticsAdd', times: 1 }]);
	const error = await shop.refusal('shipment.ship', { orderId, carrier, waybillNumber });
	expect(error.description).toMatch(/Read the order first/);
	expect(shop.called()).toEqual(['order.logisticsAdd', 'order.orderDetail']);
	expect(one(orderId)?.packs.map(({ trackingNo }) => trackingNo)).toEqual(['YT1234567890124']);
});

it('ships in several parcels, once, however often it is repeated and answers are lost', async () => {
	const order = first(2, ({ lines }) => lines.length >= 2);
	const { orderId } = order;
	const number = (at: number) => `YT123456789012${at}`;
	const parcel = order.lines.map(({ skuOrderId, num }, at) => ({
		carrier,
		waybillNumber: number(at),
		lines: { line: [{ lineId: { __rl: true, mode: 'id', value: skuOrderId }, quantity: num }] },
	}));
	const parcelsJson = order.lines.map(({ skuOrderId, num }, at) => ({
		carrier: 'yuantong',
		waybillNumber: number(at),
		lines: [{ lineId: skuOrderId, quantity: num }],
	}));
	shop.sandbox.control.addFaults([
		{ kind: 'actThenReset', method: 'order.logisticsAddMultiPack', times: 1 },
	]);
	const as = async (parameters: IDataObject) =>
		jsonOf(await shop.do('shipment.shipParcels', { orderId, options: {}, ...parameters }));
	const sent = await as({ parcels: { parcel } });
	expect(sent.map(({ packageId }) => packageId)).toEqual(
		one(orderId)?.packs.map(({ packId }) => packId),
	);
	// The same by JSON, as text, as a value, and as another node gives it.
	const json = { specifyParcels: 'json' };
	expect(await as({ ...json, parcelsJson: JSON.stringify(parcelsJson) })).toEqual(sent);
	expect(await as({ ...json, parcelsJson })).toEqual(sent);
	expect(await as({ ...json, parcelsJson: `={{ ${JSON.stringify(parcelsJson)} }}` })).toEqual(sent);
	expect(one(orderId)?.packs).toHaveLength(parcel.length);
	expect(one(orderId)?.orderStatus).toBe(3);
});

it('ships several orders together, all their lines when none is named', async () => {
	const orderIds = await ordersOfOneBuyer();
	const parameters = {
		orderIds: orderIds.join(', '),
		carrier,
		waybillNumber,
		options: {},
	};
	const [result] = jsonOf(await shop.do('shipment.shipTogether', parameters));
	expect(result).toMatchObject({ orderIds, waybillNumber, success: true });
	for (const id of orderIds) {
		expect(one(id)?.orderStatus).toBe(3);
		expect(one(id)?.packs.map(({ packId }) => packId)).toEqual([result?.packageId]);
	}
});

it.each(['fields', 'json'])('ships some lines of several orders together, by %s', async (way) => {
	const orderIds = await ordersOfOneBuyer();
	const given = orderIds.flatMap((id) =>
		(one(id)?.lines ?? []).map(({ skuOrderId, num }) => ({ lineId: skuOrderId, quantity: num })),
	);
	const line = given.map((it) => ({
		...it,
		lineId: { __rl: true, mode: 'list', value: it.lineId },
	}));
	const lines = way === 'json' ? { linesJson: JSON.stringify(given) } : { lines: { line } };
	shop.sandbox.control.clearCalls();
	const asked = { orderIds, specifyLines: way, ...lines, carrier, waybillNumber };
	const [result] = jsonOf(await shop.do('shipment.shipTogether', asked));
	expect(result).toMatchObject({ orderIds, waybillNumber, success: true });
	expect(shop.called()).toEqual(['order.logisticsAddSinglePack']);
	for (const id of orderIds) expect(one(id)?.orderStatus).toBe(3);
});

/** Orders may share a parcel when they go to the same buyer. */
async function ordersOfOneBuyer(): Promise<string[]> {
	for (let round = 0; round < 20; round++) {
		shop.sandbox.control.life({ create: 60, pay: 60, release: 60 });
		const able = new Set(ordinary(2).map(({ orderId }) => orderId));
		const raw = jsonOf(
			await shop.do('order.getAll', { returnAll: true, output: 'raw', filters: { status: [2] } }),
		).filter(({ order_id: id }) => able.has(String(id)));
		for (const { doudian_open_id: buyer } of raw) {
			const same = raw.filter(({ doudian_open_id: other }) => other === buyer);
			if (same.length >= 2) return same.slice(0, 2).map(({ order_id: id }) => String(id));
		}
	}
	throw new Error('no buyer with two orders');
}

it('changes the waybill of a whole order and of one parcel', async () => {
	const { orderId } = first(2);
	await shop.do('shipment.ship', { orderId, carrier, waybillNumber });
	const next = { carrier: { ...carrier, value: 'shunfeng' }, waybillNumber: 'SF1234567890123' };
	await shop.do('shipment.edit', { orderId, packageId: '', ...next });
	expect(one(orderId)?.packs.map(({ trackingNo }) => trackingNo)).toEqual(['SF1234567890123']);
	const packed = first(2);
	const [line] = packed.lines;
	const lines = { line: [{ lineId: line?.skuOrderId, quantity: line?.num }] };
	const parcels = { parcel: [{ carrier, waybillNumber, lines }] };
	const [pack] = jsonOf(
		await shop.do('shipment.shipParcels', { orderId: packed.orderId, parcels, options: {} }),
	);
	const ofPack = { orderId: packed.orderId, packageId: pack?.packageId, ...next };
	await shop.do('shipment.edit', ofPack);
	expect(one(packed.orderId)?.packs.map(({ trackingNo }) => trackingNo)).toEqual([
		'SF1234567890123',
	]);
});

it('lists carriers, all and for an order, and searches them for the dropdown', async () => {
	const all = jsonOf(await shop.do('shipment.getCarriers', { orderIds: '' }));
	expect(all).toContainEqual(expect.objectContaining({ code: 'shunfeng' }));
	const { orderId } = first(2);
	const fitting = jsonOf(await shop.do('shipment.getCarriers', { orderIds: orderId }));
	expect(fitting.every((row) => row.orderId === orderId && row.code !== null)).toBe(true);
});

it('writes remark and flag, postage, and answers an address change', async () => {
	const { orderId } = first(2);
	await shop.do('order.addRemark', { orderId, remark: '请用顺丰 & <快>', flag: '3' });
	expect(one(orderId)).toMatchObject({ remark: '请用顺丰 & <快>', star: 3 });
	const unpaid = first(1);
	await shop.do('order.setPostage', { orderId: unpaid.orderId, postageYuan: 12.34 });
	expect(one(unpaid.orderId)?.postAmount).toBe(1234);
	const { askAddress: [asked = ''] = [] } = shop.sandbox.control.life({ askAddress: 1 });
	await shop.do('order.confirmAddress', { orderId: `${asked}A`, answer: 0 });
	expect(one(asked)?.addressChange).toBe('approved');
});
