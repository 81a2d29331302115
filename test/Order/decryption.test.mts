/** Decrypt Receiver: 50 values a call over all items, partial failures named, plain text nowhere else. */
import { jsonOf, openShop, type Shop } from './shop.mts';

let shop: Shop;
beforeAll(async () => {
	shop = await openShop({ orders: 120, speed: 0 });
});
afterAll(async () => await shop.sandbox.close());
beforeEach(() => {
	shop.sandbox.control.clearFaults();
	shop.sandbox.control.clearCalls();
});

const all = { returnAll: true, startTime: '2016-01-01', output: 'raw', filters: {} };
const cipherItems = async (count: number) => {
	const raw = jsonOf(await shop.do('order.getAll', { ...all }));
	return raw.slice(0, count).map(({ order_id, encrypt_post_tel }) => ({
		json: { order_id, cipher: encrypt_post_tel },
	}));
};
const fromItem = {
	orderId: '={{ $json.order_id }}',
	what: 'values',
	encrypted: '={{ $json.cipher }}',
};

it('reads an order and opens its receiver', async () => {
	const [first] = await cipherItems(1);
	const orderId = first?.json.order_id;
	const [plain] = jsonOf(await shop.do('order.decrypt', { orderId }));
	expect(plain).toMatchObject({ orderId });
	expect(plain?.receiverName).toMatch(/^\p{Script=Han}{2,4}$/u);
	expect(plain?.receiverPhone).toMatch(/^\d{11}(-\d{4})?$/);
	expect(plain?.receiverAddress).toMatch(/\p{Script=Han}/u);
});

it('puts 50 values of many items into a call', async () => {
	const items = await cipherItems(120);
	shop.sandbox.control.clearCalls();
	const { items: results } = await shop.do('order.decrypt', fromItem, { items });
	expect(shop.called()).toEqual(['order.batchDecrypt', 'order.batchDecrypt', 'order.batchDecrypt']);
	expect(results).toHaveLength(120);
	expect(results.map(({ json }) => json.orderId)).toEqual(items.map(({ json }) => json.order_id));
	expect(results.map(({ pairedItem }) => pairedItem)).toEqual(items.map((_, item) => ({ item })));
	for (const { json } of results) expect(json.value1).toMatch(/^\d{11}(-\d{4})?$/);
});

it('names the values that could not be opened, and gives the others', async () => {
	const items = await cipherItems(3);
	const broken = { json: { ...items[1]?.json, cipher: '#not-a-cipher' } };
	const mixed = [items[0], broken, items[2]].flatMap((item) => item ?? []);
	const { items: results } = await shop.do('order.decrypt', fromItem, {
		items: mixed,
		continueOnFail: true,
	});
	expect(results.map(({ pairedItem }) => pairedItem)).toEqual([
		{ item: 0 },
		{ item: 1 },
		{ item: 2 },
	]);
	expect(results[0]?.json.value1).toMatch(/^\d{11}/);
	expect(results[1]?.json.error).toMatch(/value1: .+\(\d+\)/);
	expect(results[2]?.json.value1).toMatch(/^\d{11}/);
});

it('gives the refusal of a whole call to each item of it', async () => {
	const items = await cipherItems(2);
	shop.sandbox.control.addFaults([
		{ kind: 'innerError', method: 'order.batchDecrypt', code: 300003 },
	]);
	const { items: results } = await shop.do('order.decrypt', fromItem, {
		items,
		continueOnFail: true,
	});
	expect(results).toHaveLength(2);
	for (const { json } of results) expect(json.errorCode).toBe('custom_err:300003');
});
