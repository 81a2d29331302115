/** Parcels on their way, orders that may go in one, and what orders contain for the shipping desk. */
import { type Desk, type DeskOrder, openDesk } from './desk.mts';

let desk: Desk;
beforeEach(async () => {
	desk = await openDesk();
});
afterEach(() => desk.sandbox.close());

const HOUR = 3600;

interface Parcels {
	order_package_info: {
		shop_order_id: string;
		order_status: number;
		package_info: Array<{
			product_info: Array<{ sku_order_id: string; num: number }>;
			delivery_info: Array<{
				track_no: string;
				send_from: number;
				send_to: number;
				company_info: { express_company: string };
				track_info: Array<{ time_stamp: number; state: string; state_desc: string }>;
			}>;
		}>;
	};
}
const parcels = async (order_id: string) =>
	(await desk.call<Parcels>('/order/queryOrderLogistics', { order_id })).data.order_package_info
		.package_info;
const ship = async ({ order_id }: DeskOrder, number = 'YT1234567890123') =>
	await desk.codesOf('/order/logisticsAdd', {
		order_id,
		company_code: 'yuantong',
		logistics_code: number,
	});

test('a parcel is scanned hour by hour, until it is signed for', async () => {
	const [order] = await desk.orders({ buyer: 1 });
	expect(await parcels(order!.order_id)).toEqual([]);
	expect(await ship(order!)).toBe('10000 ');
	const scans = async () =>
		(await parcels(order!.order_id)).flatMap(({ delivery_info }) =>
			delivery_info.flatMap(({ track_info }) => track_info.map(({ state_desc }) => state_desc)),
		);
	expect(await scans()).toEqual([]);
	desk.sandbox.control.clock({ advance: 3 * HOUR });
	expect(await scans()).toEqual(['已揽收']);
	desk.sandbox.control.clock({ advance: 60 * HOUR });
	expect((await scans()).at(-1)).toBe('已签收');
	const [parcel] = await parcels(order!.order_id);
	expect(parcel).toMatchObject({
		product_info: [{ sku_order_id: order!.order_id, num: 1 }],
		delivery_info: [
			{ track_no: 'YT1234567890123', send_to: 1, company_info: { express_company: 'yuantong' } },
		],
	});
	expect(await desk.codesOf('/order/queryOrderLogistics', { order_id: '1' })).toBe(
		'50002 isv.business-failed',
	);
});

test('to Xinjiang it goes in two legs, through the transit', async () => {
	const [far, direct] = await desk.orders({ far: 'transit' }, { far: 'direct' });
	await ship(far!);
	await ship(direct!, 'YT1234567890124');
	desk.sandbox.control.clock({ advance: 60 * HOUR });
	const legs = async (order: DeskOrder) =>
		(await parcels(order.order_id)).flatMap(({ delivery_info }) =>
			delivery_info.map(({ send_from, send_to }) => [send_from, send_to]),
		);
	expect(await legs(far!)).toEqual([
		[3, 2],
		[2, 1],
	]);
	expect(await legs(direct!)).toEqual([[3, 1]]);
	expect([far!, direct!].map((each) => each.shop_order_tag_ui.map(({ key }) => key))).toEqual([
		['logistics_transit'],
		['remote_derict'],
	]);
});

const merge = async (orders: readonly DeskOrder[], more: object[] = []) =>
	await desk.call<{ order_list: string[]; failed_order: Record<string, string> }>(
		'/order/mergeV2',
		{
			merge_list: [
				...orders.map(({ order_id, open_address_id }) => ({ order_id, open_address_id })),
				...more,
			],
		},
	);

test('orders of one address form a group; what cannot be merged says why', async () => {
	const [one, two, other, shipped] = await desk.orders(
		{ buyer: 1 },
		{ buyer: 1 },
		{ buyer: 2 },
		{ buyer: 1 },
	);
	await ship(shipped!);
	const { data } = await merge(
		[one!, other!, two!, shipped!],
		[{ order_id: '1', open_address_id: 'x' }],
	);
	expect(data.order_list).toEqual([`${one!.order_id},${two!.order_id}`, other!.order_id]);
	expect(Object.keys(data.failed_order).sort()).toEqual(['1', shipped!.order_id].sort());
	const wrong = await merge(
		[one!],
		[{ order_id: two!.order_id, open_address_id: other!.open_address_id }],
	);
	expect(Object.keys(wrong.data.failed_order)).toEqual([two!.order_id]);
	desk.sandbox.control.decide({ mergeLone: 'left out' });
	expect((await merge([one!, other!])).data).toEqual({ order_list: [], failed_order: {} });
});

test('2 to 100 orders of the last 15 days', async () => {
	const orders = await desk.orders(...Array.from({ length: 101 }, () => ({ buyer: 3 })));
	const code = async (count: number) => {
		const { code, sub_code } = await merge(orders.slice(0, count));
		return `${code} ${sub_code}`;
	};
	expect(await code(1)).toBe('40004 isv.parameter-invalid:100000');
	expect(await code(101)).toBe('40004 isv.parameter-invalid:100000');
	expect(await code(100)).toBe('10000 ');
	desk.sandbox.control.clock({ advance: 15 * 24 * HOUR + 1 });
	await desk.renew();
	expect(Object.keys((await merge(orders.slice(0, 2))).data.failed_order)).toHaveLength(2);
});

test('an order has its address, the carrier paid for, and the subsidy that wants serial numbers', async () => {
	const [plain, chosen, subsidised, same] = await desk.orders(
		{ buyer: 1 },
		{ carrier: 'shunfeng' },
		{ subsidised: true },
		{ buyer: 1 },
	);
	expect(plain!.order_tag).toEqual({});
	expect(plain!.open_address_id).toBe(same!.open_address_id);
	expect(chosen!.open_address_id).not.toBe(plain!.open_address_id);
	expect(JSON.parse(chosen!.order_tag.shop_optional_express_info ?? '')).toEqual({
		ExpressCompanys: [{ ExpressCompanyCode: 'shunfeng', Amount: 1000 }],
	});
	const [line] = subsidised!.sku_order_list;
	expect(line?.sku_order_tag_ui.map(({ key }) => key)).toEqual(['sf_free_shipping', 'gov_subsidy']);
	expect(line?.campaign_info.map(({ campaign_type }) => campaign_type)).toContain(416);
	desk.sandbox.control.life({ askAddress: [plain!.order_id] });
	await desk.call('/order/addressConfirm', { order_id: plain!.order_id, is_approved: 0 });
	const { data } = await desk.call<{ shop_order_detail: DeskOrder }>('/order/orderDetail', {
		shop_order_id: plain!.order_id,
	});
	expect(data.shop_order_detail.open_address_id).not.toBe(same!.open_address_id);
});

test('serial numbers may follow once an order is shipped', async () => {
	const [order] = await desk.orders({ subsidised: true });
	const add = (serial_number_list?: string[], order_id: string | undefined = order!.order_id) =>
		desk.codesOf('/order/addSerialNumber', { order_id, serial_number_list });
	expect(await add(['860000000000001'])).toBe('50002 isv.business-failed:60049');
	const number = ['860000000000001'];
	const shipping = { order_id: order!.order_id, company_code: 'shunfeng' };
	const path = '/order/logisticsAdd';
	expect(await desk.codesOf(path, { ...shipping, logistics_code: 'SF1234567890123' })).toBe(
		'50002 isv.business-failed:60062',
	);
	await desk.codesOf(path, {
		...shipping,
		logistics_code: 'SF1234567890123',
		serial_number_list: number,
	});
	expect(await add([])).toBe('40002 isv.missing-parameter:60048');
	expect(await add(number, '')).toBe('40002 isv.missing-parameter:50049');
	expect(await add(['8'.repeat(31)])).toBe('40004 isv.parameter-invalid:60046');
	expect(await add(['short'])).toBe('50002 isv.business-failed:60062');
	expect(await add(number)).toBe('50002 isv.business-failed:60047');
});
