/** The columns of an order, exactly, from a reply written by hand. */
import type { IDataObject } from 'n8n-workflow';

import { asRecords, type JsonRecord } from '../../nodes/kernel/exact-json';
import { ORDER_OUTPUTS } from '../../nodes/records/order/order-columns';
import { orderItems } from '../../nodes/records/order/order-row';
import type { Shape } from '../../nodes/values/output';
import { columns, sale } from './columns.mts';
import { order } from './order.mts';

function items(it: JsonRecord, output: Shape): { items: IDataObject[]; drifts: string[] } {
	const drifts: string[] = [];
	return { items: [...orderItems(it, output, (what) => drifts.push(what))], drifts };
}

const row = (change: JsonRecord = {}) => items(order(change), 'full').items[0] ?? {};

it('gives one flat row, its lines inside', () => {
	const { items: rows, drifts } = items(order(), 'full');
	expect(rows).toEqual([
		{ ...columns, lines: [sale, expect.objectContaining({ giftType: 'FREE' })] },
	]);
	expect(drifts).toEqual([]);
});

it('gives the few columns of Simplified, of the same names and values, and watches them', () => {
	const { items: rows, drifts } = items(order(), 'simplified');
	const [full = {}] = items(order(), 'full').items;
	const names = Object.keys(ORDER_OUTPUTS.simplified);
	expect(rows).toEqual([Object.fromEntries(names.map((name) => [name, full[name]]))]);
	expect(Object.keys(rows[0] ?? {})).toEqual(names);
	expect(drifts).toEqual([]);
	const odd = { ...order(), pay_amount: 'free', sku_order_list: 7, order_status: 77 };
	expect(items(odd, 'simplified').drifts.sort()).toEqual([
		'an order has pay_amount as text, not as a number',
		'an order has sku_order_list as a number, not as a list',
		'order_status 77 is unknown',
	]);
});

it('knows the state of an after-sale that waits for the merchant’s shipment (8)', () => {
	const [line] = asRecords(order().sku_order_list);
	const after_sale_info = { after_sale_status: 8, after_sale_type: 3, refund_status: 0 };
	const { items: rows, drifts } = items(
		order({ sku_order_list: [{ ...line, after_sale_info }] }),
		'lines',
	);
	expect(rows[0]?.afterSaleStatusText).toBe('Waiting for the merchant’s shipment (待商家发货)');
	expect(drifts).toEqual([]);
});

it('names the goods of an order as one text', () => {
	const goods = (line: object) => items(order({ sku_order_list: [line] }), 'simplified').items[0];
	const spec = [
		{ name: '颜色', value: '蓝' },
		{ name: '尺码', value: '' },
	];
	const named = { product_name: '外套', spec, item_num: 2 };
	expect(goods(named)?.products).toBe('外套 (蓝) × 2');
	expect(goods({ ...named, spec: undefined, item_num: undefined })?.products).toBe('外套');
	expect(goods({ sku_id: '7' })?.products).toBeNull();
	expect(items(order({ sku_order_list: [] }), 'simplified').items[0]?.products).toBeNull();
});

it('gives one row a line, the order’s columns repeated and none of them lost', () => {
	const { items: rows } = items(order(), 'lines');
	expect(rows).toHaveLength(2);
	expect(rows[0]).toEqual({ ...columns, ...sale });
	expect(rows[1]).toMatchObject({
		orderId: '4812345678901234567',
		lineId: '4812345678901234567',
		skuId: '12',
		productId: '3473196049974326154',
		specification: null,
		roomId: null,
		authorId: null,
		giftType: 'FREE',
		giftOfLineId: '4812345678901234568',
		free: true,
	});
	const same = Object.keys(columns).filter((name) => name in sale);
	expect(same.sort()).toEqual(['authorId', 'authorName', 'roomId', 'videoId']);
});

it('passes the raw order on, with its ids as text', () => {
	const { items: rows, drifts } = items(order(), 'raw');
	expect(rows).toEqual([order()]);
	expect(asRecords(rows[0]?.sku_order_list).map(({ sku_id }) => sku_id)).toEqual([
		'1728349265478901234',
		'12',
	]);
	expect(drifts).toEqual([]);
});

it('shows neither plain nor encrypted receiver data', () => {
	for (const output of ['full', 'lines'] as const) {
		const text = JSON.stringify(items(order(), output).items);
		for (const secret of [
			'13800138000',
			'张三丰',
			'969号',
			'#tel#',
			'#name#',
			'#detail#',
			'#tel2#',
		]) {
			expect(text).not.toContain(secret);
		}
	}
});

it('shows no address rather than one that is not masked', () => {
	expect(row({ mask_post_addr: undefined })).toMatchObject({
		addressMasked: null,
		province: '浙江省',
		street: '五常街道',
	});
	expect(row({ mask_post_receiver: undefined, mask_post_tel: '' })).toMatchObject({
		receiverNameMasked: null,
		receiverPhoneMasked: null,
	});
});

it('leaves the type of an after-sale that does not exist empty', () => {
	const [, gift] = items(order(), 'lines').items;
	expect(gift).toMatchObject({
		afterSaleStatus: 0,
		afterSaleType: null,
		afterSaleTypeText: null,
		refundStatus: null,
		refundStatusText: null,
	});
});

it('names every live room, video and creator of an order', () => {
	const lines = asRecords(order().sku_order_list);
	const second = { ...lines[1], room_id_str: '7309999999999999999', author_name: '小王' };
	expect(row({ sku_order_list: [lines[0], second] })).toMatchObject({
		roomId: '7301234567890123456, 7309999999999999999',
		authorName: '小李, 小王',
	});
});

it('never computes what the merchant receives, and keeps what is unknown empty', () => {
	expect(row({ actual_receive_amount_info: undefined }).merchantReceivedYuan).toBeNull();
	expect(row({ only_platform_cost_amount: undefined }).platformPaidYuan).toBe(5);
	expect(
		row({ only_platform_cost_amount: undefined, platform_cost_amount: undefined }).platformPaidYuan,
	).toBeNull();
	expect(row({ promotion_pay_amount: undefined }).buyerPaidYuan).toBe(119);
});

it('subtracts in fen, so that no amount has a tail of digits', () => {
	expect(row({ pay_amount: 1999, promotion_pay_amount: 1 }).buyerPaidYuan).toBe(19.98);
	expect(row({ pay_amount: '11900', promotion_pay_amount: '150' }).buyerPaidYuan).toBe(117.5);
});

it('still gives one row for an order whose lines are held back', () => {
	for (const output of ['full', 'lines'] as const) {
		const { items: rows, drifts } = items(order({ sku_order_list: undefined }), output);
		expect(rows).toHaveLength(1);
		expect(rows[0]).toMatchObject({ orderId: '4812345678901234567', lineCount: 0, quantity: 0 });
		expect(drifts).toEqual([expect.stringContaining('sku_order_list')]);
	}
});

it('passes an unknown code on, with the platform’s words, and notes it', () => {
	const change = { order_status: 777, order_status_desc: '新状态', pay_type: 88 };
	const { items: rows, drifts } = items(order(change), 'full');
	expect(rows[0]).toMatchObject({
		orderStatus: 777,
		orderStatusText: '新状态',
		payType: 88,
		payTypeText: null,
	});
	expect(drifts).toEqual([
		expect.stringContaining('order_status 777'),
		expect.stringContaining('pay_type 88'),
	]);
});

it('survives a row of which nothing is as known', () => {
	for (const odd of [{}, { order_id: 7, sku_order_list: 'none', logistics_info: null }]) {
		const { items: rows, drifts } = items(odd, 'full');
		expect(rows).toHaveLength(1);
		expect(drifts.length).toBeGreaterThan(2);
	}
});

it('names the parts of a bundle, so that they can be picked', () => {
	const [line = {}] = asRecords(order().sku_order_list);
	const bundle_sku_info = [
		{
			product_id: '3473196049974326160',
			product_name: '围巾 <灰>',
			sku_id: '1728349265478901299',
			item_num: 2,
			code: 'M-1-A',
			picture_url: 'https://example.com/a.jpeg',
		},
		{ product_id: '3473196049974326161', sku_id: '1728349265478901300', item_num: '1' },
	];
	const bundle = order({ sku_order_list: [{ ...line, bundle_sku_info }] });
	expect(items(bundle, 'lines').items[0]).toMatchObject({
		lineQuantity: 2,
		bundleParts: [
			{
				productId: '3473196049974326160',
				productName: '围巾 <灰>',
				skuId: '1728349265478901299',
				merchantCode: 'M-1-A',
				quantity: 2,
			},
			{
				productId: '3473196049974326161',
				productName: null,
				skuId: '1728349265478901300',
				merchantCode: null,
				quantity: 1,
			},
		],
	});
});

it('names the main line of a gift, also by the older field', () => {
	const [, gift = {}] = asRecords(order().sku_order_list);
	const older = {
		...gift,
		master_sku_order_id_list: [],
		master_sku_order_id: '4812345678901234568',
	};
	const [line] = asRecords(row({ sku_order_list: [older] }).lines);
	expect(line?.giftOfLineId).toBe('4812345678901234568');
});

it.each([
	['paid', {}, true, 'Paid in full (已付款)'],
	['waiting', { order_status: 1, main_status: 1, pay_time: 0 }, false, 'Not paid (未付款)'],
	['a deposit', { order_status: 105, main_status: 103 }, false, 'Deposit only (仅付定金)'],
	[
		'a deposit, closed',
		{
			order_status: 4,
			main_status: 4,
			order_phase_list: [{ pay_success: true }, { pay_success: false }],
		},
		false,
		'Deposit only (仅付定金)',
	],
	[
		'cash on delivery under way',
		{ pay_type: 0, order_status: 3, main_status: 3 },
		false,
		'Not paid (未付款)',
	],
	[
		'cash on delivery, completed',
		{ pay_type: 0, pay_time: 0, order_status: 5, main_status: 5 },
		true,
		'Cash on delivery, received (货到付款, 已完成)',
	],
	[
		'cash on delivery, refunded after receipt',
		{ pay_type: 0, pay_time: 0, order_status: 4, main_status: 39 },
		true,
		'Cash on delivery, received (货到付款, 已完成)',
	],
] as const)('says whether it was paid: %s', (_what, change, paid, paidText) => {
	expect(row(change)).toMatchObject({ paid, paidText });
});

it('an external id that the platform writes as 0 is none', () => {
	const [line] = asRecords(order().sku_order_list);
	const bare = order({ sku_order_list: [{ ...line, out_product_id: '0', out_sku_id: 0 }] });
	expect(items(bare, 'lines').items[0]).toMatchObject({ outProductId: null, outSkuId: null });
});
