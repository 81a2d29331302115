/** Which orders may go in one parcel, where parcels are, serial numbers, and waybills that are shipped as they come. */
import type { IDataObject } from 'n8n-workflow';

import { asRecords, asText, type JsonRecord } from '../../nodes/kernel/exact-json';
import { DouyinOrder } from '../../nodes/Order/DouyinOrder.node';
import { operations } from '../../nodes/Order/operations';
import { refusedCall } from '../Waybill/desk.mts';
import { jsonOf, performing, platform, refusalOf } from '../support/run-operation.mts';

const perform = performing(new DouyinOrder(), operations);
const MERGE = 'order.mergeV2';
const ID = '4812345678901234567';

/** As the form is when nothing is filled in. */
const defaultsOf = (name: string): IDataObject =>
	Object.fromEntries(
		operations
			.filter(({ resource, value }) => `${resource}.${value}` === name)
			.flatMap(({ fields }) => fields)
			.map(({ ui }): [string, IDataObject[string]] => {
				const { default: value } = ui;
				const isLocator = ui.type === 'resourceLocator' && typeof value === 'object';
				return [ui.name, (isLocator ? { __rl: true, ...value } : value) as IDataObject[string]];
			}),
	);

describe("'shipment.getMergeGroups'", () => {
	const form = defaultsOf('shipment.getMergeGroups');
	const orders = (count: number, door: string, from = 1) =>
		Array.from({ length: count }, (_, at) => ({ orderId: `${from + at}`, openAddressId: door }));
	/** Puts all orders of an address together. */
	const merging = ({ merge_list: list }: JsonRecord) => {
		const doors = new Map<string, string[]>();
		for (const { order_id, open_address_id } of asRecords(list)) {
			const door = asText(open_address_id);
			doors.set(door, [...(doors.get(door) ?? []), asText(order_id)]);
		}
		return { order_list: [...doors.values()].map((ids) => ids.join(',')), failed_order: {} };
	};
	const idsIn = (rows: readonly IDataObject[]) => rows.map(({ orderIds }) => orderIds);

	it('gives each order once: groups, and those that stay alone with the reason', async () => {
		const shop = platform({
			[MERGE]: () => ({
				order_list: ['1,2A', '3', '9,10'],
				failed_order: { 4: '订单不在发货状态' },
			}),
		});
		const items = [...orders(5, 'door-1'), ...orders(1, 'door-2', 6)];
		const output = await perform(shop, 'shipment.getMergeGroups', form, { items });
		expect(shop.calls).toHaveLength(1);
		expect(shop.calls[0]?.params).toEqual({
			merge_list: orders(5, 'door-1').map(({ orderId, openAddressId }) => ({
				order_id: orderId,
				open_address_id: openAddressId,
			})),
		});
		const rows = jsonOf(output);
		expect(rows.map(({ orderIds, mergeable, reason }) => [orderIds, mergeable, reason])).toEqual([
			[['1', '2'], true, null],
			[['3'], false, 'The platform puts no other order with it'],
			[['4'], false, '订单不在发货状态'],
			[['5'], false, 'The platform said nothing of it'],
			[['6'], false, 'No other order here goes to this address'],
		]);
		expect(rows[0]).toEqual({
			orderIds: ['1', '2'],
			orderCount: 2,
			mergeable: true,
			reason: null,
			openAddressId: 'door-1',
		});
		expect(output.map(({ pairedItem }) => pairedItem)).toEqual(
			[0, 2, 3, 4, 5].map((item) => ({ item })),
		);
	});

	it('asks nothing where no two orders go to one address', async () => {
		const shop = platform();
		const items = [1, 2, 3].map((at) => ({ orderId: `${at}`, openAddressId: `door-${at}` }));
		expect(jsonOf(await perform(shop, 'shipment.getMergeGroups', form, { items }))).toHaveLength(3);
		expect(shop.calls).toEqual([]);
	});

	it('asks for at most 100 orders in a call, those of one address together', async () => {
		const shop = platform({ [MERGE]: merging });
		const items = [
			...orders(60, 'door-1'),
			...orders(60, 'door-2', 1000),
			...orders(40, 'door-3', 2000),
			...orders(130, 'door-4', 3000),
		];
		const rows = jsonOf(await perform(shop, 'shipment.getMergeGroups', form, { items }));
		const sizes = shop.calls.map(({ params }) => asRecords(params.merge_list).length);
		expect(sizes).toEqual([60, 100, 100, 30]);
		expect(idsIn(rows).flat()).toHaveLength(290);
		expect(new Set(idsIn(rows).flat()).size).toBe(290);
		expect(rows.map(({ orderCount }) => orderCount)).toEqual([60, 60, 40, 100, 30]);
	});

	it('reads an order whose address is not given, and takes an order twice for one', async () => {
		const shop = platform({
			'order.orderDetail': ({ shop_order_id: id }) => ({
				shop_order_detail: { order_id: id, ...(id !== '7' && { open_address_id: 'door-1' }) },
			}),
			[MERGE]: merging,
		});
		const items = [{ orderId: '1' }, { orderId: '2A' }, { orderId: '2' }, { orderId: '7' }];
		const rows = jsonOf(await perform(shop, 'shipment.getMergeGroups', form, { items }));
		expect(idsIn(rows)).toEqual([['1', '2'], ['7']]);
		expect(rows[1]?.reason).toMatch(/no open_address_id/);
		expect(shop.calls.map(({ method }) => method).sort()).toEqual([
			MERGE,
			...Array.from({ length: 3 }, () => 'order.orderDetail'),
		]);
	});

	it('halves a refused call by addresses, and says why those of one address stay alone', async () => {
		const shop = platform({
			[MERGE]: (params) =>
				asRecords(params.merge_list).some(({ open_address_id: door }) => door === 'door-2')
					? refusedCall()
					: merging(params),
		});
		const items = [1, 2, 3].flatMap((door) => orders(2, `door-${door}`, door * 10));
		const rows = jsonOf(await perform(shop, 'shipment.getMergeGroups', form, { items }));
		expect(idsIn(rows)).toEqual([['10', '11'], ['20'], ['21'], ['30', '31']]);
		expect(rows[1]?.reason).toMatch(/refused a value/);
	});

	it('an empty answer is said', async () => {
		const shop = platform({ [MERGE]: () => ({}) });
		const items = orders(2, 'door-1');
		const rows = jsonOf(await perform(shop, 'shipment.getMergeGroups', form, { items }));
		expect(rows.map(({ reason }) => reason)).toEqual([
			'The platform said nothing of it',
			'The platform said nothing of it',
		]);
		expect(shop.drifts).toEqual([expect.stringMatching(/order_list/)]);
	});
});

describe("'shipment.getTracking'", () => {
	const scan = (time_stamp: number, context: string) => ({
		context,
		time_stamp,
		site: '杭州',
		state: '1',
		state_desc: '运输中',
	});
	const answer = {
		order_package_info: {
			package_info: [
				{
					product_info: [{ product_name: '围巾', sku_order_id: '11' }],
					delivery_info: [
						{
							deliver_id: '7001',
							track_no: 'ZT1',
							company_info: { express_company: 'zhongtong', company_name: '中通快递' },
							send_from: 3,
							send_to: 1,
							track_info: [scan(1795395600, '派送中'), scan(1795392000, '已揽收')],
						},
						{ deliver_id: '7002', track_no: 'ZT2', track_info: [] },
					],
				},
			],
		},
	};
	const form = { ...defaultsOf('shipment.getTracking'), output: 'full' };
	const shop = () => platform({ 'order.queryOrderLogistics': () => answer });

	it('gives one item a parcel, its scans inside, the oldest first', async () => {
		const desk = shop();
		const items = [{ orderId: `${ID}A` }];
		const rows = jsonOf(await perform(desk, 'shipment.getTracking', form, { items }));
		expect(desk.calls[0]?.params).toEqual({ order_id: ID });
		expect(rows).toHaveLength(2);
		expect(rows[0]).toMatchObject({
			orderId: ID,
			carrierCode: 'zhongtong',
			carrierName: '中通快递',
			trackingNumber: 'ZT1',
			productNames: '围巾',
			lineIds: '11',
			latestText: '派送中',
			latestStateText: '运输中',
			scans: [{ scanText: '已揽收' }, { scanText: '派送中', scanState: '1' }],
		});
		expect(rows[1]).toMatchObject({ trackingNumber: 'ZT2', latestText: null, scans: [] });
	});

	it('gives one item a parcel of few columns, where it is now among them', async () => {
		const some = { items: [{ orderId: ID }] };
		const [row] = jsonOf(
			await perform(shop(), 'shipment.getTracking', { ...form, output: 'simplified' }, some),
		);
		expect(row).toEqual({
			orderId: ID,
			carrierName: '中通快递',
			trackingNumber: 'ZT1',
			productNames: '围巾',
			latestTime: expect.stringMatching(/\+08:00$/),
			latestText: '派送中',
			latestStateText: '运输中',
			lineIds: '11',
			packageId: expect.any(String),
			carrierCode: 'zhongtong',
		});
	});

	it('gives one item a scan; a parcel without one is still there', async () => {
		const items = [{ orderId: ID }];
		const rows = jsonOf(
			await perform(shop(), 'shipment.getTracking', { ...form, output: 'lines' }, { items }),
		);
		expect(rows.map(({ trackingNumber, scanText }) => [trackingNumber, scanText])).toEqual([
			['ZT1', '已揽收'],
			['ZT1', '派送中'],
			['ZT2', undefined],
		]);
	});

	it('says that an order without parcels is missing', async () => {
		const desk = platform({
			'order.queryOrderLogistics': () => ({ order_package_info: { package_info: [] } }),
		});
		const items = [{ orderId: ID }];
		expect(await perform(desk, 'shipment.getTracking', form, { items })).toEqual([]);
		expect(desk.hints).toEqual([expect.stringMatching(/not shipped yet/)]);
	});
});

it("'order.addSerialNumbers' sends them once, and never again by itself", async () => {
	const desk = platform({ 'order.addSerialNumber': () => ({}) });
	const form = { orderId: `${ID}A`, serialNumbers: '862345678901234, SN2' };
	const rows = jsonOf(await perform(desk, 'order.addSerialNumbers', form));
	expect(desk.calls[0]).toMatchObject({
		params: { order_id: ID, serial_number_list: ['862345678901234', 'SN2'] },
		repeatable: false,
	});
	expect(rows).toEqual([{ orderId: ID, serialNumbers: ['862345678901234', 'SN2'], success: true }]);
	const many = Array.from({ length: 21 }, (_, at) => `S${at}`).join();
	const run = perform(desk, 'order.addSerialNumbers', { ...form, serialNumbers: many });
	expect((await refusalOf(run)).message).toMatch(/^Serial Numbers: has more than 20/);
});

describe('a waybill of Douyin Waybill, with nothing filled in', () => {
	const waybill = (orderIds: string[]) => ({
		orderId: orderIds[0] ?? '',
		orderIds,
		carrierCode: 'zhongtong',
		trackingNumber: '78912345678901',
	});

	it('is shipped as it comes', async () => {
		const desk = platform({ 'order.logisticsAdd': () => ({}) });
		await perform(desk, 'shipment.ship', defaultsOf('shipment.ship'), { items: [waybill([ID])] });
		expect(desk.calls[0]?.params).toEqual({
			order_id: ID,
			company_code: 'zhongtong',
			logistics_code: '78912345678901',
		});
	});

	it('of several orders is refused by Ship, and shipped together by the other', async () => {
		const desk = platform({
			'order.logisticsAddSinglePack': () => ({ pack_id: '9' }),
			'order.orderDetail': ({ shop_order_id: id }) => ({
				shop_order_detail: {
					sku_order_list: [{ order_id: `${asText(id)}0`, order_status: 2, item_num: 1 }],
				},
			}),
		});
		const items = [waybill(['1', '2A'])];
		const run = perform(desk, 'shipment.ship', defaultsOf('shipment.ship'), { items });
		expect((await refusalOf(run)).message).toMatch(
			/^Order ID: names several orders of one parcel; ship them with Ship Several Orders/,
		);
		expect(desk.calls).toEqual([]);
		const form = defaultsOf('shipment.shipTogether');
		const [row] = jsonOf(await perform(desk, 'shipment.shipTogether', form, { items }));
		expect(row).toMatchObject({ orderIds: ['1', '2'], packageId: '9', success: true });
		expect(desk.calls.at(-1)?.params).toMatchObject({
			order_id_list: ['1', '2'],
			company_code: 'zhongtong',
			logistics_code: '78912345678901',
			shipped_order_info: [{ shipped_order_id: '10' }, { shipped_order_id: '20' }],
		});
	});
});
