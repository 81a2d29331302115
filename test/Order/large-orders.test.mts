/** Orders of more lines than order.orderDetail shows: it is said, and nothing is shipped by halves. */
import { DouyinPushTrigger } from '../../nodes/Push/DouyinPushTrigger.node';
import { run } from '../support/engine.mts';
import { jsonOf, openShop, type Shop } from './shop.mts';

let shop: Shop;
let whole: string;
let large: string;
let full: string;
beforeAll(async () => {
	shop = await openShop({ orders: 20, speed: 0 });
	const { control } = shop.sandbox;
	const gifts = [38, 39, 44];
	const { place = [] } = control.life({ place: gifts.map((count) => ({ gifts: count })) });
	control.life({ pay: place });
	[whole = '', full = '', large = ''] = place;
});
afterAll(async () => await shop.sandbox.close());

it('Get says that an order which shows 40 lines may have more, and not so of 39', async () => {
	for (const orderId of [large, full]) {
		const { items, hints } = await shop.do('order.get', { orderId, output: 'lines' });
		expect(items).toHaveLength(40);
		expect(hints.map(({ message }) => message)).toEqual([
			expect.stringMatching(new RegExp(`40 lines of order ${orderId}.+may be missing`)),
		]);
	}
	const { items, hints } = await shop.do('order.get', { orderId: whole, output: 'lines' });
	expect([items.length, hints]).toEqual([39, []]);
});

it('a push that is completed by its order says the same', async () => {
	const items = [{ json: { tag: '100', event: 'TradeCreate', payload: { p_id: large } } }];
	const { credential } = shop;
	const parameters = { fetch: true, settings: { output: 'full' } };
	const type = new DouyinPushTrigger();
	const { items: read, hints } = await run({ type, credential, items, parameters });
	expect(read[0]?.json.lines).toHaveLength(40);
	expect(hints.map(({ message }) => message)).toEqual([
		expect.stringContaining(`40 lines of order ${large}`),
	]);
});

const parcel = { carrier: 'shunfeng', waybillNumber: 'SF1234567890123' };

it('Ship Together refuses to guess the lines of such an order, before anything is shipped', async () => {
	const { message } = await shop.refusal('shipment.shipTogether', {
		orderIds: large,
		...parcel,
	});
	expect(message).toMatch(new RegExp(`^Specify Lines: .+ order ${large}.+Give the lines`));
	expect(message.length).toBeLessThanOrEqual(500);
	expect(shop.called()).not.toContain('order.logisticsAddSinglePack');
});

it('Ship Together ships them all when they are given', async () => {
	const truth = shop.sandbox.control.orderTruth().find(({ orderId }) => orderId === large);
	const linesJson = truth?.lines.map(({ skuOrderId, num }) => ({
		lineId: skuOrderId,
		quantity: num,
	}));
	const asked = { orderIds: large, specifyLines: 'json', linesJson, ...parcel };
	const rows = jsonOf(await shop.do('shipment.shipTogether', asked));
	expect(rows).toEqual([expect.objectContaining({ success: true, orderIds: [large] })]);
	const after = shop.sandbox.control.orderTruth().find(({ orderId }) => orderId === large);
	expect(after?.orderStatus).toBe(3);
});
