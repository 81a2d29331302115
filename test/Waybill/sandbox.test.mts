/** The way of an order to its parcel against the sandbox, which says what was really taken and shipped. */
import type { IDataObject } from 'n8n-workflow';

import { asText } from '../../nodes/kernel/exact-json';
import { resetProcessState } from '../../nodes/kernel/process-state';
import { located } from '../support/run-operation.mts';
import { openShop, type Shop } from './shop.mts';

let shop: Shop;
let form: IDataObject;
beforeAll(async () => {
	shop = await openShop();
	const [sender] = await shop.choices('searchSenders', { carrier: located('code', 'zhongtong') });
	form = {
		orderIds: '={{ $json.orderIds ?? $json.orderId ?? $json.order_id }}',
		carrier: located('code', 'zhongtong'),
		sender: located('list', asText(sender?.value)),
		senderName: '发货仓',
		senderPhone: '13800000000',
	};
});
afterAll(async () => await shop.sandbox.close());

const OF_WAYBILL = {
	carrier: located('code', '={{ $json.carrierCode }}'),
	trackingNumber: '={{ $json.trackingNumber }}',
};
const SHIP = {
	orderId: '={{ $json.orderIds }}',
	carrier: located('code', '={{ $json.carrierCode }}'),
	waybillNumber: '={{ $json.trackingNumber }}',
};
const numbersOf = (rows: readonly IDataObject[]) => rows.map((row) => asText(row.trackingNumber));
const truthOf = (numbers: readonly string[]) =>
	shop.control.waybillTruth().waybills.filter(({ trackingNo }) => numbers.includes(trackingNo));
const calls = (method: string) => shop.control.calls().filter((it) => it.method === method).length;

it('from paid orders to parcels: one number each, each shipped once, with its print data', async () => {
	const orders = await shop.paidOrders(60);
	shop.control.clearCalls();
	const rows = await shop.waybill('waybill.create', form, orders);
	expect(rows.filter(({ error }) => error !== undefined)).toEqual([]);
	expect([calls('logistics.newCreateOrder'), calls('order.orderDetail')]).toEqual([2, 0]);
	expect(calls('order.batchDecrypt')).toBe(0);
	const shipped = await shop.order('shipment.ship', SHIP, rows);
	expect(shipped.filter(({ success }) => success !== true)).toEqual([]);
	const truth = truthOf(numbersOf(rows));
	expect(truth).toHaveLength(60);
	expect(truth.map(({ orderId }) => orderId).sort()).toEqual(
		orders.map(({ order_id: id }) => asText(id)).sort(),
	);
	for (const { orderId, shippedOrderIds, parcels } of truth) {
		expect([shippedOrderIds, parcels]).toEqual([[orderId], 1]);
	}
	const printed = await shop.waybill('waybill.getPrintData', OF_WAYBILL, rows);
	expect(printed.map(({ trackingNumber }) => trackingNumber)).toEqual(numbersOf(rows));
	expect(printed.every(({ printData, templateUrl }) => printData && templateUrl)).toBe(true);
});

it('loses no number and takes none twice when answers are lost', async () => {
	const orders = await shop.paidOrders(20);
	shop.control.addFaults([{ kind: 'actThenReset', method: 'logistics.newCreateOrder', times: 1 }]);
	const rows = await shop.waybill('waybill.create', form, orders);
	expect(new Set(numbersOf(rows)).size).toBe(20);
	resetProcessState();
	const again = await shop.waybill('waybill.create', form, orders);
	expect(numbersOf(again)).toEqual(numbersOf(rows));
	const ids = new Set(orders.map(({ order_id: id }) => asText(id)));
	const taken = shop.control.waybillTruth().waybills.filter(({ orderId }) => ids.has(orderId));
	expect(taken).toHaveLength(20);
});

it('two workflows at once ship each order once, and use each number once', async () => {
	const orders = await shop.paidOrders(30);
	shop.control.addFaults([{ kind: 'actThenReset', method: 'order.logisticsAdd', every: 7 }]);
	const workflow = async () =>
		await shop.order('shipment.ship', SHIP, await shop.waybill('waybill.create', form, orders));
	const both = await Promise.all([workflow(), workflow()]);
	shop.control.clearFaults();
	expect(both.flat().filter(({ success }) => success !== true)).toEqual([]);
	const [first = [], second = []] = both.map((rows) =>
		rows.map(({ waybillNumber }) => asText(waybillNumber)),
	);
	expect(second).toEqual(first);
	const truth = truthOf(first);
	expect(truth).toHaveLength(30);
	for (const { orderId, shippedOrderIds, parcels } of truth) {
		expect([shippedOrderIds, parcels]).toEqual([[orderId], 1]);
	}
	const ids = new Set(orders.map(({ order_id: id }) => asText(id)));
	const taken = shop.control.waybillTruth().waybills.filter(({ orderId }) => ids.has(orderId));
	expect(taken).toHaveLength(30);
});

it('gives a further number for a Pack ID, and gives numbers back once', async () => {
	const [order = {}] = await shop.paidOrders(1);
	const [first = {}] = await shop.waybill('waybill.create', form, [order]);
	const goods = { good: [{ name: '另一箱', quantity: 1 }] };
	const [second = {}] = await shop.waybill('waybill.create', { ...form, packId: 'P2', goods }, [
		order,
	]);
	expect(second.trackingNumber).not.toBe(first.trackingNumber);
	const [known] = await shop.waybill('waybill.create', form, [order]);
	expect(known).toMatchObject({ trackingNumber: first.trackingNumber, alreadyCreated: true });
	const [cancelled] = await shop.waybill('waybill.cancel', OF_WAYBILL, [second]);
	expect(cancelled).toMatchObject({ cancelled: true, alreadyCancelled: false });
	const [again] = await shop.waybill('waybill.cancel', OF_WAYBILL, [second]);
	expect(again).toMatchObject({ cancelled: true, alreadyCancelled: true });
	expect(truthOf(numbersOf([first, second])).map(({ state }) => state)).toEqual([
		'taken',
		'cancelled',
	]);
	const [unknown] = await shop.waybill('waybill.getPrintData', OF_WAYBILL, [
		{ carrierCode: 'zhongtong', trackingNumber: '1' },
	]);
	expect(unknown?.error).toMatch(/no print data of waybill 1/);
});

it('distinguishes an empty balance from a missing one', async () => {
	const orders = await shop.paidOrders(2);
	shop.control.waybillAccounts({ carrier: 'zhongtong', amount: 1 });
	const rows = await shop.waybill('waybill.create', form, orders);
	shop.control.waybillAccounts({ carrier: 'zhongtong', amount: 1000 });
	expect(rows.map(({ trackingNumber }) => trackingNumber !== undefined)).toEqual([true, false]);
	expect(rows[1]?.error).toMatch(/余额不足/);
});

it('lists accounts, templates and carriers, in the form as well', async () => {
	const accounts = await shop.waybill('account.getAll', {});
	expect(accounts.length).toBeGreaterThan(5);
	expect(accounts.every(({ balance }) => typeof balance === 'number')).toBe(true);
	const templates = await shop.waybill('waybill.getTemplates', { carrierCodes: 'zhongtong' });
	expect(templates.map(({ carrierCode }) => carrierCode)).toEqual(['zhongtong', 'zhongtong']);
	const orders = await shop.paidOrders(2);
	const advice = await shop.waybill(
		'waybill.recommendCarrier',
		{ ...form, orderIds: '={{ $json.order_id }}' },
		orders,
	);
	expect(advice.filter(({ error }) => error !== undefined)).toEqual([]);
	expect(new Set(advice.map(({ orderId }) => orderId)).size).toBe(2);
	expect(await shop.choices('searchAccounts')).toContainEqual({
		name: expect.stringMatching(/中通.* \(zhongtong\), \d+ left/),
		value: 'zhongtong',
	});
	const choices = await shop.choices('searchTemplates', { carrier: located('code', 'zhongtong') });
	expect(choices.map(({ value }) => value)).toEqual(
		templates.map(({ templateUrl }) => templateUrl),
	);
});

it('reads merge groups and tracking as the sandbox returns them', async () => {
	const orders = await shop.paidOrders(12);
	const groups = await shop.order(
		'shipment.getMergeGroups',
		{
			orderId: '={{ $json.order_id }}',
			openAddressId: '={{ $json.open_address_id }}',
		},
		orders,
	);
	const ids = groups.flatMap(({ orderIds }) => orderIds as string[]);
	expect(ids.sort()).toEqual(orders.map(({ order_id: id }) => asText(id)).sort());
	const rows = await shop.waybill('waybill.create', form, groups);
	expect(rows.filter(({ error }) => error !== undefined)).toEqual([]);
	const isMerged = ({ orderIds }: IDataObject) => (orderIds as string[]).length > 1;
	const alone = rows.filter((row) => !isMerged(row));
	const shipped = [
		...(await shop.order('shipment.ship', SHIP, alone)),
		...(await shop.order(
			'shipment.shipTogether',
			{ ...SHIP, orderIds: '={{ $json.orderIds }}' },
			rows.filter(isMerged),
		)),
	];
	expect(shipped.map(({ success }) => success)).toEqual(groups.map(() => true));
	const truth = truthOf(numbersOf(rows));
	expect(truth.flatMap(({ shippedOrderIds }) => shippedOrderIds).sort()).toEqual(ids);
	const [first] = rows;
	const [tracked] = await shop.order('shipment.getTracking', {
		orderId: asText(first?.orderId),
		output: 'full',
	});
	expect(tracked).toMatchObject({
		orderId: first?.orderId,
		trackingNumber: first?.trackingNumber,
		carrierCode: 'zhongtong',
	});
});
