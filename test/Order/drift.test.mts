/** Replies that depart from what is known: nothing fails, the values pass, one hint reports all of it. */
import type { DriftChange } from '../../sandbox/control/faults.mts';
import { openShop, type Shop } from './shop.mts';

let shop: Shop;
beforeAll(async () => {
	shop = await openShop({ orders: 250, days: 5, speed: 0 });
});
afterAll(async () => await shop.sandbox.close());
beforeEach(() => shop.sandbox.control.clearFaults());

const window = () => ({ startTime: new Date((shop.sandbox.control.now() - 6 * 86_400) * 1000) });
const getAll = async (output = 'full') =>
	await shop.do('order.getAll', { ...window(), returnAll: true, filters: {}, output });
const drift = (change: DriftChange, method = 'order.searchList') =>
	shop.sandbox.control.addFaults([{ kind: 'drift', change, method }]);

it('says nothing when all is as known', async () => {
	for (const output of ['full', 'lines', 'raw']) {
		expect((await getAll(output)).hints).toEqual([]);
	}
});

it('names an unknown code once for all rows, and passes it on with the platform’s words', async () => {
	drift('enum');
	const { items, hints } = await getAll();
	expect(items).toHaveLength(250);
	for (const { json } of items) {
		expect(json).toMatchObject({ orderStatus: 777, mainStatus: 777 });
		expect(json.orderStatusText).toMatch(/\p{Script=Han}/u);
	}
	expect(hints).toHaveLength(1);
	expect(hints[0]?.message).toMatch(/order_status 777.*main_status 777/);
	expect(hints[0]?.location).toBe('outputPane');
});

it('names a field that is missing, and leaves its column empty', async () => {
	drift('missing');
	const { items, hints } = await getAll();
	expect(items).toHaveLength(250);
	for (const { json } of items) {
		expect(json).toMatchObject({ mainStatus: null, mainStatusText: null });
		expect(json.orderStatusText).toMatch(/\p{Script=Han}/u);
	}
	expect(hints).toHaveLength(1);
	expect(hints[0]?.message).toMatch(/without main_status/);
});

it.each(['null', 'extra'] as const)('reads rows as before after a change of %s', async (change) => {
	const before = await getAll();
	drift(change);
	const after = await getAll();
	expect(after.items).toEqual(before.items);
	expect(after.hints).toEqual([]);
});

it('gives no rows of a list in another form, and says so', async () => {
	drift('envelope');
	const { items, hints } = await getAll();
	expect(items).toEqual([]);
	expect(hints).toHaveLength(1);
	expect(hints[0]?.message).toMatch(/order\.searchList.*shop_order_list/);
});

it('passes a raw order on as it came', async () => {
	drift('enum');
	const { items, hints } = await getAll('raw');
	expect(items[0]?.json).toMatchObject({ order_status: 777 });
	expect(hints).toEqual([]);
});

it('holds for a single order and for several items alike', async () => {
	drift('enum', 'order.orderDetail');
	const ids = shop.sandbox.control.orderTruth().slice(0, 3);
	const items = ids.map(({ orderId: id }) => ({ json: { id } }));
	const run = await shop.do(
		'order.get',
		{ orderId: '={{ $json.id }}', output: 'lines' },
		{ items },
	);
	expect(new Set(run.items.map(({ pairedItem }) => JSON.stringify(pairedItem))).size).toBe(3);
	for (const { json } of run.items) expect(json.orderStatus).toBe(777);
	expect(run.hints).toHaveLength(1);
});
