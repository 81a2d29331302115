/** Carriers: all of them, those for given orders, and the searchable dropdown of the form. */
import { DouyinOrder } from '../../nodes/Order/DouyinOrder.node';
import { loadOptionsContext } from '../support/engine.mts';
import { jsonOf, openShop, type Shop } from './shop.mts';

let shop: Shop;
beforeAll(async () => {
	shop = await openShop({ orders: 20, speed: 0 });
});
afterAll(async () => await shop.sandbox.close());

async function search(filter?: string) {
	const type = new DouyinOrder();
	const context = loadOptionsContext({ type, credential: shop.credential, parameters: {} });
	const { results } = await type.methods.listSearch.searchCarriers.call(context, filter);
	return results;
}

it('lists all, with code, name and id as text', async () => {
	const rows = jsonOf(await shop.do('shipment.getCarriers', { orderIds: '' }));
	expect(rows.length).toBeGreaterThan(5);
	for (const row of rows) {
		expect(row).toEqual({
			code: expect.stringMatching(/^[a-z]+/),
			name: expect.stringMatching(/\p{Script=Han}|[A-Z]/u),
			id: expect.stringMatching(/^\d+$/),
		});
	}
});

it('lists those that fit each order, and says why an order has none', async () => {
	const orderId = shop.sandbox.control.orderTruth()[0]?.orderId;
	const { items } = await shop.do('shipment.getCarriers', { orderIds: `${orderId}, 4` });
	const rows = items.map(({ json }) => json);
	expect(rows.filter((row) => row.orderId === orderId).length).toBeGreaterThan(5);
	expect(rows.filter((row) => row.orderId === '4')).toEqual([
		{
			orderId: '4',
			code: null,
			name: null,
			reason: expect.stringMatching(/^订单不存在 \(60033\)$/),
		},
	]);
	expect(new Set(items.map(({ pairedItem }) => JSON.stringify(pairedItem)))).toEqual(
		new Set(['{"item":0}']),
	);
});

it('offers every carrier in the dropdown, named with its code', async () => {
	const all = await search();
	expect(all).toContainEqual({ name: expect.stringMatching(/ \(shunfeng\)$/), value: 'shunfeng' });
	expect(all.map(({ value }) => value)).toEqual(
		jsonOf(await shop.do('shipment.getCarriers', { orderIds: '' })).map(({ code }) => code),
	);
});

it('finds carriers by a part of their name or code', async () => {
	expect((await search('顺丰')).map(({ value }) => value)).toContain('shunfeng');
	expect((await search(' SHUNF ')).map(({ value }) => value)).toEqual(['shunfeng']);
	expect(await search('no such carrier')).toEqual([]);
});

it('says in the dropdown what is wrong with the credential', async () => {
	const closed = await openShop({ orders: 3, seed: 9 });
	closed.sandbox.control.authorization({ state: 'closed' });
	const type = new DouyinOrder();
	const context = loadOptionsContext({ type, credential: closed.credential, parameters: {} });
	await expect(type.methods.listSearch.searchCarriers.call(context)).rejects.toThrow(
		/^This shop has not authorised the app/,
	);
	await closed.sandbox.close();
});

it('lists those of the shop and those that an order has beside them, 20 orders a call', async () => {
	const ids = shop.sandbox.control.orderTruth().map(({ orderId }) => orderId);
	expect(ids.length).toBe(20);
	const asked = [...ids, '4', ...ids];
	const before = shop.called().length;
	const rows = jsonOf(await shop.do('shipment.getCarriers', { orderIds: asked.join() }));
	expect(shop.called().slice(before)).toEqual(Array(2).fill('order.queryLogisticsCompanyList'));
	const codesOf = (id: string) =>
		rows.filter(({ orderId }) => orderId === id).map(({ code }) => code);
	for (const id of ids) {
		expect(codesOf(id)).toContain('shunfeng');
		expect(codesOf(id).includes('ems')).toBe(Number(id.slice(-1)) % 2 === 0);
		expect(new Set(codesOf(id)).size).toBe(codesOf(id).length);
	}
	expect(codesOf('4')).toEqual([null]);
});
