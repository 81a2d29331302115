/** Bad input is refused before any call, naming the field; errors stay with their item. */
import type { IDataObject } from 'n8n-workflow';

import { openShop, type Shop } from './shop.mts';

let shop: Shop;
beforeAll(async () => {
	shop = await openShop({ orders: 60, speed: 0 });
});
afterAll(async () => await shop.sandbox.close());
beforeEach(() => shop.sandbox.control.clearCalls());

const ID = '3473196049974326153';
const carrier = { mode: 'code', value: 'shunfeng', __rl: true };
const list = { returnAll: true, filters: {} };
const parcels = (parcelsJson: string | IDataObject[]) => ({
	orderId: ID,
	specifyParcels: 'json',
	parcelsJson,
	options: {},
});
const inForm = (...parcel: IDataObject[]) => ({ orderId: ID, parcels: { parcel } });
const together = (line: IDataObject[]) => ({
	orderIds: ID,
	specifyLines: 'fields',
	lines: { line },
	carrier,
	waybillNumber: 'SF1',
});

const bad: Array<[operation: string, parameters: IDataObject, complaint: RegExp]> = [
	['order.get', { orderId: '' }, /^Order ID: is empty/],
	['order.get', { orderId: ' 12a4 ' }, /^Order ID: must be digits/],
	['order.get', { orderId: 3473196049974326153 }, /^Order ID: must be digits; pass ids as text/],
	['order.getAll', { ...list, returnAll: false, limit: 0 }, /^Limit: must be at least 1/],
	['order.getAll', { ...list, returnAll: false, limit: 1.5 }, /^Limit: must be a whole number/],
	[
		'order.getAll',
		{ ...list, startTime: '2026-11-02', endTime: '2026-11-01' },
		/^Start: must be before End/,
	],
	['order.getAll', { ...list, startTime: 'yesterday-ish' }, /^Start: is not a date and time/],
	['order.getAll', { ...list, startTime: '2015-12-01' }, /^Start: is before 2016/],
	['settlement.getAll', { ...list, startTime: '2015-12-01' }, /^Start: is before 2016/],
	[
		'order.getAll',
		{ ...list, filters: { status: [77] } },
		/^Filters → Status → 0: is not in the list \(4, 5, /,
	],
	[
		'order.getAll',
		{ ...list, filters: { afterSaleState: 'x' } },
		/^Filters → After-Sale State: is not in the list/,
	],
	['order.addRemark', { orderId: ID, remark: '  ' }, /^Remark: is empty/],
	['order.addRemark', { orderId: ID, remark: '字'.repeat(501) }, /^Remark: is longer than 500/],
	['order.addRemark', { orderId: ID, remark: 'x', flag: '6' }, /^Flag: is not in the list/],
	['order.setPostage', { orderId: ID, postageYuan: -1 }, /^Postage \(Yuan\): must not be negative/],
	[
		'order.setPostage',
		{ orderId: ID, postageYuan: 1.005 },
		/^Postage \(Yuan\): must have at most two/,
	],
	['order.confirmAddress', { orderId: ID, answer: 3 }, /^Answer: is not in the list/],
	['shipment.ship', { orderId: ID, carrier, waybillNumber: ' ' }, /^Waybill Number: is empty/],
	[
		'shipment.ship',
		{ orderId: ID, carrier: { ...carrier, value: '' }, waybillNumber: 'SF1' },
		/^Carrier: is empty/,
	],
	['shipment.shipParcels', parcels('[{'), /^Parcels \(JSON\): is not JSON/],
	['shipment.shipParcels', parcels('{}'), /^Parcels \(JSON\): must be a list of parcels/],
	['shipment.shipParcels', parcels('[]'), /^Parcels \(JSON\): has no parcel/],
	[
		'shipment.shipParcels',
		parcels('[{"carrier":"shunfeng","waybillNumber":"SF1","lines":[{"lineId":"x","quantity":0}]}]'),
		/^Parcels \(JSON\) → 0 → lines → 0 → lineId: must be digits.*quantity: must be at least 1/,
	],
	[
		'shipment.shipParcels',
		parcels([{ carrier: 'shunfeng', waybillNumber: 'SF1', lines: [] }]),
		/^Parcels \(JSON\) → 0 → lines: has no line/,
	],
	[
		'shipment.shipParcels',
		parcels([
			{ carrier: 'shunfeng', waybillNumber: 'SF1', lines: [{ lineId: '1' }, { lineId: 1 }] },
		]),
		/^Parcels \(JSON\) → 0 → lines: the line 1 is there twice/,
	],
	['shipment.shipParcels', inForm(), /^Parcels: has no parcel/],
	[
		'shipment.shipParcels',
		inForm({ carrier: { ...carrier, value: '' }, waybillNumber: '', lines: {} }),
		/^Parcels → Parcel → 0 → Carrier: is empty; .+ → Waybill Number: is empty; .+ → Lines: has no line/,
	],
	[
		'shipment.shipParcels',
		inForm({ carrier, waybillNumber: 'SF1', lines: { line: [{ lineId: '', quantity: 0 }] } }),
		/^Parcels → Parcel → 0 → Lines → Line → 0 → Line ID: is empty; .+ → Quantity: must be at least 1/,
	],
	[
		'shipment.shipTogether',
		together([{ lineId: ID, quantity: '' }]),
		/^Lines → Line → 0 → Quantity: is empty/,
	],
	['shipment.shipTogether', together([]), /^Lines: has no line/],
	[
		'shipment.shipTogether',
		{ orderIds: '', carrier, waybillNumber: 'SF1' },
		/^Order IDs: is empty/,
	],
	['settlement.getAll', { ...list, filters: { lineIds: '1,2,3,4,5,6' } }, /more than 5 lines/],
];

it.each(bad)('%s %j', async (operation, parameters, complaint) => {
	const error = await shop.refusal(operation, parameters);
	expect(error.message).toMatch(complaint);
	expect(error.context.itemIndex).toBe(0);
	expect(shop.sandbox.control.calls()).toEqual([]);
});

it('checks all items before the first call', async () => {
	const orderId = '={{ $json.id }}';
	const items = [{ json: { id: realId() } }, { json: { id: 'no' } }];
	const error = await shop.refusal('order.get', { orderId }, { items });
	expect(error.message).toMatch(/^Order ID: must be digits/);
	expect(error.context.itemIndex).toBe(1);
	expect(shop.sandbox.control.calls()).toEqual([]);
});

it('gives the same error as an item when it continues on fail, the others go on', async () => {
	const items = [{ json: { id: realId() } }, { json: { id: 'no' } }, { json: { id: '4' } }];
	const orderId = '={{ $json.id }}';
	const { items: results } = await shop.do(
		'order.get',
		{ orderId },
		{ items, continueOnFail: true },
	);
	expect(results.map(({ pairedItem }) => pairedItem)).toEqual([
		{ item: 0 },
		{ item: 1 },
		{ item: 2 },
	]);
	expect(results[0]?.json.orderId).toBe(realId());
	expect(results[1]?.json.error).toMatch(/^Order ID: must be digits/);
	expect(results[2]?.json).toMatchObject({ errorCode: 'isv.business-failed:20014' });
	expect(results[2]?.json.error).toMatch(
		/^There is no such order.*\(isv\.business-failed:20014\)$/,
	);
	const thrown = await shop.refusal('order.get', { orderId: '4' });
	expect(results[2]?.json.error).toBe(thrown.message);
	expect(thrown.description).toMatch(/^Check the order id \(订单号\)\. log_id: \d{14}/);
	expect(thrown.failure).toEqual({ cause: 'configuration-invalid' });
});

const realId = () => shop.sandbox.control.orderTruth()[0]?.orderId;
