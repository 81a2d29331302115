/** An expression that gives nothing is refused: neither the word "undefined" nor a zero is sent. */
import type { IDataObject } from 'n8n-workflow';

import { openShop, type Shop } from './shop.mts';

let shop: Shop;
beforeAll(async () => {
	shop = await openShop({ orders: 10, speed: 0 });
});
afterAll(async () => await shop.sandbox.close());

const ID = '3473196049974326153';
const lines = { line: [{ lineId: '11', quantity: 1 }] };
const carrier = { mode: 'code', value: 'yuantong', __rl: true };

const nothing: Array<[string, string, IDataObject, RegExp]> = [
	[
		'all lines',
		'shipment.shipTogether',
		{ orderIds: ID, specifyLines: 'json', carrier, waybillNumber: 'YT1' },
		/^Lines \(JSON\): is missing/,
	],
	[
		'all lines',
		'shipment.shipTogether',
		{ orderIds: ID, specifyLines: '={{ $json.no }}', carrier, waybillNumber: 'YT1' },
		/^Specify Lines: is not in the list/,
	],
	[
		'a parcel',
		'shipment.shipParcels',
		{ orderId: ID, specifyParcels: 'json' },
		/^Parcels \(JSON\): is missing/,
	],
	[
		'all that is encrypted',
		'order.decrypt',
		{ orderId: ID, what: 'values', encrypted: '={{ $json.no ?? "" }}' },
		/^Encrypted Values: is empty/,
	],
	[
		'a postage',
		'order.setPostage',
		{ orderId: ID, postageYuan: '={{ $json.no ?? "" }}' },
		/^Postage \(Yuan\): is empty/,
	],
	[
		'a postage',
		'order.setPostage',
		{ orderId: ID, postageYuan: '={{ $json.no }} ' },
		/^Postage \(Yuan\): is empty/,
	],
	[
		'a waybill number',
		'shipment.ship',
		{ orderId: ID, carrier, waybillNumber: '={{ $json.no }}' },
		/^Waybill Number: is empty/,
	],
	[
		'a carrier',
		'shipment.ship',
		{ orderId: ID, carrier: '={{ $json.no }}', waybillNumber: 'YT1' },
		/^Carrier: /,
	],
	[
		'an order id',
		'shipment.ship',
		{ orderId: '={{ $json.no }}', carrier, waybillNumber: 'YT1' },
		/^Order ID: /,
	],
	[
		'an answer',
		'order.confirmAddress',
		{ orderId: ID, answer: '={{ $json.no }}' },
		/^Answer: is not in the list/,
	],
	[
		'an answer',
		'order.confirmAddress',
		{ orderId: ID, answer: '={{ null }}' },
		/^Answer: is not in the list/,
	],
	['a remark', 'order.addRemark', { orderId: ID, remark: '={{ $json.no }}' }, /^Remark: /],
	[
		'a postage',
		'order.setPostage',
		{ orderId: ID, postageYuan: '={{ $json.no }}' },
		/^Postage \(Yuan\): /,
	],
	[
		'a parcel’s waybill number',
		'shipment.shipParcels',
		{ orderId: ID, parcels: { parcel: [{ carrier, waybillNumber: '={{ $json.no }}', lines }] } },
		/^Parcels → Parcel → 0 → Waybill Number: is empty/,
	],
	[
		'a line’s quantity',
		'shipment.shipParcels',
		{
			orderId: ID,
			parcels: {
				parcel: [
					{
						carrier,
						waybillNumber: 'YT1',
						lines: { line: [{ lineId: '11', quantity: '={{ $json.no }}' }] },
					},
				],
			},
		},
		/^Parcels → Parcel → 0 → Lines → Line → 0 → Quantity: is empty/,
	],
	[
		'a line’s quantity in JSON',
		'shipment.shipParcels',
		{
			orderId: ID,
			specifyParcels: 'json',
			parcelsJson: [
				{ carrier: 'yuantong', waybillNumber: 'YT1', lines: [{ lineId: '11', quantity: null }] },
			],
		},
		/^Parcels \(JSON\) → 0 → lines → 0 → quantity: is empty/,
	],
];

it.each(nothing)('never takes nothing for %s of %s', async (_what, operation, input, complaint) => {
	const error = await shop.refusal(operation, { options: {}, ...input });
	expect(error.message).toMatch(complaint);
	expect(shop.called()).toEqual([]);
});
