/** Electronic waybills (电子面单): one number an order, strict as the reference has them. */
import { asked, type Desk, only, openDesk, SENDER } from './desk.mts';

let desk: Desk;
beforeEach(async () => {
	desk = await openDesk();
});
afterEach(() => desk.sandbox.close());

const truth = () => desk.sandbox.control.waybillTruth();
const balance = (carrier: string) =>
	truth()
		.accounts.filter((each) => each.carrier === carrier)
		.reduce((sum, { amount }) => sum + amount, 0);

test('the same order twice is one number; a new pack_id is another, and its case counts', async () => {
	const [order] = await desk.orders({});
	if (!order) throw new Error('an order');
	const before = balance('yuantong');
	const number = async (more: object = {}) =>
		only((await desk.create([asked(order, more)])).data.ebill_infos).track_no;
	const first = await number();
	expect(first).toMatch(/^YT\d{13}$/);
	expect(await number()).toBe(first);
	const more = [await number({ pack_id: '2a' }), await number({ pack_id: '2A' })];
	expect(new Set([first, ...more]).size).toBe(3);
	expect(await number({ pack_id: '2a' })).toBe(more[0]);
	expect(balance('yuantong')).toBe(before - 3);
	expect(truth().waybills.map(({ asked: times }) => times)).toEqual([2, 2, 1]);
});

test('another carrier without a pack_id: still the old number of the old carrier, unless decided', async () => {
	const [order] = await desk.orders({});
	const orders = [asked(order!)];
	const old = only((await desk.create(orders)).data.ebill_infos);
	const sf = { logistics_code: 'shunfeng' };
	expect(only((await desk.create(orders, sf)).data.ebill_infos)).toMatchObject({
		track_no: old.track_no,
		company: 'yuantong',
	});
	desk.sandbox.control.decide({ repeatedWaybill: 'carrier' });
	expect(only((await desk.create(orders, sf)).data.ebill_infos).company).toBe('shunfeng');
});

test('some are taken, some are not, under one 10000; the codes are text', async () => {
	const [good, other] = await desk.orders({}, {});
	const foreign = desk.sandbox.control.orderTruth({ shop: desk.sandbox.shopIds[1]! })[0]?.orderId;
	const { code, data } = await desk.create([
		asked(good!),
		asked(other!, { order_id: '1' }),
		asked(other!, { order_id: foreign }),
		asked({ ...other!, encrypt_post_tel: good!.encrypt_post_tel }),
		asked({ ...other!, encrypt_post_tel: other!.encrypt_post_receiver }),
		asked({ ...other!, encrypt_post_receiver: '王先生' }),
	]);
	expect(code).toBe(10000);
	expect(data.ebill_infos.map(({ order_id }) => order_id)).toEqual([good!.order_id]);
	expect(data.err_infos.map(({ err_code }) => err_code)).toEqual(['15002', '15000', '', '', '']);
	expect(data.err_infos.map(({ order_id }) => order_id)).toEqual([
		'1',
		foreign,
		...Array<string>(3).fill(other!.order_id),
	]);
	expect(truth().waybills).toHaveLength(1);
	expect(only(truth().waybills).to).toMatchObject({ sealedFor: good!.order_id, isCurrent: true });
});

test('an empty balance fails what comes too late, and a full one goes on', async () => {
	const orders = (await desk.orders({}, {}, {})).map((each) => asked(each));
	const shunfeng = { logistics_code: 'shunfeng' };
	desk.sandbox.control.waybillAccounts({ carrier: 'shunfeng', amount: 2 });
	const { data } = await desk.create(orders, shunfeng);
	expect([data.ebill_infos.length, data.err_infos.length]).toEqual([2, 1]);
	expect(only(data.err_infos).err_msg).toContain('余额不足');
	desk.sandbox.control.waybillAccounts({ carrier: 'shunfeng', amount: 1 });
	expect((await desk.create(orders, shunfeng)).data.ebill_infos).toHaveLength(3);
	expect(balance('shunfeng')).toBe(0);
});

test('accounts: sites, amounts as text, of one carrier or of all', async () => {
	const path = '/logistics/listShopNetsite';
	const sites = async (logistics_code: string) =>
		(await desk.call<{ netsites: Array<Record<string, unknown>> }>(path, { logistics_code })).data
			.netsites;
	expect(await sites('yuantong')).toHaveLength(2);
	expect((await sites('')).length).toBeGreaterThan(5);
	expect(await sites('ems')).toEqual([]);
	desk.sandbox.control.waybillAccounts({ carrier: 'jd', amount: 7 });
	expect(only(await sites('jd'))).toMatchObject({
		amount: '7',
		allocated_quantity: 0,
		recycled_quantity: -1,
	});
	desk.sandbox.control.waybillAccounts({ carrier: 'jd', open: false });
	expect(await sites('jd')).toEqual([]);
	expect(await desk.codesOf(path, {})).toBe('40002 isv.missing-parameter');
});

test('a cancelled number is gone: twice is 1102, it ships nothing, and the order gets a new one', async () => {
	const [order] = await desk.orders({});
	const took = async () => only((await desk.create([asked(order!)])).data.ebill_infos).track_no;
	const number = await took();
	const before = balance('yuantong');
	const cancel = { logistics_code: 'yuantong', track_no: number };
	const path = '/logistics/cancelOrder';
	expect((await desk.call(path, cancel)).data).toEqual({ cancel_result: { success: true } });
	expect(await desk.codesOf(path, cancel)).toBe('50002 isv.business-failed:1102');
	expect(balance('yuantong')).toBe(before + 1);
	const ship = (logistics_code?: string) =>
		desk.codesOf('/order/logisticsAdd', {
			order_id: order!.order_id,
			company_code: 'yuantong',
			logistics_code,
		});
	expect(await ship(number)).toBe('50002 isv.business-failed:70018');
	const next = await took();
	expect(next).not.toBe(number);
	expect(await ship(next)).toBe('10000 ');
	expect(await desk.codesOf(path, { ...cancel, track_no: next })).toBe(
		'50002 isv.business-failed:4007',
	);
	expect(truth().waybills.map(({ state, parcels }) => [state, parcels])).toEqual([
		['cancelled', 0],
		['taken', 1],
	]);
	desk.sandbox.control.clock({ advance: 3 * 3600 });
	expect(truth().waybills[1]?.state).toBe('collected');
});

test('what cannot be cancelled', async () => {
	const [order] = await desk.orders({});
	const track_no = only((await desk.create([asked(order!)])).data.ebill_infos).track_no!;
	const cancel = (logistics_code: string, number = track_no) =>
		desk.codesOf('/logistics/cancelOrder', { logistics_code, track_no: number });
	expect(await cancel('ems')).toBe('50002 isv.business-failed:10711');
	expect(await cancel('jd')).toBe('40004 isv.parameter-invalid:10014');
	expect(await cancel('yuantong', 'YT1')).toBe('40004 isv.parameter-invalid:10014');
	expect(desk.sandbox.control.life({ collect: [track_no, 'YT1'] }).collect).toEqual([track_no]);
	expect(await cancel('yuantong')).toBe('50002 isv.business-failed:1105');
});

test('print data comes sealed; an unknown number is a row of its own, with a code that is a number', async () => {
	const [order] = await desk.orders({});
	const { track_no } = only((await desk.create([asked(order!)])).data.ebill_infos);
	const apply = (waybill_applies: object[]) =>
		desk.call<Record<'waybill_infos' | 'err_infos', Array<Record<string, unknown>>>>(
			'/logistics/waybillApply',
			{ waybill_applies },
		);
	const { code, data } = await apply([
		{ logistics_code: 'yuantong', track_no },
		{ logistics_code: 'jd', track_no },
		{ logistics_code: 'yuantong', track_no: 'YT1' },
	]);
	expect(code).toBe(10000);
	expect(only(data.waybill_infos)).toMatchObject({ track_no, order_id: order!.order_id });
	expect(data.err_infos.map(({ err_code }) => err_code)).toEqual([1003, 1003]);
	expect((await apply([])).code).toBe(40004);
	expect((await apply([{ logistics_code: 'jd' }])).sub_code).toBe('isv.missing-parameter:1001');
	expect(only(truth().waybills).printed).toBe(1);
});

test('a merged parcel names one order and all of them, and takes the cipher text of any', async () => {
	const [one, two, other] = await desk.orders({ buyer: 7 }, { buyer: 7 }, { buyer: 8 });
	const combine_orders = [one!.order_id, two!.order_id];
	const merged = { ...asked(two!), order_id: one!.order_id, combine_orders };
	expect((await desk.create([merged])).data.ebill_infos).toHaveLength(1);
	expect(only(truth().waybills)).toMatchObject({
		orderId: one!.order_id,
		combinedOrderIds: combine_orders,
		to: { sealedFor: two!.order_id },
	});
	const strange = { ...asked(other!), order_id: one!.order_id, pack_id: 'b', combine_orders };
	expect((await desk.create([strange])).data.err_infos).toHaveLength(1);
});

test('parent and children: so many numbers, divided by commas', async () => {
	const [order] = await desk.orders({});
	const before = balance('jd');
	const { data } = await desk.create([asked(order!, { total_pack_count: 3 })], {
		logistics_code: 'jd',
	});
	expect(only(data.ebill_infos).sub_waybill_codes).toMatch(/^JD\d{13},JD\d{13}$/);
	expect(balance('jd')).toBe(before - 3);
});

test('an order of another channel has its own form of number, and a plain receiver', async () => {
	const [order] = await desk.orders({});
	const plain = { name: '王先生', mobile: '13900000000' };
	const { receiver_info, ...rest } = asked(order!, { order_id: 'Doudian-123/4' });
	const address = { ...receiver_info.address, detail_address: '人民路1号' };
	const given = { ...rest, receiver_info: { address, contact: plain } };
	expect((await desk.create([given])).sub_code).toBe('isv.parameter-invalid:1000');
	const { data } = await desk.create([given], { order_channel: '2' });
	expect(only(data.ebill_infos).order_id).toBe('Doudian-123/4');
});

test('an order that wants delivery to the door gets no number without it', async () => {
	const [order] = await desk.orders({});
	desk.sandbox.control.life({ wantToTheDoor: [order!.order_id] });
	expect(only((await desk.create([asked(order!)])).data.err_infos).err_code).toBe('60138');
	const service_list = [{ service_code: 'SVC-WBHOMEDELIVERY' }];
	const { data } = await desk.create([asked(order!, { service_list })]);
	expect(data.ebill_infos).toHaveLength(1);
});

test('a receiver who moved: the label that was taken before is out of date', async () => {
	const [order] = await desk.orders({});
	desk.sandbox.control.life({ askAddress: [order!.order_id] });
	await desk.call('/order/addressConfirm', { order_id: order!.order_id, is_approved: 0 });
	await desk.create([asked(order!)]);
	expect(only(truth().waybills).to.isCurrent).toBe(false);
});

test('templates, and the carriers that reach an order', async () => {
	const { data } = await desk.call<{ template_data: Array<{ template_infos: object[] }> }>(
		'/logistics/templateList',
		{},
	);
	expect(data.template_data[0]?.template_infos[0]).toMatchObject({
		template_id: expect.stringMatching(/^\d{19}$/),
		template_url: expect.stringContaining('https://'),
		perview_url: expect.stringContaining('https://'),
	});
	const [order] = await desk.orders({ far: 'transit' });
	desk.sandbox.control.life({ urge: [order!.order_id] });
	const path = '/logistics/getRecommendedAndDeliveryExpressByOrder';
	const { order_id } = order!;
	const { address: sender_address } = SENDER;
	const found = await desk.call<
		Array<{ order_privilege_info_list: object[]; express_info_list: Array<{ express: string }> }>
	>(path, {
		sender_address,
		order_info_list: [{ order_id, express_list: ['jtexpress', 'ems', 'yunda'] }],
		order_channel: '1',
	});
	const [row] = found.data;
	expect(row?.order_privilege_info_list).toEqual([
		expect.objectContaining({ code: 'priority_delivery' }),
	]);
	expect(row?.express_info_list).toMatchObject([
		{ express: 'jtexpress', is_deliverable: false, is_recommended: false },
		{ express: 'ems', is_shop_eBill: false, is_recommended: false },
		{ express: 'yunda', is_deliverable: true, is_shop_eBill: true, is_recommended: true },
	]);
	const unknown = { sender_address, order_info_list: [{ order_id: '1' }] };
	expect(await desk.codesOf(path, unknown)).toBe('50002 isv.business-failed:15002');
});
