/** Waybill numbers for orders: what is sent, the result of each order, and what is refused before. */
import type { IDataObject } from 'n8n-workflow';

import { asRecord, asText, type JsonRecord } from '../../nodes/kernel/exact-json';
import { resetProcessState } from '../../nodes/kernel/process-state';
import { jsonOf, located, platform, refusalOf } from '../support/run-operation.mts';
import {
	accounts,
	entriesOf,
	FORM,
	line,
	numbering,
	perform,
	rawOrder,
	refusedCall,
} from './desk.mts';

beforeEach(() => resetProcessState());

const CREATE = 'logistics.newCreateOrder';
const ID = '4812345678901234567';
const ids = (count: number) =>
	Array.from({ length: count }, (_, at) => `48123456789012${10000 + at}`);

const desk = (create = numbering()) =>
	platform({ 'logistics.listShopNetsite': accounts, [CREATE]: create });

it("'waybill.create' sends the ciphertext of a raw order, without reading or decrypting it", async () => {
	const shop = desk();
	const rows = jsonOf(await perform(shop, 'waybill.create', FORM, { items: [rawOrder(ID)] }));
	expect(shop.calls.map(({ method }) => method)).toEqual(['logistics.listShopNetsite', CREATE]);
	expect(shop.calls[1]?.repeatable).toBe(true);
	expect(shop.calls[1]?.params).toEqual({
		logistics_code: 'zhongtong',
		sender_info: {
			address: {
				country_code: 'CHN',
				province_name: '浙江省',
				city_name: '杭州市',
				district_name: '余杭区',
				street_name: '五常街道',
				detail_address: '文一西路969号',
			},
			contact: { name: '好好生活旗舰店', phone: '0571-88888888' },
		},
		order_infos: [
			{
				order_id: ID,
				receiver_info: {
					address: {
						country_code: 'CHN',
						province_name: '四川省',
						city_name: '成都市',
						district_name: '武侯区',
						detail_address: `#door of ${ID}#`,
					},
					contact: { name: `#name of ${ID}#`, mobile: `#phone of ${ID}#` },
				},
				items: [{ item_name: '羊毛围巾', item_specs: '蓝', item_count: 2 }],
				net_info: { category: '加盟', net_code: 'ZT-1' },
			},
		],
	});
	expect(rows).toEqual([
		expect.objectContaining({
			orderId: ID,
			orderIds: [ID],
			packId: null,
			carrierCode: 'zhongtong',
			trackingNumber: '78000000000000',
			alreadyCreated: false,
			sortCode: '400-W00 000',
			subWaybills: [],
		}),
	]);
});

it('reads an order that the item does not hold, and takes a trailing A off', async () => {
	const shop = platform({
		'logistics.listShopNetsite': accounts,
		'order.orderDetail': ({ shop_order_id: id }) => ({ shop_order_detail: rawOrder(asText(id)) }),
		[CREATE]: numbering(),
	});
	const items = [{ orderId: `${ID}A`, receiverNameMasked: '张**' }];
	await perform(shop, 'waybill.create', FORM, { items });
	const [, read, create] = shop.calls;
	expect(read?.params).toEqual({ shop_order_id: ID });
	expect(entriesOf(create)[0]).toMatchObject({
		order_id: ID,
		receiver_info: { contact: { name: `#name of ${ID}#` } },
	});
});

it('puts 50 orders into a call, and gives each item its own number', async () => {
	const shop = desk();
	const items = ids(120).map((id) => rawOrder(id));
	const output = await perform(shop, 'waybill.create', FORM, { items });
	const calls = shop.calls.filter(({ method }) => method === CREATE);
	expect(calls.map((call) => entriesOf(call).length)).toEqual([50, 50, 20]);
	expect(output.map(({ json, pairedItem }) => [json.orderId, pairedItem])).toEqual(
		ids(120).map((id, item) => [id, { item }]),
	);
	expect(new Set(output.map(({ json }) => json.trackingNumber)).size).toBe(120);
});

it('gives each item its own number or its own error, whatever the others get', async () => {
	const [first = '', second = '', third = ''] = ids(3);
	const shop = desk(numbering(new Set([second])));
	const items = [first, second, third].map((id) => rawOrder(id));
	const output = await perform(shop, 'waybill.create', FORM, { items, continueOnFail: true });
	expect(output.map(({ json }) => json.trackingNumber !== undefined)).toEqual([true, false, true]);
	expect(output[1]?.json).toMatchObject({
		error: expect.stringMatching(/no waybill for order \d+: 电子面单库存不足/),
		errorCode: 'err_infos:10701',
		remedy: expect.stringMatching(/balance/),
	});
	expect(shop.calls).toHaveLength(2);
});

it('halves a call that is refused, down to the order that is refused', async () => {
	const [bad = '', ...good] = ids(20);
	const create = numbering();
	const shop = desk((params) =>
		entriesOf({ params }).some(({ order_id: id }) => id === bad) ? refusedCall() : create(params),
	);
	const items = [bad, ...good].map((id) => rawOrder(id));
	const output = await perform(shop, 'waybill.create', FORM, { items, continueOnFail: true });
	const failed = output.filter(({ json }) => json.error !== undefined);
	expect(failed.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 0 }]);
	expect(output).toHaveLength(20);
	expect(shop.calls.filter(({ method }) => method === CREATE).length).toBeLessThanOrEqual(11);
});

it('says of an order that is not answered that nothing is known of it', async () => {
	const shop = desk(() => ({ ebill_infos: [], err_infos: [] }));
	const refusal = await refusalOf(perform(shop, 'waybill.create', FORM, { items: [rawOrder(ID)] }));
	expect(refusal.message).toMatch(/answered without a waybill for order 4812345678901234567/);
	expect(refusal.description).toMatch(/Run it again/);
});

describe('an order that has a number', () => {
	it('is known in another run, and in the same one', async () => {
		const create = numbering();
		const items = [rawOrder(ID), rawOrder(ID)];
		const first = jsonOf(await perform(desk(create), 'waybill.create', FORM, { items }));
		expect(first.map(({ alreadyCreated }) => alreadyCreated)).toEqual([false, true]);
		const again = desk(create);
		const [row] = jsonOf(await perform(again, 'waybill.create', FORM, { items: [rawOrder(ID)] }));
		expect(row).toMatchObject({ trackingNumber: first[0]?.trackingNumber, alreadyCreated: true });
	});

	it('is known by the parcels of the order, too', async () => {
		const shipped = { logistics_info: [{ tracking_no: '78000000000000' }] };
		const items = [rawOrder(ID, shipped)];
		const [row] = jsonOf(await perform(desk(), 'waybill.create', FORM, { items }));
		expect(row?.alreadyCreated).toBe(true);
	});

	it('gets another one with a Pack ID', async () => {
		const create = numbering();
		const items = [rawOrder(ID)];
		const [first] = jsonOf(await perform(desk(create), 'waybill.create', FORM, { items }));
		const second = desk(create);
		const form = { ...FORM, packId: 'P_2' };
		const [row] = jsonOf(await perform(second, 'waybill.create', form, { items }));
		expect(entriesOf(second.calls.at(-1))[0]?.pack_id).toBe('P_2');
		expect(row).toMatchObject({ packId: 'P_2', alreadyCreated: false });
		expect(row?.trackingNumber).not.toBe(first?.trackingNumber);
	});
});

it('merges orders under the first, with the goods of all', async () => {
	const [first = '', second = ''] = ids(2);
	const shop = platform({
		'logistics.listShopNetsite': accounts,
		'order.orderDetail': ({ shop_order_id: id }) => ({
			shop_order_detail: rawOrder(asText(id), {
				sku_order_list: [line('1', `货 ${asText(id)}`, 1), line('2', '已发', 1, 3)],
			}),
		}),
		[CREATE]: numbering(),
	});
	const items = [{ orderIds: [first, second], orderCount: 2 }];
	const [row] = jsonOf(await perform(shop, 'waybill.create', FORM, { items }));
	expect(entriesOf(shop.calls.at(-1))).toEqual([
		expect.objectContaining({
			order_id: first,
			combine_orders: [first, second],
			items: [first, second].map((id) => ({
				item_name: `货 ${id}`,
				item_specs: '蓝',
				item_count: 1,
			})),
		}),
	]);
	expect(row).toMatchObject({ orderId: first, orderIds: [first, second] });
});

it('sends what is given in the form in place of what the order says', async () => {
	const form = {
		...FORM,
		senderPhone: '13800138000',
		receiver: {
			person: {
				name: '张三',
				phone: '028-1234567',
				province: '四川省',
				city: '成都市',
				district: '武侯区',
				street: '',
				detail: '人民南路1号',
			},
		},
		goods: { good: [{ name: '外套', quantity: 3, specification: '' }] },
		options: {
			additional: '{"total_weight": 500, "service_list": [{"service_code": "SVC-INSURE"}]}',
			doorDelivery: true,
			monthlyAccount: '755',
			parcelCount: 2,
			payMethod: 1,
			productType: '247',
			remark: '轻放',
			sharedShopId: '4463798',
		},
		carrier: located('code', 'shunfeng'),
	};
	const shop = desk();
	await perform(shop, 'waybill.create', form, { items: [{ orderId: ID }] });
	const create = shop.calls.at(-1);
	expect(shop.calls.map(({ method }) => method)).not.toContain('order.orderDetail');
	expect(create?.params.user_id).toBe(4463798n);
	expect(asRecord(create?.params.sender_info).contact).toEqual({
		name: '好好生活旗舰店',
		mobile: '13800138000',
	});
	expect(entriesOf(create)[0]).toMatchObject({
		receiver_info: {
			address: { detail_address: '人民南路1号' },
			contact: { name: '张三', phone: '028-1234567' },
		},
		items: [{ item_name: '外套', item_count: 3 }],
		net_info: { category: '直营', monthly_account: '755' },
		total_weight: 500,
		total_pack_count: 2,
		pay_method: 1,
		product_type: '247',
		remark: '轻放',
		service_list: [
			{ service_code: 'SVC-INSURE' },
			{ service_code: 'SVC-WBHOMEDELIVERY', service_value: '{"value":""}' },
		],
	});
});

it('remembers the accounts of the shop, and reads them anew for what they do not have', async () => {
	let sites = accounts();
	const shop = platform({ 'logistics.listShopNetsite': () => sites, [CREATE]: numbering() });
	const create = async (carrier: string, id: string) =>
		await perform(
			shop,
			'waybill.create',
			{ ...FORM, carrier: located('code', carrier) },
			{ items: [rawOrder(id)], continueOnFail: true },
		);
	const readings = () => shop.calls.filter(({ method }) => method !== CREATE).length;
	await create('zhongtong', '1');
	await create('zhongtong', '2');
	await create('yuantong', '3');
	expect(readings()).toBe(1);
	const [refused] = jsonOf(await create('yunda', '4'));
	expect(refused?.error).toMatch(/no waybill account .* with yunda/);
	expect(readings()).toBe(2);
	sites = { netsites: [...accounts().netsites, { company: 'yunda', company_type: 1 }] };
	const [created] = jsonOf(await create('yunda', '5'));
	expect(created?.carrierCode).toBe('yunda');
	expect(readings()).toBe(3);
});

it('takes the site that has the sender address', async () => {
	const form = { ...FORM, carrier: located('code', 'yuantong') };
	const shop = desk();
	await perform(shop, 'waybill.create', form, { items: [rawOrder(ID)] });
	expect(entriesOf(shop.calls[1])[0]?.net_info).toEqual({ category: '加盟', net_code: 'YT-2' });
});

it('shows in a dry run what would be sent, and sends nothing', async () => {
	const shop = desk();
	const items = ids(60).map((id) => rawOrder(id));
	const rows = jsonOf(await perform(shop, 'waybill.create', { ...FORM, dryRun: true }, { items }));
	expect(shop.calls.map(({ method }) => method)).toEqual(['logistics.listShopNetsite']);
	expect(rows).toHaveLength(60);
	const planned = (at: number) => entriesOf(asRecord(rows[at]?.call) as { params: JsonRecord });
	expect([planned(0).length, planned(50).length]).toEqual([50, 10]);
	expect(rows[59]?.note).toBe('This goes in the same call as item 50.');
});

describe('refuses before any number is taken, and names the field', () => {
	const lines = (...them: object[]) => rawOrder(ID, { sku_order_list: them });
	const lacking = (part: object) =>
		rawOrder(ID, { post_addr: { ...(rawOrder(ID).post_addr as object), ...part } });
	it.each<[string, IDataObject, IDataObject, RegExp]>([
		[
			'an unknown carrier',
			{ carrier: located('code', 'nobody') },
			rawOrder(ID),
			/^Carrier: the shop has no waybill account .* with nobody; it has zhongtong, yuantong, shunfeng/,
		],
		['no sender', { sender: located('list', '') }, rawOrder(ID), /^Sender Address: is empty/],
		[
			'a sender that is not whole',
			{ sender: located('text', '浙江省/杭州市') },
			rawOrder(ID),
			/^Sender Address: lacks district .*detail/,
		],
		['no name of the sender', { senderName: ' ' }, rawOrder(ID), /^Sender Name: is empty/],
		['no phone of the sender', { senderPhone: '' }, rawOrder(ID), /^Sender Phone: is empty/],
		[
			'a pack ID of 16 characters',
			{ packId: 'abcdefghijklmnop' },
			rawOrder(ID),
			/^Pack ID: must be 1 to 15/,
		],
		['no order', { orderIds: '' }, {}, /^Order IDs: is empty/],
		[
			'a site that the carrier does not have',
			{ options: { siteCode: 'X' } },
			rawOrder(ID),
			/^Options → Site: zhongtong has no site X/,
		],
		[
			'one of several sites that the sender does not determine',
			{
				carrier: located('code', 'yuantong'),
				sender: located('text', '浙江省/杭州市/余杭区/何处'),
			},
			rawOrder(ID),
			/^Options → Site: yuantong has several sites.*YT-1 东站, YT-2 西站/,
		],
		[
			'a second waybill without its goods',
			{ packId: 'P2' },
			lines(line('1', '围巾', 1), line('2', '手套', 1)),
			/^Goods: the order has 2 lines/,
		],
		[
			'a line without a name',
			{},
			lines(line('1', '围巾', 1), line('2', '', 1)),
			/^Goods: line 2 comes without a product name/,
		],
		[
			'a receiver in the form without an address',
			{ receiver: { person: { name: '张三', phone: '1', province: '四川省', city: '成都市' } } },
			rawOrder(ID),
			/^Receiver → Receiver → District: is empty; Receiver → Receiver → Detail: is empty/,
		],
		[
			'a receiver without a city',
			{},
			lacking({ city: {} }),
			/^Receiver: the platform gives order \d+ without city/,
		],
	])('%s', async (_what, change, item, words) => {
		const shop = desk();
		const run = perform(shop, 'waybill.create', { ...FORM, ...change }, { items: [item] });
		const { message } = await refusalOf(run);
		expect(message).toMatch(words);
		expect(shop.calls.map(({ method }) => method)).not.toContain(CREATE);
	});

	it('an order whose receiver the platform does not give', async () => {
		const bare = rawOrder(ID, { post_addr: {}, encrypt_post_tel: '' });
		const shop = platform({
			'logistics.listShopNetsite': accounts,
			'order.orderDetail': () => ({ shop_order_detail: bare }),
		});
		const run = perform(shop, 'waybill.create', FORM, { items: [bare] });
		expect((await refusalOf(run)).message).toMatch(
			/^Receiver: .*without province, city, district, detail, encrypted phone/,
		);
	});
});
