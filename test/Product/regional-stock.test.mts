/** Regional stock (区域库存): whose pieces a figure counts, and what is said where it counts none. */
import { jsonOf, openShop, type Shop } from './shop.mts';

let shop: Shop;
let sku: { skuId: string; productId: string };
const located = (value: string) => ({ __rl: true, mode: 'id', value });

beforeAll(async () => {
	shop = await openShop({ products: 60, skus: 3 });
	const found = shop.sandbox.control
		.stockTruth()
		.find(({ skuType, removed }) => skuType === 1 && !removed);
	if (!found) throw new Error('a SKU with regional stock');
	sku = found;
	for (const [warehouse, quantity] of [
		['WH-1', 7],
		['WH-2', 300],
		['WH-3', 258],
	] as const) {
		await shop.do('stock.syncMany', { ...named(), mode: 'set', quantity, options: { warehouse } });
	}
});
afterAll(async () => await shop.sandbox.close());

const named = () => ({ product: located(sku.productId), sku: located(sku.skuId) });

it("'stock.get' with Warehouse gives that warehouse's stock", async () => {
	const { items, hints } = await shop.do('stock.get', {
		...named(),
		options: { warehouse: 'WH-1' },
	});
	expect(items[0]?.json).toMatchObject({
		warehouse: 'WH-1',
		stock: 7,
		stockByWarehouse: { 'WH-1': 7, 'WH-2': 300, 'WH-3': 258 },
	});
	expect(hints).toEqual([]);
});

it("'stock.get' without Warehouse counts over all", async () => {
	const [row] = jsonOf(await shop.do('stock.get', named()));
	expect(row).toMatchObject({ warehouse: null, stock: 565 });
});

it("'stock.get' of a warehouse that holds none of it says so and gives no figure", async () => {
	const { items, hints } = await shop.do('stock.get', {
		...named(),
		options: { warehouse: 'WH-5' },
	});
	expect(items[0]?.json).toMatchObject({ warehouse: 'WH-5', stock: null });
	expect(hints.map(({ message }) => message)).toEqual([expect.stringContaining('WH-5')]);
});

it("'stock.get' of normal stock says that Warehouse changes nothing", async () => {
	const plain = shop.sandbox.control.stockTruth().find(({ skuType }) => skuType === 0);
	const { items, hints } = await shop.do('stock.get', {
		sku: located(plain?.skuId ?? ''),
		options: { warehouse: 'WH-1' },
	});
	expect(items[0]?.json.stock).toBe(plain?.stock);
	expect(hints.map(({ message }) => message)).toEqual([expect.stringContaining('Warehouse')]);
});

it("'stock.getSku', which does not contain regional stock, gives no figure and names what does", async () => {
	const { items, hints } = await shop.do('stock.getSku', named());
	expect(items[0]?.json).toMatchObject({ skuId: sku.skuId, stock: null });
	expect(hints.map(({ message }) => message)).toEqual([expect.stringContaining('Stock: Get')]);
});
