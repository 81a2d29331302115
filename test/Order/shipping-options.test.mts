/** What each way of shipping sends, to the type of every value, and how items fail one by one. */
import type { IDataObject } from 'n8n-workflow';

import type { OrderTruth } from '../../sandbox/control/truth.mts';
import { jsonOf, openShop, type Shop } from './shop.mts';

let shop: Shop;
beforeAll(async () => {
	shop = await openShop({ orders: 400, speed: 0 });
});
afterAll(async () => await shop.sandbox.close());
beforeEach(() => {
	shop.sandbox.control.clearFaults();
	shop.sandbox.control.clearCalls();
});

const ID = '3473196049974326153';
const carrier = { mode: 'code', value: 'yuantong', __rl: true };
const options = {
	rejectPendingRefund: true,
	shipFromAddress: '3473196049974326154',
	returnAddress: { __rl: true, mode: 'list', value: '34' },
	storeId: '56',
	serialNumbers: 'A1，B2',
};

/** Parameters of the last call; a long integer is shown by its digits. */
const sent = () => shop.sandbox.control.calls().at(-1)?.params;
const int64 = (digits: string) => ({ digits });

const common = {
	is_reject_refund: true,
	after_sale_address_id: int64('34'),
	store_id: int64('56'),
};

it('ships with the types of order.logisticsAdd', async () => {
	const input = { orderId: ID, carrier, waybillNumber: 7312345678901, options };
	await shop.refusal('shipment.ship', input);
	expect(sent()).toEqual({
		...common,
		order_id: ID,
		company_code: 'yuantong',
		logistics_code: '7312345678901',
		address_id: int64('3473196049974326154'),
		serial_number_list: ['A1', 'B2'],
	});
});

it('ships parcels with the types of order.logisticsAddMultiPack', async () => {
	const line = [
		{ lineId: '11', quantity: 2 },
		{ lineId: '12', quantity: '1' },
	];
	const parcels = { parcel: [{ carrier: 'yuantong', waybillNumber: 'YT1', lines: { line } }] };
	await shop.refusal('shipment.shipParcels', { orderId: ID, parcels, options });
	expect(sent()).toEqual({
		...common,
		order_id: ID,
		pack_list: [
			{
				company_code: 'yuantong',
				logistics_code: 'YT1',
				shipped_order_info: [
					{ shipped_order_id: '11', shipped_num: int64('2') },
					{ shipped_order_id: '12', shipped_num: int64('1') },
				],
			},
		],
		request_id: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f-]{27}$/),
		address_id: '3473196049974326154',
		serial_number_list: ['A1', 'B2'],
	});
});

it('ships together with the types of order.logisticsAddSinglePack, and a key of one’s own', async () => {
	const linesJson = '[{ "lineId": "11", "quantity": 2 }, { "lineId": "12", "quantity": 1 }]';
	const input = {
		orderIds: [ID, '7'],
		specifyLines: 'json',
		linesJson,
		carrier,
		waybillNumber: 'YT1',
	};
	const requestId = 'my-own-key';
	await shop.refusal('shipment.shipTogether', { ...input, options: { ...options, requestId } });
	expect(sent()).toEqual({
		...common,
		order_id_list: [ID, '7'],
		company_code: 'yuantong',
		logistics_code: 'YT1',
		shipped_order_info: [
			{ shipped_order_id: '11', shipped_num: int64('2') },
			{ shipped_order_id: '12', shipped_num: int64('1') },
		],
		request_id: 'my-own-key',
		address_id: '3473196049974326154',
		order_serial_number: [{ order_id: ID, serial_number_list: ['A1', 'B2'] }],
	});
});

it('leaves out what is not set, and rejects no refund by itself', async () => {
	const blank = {
		shipFromAddress: { mode: 'list', value: '' },
		returnAddress: ' ',
		requestId: '',
		serialNumbers: '',
	};
	const input = { orderId: ID, carrier, waybillNumber: 'YT1', options: blank };
	await shop.refusal('shipment.ship', input);
	expect(sent()).toEqual({ order_id: ID, company_code: 'yuantong', logistics_code: 'YT1' });
});

it('has the same key for the same shipment, on whichever run, and another for another', async () => {
	const keys: unknown[] = [];
	for (const waybillNumber of ['YT1', 'YT1', 'YT2']) {
		const lines = { line: [{ lineId: '11', quantity: 1 }] };
		const parcels = { parcel: [{ carrier: 'yuantong', waybillNumber, lines }] };
		await shop.refusal('shipment.shipParcels', { orderId: ID, parcels, options: {} });
		keys.push((sent() as IDataObject).request_id);
	}
	expect(keys[0]).toBe(keys[1]);
	expect(keys[2]).not.toBe(keys[0]);
});

it('ships item by item: one that fails is named, and the others are shipped', async () => {
	const able = (order: OrderTruth) =>
		order.orderStatus === 2 &&
		order.mainStatus === 2 &&
		order.lines.every(
			({ afterSaleId, orderAmount }) =>
				!afterSaleId && orderAmount > 0 && orderAmount < 190_000 && orderAmount !== 2500,
		);
	const [one, two] = shop.sandbox.control.orderTruth().filter(able);
	const ids = [one?.orderId, ID, two?.orderId];
	const items = ids.map((id, at) => ({ json: { id, waybill: `YT123456789012${at}` } }));
	const { items: results } = await shop.do(
		'shipment.ship',
		{ orderId: '={{ $json.id }}', carrier, waybillNumber: '={{ $json.waybill }}', options: {} },
		{ items, continueOnFail: true },
	);
	expect(results.map(({ pairedItem }) => pairedItem)).toEqual([
		{ item: 0 },
		{ item: 1 },
		{ item: 2 },
	]);
	expect(results.map(({ json }) => json.success ?? json.errorCode)).toEqual([
		true,
		'isv.business-failed:60033',
		true,
	]);
	expect(results[1]?.json.error).toMatch(/^There is no such order/);
	expect(results[1]?.json.remedy).toMatch(/Check the order id/);
	expect(results[1]?.json.logId).toMatch(/^\d{14}/);
	const shipped = shop.sandbox.control.orderTruth().filter(({ orderId }) => ids.includes(orderId));
	expect(shipped.map(({ orderStatus }) => orderStatus)).toEqual([3, 3]);
});

it('refuses to ship over a pending refund, unless the option says so', async () => {
	const { apply = [] } = shop.sandbox.control.life({ apply: 40 });
	const pending = shop.sandbox.control
		.orderTruth()
		.find(
			({ orderStatus, lines }) =>
				orderStatus === 2 &&
				lines.some(({ afterSaleId }) => afterSaleId !== null && apply.includes(afterSaleId)),
		);
	const input = { orderId: pending?.orderId, carrier, waybillNumber: 'YT1234567890129' };
	const error = await shop.refusal('shipment.ship', { ...input, options: {} });
	expect(error.message).toMatch(/^A refund is pending for the order.*60040/);
	expect(error.description).toMatch(/Reject Pending Refund, which refuses the buyer/);
	const reject = { rejectPendingRefund: true };
	expect(jsonOf(await shop.do('shipment.ship', { ...input, options: reject }))).toEqual([
		expect.objectContaining({ success: true }),
	]);
});
