/** How items become purchases: amounts, times, refunds, and one order out of several items. */
import * as fc from 'fast-check';

import { createCollection } from '../../nodes/Fans/segment/aggregate';
import { fenOf, meanFen } from '../../nodes/values/money';
import { buyerBy, orderFrom } from '../../nodes/Fans/segment/from-orders';
import { masked, timeOf } from '../../nodes/Fans/segment/purchase';
import { purchaseFrom } from '../../nodes/Fans/segment/from-table';
import type { JsonRecord } from '../../nodes/kernel/exact-json';
import { orderItems } from '../../nodes/records/order/order-row';
import type { Shape } from '../../nodes/values/output';
import { refundItems } from '../../nodes/records/refund/list-row';
import { order } from '../Order/order.mts';

const shapes = ['full', 'lines', 'raw'] as const;
const itemsOf = (raw: JsonRecord, output: Shape) => [...orderItems(raw, output, () => {})];
const byId = buyerBy('doudianOpenId', '');

function collected(items: readonly JsonRecord[], buyerOf = byId) {
	const collection = createCollection();
	for (const [index, json] of items.entries()) collection.add(orderFrom(json, index, buyerOf));
	return collection.result();
}

const theOne = (items: readonly JsonRecord[], buyerOf = byId) => {
	const { buyers } = collected(items, buyerOf);
	expect([...buyers.values()].map(({ length }) => length)).toEqual([1]);
	return [...buyers.values()][0]![0]!;
};

describe('amounts', () => {
	it('are exact fen, also where a double is not', () => {
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 1e12 }), (fen) => {
				expect(fenOf(fen / 100)).toBe(fen);
				expect(fenOf((fen / 100).toFixed(2))).toBe(fen);
				expect(fenOf(String(fen / 100))).toBe(fen);
			}),
		);
		expect(fenOf(0.1 + 0.2)).toBe(30);
		expect(fenOf('1,234.50')).toBe(123_450);
		expect(fenOf('¥ 1,234,567.5')).toBe(123_456_750);
		expect(fenOf('¥ 5')).toBe(500);
		expect(fenOf('-3.20')).toBe(-320);
	});

	it.each([
		'',
		' ',
		'abc',
		'1,5',
		'1,23.4',
		'12,34',
		'1,2345',
		'1.234',
		'1e5',
		'--1',
		null,
		undefined,
		true,
		{},
		NaN,
		Infinity,
		0.001,
	])('%p is none', (value) => expect(fenOf(value)).toBeUndefined());

	it('the mean is rounded to the fen, halves up', () => {
		expect(meanFen(100, 3)).toBe(33);
		expect(meanFen(5, 2)).toBe(3);
		expect(meanFen(0, 0)).toBeNull();
	});
});

describe('times', () => {
	const noon = Date.UTC(2026, 10, 23, 4);
	it.each([
		'2026-11-23T12:00:00+08:00',
		'2026-11-23 12:00:00',
		'2026/11/23 12:00',
		'2026-11-23T04:00:00Z',
		'2026-11-23T04:00:00.000Z',
		noon,
		noon / 1000,
		String(noon),
		new Date(noon),
	])('%p is noon in Beijing', (value) => expect(timeOf(value)).toBe(noon));

	it.each(['', 'yesterday', '2026-13-45', null, undefined, 12, NaN, new Date(NaN), '23.11.2026'])(
		'%p is none',
		(value) => expect(timeOf(value)).toBeUndefined(),
	);
});

it('a name keeps its first character, and no plain one passes', () => {
	expect(masked('张三丰')).toBe('张**');
	expect(masked('张**')).toBe('张**');
	expect(masked('  ')).toBeNull();
	expect(masked('𠮷田')).toBe('𠮷**');
});

describe.each(shapes)('an order as %s', (shape) => {
	const raw = order({ main_status: 3 });
	// The scarf was refunded, the gift was not: 119 of 119 yuan.
	it('is one purchase, its refunded line counted whole', () => {
		expect(theOne(itemsOf(raw, shape))).toMatchObject({
			orderId: '4812345678901234567',
			buyer: '1@#EnCrYpTeD+/==',
			doudianOpenId: '1@#EnCrYpTeD+/==',
			nameMasked: '张**',
			province: '浙江省',
			time: Date.parse('2026-11-23T08:01:00+08:00'),
			paidFen: 11_900,
			refundedFen: 11_900,
			quantity: 2,
			freeQuantity: 1,
			isFree: false,
		});
	});

	it('that was paid back whole says so without its lines', () => {
		const whole = order({ main_status: 22, sku_order_list: [] });
		expect(theOne(itemsOf(whole, shape)).refundedFen).toBe(11_900);
	});

	it('that was cancelled after payment is paid back', () => {
		const called = order({ main_status: 4, order_status: 4, sku_order_list: [] });
		expect(theOne(itemsOf(called, shape)).refundedFen).toBe(11_900);
	});

	it('that nobody paid is no purchase', () => {
		const open = order({ pay_time: 0, order_status: 1 });
		expect(collected(itemsOf(open, shape)).buyers.size).toBe(0);
	});

	it('with cash on delivery counts once it is completed', () => {
		const cash = { pay_time: 0, pay_type: 0, main_status: 5 };
		expect(collected(itemsOf(order({ ...cash, order_status: 3 }), shape)).buyers.size).toBe(0);
		expect(theOne(itemsOf(order({ ...cash, order_status: 5 }), shape)).paidFen).toBe(11_900);
	});

	it('of which a deposit alone was paid is no purchase, nor when it is closed', () => {
		const stages = [{ pay_success: true }, { pay_success: false }];
		for (const state of [
			{ order_status: 105, main_status: 103 },
			{ order_status: 1, main_status: 103 },
			{ order_status: 4, main_status: 4, order_phase_list: stages },
		]) {
			expect(collected(itemsOf(order(state), shape)).buyers.size).toBe(0);
		}
		const both = [{ pay_success: true }, { pay_success: true }];
		const paid = order({ order_status: 2, main_status: 2, order_phase_list: both });
		expect(theOne(itemsOf(paid, shape)).paidFen).toBe(11_900);
	});

	it('counts once, however often it is in the input', () => {
		const items = [...itemsOf(raw, shape), ...itemsOf(raw, shape), ...itemsOf(raw, shape)];
		expect(theOne(items)).toMatchObject({ paidFen: 11_900, refundedFen: 11_900 });
	});

	it('does not show who received it', () => {
		const text = JSON.stringify([...collected(itemsOf(raw, shape)).buyers]);
		for (const secret of ['13800138000', '张三丰', '969', '#tel#', '#name#', '#detail#']) {
			expect(text).not.toContain(secret);
		}
	});
});

const line = (id: string, fen: number, after: JsonRecord) => ({
	order_id: id,
	item_num: 1,
	pay_amount: fen,
	after_sale_info: { after_sale_status: 12, ...after },
});

describe.each(['full', 'lines'] as const)('refunds of %s', (shape) => {
	const two = (first: JsonRecord) =>
		order({
			main_status: 3,
			pay_amount: 300,
			sku_order_list: [
				line('1', 100, first),
				line('2', 200, { refund_status: 0, after_sale_status: 0 }),
			],
		});

	it('one of two lines', () => {
		const part = theOne(itemsOf(two({ refund_status: 3, after_sale_type: 0 }), shape));
		expect(part).toMatchObject({ paidFen: 300, refundedFen: 100 });
	});

	it.each([
		['a price protection gives back a part that the order does not name', 3, 6],
		['an exchange gives nothing back', 3, 3],
		['a pending one gives nothing back yet', 1, 0],
	])('%s', (_what, refund_status, after_sale_type) => {
		const none = theOne(itemsOf(two({ refund_status, after_sale_type }), shape));
		expect(none.refundedFen).toBe(0);
	});

	it('the newer of two states of an order holds', () => {
		const before = two({ refund_status: 0, after_sale_status: 0 });
		const after = { ...two({ refund_status: 3, after_sale_type: 0 }), update_time: 1795500000 };
		for (const items of [
			[before, after],
			[after, before],
		]) {
			expect(theOne(items.flatMap((it) => itemsOf(it, shape))).refundedFen).toBe(100);
		}
	});
});

describe('after-sales among the items', () => {
	const paid = order({ main_status: 3, pay_amount: 1000, sku_order_list: [] });
	const refund = (refundId: string, refundedYuan: unknown): JsonRecord => ({
		refundId,
		orderId: '4812345678901234567',
		refundedYuan,
	});

	it('say exactly what was refunded, wherever they stand', () => {
		const items = [
			refund('1', 0.3),
			...itemsOf(paid, 'full'),
			refund('2', '0.4'),
			refund('2', 0.4),
		];
		expect(theOne(items).refundedFen).toBe(70);
	});

	it('that were not paid out say nothing', () => {
		expect(theOne([...itemsOf(paid, 'full'), refund('1', null)]).refundedFen).toBe(0);
	});

	it('cannot give back more than was paid', () => {
		expect(theOne([...itemsOf(paid, 'full'), refund('1', 999)]).refundedFen).toBe(1000);
	});

	const twoLines = (main_status: number, more: JsonRecord = {}) =>
		order({
			order_status: main_status === 3 ? 3 : 4,
			main_status,
			pay_amount: 15_000,
			sku_order_list: [
				line('71', 10_000, { refund_status: 3, after_sale_type: 0 }),
				line('72', 5_000, { refund_status: 3, after_sale_type: 0 }),
			],
			...more,
		});
	const ofLine = (lineId: string, refundedYuan: number, refundType = 0): JsonRecord => ({
		refundId: `9${lineId}`,
		orderId: '4812345678901234567',
		refundType,
		refundedYuan,
		lines: [{ lineId }],
	});

	it.each(shapes)('an order that was paid back whole stays so: %s', (shape) => {
		const one = theOne([...itemsOf(twoLines(22), shape), ofLine('72', 50)]);
		expect(one).toMatchObject({ paidFen: 15_000, refundedFen: 15_000, isPaidBack: true });
	});

	it.each(shapes)('replace only the lines that they name: %s', (shape) => {
		const items = [ofLine('72', 20), ...itemsOf(twoLines(3), shape)];
		expect(theOne(items).refundedFen).toBe(12_000);
	});

	it.each(shapes)('price protection does not replace a line that went back whole: %s', (shape) => {
		const items = [...itemsOf(twoLines(3), shape), ofLine('72', 5, 6)];
		expect(theOne(items).refundedFen).toBe(15_000);
		const later = { ...ofLine('72', 45), refundId: '8' };
		expect(theOne([...items, later]).refundedFen).toBe(15_000);
	});

	it('the amount of a price protection is known from its after-sale', () => {
		const cheaper = twoLines(3, {
			sku_order_list: [line('71', 15_000, { refund_status: 3, after_sale_type: 6 })],
		});
		const alone = itemsOf(cheaper, 'full');
		expect(theOne(alone)).toMatchObject({ refundedFen: 0, isPartUnknown: true });
		const settled = theOne([...alone, ofLine('71', 5, 6)]);
		expect(settled).toMatchObject({ refundedFen: 500, isPartUnknown: false });
	});

	it('postage counts, as Douyin Refund lists it', () => {
		const one = order({
			main_status: 3,
			pay_amount: 10_800,
			sku_order_list: [line('71', 10_000, { refund_status: 3, after_sale_type: 1 })],
		});
		const listed = {
			aftersale_info: {
				aftersale_id: '"971"',
				aftersale_type: 1,
				aftersale_status: 12,
				update_time: 1,
				refund_status: 3,
				refund_amount: 10_000,
				refund_post_amount: 800,
			},
			order_info: {
				shop_order_id: '4812345678901234567',
				related_order_info: [{ sku_order_id: '71' }],
			},
		};
		for (const output of ['full', 'lines'] as const) {
			const after = [...refundItems(listed, output, () => undefined)];
			expect(theOne([...itemsOf(one, 'full'), ...after]).refundedFen).toBe(10_800);
		}
	});

	it('of orders that are not in the input are left alone', () => {
		expect(collected([refund('1', 5)]).buyers.size).toBe(0);
	});
});

describe('who bought', () => {
	it('is nobody where the order does not say', () => {
		const nameless = order({ doudian_open_id: '' });
		expect(collected(itemsOf(nameless, 'full'))).toMatchObject({ nameless: 1 });
	});

	it('can be the masked receiver, if name and phone are there', () => {
		const key = buyerBy('maskedReceiver', '');
		const one = theOne(itemsOf(order(), 'full'), key);
		expect(one.buyer).toBe('张** 138****8000 浙江省 杭州市 余杭区 文一***号');
		const hidden = order({ mask_post_tel: '' });
		expect(collected(itemsOf(hidden, 'full'), key)).toMatchObject({ nameless: 1 });
	});

	it('can be any column', () => {
		const [row = {}] = itemsOf(order(), 'full');
		expect(theOne([{ ...row, crm: ' 77 ' }], buyerBy('column', 'crm')).buyer).toBe('77');
	});
});

it.each([{}, { orderId: '' }, { productId: '1' }, { data: [] }])('%j is no order', (json) => {
	expect(orderFrom(json, 0, byId)).toEqual({ kind: 'foreign', column: 'orderId' });
});

it('an order with an amount that is none is refused, and so is one without a time', () => {
	const [row = {}] = itemsOf(order(), 'full');
	expect(() => orderFrom({ ...row, payAmountYuan: 'x' }, 0, byId)).toThrow(/payAmountYuan/);
	const timeless = { ...row, payTime: null, createTime: null, payType: 0, orderStatus: 5 };
	expect(() => orderFrom(timeless, 0, byId)).toThrow(/createTime is no time/);
});

describe('a table', () => {
	const columns = {
		order: '单号',
		buyer: '客户',
		time: '时间',
		amount: '金额',
		name: '姓名',
		refund: '退款',
	};
	const row = {
		单号: 17,
		客户: 'c1',
		时间: '2026/11/23 12:00',
		金额: '88.80',
		姓名: '李四',
		退款: '',
	};

	it('is read by the columns that the form names', () => {
		expect(purchaseFrom(row, 4, columns)).toMatchObject({
			kind: 'purchase',
			purchase: {
				orderId: '17',
				index: 4,
				buyer: 'c1',
				nameMasked: '李**',
				paidFen: 8880,
				refundedFen: 0,
			},
		});
	});

	it.each([undefined, null, '', ' '])('a row whose order is %p is none', (单号) => {
		expect(purchaseFrom({ ...row, 单号 }, 0, columns)).toEqual({ kind: 'foreign', column: '单号' });
	});

	it.each([
		[{ 金额: 'free' }, /金额 is no amount in yuan/],
		[{ 金额: -1 }, /金额 is no amount in yuan/],
		[{ 退款: 'x' }, /退款 is no amount in yuan/],
		[{ 时间: '' }, /时间 is no time/],
	])('%j names the column', (change, complaint) => {
		expect(() => purchaseFrom({ ...row, ...change }, 0, columns)).toThrow(complaint);
	});
});

it.each([
	['orderStatus', 'Douyin Order'],
	['refundType', 'Douyin Refund'],
])('refuses what is Simplified: without %s nobody knows what was paid back', (code, node) => {
	const row = {
		orderId: '4812345678901234567',
		...(code === 'refundType' && { refundId: '7123456789012345678' }),
		[`${code}Text`]: 'Completed (已完成)',
	};
	expect(() => orderFrom(row, 0, () => 'a')).toThrow(`Set Output of ${node} to Full`);
});
