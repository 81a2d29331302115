/** The writes: remarks, prices, addresses, and every rule of shipping. */
import { startSandbox, type Sandbox } from '../../sandbox/server.mts';
import type { OrderTruth } from '../../sandbox/control/truth.mts';
import { type Answered, openShop } from './callers.mts';

const NOW = 1_790_000_000;
let sandbox: Sandbox;
let call: (path: string, params: object) => Promise<Answered>;

beforeEach(async () => {
	sandbox = await startSandbox({ orders: 600, now: NOW, speed: 0, live: 0 });
	sandbox.control.decide({ parameterTypes: 'declared' });
	({ call } = await openShop(sandbox));
});
afterEach(() => sandbox.close());

const truth = () => sandbox.control.orderTruth();
const one = (id: string) => truth().find(({ orderId }) => orderId === id) as OrderTruth;
const outcome = async (path: string, params: object) => {
	const { json } = await call(path, params);
	return json.code === 10000 ? 'ok' : json.sub_code;
};

/** An order of a status that is an ordinary parcel: no after-sale, no serial number, no gift. */
function find(status: number, fits: (order: OrderTruth) => boolean = () => true): OrderTruth {
	const found = truth().find(
		(order) =>
			order.orderStatus === status &&
			order.mainStatus === status &&
			order.lines.every(({ afterSaleId, orderAmount }) => !afterSaleId && orderAmount > 0) &&
			order.lines.every(({ orderAmount }) => orderAmount < 190_000) &&
			fits(order),
	);
	if (!found) throw new Error(`no order of status ${status}`);
	return found;
}

const parcel = { company_code: 'yuantong', logistics_code: 'YT1234567890123' };
const physical = ({ lines }: OrderTruth) => lines.every(({ orderAmount }) => orderAmount !== 2500);
const shipped = (line: { skuOrderId: string; num: number }, num = line.num) => ({
	shipped_order_id: line.skuOrderId,
	shipped_num: num,
});

describe('remarks, prices, addresses', () => {
	test('remark and flag, without moving update_time', async () => {
		const { orderId, updateTime } = find(2);
		sandbox.control.clock({ advance: 100 });
		const star = { is_add_star: 'true', star: '5' };
		expect(
			await outcome('/order/addOrderRemark', { order_id: orderId, remark: '好', ...star }),
		).toBe('ok');
		expect(one(orderId)).toMatchObject({ remark: '好', star: 5, updateTime });
		await call('/order/addOrderRemark', { order_id: orderId, remark: '再', is_add_star: 'false' });
		expect(one(orderId)).toMatchObject({ remark: '再', star: 5 });
	});

	test.each([
		[{ order_id: '1', remark: 'x' }, 'isv.business-failed:20002'],
		[{ remark: '字'.repeat(61) }, 'isv.business-failed:50056'],
		[{ remark: 'x', star: '6', is_add_star: 'true' }, 'isv.parameter-invalid'],
		[{ remark: 'x', is_add_star: 'true' }, 'isv.parameter-invalid'],
		[{ remark: 'x', is_add_star: true }, 'isv.parameter-invalid'],
		[{ remark: 'x', star: 1 }, 'isv.parameter-invalid'],
		[{}, 'isv.missing-parameter'],
	])('addOrderRemark %j', async (params, expected) => {
		const order_id = find(2).orderId;
		expect(await outcome('/order/addOrderRemark', { order_id, ...params })).toBe(expected);
	});

	test('60 characters count as characters; 500 after the other decision', async () => {
		const order_id = find(2).orderId;
		const remark = '😀'.repeat(60);
		expect(await outcome('/order/addOrderRemark', { order_id, remark })).toBe('ok');
		sandbox.control.decide({ remarkLength: 500 });
		const long = '字'.repeat(500);
		expect(await outcome('/order/addOrderRemark', { order_id, remark: long })).toBe('ok');
	});

	test('postage of an unpaid order', async () => {
		const order = find(1);
		const params = { order_id: order.orderId, post_amount: order.postAmount + 500 };
		expect(await outcome('/order/updatePostAmount', params)).toBe('ok');
		expect(one(order.orderId)).toMatchObject({
			postAmount: order.postAmount + 500,
			payAmount: order.payAmount + 500,
			updateTime: order.updateTime,
		});
		const { json } = await call('/order/orderDetail', { shop_order_id: order.orderId });
		expect(json.data.shop_order_detail.modify_post_amount).toBe(500);
		expect(await outcome('/order/updatePostAmount', { ...params, order_id: find(2).orderId })).toBe(
			'isv.business-failed',
		);
		expect(
			await outcome('/order/updatePostAmount', { pid: order.orderId, post_amount: 1 }),
		).toMatch('isv.missing-parameter');
		expect(await outcome('/order/updatePostAmount', { ...params, post_amount: -1 })).toBe(
			'isv.parameter-invalid',
		);
	});

	test('price of an unpaid order', async () => {
		const order = find(1);
		const [line] = order.lines;
		const change = (discount_amount: unknown, pid = order.orderId) =>
			outcome('/order/updateOrderAmount', {
				pid,
				update_detail: [{ order_id: line?.skuOrderId, discount_amount }],
			});
		expect(await change(100)).toBe('ok');
		expect(one(order.orderId).payAmount).toBe(order.payAmount - 100);
		expect(await change(99_999_999)).toBe('isv.parameter-invalid');
		expect(await change(100, find(3).orderId)).toBe('isv.business-failed');
		const sample = { pid: order.orderId, update_detail: { list: [] } };
		expect(await outcome('/order/updateOrderAmount', sample)).toBe('isv.parameter-invalid');
	});

	test('an address change that was asked for', async () => {
		const [order_id = ''] = sandbox.control.life({ askAddress: 1 }).askAddress ?? [];
		const before = await call('/order/orderDetail', { shop_order_id: order_id });
		expect(await outcome('/order/addressConfirm', { order_id, is_approved: 7 })).toBe(
			'isv.parameter-invalid',
		);
		expect(await outcome('/order/addressConfirm', { order_id, is_approved: 0 })).toBe('ok');
		const after = await call('/order/orderDetail', { shop_order_id: order_id });
		const cipher = ({ json }: Answered) => json.data.shop_order_detail.post_addr.encrypt_detail;
		expect(cipher(after)).not.toBe(cipher(before));
		expect(await outcome('/order/addressConfirm', { order_id, is_approved: 0 })).toBe(
			'isv.business-failed',
		);
		expect(
			await outcome('/order/addressConfirm', { order_id: `${order_id}A`, is_approved: 0 }),
		).toBe('isv.business-failed');
	});
});

describe('logisticsAdd', () => {
	const add = (order_id: string, change: object = {}) =>
		outcome('/order/logisticsAdd', { order_id, ...parcel, ...change });

	test('ships once; data is {}; the state moves', async () => {
		const { orderId } = find(2, physical);
		sandbox.control.clock({ advance: 60 });
		const { json } = await call('/order/logisticsAdd', { order_id: orderId, ...parcel });
		expect(json).toMatchObject({ code: 10000, data: {} });
		expect(one(orderId)).toMatchObject({
			orderStatus: 3,
			shipTime: NOW + 60,
			updateTime: NOW + 60,
		});
		expect(one(orderId).packs).toEqual([
			{ packId: 'yuantong_YT1234567890123', trackingNo: 'YT1234567890123', company: 'yuantong' },
		]);
		expect(await add(orderId)).toBe('isv.business-failed:60110');
	});

	test.each([
		[1, '60137'],
		[4, '60021'],
		[5, '60113'],
		[105, '60109'],
	])('status %i gives %s', async (status, n) => {
		if (status === 105)
			for (let i = 0; i < 60; i += 1) sandbox.control.life({ create: 20, pay: 20 });
		expect(await add(find(status).orderId)).toBe(`isv.business-failed:${n}`);
	});

	test('refunded before shipping, unknown, partly shipped', async () => {
		const [refunded = ''] = sandbox.control.life({ refund: [find(2).orderId] }).refund ?? [];
		expect(one(refunded)).toMatchObject({ orderStatus: 4, mainStatus: 21 });
		expect(await add(refunded)).toBe('isv.business-failed:60068');
		expect(await add('123')).toBe('isv.business-failed:60033');
	});

	test.each([
		[{ company_code: undefined }, '60011'],
		[{ company_code: '' }, '60011'],
		[{ company_code: 'pigeon' }, '60018'],
		[{ logistics_code: undefined }, '60017'],
		[{ logistics_code: '单号 1' }, '60017'],
		[{ logistics_code: 'SF1234567890123' }, '60128'],
		[{ address_id: 9 }, '60070'],
		[{ after_sale_address_id: 9 }, '60134'],
		[{ store_id: 9 }, '700004'],
		[{ serial_number_list: ['1'.repeat(31)] }, '60046'],
		[{ is_reject_refund: true, is_refund_reject: true }, '60016'],
	])('%j gives %s and ships nothing', async (change, n) => {
		const { orderId } = find(2, physical);
		expect(await add(orderId, change)).toBe(`isv.business-failed:${n}`);
		expect(one(orderId).orderStatus).toBe(2);
	});

	test('a pending refund stops it, unless it is to be rejected', async () => {
		const order = find(2, physical);
		const [afterSaleId] = sandbox.control.life({ apply: [order.orderId] }).apply ?? [];
		expect(await add(order.orderId)).toBe('isv.business-failed:60040');
		expect(await add(order.orderId, { is_reject_refund: false })).toBe('isv.business-failed:60040');
		expect(await add(order.orderId, { is_reject_refund: true })).toBe('ok');
		const [afterSale] = sandbox.control
			.afterSaleTruth()
			.filter((each) => each.afterSaleId === afterSaleId);
		expect(afterSale).toMatchObject({ status: 27, refundStatus: 4 });
	});

	test('virtual goods are not shipped here; a phone wants its IMEI', async () => {
		const virtual = truth().find(
			({ orderStatus, lines }) => orderStatus === 2 && lines[0]?.orderAmount === 2500,
		);
		if (virtual) expect(await add(virtual.orderId)).toBe('isv.business-failed:60057');
		const phone = truth().find(
			({ orderStatus, mainStatus, lines }) =>
				orderStatus === 2 &&
				mainStatus === 2 &&
				lines.every(({ afterSaleId }) => !afterSaleId) &&
				lines.some(({ orderAmount }) => orderAmount >= 190_000),
		);
		if (!phone) throw new Error('no phone');
		expect(await add(phone.orderId)).toBe('isv.business-failed:60062');
		const pieces = phone.lines.reduce((sum, { num }) => sum + num, 0);
		const imei = Array.from({ length: pieces }, (_, i) => `35123456789012${i}`);
		expect(await add(phone.orderId, { serial_number_list: imei })).toBe('ok');
	});
});

describe('several parcels', () => {
	const ship = (params: object) => call('/order/logisticsAddMultiPack', params);

	test('partly, then the rest; the numbers between', async () => {
		const order = find(2, ({ lines }) => lines.length >= 2);
		const [first, ...rest] = order.lines;
		if (!first) throw new Error('a line');
		const base = { order_id: order.orderId };
		const part = await ship({
			...base,
			request_id: 'a',
			pack_list: [{ ...parcel, shipped_order_info: [shipped(first)] }],
		});
		expect(part.json.data.pack_list[0]).toMatchObject({
			logistics_code: parcel.logistics_code,
			pack_id: expect.stringMatching(/^\d{19}$/),
			shipped_order_info: [{ shipped_order_id: first.skuOrderId, shipped_num: first.num }],
		});
		expect(one(order.orderId).orderStatus).toBe(101);
		const again = { ...base, request_id: 'b' };
		const list = (info: object[]) => [{ ...parcel, shipped_order_info: info }];
		const code = async (params: object) => (await ship({ ...again, ...params })).json.sub_code;
		expect(await code({ pack_list: list([shipped(first)]) })).toMatch('60110');
		expect(await code({ pack_list: list([{ shipped_order_id: '7' }]) })).toMatch('60102');
		const [second] = rest;
		if (!second) throw new Error('a second line');
		expect(await code({ pack_list: list([shipped(second, second.num + 1)]) })).toMatch('60016');
		expect(await code({ pack_list: list([]) })).toMatch('60016');
		expect(await code({ pack_list: [] })).toMatch('60016');
		// All or nothing: the good line of a bad call is not shipped.
		expect(await code({ pack_list: list([shipped(second), shipped(first)]) })).toMatch('60110');
		expect(one(order.orderId).packs).toHaveLength(1);
		const added = await call('/order/logisticsAdd', { order_id: order.orderId, ...parcel });
		expect(added.json.sub_code).toMatch('60110');
		const done = await ship({ ...again, pack_list: list(rest.map((line) => shipped(line))) });
		expect(done.json.code).toBe(10000);
		expect(one(order.orderId).orderStatus).toBe(3);
	});

	test('request_id: a repeat gives the first result and ships nothing; without one 50050', async () => {
		const order = find(2, physical);
		const [line] = order.lines;
		if (!line) throw new Error('a line');
		const params = {
			order_id: order.orderId,
			request_id: 'once',
			pack_list: [{ ...parcel, shipped_order_info: [shipped(line)] }],
		};
		const first = await ship(params);
		const second = await ship(params);
		expect(second.json.code).toBe(10000);
		expect(second.json.data).toEqual(first.json.data);
		expect(one(order.orderId).packs).toHaveLength(1);
		expect((await ship({ ...params, request_id: undefined })).json.sub_code).toMatch('50050');
		expect((await ship({ ...params, request_id: 'twice' })).json.sub_code).toMatch(/60110/);
	});

	test('a request_id that failed is not remembered', async () => {
		const order = find(2, physical);
		const pack = { ...parcel, shipped_order_info: order.lines.map((line) => shipped(line)) };
		const params = { order_id: order.orderId, request_id: 'r', pack_list: [pack] };
		const bad = { ...params, pack_list: [{ ...pack, company_code: 'pigeon' }] };
		expect((await ship(bad)).json.sub_code).toMatch('60018');
		expect((await ship(params)).json.code).toBe(10000);
	});
});

describe('several orders in one parcel', () => {
	const ship = (params: object) => call('/order/logisticsAddSinglePack', params);

	/** Two orders of one buyer: only their receivers show it. */
	async function pair(): Promise<[OrderTruth, OrderTruth]> {
		const seen = new Map<string, OrderTruth>();
		for (let round = 0; round < 40; round += 1) {
			sandbox.control.life({ create: 20, pay: 20, release: 20 });
			for (const order of truth()) {
				if (order.orderStatus !== 2 || order.lines.some((line) => line.afterSaleId)) continue;
				if (order.lines.some(({ orderAmount }) => orderAmount >= 190_000)) continue;
				if (!physical(order) || order.addressChange !== 'none') continue;
				const { json } = await call('/order/orderDetail', { shop_order_id: order.orderId });
				const buyer: string = json.data.shop_order_detail.doudian_open_id;
				const other = seen.get(buyer);
				if (other && other.orderId !== order.orderId) return [other, order];
				seen.set(buyer, order);
			}
		}
		throw new Error('no pair');
	}

	test('one package id in both orders, idempotent; edits go by package', async () => {
		const [a, b] = await pair();
		const params = {
			order_id_list: [a.orderId, b.orderId],
			shipped_order_info: [...a.lines, ...b.lines].map((line) => shipped(line)),
			...parcel,
			request_id: 'x',
		};
		const { json } = await ship(params);
		expect(json.code).toBe(10000);
		const { pack_id } = json.data;
		for (const { orderId } of [a, b]) {
			expect(one(orderId)).toMatchObject({ orderStatus: 3, packs: [{ packId: pack_id }] });
		}
		expect((await ship(params)).json.data).toEqual({ pack_id });
		const change = {
			order_id: a.orderId,
			company_code: 'shunfeng',
			logistics_code: 'SF0000000001',
		};
		const { updateTime } = one(b.orderId);
		sandbox.control.clock({ advance: 50 });
		expect(await outcome('/order/logisticsEdit', change)).toBe('isv.business-failed:70011');
		expect(await outcome('/order/logisticsEditByPack', { ...change, pack_id })).toBe('ok');
		expect(one(b.orderId)).toMatchObject({
			updateTime,
			packs: [{ trackingNo: 'SF0000000001', company: 'shunfeng' }],
		});
	});

	test('receivers must agree, lines must belong, orders must be there', async () => {
		const a = find(2, physical);
		const b = find(2, (order) => physical(order) && order.orderId !== a.orderId);
		const base = { ...parcel, request_id: 'y' };
		const info = [...a.lines, ...b.lines].map((line) => shipped(line));
		const code = async (params: object) => (await ship({ ...base, ...params })).json.sub_code;
		const both = { order_id_list: [a.orderId, b.orderId], shipped_order_info: info };
		expect(await code(both)).toMatch('70020');
		expect(await code({ ...both, order_id_list: [a.orderId] })).toMatch('60102');
		expect(await code({ ...both, order_id_list: ['1'] })).toMatch('60033');
		expect(await code({ ...both, order_id_list: [] })).toMatch('60016');
		const many = Array.from({ length: 401 }, (_, i) => String(i));
		expect(await code({ ...both, order_id_list: many })).toMatch('60032');
		expect(await code({ ...both, request_id: '' })).toMatch('50050');
	});
});

describe('waybill of a whole-order shipment', () => {
	const edit = (params: object) => outcome('/order/logisticsEdit', params);

	test('changes in place; errors', async () => {
		const { orderId } = find(2, physical);
		await call('/order/logisticsAdd', { order_id: orderId, ...parcel });
		const { updateTime } = one(orderId);
		sandbox.control.clock({ advance: 50 });
		const change = { order_id: orderId, company_code: 'ems', logistics_code: '1234567890123' };
		expect(await edit(change)).toBe('ok');
		expect(one(orderId)).toMatchObject({ updateTime, packs: [{ trackingNo: '1234567890123' }] });
		expect(await edit({ ...change, company_code: undefined })).toMatch('60083');
		expect(await edit({ ...change, company_code: 'pigeon' })).toMatch('60018');
		expect(await edit({ ...change, logistics_code: '' })).toMatch('60017');
		expect(await edit({ ...change, order_id: find(2).orderId })).toMatch('60023');
		const found = await call('/order/searchList', {
			page: 0,
			size: 10,
			create_time_start: NOW - 86_400 * 40,
			create_time_end: NOW + 100,
			tracking_no: '1234567890123',
		});
		expect(found.json.data.total).toBe(1);
	});
});
