/** An expression that gives nothing is refused: neither the word "undefined" nor a zero is sent. */
import type { IDataObject } from 'n8n-workflow';

import { openShop, type Shop } from './shop.mts';

let shop: Shop;
beforeAll(async () => {
	shop = await openShop({ orders: 10, speed: 0 });
});
afterAll(async () => await shop.sandbox.close());

const ID = '3473196049974326153';
const carrier = { mode: 'code', value: 'yuantong', __rl: true };

const nothing: Array<[string, string, IDataObject, RegExp]> = [
	[
		'all lines',
		'shipment.shipTogether',
		{ orderIds: ID, lines: '={{ $json.no }}', carrier, waybillNumber: 'YT1' },
		/^Lines: the expression gives nothing/,
	],
	[
		'all that is encrypted',
		'order.decrypt',
		{ orderId: ID, cipherTexts: '={{ $json.no ?? "" }}' },
		/^Cipher Texts: the expression gives nothing/,
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
		{ orderId: ID, parcels: [{ carrier: 'yuantong', lines: '11:1' }] },
		/^Parcels → 0 → waybillNumber: is empty/,
	],
	[
		'a line’s quantity',
		'shipment.shipParcels',
		{
			orderId: ID,
			parcels: [
				{ carrier: 'yuantong', waybillNumber: 'YT1', lines: [{ lineId: '11', quantity: null }] },
			],
		},
		/^Parcels → 0 → lines → 0/,
	],
];

it.each(nothing)('never takes nothing for %s of %s', async (_what, operation, input, complaint) => {
	const error = await shop.refusal(operation, { options: {}, ...input });
	expect(error.message).toMatch(complaint);
	expect(shop.called()).toEqual([]);
});
