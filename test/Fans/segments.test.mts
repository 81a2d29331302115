/** Segments, run as the node runs them: tags, figures, what is left out, and exact sums. */
import * as fc from 'fast-check';
import type { IDataObject } from 'n8n-workflow';

import { DouyinFans } from '../../nodes/Fans/DouyinFans.node';
import { tagsOf, type Figures, type Thresholds } from '../../nodes/Fans/segment/tags';
import { startCpuWatch } from '../support/cpu-time.mts';
import { run, storeOf } from '../support/engine.mts';
import { jsonOf, perform, platform, refusalOf } from './run-node.mts';

const AS_OF = '2026-11-23T12:00:00+08:00';
const daysBefore = (days: number) => new Date(Date.parse(AS_OF) - days * 86_400_000).toISOString();

let orders = 0;
const orderOf = (
	buyer: string,
	days: number,
	yuan: number,
	more: IDataObject = {},
): IDataObject => ({
	orderId: String(4_812_345_678_901_234_000n + BigInt((orders += 1))),
	doudianOpenId: buyer,
	payTime: daysBefore(days),
	createTime: daysBefore(days),
	updateTime: daysBefore(days),
	payAmountYuan: yuan,
	quantity: 1,
	receiverNameMasked: '张**',
	province: '浙江省',
	city: '杭州市',
	...more,
});

const build = async (items: IDataObject[], parameters: IDataObject = {}, silent = platform()) =>
	await perform(silent, 'segment.build', { asOf: AS_OF, output: 'full', ...parameters }, { items });

const tagsBy = async (items: IDataObject[], parameters: IDataObject = {}) =>
	Object.fromEntries(
		jsonOf(await build(items, parameters)).map(({ buyer, tags }) => [buyer, tags]),
	);

it('is one item a buyer, with tags, figures, and the order it is paired with', async () => {
	const items = [
		orderOf('a', 40, 600.1, { orderId: '1' }),
		orderOf('b', 3, 20, { orderId: '2' }),
		orderOf('a', 10, 400.2, { orderId: '3', city: '宁波市', quantity: 2 }),
	];
	const rows = await build(items);
	expect(rows.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 1 }, { item: 2 }]);
	expect(rows[1]?.json).toEqual({
		buyer: 'a',
		doudianOpenId: 'a',
		receiverNameMasked: '张**',
		province: '浙江省',
		city: '宁波市',
		tags: 'repeat, highSpending, active',
		tagsText: 'Repeat (复购), High spending (高消费), Active (活跃)',
		orderCount: 2,
		refundedOrderCount: 0,
		partlyRefundedOrderCount: 0,
		freeOrderCount: 0,
		quantity: 3,
		freeQuantity: 0,
		paidYuan: 1000.3,
		refundedYuan: 0,
		netYuan: 1000.3,
		averageOrderYuan: 500.15,
		firstOrderTime: '2026-10-14T12:00:00+08:00',
		lastOrderTime: '2026-11-13T12:00:00+08:00',
		daysSinceLastOrder: 10,
		lastOrderId: '3',
	});
	expect(rows[0]?.json).toMatchObject({ buyer: 'b', tags: 'new, active' });
});

describe('a tag', () => {
	it.each([
		['new', [orderOf('x', 29, 1)], [orderOf('x', 30, 1)]],
		['repeat', [orderOf('x', 1, 1), orderOf('x', 80, 1)], [orderOf('x', 1, 1)]],
		[
			'frequent',
			Array.from({ length: 5 }, () => orderOf('x', 50, 1)),
			Array.from({ length: 4 }, () => orderOf('x', 50, 1)),
		],
		['highSpending', [orderOf('x', 1, 1000)], [orderOf('x', 1, 999.99)]],
		['active', [orderOf('x', 29, 1)], [orderOf('x', 30, 1)]],
		['dormant', [orderOf('x', 60, 1)], [orderOf('x', 59, 1)]],
		[
			'highRefund',
			[orderOf('x', 1, 10), orderOf('x', 1, 10, { mainStatus: 21 })],
			[orderOf('x', 1, 10.01), orderOf('x', 1, 10, { mainStatus: 21 })],
		],
	])('%s begins at its threshold', async (tag, with_, without) => {
		expect((await tagsBy(with_)).x).toMatch(new RegExp(`\\b${tag}\\b`));
		expect((await tagsBy(without)).x).not.toMatch(new RegExp(`\\b${tag}\\b`));
	});

	it.each([
		['newDays', 'new'],
		['repeatOrders', 'repeat'],
		['frequentOrders', 'frequent'],
		['highSpendingYuan', 'highSpending'],
		['activeDays', 'active'],
		['dormantDays', 'dormant'],
		['refundPercent', 'highRefund'],
	])('%s 0 switches it off', (threshold, tag) => {
		const on: Thresholds = {
			newDays: 1,
			repeatOrders: 1,
			frequentOrders: 1,
			highSpendingFen: 1,
			activeDays: 1,
			dormantDays: 1,
			refundPercent: 1,
		};
		const name = threshold === 'highSpendingYuan' ? 'highSpendingFen' : threshold;
		const off = { ...on, [name]: 0 };
		fc.assert(
			fc.property(fc.nat(9), fc.nat(99), fc.nat(999), (orderCount, days, fen) => {
				const figures: Figures = {
					orderCount,
					refundedOrderCount: 0,
					paidFen: fen * 2,
					refundedFen: fen,
					firstDaysAgo: days,
					lastDaysAgo: days,
				};
				expect(tagsOf(figures, off).map((it) => it.tag)).not.toContain(tag);
			}),
		);
	});
});

it('refunds are taken off, and a buyer of nothing but refunds has neither orders nor dates', async () => {
	const [gone] = jsonOf(await build([orderOf('x', 5, 1500, { mainStatus: 39 })]));
	expect(gone).toMatchObject({
		tags: 'highRefund',
		orderCount: 0,
		refundedOrderCount: 1,
		paidYuan: 1500,
		refundedYuan: 1500,
		netYuan: 0,
		averageOrderYuan: null,
		lastOrderTime: null,
		daysSinceLastOrder: null,
	});
});

it('an order of nothing to pay is an order', async () => {
	const [free] = jsonOf(await build([orderOf('x', 1, 0)]));
	expect(free).toMatchObject({ orderCount: 1, refundedOrderCount: 0, netYuan: 0 });
});

it('the sums of all buyers are the sums of all orders, to the fen', async () => {
	const order = fc.record({
		buyer: fc.constantFrom('a', 'b', 'c', 'd'),
		fen: fc.integer({ min: 0, max: 99_999_999 }),
		days: fc.integer({ min: 0, max: 89 }),
		status: fc.constantFrom(3, 21),
	});
	await fc.assert(
		fc.asyncProperty(fc.array(order, { minLength: 1, maxLength: 40 }), async (many) => {
			const items = many.map(({ buyer, fen, days, status }) =>
				orderOf(buyer, days, fen / 100, { mainStatus: status }),
			);
			const rows = jsonOf(await build(items));
			const fenIn = (column: string) =>
				rows.reduce((sum, row) => sum + Math.round(Number(row[column]) * 100), 0);
			const all = many.reduce((sum, { fen }) => sum + fen, 0);
			const back = many.reduce((sum, { fen, status }) => sum + (status === 21 ? fen : 0), 0);
			expect(fenIn('paidYuan')).toBe(all);
			expect(fenIn('refundedYuan')).toBe(back);
			expect(fenIn('netYuan')).toBe(all - back);
			const counts = rows.map((row) => Number(row.orderCount) + Number(row.refundedOrderCount));
			expect(counts.reduce((sum, count) => sum + count, 0)).toBe(many.length);
			expect(rows).toHaveLength(new Set(many.map(({ buyer }) => buyer)).size);
		}),
		{ numRuns: 30 },
	);
});

it('does not matter in which order the items come', async () => {
	const items = [orderOf('a', 9, 1.1), orderOf('a', 5, 2.2), orderOf('a', 70, 3.3)];
	const rows = await Promise.all([build(items), build([...items].reverse())]);
	expect(jsonOf(rows[0] ?? [])).toEqual(jsonOf(rows[1] ?? []));
});

describe('items that are no orders', () => {
	const table = {
		input: 'table',
		columns: { names: { order: 'no', buyer: 'who', time: 'when', amount: 'yuan' } },
	};

	it('are left out with a hint, such as the empty one of a day without orders', async () => {
		const silent = platform();
		expect(await build([{}], {}, silent)).toEqual([]);
		expect(silent.hints).toEqual([
			expect.stringMatching(/^1 of 1 items has no orderId and is left out\. Input takes items of/),
		]);
	});

	it('do not stop the orders beside them', async () => {
		const silent = platform();
		const rows = await build([{}, orderOf('a', 1, 1), { name: 'x' }], {}, silent);
		expect(jsonOf(rows)).toMatchObject([{ buyer: 'a', orderCount: 1 }]);
		expect(silent.hints).toEqual([expect.stringMatching(/^2 of 3 items have no orderId/)]);
	});

	it('of a table are named by the column of the form', async () => {
		const silent = platform();
		const row = { no: 1, who: 'c1', when: '2026/11/20 10:00', yuan: '100.50' };
		expect(await build([{ no: '' }, row], table, silent)).toHaveLength(1);
		expect(silent.hints).toEqual([
			expect.stringMatching(/^1 of 2 items has no no and is left out/),
		]);
	});
});

describe('what is free of charge', () => {
	const sample = (more: IDataObject = {}) =>
		orderOf('x', 1, 0, {
			freeQuantity: 1,
			lines: [{ lineId: '1', tradeType: 10, linePayAmountYuan: 0, lineQuantity: 1 }],
			...more,
		});

	it('six samples are no purchase: no tag, no order, no average', async () => {
		const [row] = jsonOf(await build(Array.from({ length: 6 }, () => sample())));
		expect(row).toMatchObject({
			tags: '',
			orderCount: 0,
			freeOrderCount: 6,
			quantity: 0,
			freeQuantity: 6,
			averageOrderYuan: null,
			lastOrderTime: null,
			daysSinceLastOrder: null,
		});
	});

	it('beside a purchase it changes neither count nor average', async () => {
		const bought = orderOf('x', 1, 100, {
			quantity: 4,
			freeQuantity: 3,
			lines: [
				{ lineId: '1', tradeType: 0, linePayAmountYuan: 100, lineQuantity: 1 },
				{ lineId: '2', giftType: 'FREE', linePayAmountYuan: 0, lineQuantity: 3 },
			],
		});
		const [row] = jsonOf(await build([bought, sample()]));
		expect(row).toMatchObject({
			tags: 'new, active',
			orderCount: 1,
			freeOrderCount: 1,
			quantity: 1,
			freeQuantity: 4,
			averageOrderYuan: 100,
		});
	});

	it('a sample that somebody paid for is a purchase', async () => {
		const lines = [{ lineId: '1', tradeType: 10, linePayAmountYuan: 5, lineQuantity: 1 }];
		const [row] = jsonOf(await build([sample({ payAmountYuan: 5, freeQuantity: 0, lines })]));
		expect(row).toMatchObject({ orderCount: 1, freeOrderCount: 0, quantity: 1, netYuan: 5 });
	});
});

it('a part that was paid back, nobody knows how much of, is said and counted', async () => {
	const silent = platform();
	const lines = [{ lineId: '1', refundStatus: 3, afterSaleType: 6, linePayAmountYuan: 500 }];
	const [row] = jsonOf(await build([orderOf('x', 1, 500, { lines })], {}, silent));
	expect(row).toMatchObject({ refundedYuan: 0, netYuan: 500, partlyRefundedOrderCount: 1 });
	expect(silent.hints).toEqual([expect.stringMatching(/^1 order was paid back in part.*价保/)]);
});

describe('orders that do not say who bought', () => {
	it('are left out, and counted in a hint', async () => {
		const silent = platform();
		const items = [orderOf('a', 1, 1), orderOf('', 1, 1), orderOf('', 1, 1)];
		expect(await build(items, {}, silent)).toHaveLength(1);
		expect(silent.hints).toEqual([
			'2 paid orders do not say who bought (doudianOpenId) and are left out.',
		]);
	});

	it('are an error when they are all there is', async () => {
		const error = await refusalOf(build([orderOf('', 1, 1)]));
		expect(error.message).toMatch(/A Buyer Is: 1 paid order does not say who bought.*another key/);
	});

	it('unpaid orders alone are no error', async () => {
		expect(await build([orderOf('', 1, 1, { payTime: null })])).toEqual([]);
	});
});

describe('bad input', () => {
	it('an amount that is none names its place, and does not stop the others', async () => {
		const items = [orderOf('a', 1, 1), orderOf('b', 1, 1, { payAmountYuan: 'x' })];
		const error = await refusalOf(build(items));
		expect(error.message).toMatch(/Input: payAmountYuan is no amount/);
		expect(error.context.itemIndex).toBe(1);
		const parameters = { asOf: AS_OF };
		const more = { items, continueOnFail: true };
		const rows = await perform(platform(), 'segment.build', parameters, more);
		expect(jsonOf(rows)).toMatchObject([{ buyer: 'a' }, { error: expect.stringMatching(/Input/) }]);
	});

	it.each([
		[{ newDays: -1 }, /New Within Days: must not be negative/],
		[{ repeatOrders: 1.5 }, /Repeat From Orders: must be a whole number/],
		[{ dormantDays: '' }, /Dormant From Days: is empty/],
		[{ highSpendingYuan: 0.001 }, /High Spending From Yuan: must have at most two decimals/],
		[{ asOf: 'x' }, /As Of: is not a date/],
		[{ buyerKey: 'column' }, /Buyer Column: is empty/],
		[{ buyerKey: 'phone' }, /A Buyer Is: is not in the list/],
		[{ input: 'x' }, /Input.*is not in the list/],
		[{ input: 'table', columns: { names: { order: '' } } }, /Columns → Names → Order: is empty/],
		[{ repeatOrders: '={{ $itemIndex + 1 }}' }, /All items need the same settings/],
	] as Array<[IDataObject, RegExp]>)('%j', async (change, complaint) => {
		const error = await refusalOf(build([orderOf('a', 1, 1), orderOf('b', 1, 1)], change));
		expect(error.message).toMatch(complaint);
	});
});

it('a table of any shape, by the columns that the form names', async () => {
	const rows = await build(
		[
			{ no: 1, who: 'c1', when: '2026/11/20 10:00', yuan: '100.50', name: '李四', back: '' },
			{ no: 2, who: 'c1', when: '2026-11-21 10:00:00', yuan: 9.5, name: '李四', back: '0.5' },
			// Corrected later: the row replaces the first.
			{ no: 1, who: 'c1', when: '2026/11/20 10:00', yuan: '90', name: '李四', back: '' },
		],
		{
			input: 'table',
			columns: {
				names: {
					order: 'no',
					buyer: 'who',
					time: 'when',
					amount: 'yuan',
					name: 'name',
					refund: 'back',
				},
			},
		},
	);
	expect(jsonOf(rows)).toMatchObject([
		{
			buyer: 'c1',
			doudianOpenId: null,
			receiverNameMasked: '李**',
			orderCount: 2,
			paidYuan: 99.5,
			refundedYuan: 0.5,
			netYuan: 99,
		},
	]);
	expect(JSON.stringify(rows)).not.toContain('李四');
});

it('needs no credential, and calls nobody', async () => {
	const { items, hints } = await run({
		type: new DouyinFans(),
		credential: storeOf('douyinShopApi'),
		parameters: { resource: 'segment', operation: 'build', asOf: AS_OF },
		items: [{ json: orderOf('a', 1, 5) }, { json: orderOf('', 1, 5) }],
	});
	expect(items).toHaveLength(1);
	expect(hints).toMatchObject([{ message: expect.stringMatching(/1 paid order does not say/) }]);
});

it('ten thousand orders take seconds, not minutes', async () => {
	const items = Array.from({ length: 10_000 }, (_, at) =>
		orderOf(`buyer ${at % 700}`, at % 90, 12.34),
	);
	const worked = startCpuWatch();
	const rows = await build(items);
	expect(rows).toHaveLength(700);
	expect(worked()).toBeLessThan(30_000);
});
