/** What refuses a call for waybills (logistics.newCreateOrder): no number is taken then. */
import { asked, type Desk, openDesk, SENDER } from './desk.mts';
import { codesOf } from './shelves.mts';

const BAD = '40004 isv.parameter-invalid:1000';

let shared: Desk;
beforeAll(async () => {
	shared = await openDesk();
});
afterAll(() => shared.sandbox.close());

const taken = () => shared.sandbox.control.waybillTruth().waybills.length;
const refusal = async (orders: object[], more: object = {}) =>
	codesOf(await shared.create(orders, more));

test.each<[string, object, string]>([
	['a trailing A', { order_id: '4800000000000000001A' }, BAD],
	['a pack_id of 16', { pack_id: 'abcdefghij123456' }, BAD],
	['a hyphen in pack_id', { pack_id: 'a-1' }, BAD],
	['no items', { items: [] }, BAD],
	['nothing counted', { items: [{ item_name: '货', item_count: 0 }] }, BAD],
	['one parcel as parent and child', { total_pack_count: 1 }, BAD],
	['itself not among the merged', { combine_orders: ['4800000000000000001'] }, BAD],
	['no site for a franchise', { net_info: { category: '加盟' } }, BAD],
	['a site of nobody', { net_info: { category: '加盟', net_code: '0' } }, BAD],
	['an unknown field', { sender_info: {} }, BAD],
	['no receiver', { receiver_info: undefined }, '40002 isv.missing-parameter'],
	['a pack_id of 15', { pack_id: 'abcdefghij_2345' }, '10000 '],
])('an order with %s', async (_name, more, expected) => {
	const [order, good] = await shared.orders({}, {});
	const before = taken();
	expect(await refusal([asked(good!), asked(order!, more)])).toBe(expected);
	expect(taken() - before).toBe(expected === '10000 ' ? 2 : 0);
});

test.each<[string, object, string]>([
	['an unknown carrier', { logistics_code: 'feige' }, BAD],
	['a carrier without an account', { logistics_code: 'ems' }, '40004 isv.parameter-invalid:10711'],
	[
		'a sender without a name',
		{ sender_info: { ...SENDER, contact: { mobile: '13800000000' } } },
		'40004 isv.parameter-invalid:4006',
	],
	['a sender without a phone', { sender_info: { ...SENDER, contact: { name: '仓' } } }, BAD],
	[
		'a sender from elsewhere',
		{ sender_info: { ...SENDER, address: { ...SENDER.address, detail_address: '别处' } } },
		BAD,
	],
	['no sender', { sender_info: undefined }, '40002 isv.missing-parameter'],
	['no order', { order_infos: [] }, BAD],
])('a call with %s', async (_name, more, expected) => {
	const [order] = await shared.orders({});
	expect(await refusal([asked(order!)], more)).toBe(expected);
});

test('51 orders are too many, 50 are not', async () => {
	const orders = await shared.orders(...Array.from({ length: 51 }, () => ({})));
	const before = taken();
	const all = orders.map((each) => asked(each));
	expect(await refusal(all)).toBe(BAD);
	expect(taken()).toBe(before);
	const { data } = await shared.create(all.slice(0, 50));
	expect(new Set(data.ebill_infos.map(({ track_no }) => track_no)).size).toBe(50);
});
