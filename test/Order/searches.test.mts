/** The dropdowns of orders and of their lines. */
import type { IDataObject } from 'n8n-workflow';

import { DouyinOrder } from '../../nodes/Order/DouyinOrder.node';
import { loadOptionsContext } from '../support/engine.mts';
import { openShop, type Shop } from './shop.mts';

let shop: Shop;
beforeAll(async () => {
	shop = await openShop({ orders: 50, speed: 0 });
});
afterAll(async () => await shop.sandbox.close());
beforeEach(() => shop.sandbox.control.clearCalls());

const { searchLines, searchOrders } = new DouyinOrder().methods.listSearch;
const formWith = (parameters: IDataObject) =>
	loadOptionsContext({ type: new DouyinOrder(), credential: shop.credential, parameters });

const newestFirst = () =>
	[...shop.sandbox.control.orderTruth()].sort((a, b) => b.createTime - a.createTime);

it('lists orders, the newest first, page by page, with what a merchant knows of them', async () => {
	const found: string[] = [];
	let page: string | undefined;
	do {
		const { results, paginationToken } = await searchOrders.call(formWith({}), '', page);
		expect(results.length).toBeLessThanOrEqual(20);
		for (const { name, value } of results) {
			expect(name).toMatch(/^\d\d-\d\d \d\d:\d\d .+ ¥[\d.]+ .+ × \d.* #\d{16,19}$/);
			found.push(String(value));
		}
		page = paginationToken === undefined ? undefined : String(paginationToken);
	} while (page);
	expect(found).toEqual(newestFirst().map(({ orderId }) => orderId));
	expect(shop.called()).toEqual(Array.from({ length: 3 }, () => 'order.searchList'));
});

it('an order that comes meanwhile moves no page', async () => {
	const { results, paginationToken } = await searchOrders.call(formWith({}));
	const [, end] = String(paginationToken).split(':');
	shop.sandbox.control.clock({ now: Number(end) + 60 });
	shop.sandbox.control.life({ create: 3 });
	const next = await searchOrders.call(formWith({}), '', String(paginationToken));
	const seen = new Set(results.map(({ value }) => value));
	expect(next.results.filter(({ value }) => seen.has(value))).toEqual([]);
});

it('finds orders by the name of a product, and one by its number', async () => {
	const { results } = await searchOrders.call(formWith({}), '');
	const [first] = results;
	const [, word = ''] = /¥[\d.]+ (\p{Script=Han}{2})/u.exec(first?.name ?? '') ?? [];
	const { results: named } = await searchOrders.call(formWith({}), ` ${word} `);
	expect(named.map(({ value }) => value)).toContain(first?.value);
	expect(named.every(({ name }) => name.includes(word))).toBe(true);
	shop.sandbox.control.clearCalls();
	expect((await searchOrders.call(formWith({}), `${first?.value}A`)).results).toEqual([first]);
	expect((await searchOrders.call(formWith({}), '4812345678901234567')).results).toEqual([]);
	expect(shop.called()).toEqual(['order.orderDetail', 'order.orderDetail']);
});

it('lists the lines of the orders that the form names', async () => {
	const [one, two] = newestFirst();
	const ids = (...orders: Array<typeof one>) =>
		orders.flatMap((order) => order?.lines.map(({ skuOrderId }) => skuOrderId));
	const locator = { __rl: true, mode: 'id', value: one?.orderId };
	const ofOne = await searchLines.call(formWith({ orderId: locator }));
	expect(ofOne.results.map(({ value }) => value)).toEqual(ids(one));
	for (const { name, value } of ofOne.results) {
		expect(name).toMatch(/ × \d+ .+#\d{16,19}$/);
		expect(name).toContain(`#${value}`);
	}
	const both = `${one?.orderId}, ${two?.orderId}`;
	const ofBoth = await searchLines.call(formWith({ orderIds: both }));
	expect(ofBoth.results.map(({ value }) => value)).toEqual(ids(one, two));
	const [line] = ofBoth.results;
	const typed = await searchLines.call(formWith({ orderIds: both }), String(line?.value));
	expect(typed.results).toEqual([line]);
});

it.each([{}, { orderIds: '' }, { orderId: { mode: 'id', value: '={{ $json.orderId }}' } }])(
	'asks for the order first where the form names none: %j',
	async (form) => {
		await expect(searchLines.call(formWith(form))).rejects.toThrow('Choose the order first');
		expect(shop.called()).toEqual([]);
	},
);
