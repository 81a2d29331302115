/** Many ids, one of them unknown to the platform: the others are read, and the one is named. */
import { GatewayError } from '../../nodes/kernel/errors';
import { watchStock } from '../../nodes/Trigger/stock/watch';
import type { TriggerInput } from '../../nodes/Trigger/fields';
import { jsonOf, perform, platform, refusalOf } from './run-node.mts';

const idOf = (at: number) => String(3_539_925_204_033_339_660n + BigInt(at));
const UNKNOWN = idOf(2);

const refused = (code = 'isv.business-failed') =>
	new GatewayError({ code, message: '商品不存在', cause: 'configuration-invalid' });

const skuList = ({ product_id: id }: { product_id?: unknown }) => {
	if (String(id) === UNKNOWN) throw refused();
	return [{ id: `9${String(id)}`, product_id: String(id), price: 100, sku_type: 0, stock_num: 3 }];
};

const productRows = [0, 1, 2, 3, 4].map((at) => ({
	product_id: idOf(at),
	name: `商品${at}`,
	status: 0,
	check_status: 3,
	create_time: 1_790_000_000 + at,
	update_time: 1_790_000_000 + at,
}));

const named = expect.stringMatching(new RegExp(`${UNKNOWN}\\. 商品不存在`));

it.each([1, 4])(
	"'stock.getAll' goes on behind an unknown product, with %i calls at once",
	async (lanes) => {
		const shop = platform({ 'sku.list': skuList }, lanes);
		const productIds = [0, 1, 2, 3, 4, 4].map(idOf).join();
		const items = await perform(shop, 'stock.getAll', { productIds, returnAll: true });
		expect(jsonOf(items).map(({ productId }) => productId)).toEqual([0, 1, 3, 4].map(idOf));
		expect(shop.hints).toEqual([named]);
		expect(shop.calls).toHaveLength(5);
	},
);

it("'stock.getAll' fails where every product is refused, or none can be read", async () => {
	const all = platform({ 'sku.list': skuList });
	const one = { productIds: UNKNOWN, returnAll: true };
	expect((await refusalOf(perform(all, 'stock.getAll', one))).message).toContain('商品不存在');
	const closed = platform({
		'sku.list': () => {
			throw refused('isv.app-permissions-insufficient');
		},
	});
	const two = { productIds: [idOf(0), idOf(1)].join(), returnAll: true };
	await refusalOf(perform(closed, 'stock.getAll', two));
	expect(closed.calls).toHaveLength(1);
});

it("'product.getAll' with SKUs keeps a product whose SKUs are refused, and names it", async () => {
	const shop = platform({
		'sku.list': skuList,
		'product.listV2': () => ({ data: productRows, total: productRows.length }),
	});
	const items = await perform(shop, 'product.getAll', { output: 'lines', returnAll: true });
	const rows = jsonOf(items);
	expect(rows.map(({ productId }) => productId).sort()).toEqual([0, 1, 2, 3, 4].map(idOf));
	expect(rows.filter(({ skuId }) => skuId === undefined).map((it) => it.productId)).toEqual([
		UNKNOWN,
	]);
	expect(shop.hints).toEqual([named]);
});

describe('Stock Below Threshold', () => {
	const watching = (productIds: string[]): TriggerInput =>
		({ threshold: 5, productIds, options: { output: 'full', limit: 1000 } }) as never;
	const shopOf = (list = skuList) =>
		platform({
			'sku.list': list,
			'product.listV2': () => ({ data: productRows, total: productRows.length }),
		});
	const watch = (shop: ReturnType<typeof platform>, ids: string[]) =>
		watchStock(watching(ids), shop.api, 'shop', Infinity);

	it('is published and goes on although one product cannot be read', async () => {
		const shop = shopOf();
		const ids = [0, 1, 2, 3, 4].map(idOf);
		const first = await watch(shop, ids).look(undefined);
		expect(first.noted).toMatchObject({ settled: true });
		expect(Object.keys(first.noted.low as object)).toEqual([0, 1, 3, 4].map(idOf));
		const noted = { ...first.noted, low: {} };
		const { items } = await watch(shop, ids).look(noted);
		expect(items.map(({ productId }) => productId)).toEqual([0, 1, 3, 4].map(idOf));
		expect(shop.hints).toContainEqual(named);
	});

	it('keeps what was noted of a product that cannot be read for a while', async () => {
		const low = { [UNKNOWN]: [`9${UNKNOWN}`] };
		const before = { v: 1, low, settled: true };
		const { noted } = await watch(shopOf(), [0, 2].map(idOf)).look(before);
		expect(noted.low).toMatchObject(low);
	});

	it('fails where no product at all can be read', async () => {
		const none = shopOf(() => {
			throw refused();
		});
		await expect(watch(none, [0, 1].map(idOf)).look(undefined)).rejects.toThrow('商品不存在');
	});

	it('names ids that the platform does not list', async () => {
		const shop = shopOf();
		const strange = '3539925204033339999';
		const { items } = await watch(shop, [idOf(0), strange]).look({ v: 1, low: {}, settled: true });
		expect(items.length).toBeGreaterThan(0);
		expect(shop.hints).toContainEqual(expect.stringContaining(strange));
	});
});
