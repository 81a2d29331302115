/** Stock: reading, setting, adding, batches, idempotency, warehouses, prices and codes. */
import type { StockTruth } from '../../sandbox/control/stock-truth.mts';
import { openShelves, type Shelves, type SkuRow, codesOf } from './shelves.mts';

let shop: Shelves;
beforeEach(async () => {
	shop = await openShelves({ products: 30, skus: 3 });
});
afterEach(() => shop.sandbox.close());

const DONE = '10000 ';
const truth = () => shop.sandbox.control.stockTruth();
const now = (skuId: string) => shop.sandbox.control.stockTruth({ sku: skuId })[0] as StockTruth;
/** SKUs on sale with normal stock, and one with regional stock. */
const normal = (count = 1): StockTruth[] =>
	truth()
		.filter(({ skuType, stock, code }) => skuType === 0 && stock >= 100 && code.startsWith('SKU-'))
		.slice(0, count);
const regional = (): StockTruth => {
	const sold = new Set(
		shop.sandbox.control
			.productTruth()
			.filter(({ status, checkStatus }) => status === 0 && checkStatus === 3)
			.map(({ productId }) => productId),
	);
	return truth().find((each) => each.skuType === 1 && sold.has(each.productId)) as StockTruth;
};
const ids = ({ skuId, productId }: StockTruth) => ({ sku_id: skuId, product_id: productId });
const sync = (params: object) => shop.call('/sku/syncStock', params);
const batch = (params: object) => shop.call('/sku/syncStockBatch', params);
const PARTIAL = { allow_partial_success: true };
const many = async (params: object) =>
	(await shop.call('/sku/syncStockBatchMultiProducts', { ...PARTIAL, ...params })).data.results;

describe('reading', () => {
	test('sku.list, sku.detail and sku.stockNum return the same', async () => {
		const [sku] = normal() as [StockTruth];
		const { data: list } = await shop.call<SkuRow[]>('/sku/list', { product_id: sku.productId });
		expect(list.map(({ id }) => id)).toContain(sku.skuId);
		expect(list.find(({ id }) => id === sku.skuId)).toMatchObject({
			product_id: sku.productId,
			product_id_str: sku.productId,
			code: sku.code,
			price: sku.price,
			stock_num: sku.stock,
		});
		const { data: detail } = await shop.call<SkuRow>('/sku/detail', { sku_id: sku.skuId });
		expect(detail).toMatchObject({ id: sku.skuId, stock_num: sku.stock });
		expect(detail).not.toHaveProperty('stock_map');
		const { data: num } = await shop.call<SkuRow>('/sku/stockNum', { code: sku.code });
		expect(num).toMatchObject({ sku_id: sku.skuId, stock_num: sku.stock, sku_type: 0 });
	});

	test('ids are bare digits on the wire', async () => {
		const [sku] = normal() as [StockTruth];
		const text = await shop.text('/sku/list', { product_id: sku.productId });
		expect(text).toContain(`"id":${sku.skuId}`);
		expect(text).toContain(`"product_id":${sku.productId},"product_id_str":"${sku.productId}"`);
	});

	test('regional stock: by warehouse, and nowhere else', async () => {
		const sku = regional();
		const places = sku.warehouses;
		expect(Object.keys(places)).toHaveLength(3);
		const { data: list } = await shop.call<SkuRow[]>('/sku/list', { product_id: sku.productId });
		expect(list.find(({ id }) => id === sku.skuId)).toMatchObject({
			sku_type: 1,
			stock_num: 0,
			stock_map: places,
		});
		const { data: num } = await shop.call<SkuRow>('/sku/stockNum', { sku_id: sku.skuId });
		expect(num).not.toHaveProperty('stock_num');
		expect(num.stock_num_map).toEqual(places);
		const asked = { sku_id: sku.skuId, out_warehouse_id: 'WH-2' };
		expect((await shop.call<SkuRow>('/sku/stockNum', asked)).data.stock_num).toBe(places['WH-2']);
		const { data } = await shop.call<{ spec_prices: SkuRow[] }>('/product/detail', {
			product_id: sku.productId,
		});
		const row = data.spec_prices.find(({ sku_id }) => sku_id === sku.skuId);
		expect(row?.stock_num).toBe(sku.stock);
		expect(Object.keys(row?.stock_num_map ?? {})[0]).toMatch(/^\d{19}$/);
	});

	test.each([
		['no product', '/sku/list', {}, '40002 isv.missing-parameter'],
		['an unknown product', '/sku/list', { product_id: '1' }, '50002 isv.business-failed'],
		['no SKU', '/sku/detail', {}, '40002 isv.missing-parameter'],
		['an unknown SKU', '/sku/detail', { sku_id: '1' }, '50002 isv.business-failed'],
		['an unknown code', '/sku/stockNum', { code: 'none' }, '50002 isv.business-failed'],
		['an unknown parameter', '/sku/list', { id: '1' }, '40004 isv.parameter-invalid'],
	])('%s', async (_name, path, params, answer) => {
		expect(codesOf(await shop.call(path, params))).toBe(answer);
	});
});

describe('sku.syncStock', () => {
	test('sets, and adds with an idempotency id', async () => {
		const [sku] = normal() as [StockTruth];
		expect(codesOf(await sync({ ...ids(sku), stock_num: 70 }))).toBe(DONE);
		expect(now(sku.skuId)).toMatchObject({ stock: 70, applied: 1 });
		const less = { ...ids(sku), stock_num: -30, incremental: true, idempotent_id: 'a' };
		expect(codesOf(await sync(less))).toBe(DONE);
		expect(now(sku.skuId)).toMatchObject({ stock: 40, applied: 2 });
	});

	test('a repeated idempotency id changes nothing, whatever it carries, in full mode too', async () => {
		const [one, two] = normal(2) as [StockTruth, StockTruth];
		const add = { ...ids(one), stock_num: 5, incremental: true, idempotent_id: 'a' };
		await sync(add);
		for (const again of [add, { ...add, ...ids(two) }, { ...add, incremental: false }]) {
			expect(codesOf(await sync(again))).toBe('50002 isv.business-failed:40010');
		}
		expect(now(one.skuId)).toMatchObject({ stock: one.stock + 5, applied: 1 });
		expect(now(two.skuId)).toMatchObject({ stock: two.stock, applied: 0 });
	});

	test('a refused call does not use its id up', async () => {
		const [sku] = normal() as [StockTruth];
		const add = { ...ids(sku), incremental: true, idempotent_id: 'a' };
		expect(codesOf(await sync({ ...add, stock_num: -sku.stock - 1 }))).toBe(
			'50002 isv.business-failed',
		);
		expect(codesOf(await sync({ ...add, stock_num: -sku.stock }))).toBe(DONE);
		expect(now(sku.skuId).stock).toBe(0);
	});

	test('what is refused, and how', async () => {
		const [sku, other] = normal(2) as [StockTruth, StockTruth];
		const away = regional();
		const refusals: Array<[object, string]> = [
			[{ ...ids(sku), stock_num: -1 }, '40004 isv.parameter-invalid'],
			[{ ...ids(sku) }, '40002 isv.missing-parameter'],
			[{ ...ids(sku), stock_num: 1, incremental: true }, '40002 isv.missing-parameter'],
			[{ stock_num: 1 }, '40002 isv.missing-parameter'],
			[{ sku_id: '17', stock_num: 1 }, '50002 isv.business-failed:5'],
			[{ ...ids(sku), product_id: other.skuId, stock_num: 1 }, '50002 isv.business-failed:5'],
			[{ ...ids(sku), stock_num: 1.5 }, '40004 isv.parameter-invalid'],
			[{ ...ids(sku), stock_num: 1, out_warehouse_id: 'WH-1' }, '40004 isv.parameter-invalid'],
			[{ ...ids(away), stock_num: 1 }, '40004 isv.parameter-invalid'],
			[{ ...ids(away), stock_num: 1, out_warehouse_id: 'no' }, '40004 isv.parameter-invalid'],
		];
		for (const [params, answer] of refusals) expect(codesOf(await sync(params))).toBe(answer);
		expect(truth().every(({ applied }) => applied === 0)).toBe(true);
	});

	test('a deleted product: 4', async () => {
		const [sku] = normal() as [StockTruth];
		await shop.call('/product/del', { product_id: sku.productId });
		expect(codesOf(await sync({ ...ids(sku), stock_num: 1 }))).toBe('50002 isv.business-failed:4');
	});

	test('one warehouse of regional stock', async () => {
		const sku = regional();
		expect(codesOf(await sync({ ...ids(sku), stock_num: 7, out_warehouse_id: 'WH-1' }))).toBe(DONE);
		expect(now(sku.skuId).warehouses).toEqual({ ...sku.warehouses, 'WH-1': 7 });
	});

	test('stock does not move update_time', async () => {
		const [sku] = normal() as [StockTruth];
		const time = () =>
			shop.sandbox.control.productTruth().find((each) => each.productId === sku.productId)
				?.updateTime;
		const before = time();
		await sync({ ...ids(sku), stock_num: 70 });
		expect(time()).toBe(before);
	});
});

describe('sku.syncStockBatch', () => {
	const pair = () => {
		const [first] = normal() as [StockTruth];
		const rows = truth().filter(({ productId }) => productId === first.productId);
		return rows.slice(0, 2) as [StockTruth, StockTruth];
	};
	const row = ({ skuId }: StockTruth, stock_num: number) => ({ sku_id: skuId, sku_type: 0, stock_num }); // oxfmt-ignore

	test('all or nothing', async () => {
		const [one, two] = pair();
		const call = { product_id: one.productId, incremental: true, idempotent_id: 'b' };
		const rows = [row(one, 5), row(two, -two.stock - 1)];
		expect(codesOf(await batch({ ...call, sku_sync_list: rows }))).toBe(
			'50002 isv.business-failed',
		);
		expect(now(one.skuId)).toEqual(one);
		const good = { ...call, sku_sync_list: [row(one, 5), row(two, -1)] };
		expect(codesOf(await batch(good))).toBe(DONE);
		expect(now(two.skuId)).toMatchObject({ stock: two.stock - 1, applied: 1 });
		expect(codesOf(await batch(good))).toBe('40003 isv.idempotent-id-existed');
		expect(now(one.skuId)).toMatchObject({ stock: one.stock + 5, applied: 1 });
	});

	test('in full mode the idempotency id does not count', async () => {
		const [one, two] = pair();
		const call = { product_id: one.productId, incremental: false, idempotent_id: 'b' };
		for (const num of [3, 4]) {
			const rows = [row(one, num), row(two, num)];
			expect(codesOf(await batch({ ...call, sku_sync_list: rows }))).toBe(DONE);
		}
		expect(now(one.skuId)).toMatchObject({ stock: 4, applied: 2 });
	});

	test('what is refused, and how', async () => {
		const [one] = pair();
		const call = { product_id: one.productId, incremental: false };
		const stranger = normal(30).find(({ productId }) => productId !== one.productId) as StockTruth;
		const refusals: Array<[object, string]> = [
			[{ ...call }, '40002 isv.missing-parameter:2010004'],
			[{ ...call, sku_sync_list: [] }, '40002 isv.missing-parameter:2010004'],
			[{ ...call, sku_sync_list: [{ sku_id: one.skuId, sku_type: 0 }] }, '40004 isv.parameter-invalid:2010004'], // oxfmt-ignore
			[
				{ ...call, sku_sync_list: [{ ...row(one, 1), sku_type: 1 }] },
				'40004 isv.parameter-invalid',
			],
			[{ ...call, sku_sync_list: [row(one, 1), row(one, 2)] }, '40004 isv.parameter-invalid'],
			[{ ...call, sku_sync_list: [row(one, -1)] }, '40004 isv.parameter-invalid'],
			[{ ...call, sku_sync_list: [row(stranger, 1)] }, '50002 isv.business-failed'],
			[{ ...call, sku_sync_list: Array(51).fill(row(one, 1)) }, '40004 isv.parameter-invalid'],
			[{ ...call, incremental: true, sku_sync_list: [row(one, 1)] }, '40002 isv.missing-parameter:2010004'], // oxfmt-ignore
			[{ ...call, product_id: '1', sku_sync_list: [row(one, 1)] }, '50002 isv.business-failed:2010058'], // oxfmt-ignore
		];
		for (const [params, answer] of refusals) expect(codesOf(await batch(params))).toBe(answer);
	});

	test('an activity is the floor: 2010045', async () => {
		const [one] = pair();
		shop.sandbox.control.life({ bind: [{ sku: one.skuId, num: 10 }] });
		const call = { product_id: one.productId, incremental: false };
		expect(codesOf(await batch({ ...call, sku_sync_list: [row(one, 9)] }))).toBe(
			'50002 isv.business-failed:2010045',
		);
		expect(codesOf(await batch({ ...call, sku_sync_list: [row(one, 10)] }))).toBe(DONE);
	});

	test('regional stock through stock_map', async () => {
		const sku = regional();
		const stock_map = [{ out_warehouse_id: 'WH-1', stock_num: 1 }, { out_warehouse_id: 'WH-3', stock_num: 3 }]; // oxfmt-ignore
		const call = { product_id: sku.productId, incremental: false };
		const rows = [{ sku_id: sku.skuId, sku_type: 1, stock_map }];
		expect(codesOf(await batch({ ...call, sku_sync_list: rows }))).toBe(DONE);
		expect(now(sku.skuId).warehouses).toMatchObject({ 'WH-1': 1, 'WH-3': 3 });
	});
});

describe('sku.syncStockBatchMultiProducts', () => {
	test('every row has its own result', async () => {
		const [one, two, bound, banned, deleted] = normal(30).filter(
			(each, index, all) => all.findIndex((x) => x.productId === each.productId) === index,
		) as [StockTruth, StockTruth, StockTruth, StockTruth, StockTruth];
		const away = regional();
		shop.sandbox.control.life({ bind: [{ sku: bound.skuId, num: 9 }], ban: [banned.productId] });
		await shop.call('/product/del', { product_id: deleted.productId });
		const items = [
			{ ...ids(one), stock_num: 8 },
			{ ...ids(two), stock_num: -1 },
			{ ...ids(bound), stock_num: 8 },
			{ ...ids(banned), stock_num: 8 },
			{ ...ids(deleted), stock_num: 8 },
			{ ...ids(away), stock_num: 8, out_warehouse_id: 'WH-1' },
			{ ...ids(away), stock_num: 9, out_warehouse_id: 'WH-2' },
			{ ...ids(one), stock_num: 9 },
			{ ...ids(two) },
			{ sku_id: '1', product_id: one.productId, stock_num: 1 },
		];
		const results = await many({ items, idempotent_id: 'c', incremental: false });
		expect(results.map(({ status_code: code }) => code)).toEqual([
			0, -10002, -20008, -40002, -40003, 0, 0, -10002, -10002, -10002,
		]);
		expect(results[0]).toMatchObject({
			sku_id: one.skuId,
			stock_num: 8,
			change_num: 8 - one.stock,
		});
		expect(results[5]?.warehouse_id).toMatch(/^\d{19}$/);
		expect(results[1]).not.toHaveProperty('stock_num');
		expect(now(one.skuId)).toMatchObject({ stock: 8, applied: 1 });
		expect(now(away.skuId)).toMatchObject({ applied: 2 });
	});

	test('a repeated id: -20002 for every row, those that failed too, unless decided otherwise', async () => {
		const [one, two] = normal(2) as [StockTruth, StockTruth];
		const items = [
			{ ...ids(one), stock_num: 5 },
			{ ...ids(two), stock_num: -two.stock - 1 },
		];
		const call = { items, idempotent_id: 'd', incremental: true };
		const codes = async () => (await many(call)).map(({ status_code: code }) => code);
		expect(await codes()).toEqual([0, -20001]);
		expect(await codes()).toEqual([-20002, -20002]);
		shop.sandbox.control.decide({ batchIdempotency: 'item' });
		expect(await codes()).toEqual([-20002, -20001]);
		shop.sandbox.control.life({ restock: [{ sku: two.skuId, num: 1 }] });
		expect(await codes()).toEqual([-20002, 0]);
		expect(now(one.skuId)).toMatchObject({ stock: one.stock + 5, applied: 1 });
		expect(now(two.skuId)).toMatchObject({ stock: 0, applied: 1, restocked: 1 });
	});

	test('without allow_partial_success one refused row refuses the call, and nothing is done', async () => {
		const [one, two] = normal(2) as [StockTruth, StockTruth];
		const items = [
			{ ...ids(one), stock_num: 5 },
			{ ...ids(two), stock_num: -two.stock - 1 },
		];
		const call = { items, idempotent_id: 'g', incremental: true };
		const whole = async (rest: object) =>
			await shop.call('/sku/syncStockBatchMultiProducts', { ...call, ...rest });
		expect(codesOf(await whole({}))).toBe('50002 isv.business-failed:-20001');
		expect(codesOf(await whole({ allow_partial_success: false }))).toBe(
			'50002 isv.business-failed:-20001',
		);
		expect(now(one.skuId)).toMatchObject({ stock: one.stock, applied: 0 });
		expect((await whole(PARTIAL)).data.results.map((it) => it.status_code)).toEqual([0, -20001]);
		expect(codesOf(await whole({}))).toBe('50002 isv.business-failed:-20002');
	});

	test('results repeat uniq_id, or come bare and in another order', async () => {
		const away = regional();
		const items = ['WH-1', 'WH-2'].map((out_warehouse_id, at) => ({
			...ids(away),
			out_warehouse_id,
			stock_num: at + 1,
			uniq_id: `row-${at}`,
		}));
		const call = { items, incremental: false };
		const named = await many({ ...call, idempotent_id: 'h' });
		expect(named.map((it) => [it.uniq_id, it.stock_num])).toEqual([
			['row-0', 1],
			['row-1', 2],
		]);
		shop.sandbox.control.decide({ stockResults: 'bare' });
		const bare = await many({ ...call, idempotent_id: 'i' });
		expect(bare.map((it) => [it.uniq_id, it.stock_num])).toEqual([
			[undefined, 2],
			[undefined, 1],
		]);
	});

	test('a row may name its SKU by code or external ids', async () => {
		const [one] = normal() as [StockTruth];
		const row = { product_id: one.productId, sku_code: one.code, stock_num: 3 };
		const [result] = await many({ items: [row], idempotent_id: 'j', incremental: false });
		expect(result).toMatchObject({ sku_id: one.skuId, status_code: 0, stock_num: 3 });
	});

	test('a call of which nothing worked can be sent again', async () => {
		const [one] = normal() as [StockTruth];
		const call = { items: [{ ...ids(one), stock_num: -one.stock - 1 }], idempotent_id: 'e', incremental: true }; // oxfmt-ignore
		expect((await many(call))[0]?.status_code).toBe(-20001);
		expect((await many(call))[0]?.status_code).toBe(-20001);
	});

	test.each([
		['51 rows', 51, { idempotent_id: 'f', incremental: false }, '40004 isv.parameter-invalid'],
		['50 rows', 50, { idempotent_id: 'f', incremental: false }, DONE],
		['no rows', 0, { idempotent_id: 'f', incremental: false }, '40002 isv.missing-parameter'],
		['no id', 1, { incremental: false }, '40002 isv.missing-parameter'],
		['an empty id', 1, { idempotent_id: '', incremental: false }, '40002 isv.missing-parameter'],
		['no mode', 1, { idempotent_id: 'f' }, '40002 isv.missing-parameter'],
		[
			'a mode as text',
			1,
			{ idempotent_id: 'f', incremental: 'true' },
			'40004 isv.parameter-invalid',
		],
	])('%s', async (_name, count, rest, answer) => {
		const items = truth()
			.slice(0, count)
			.map((each) => ({ ...ids(each), stock_num: 1 }));
		expect(
			codesOf(await shop.call('/sku/syncStockBatchMultiProducts', { items, ...PARTIAL, ...rest })),
		).toBe(answer);
	});
});

describe('price and code', () => {
	test('edits move update_time; the new code finds the SKU, the old one does not', async () => {
		const [sku] = normal() as [StockTruth];
		expect(codesOf(await shop.call('/sku/editPrice', { ...ids(sku), price: 1234 }))).toBe(DONE);
		expect(codesOf(await shop.call('/sku/editCode', { ...ids(sku), code: 'NEW' }))).toBe(DONE);
		expect(now(sku.skuId)).toMatchObject({ price: 1234, code: 'NEW', applied: 0 });
		expect((await shop.call<SkuRow>('/sku/stockNum', { code: 'NEW' })).data.sku_id).toBe(sku.skuId);
		expect((await shop.call('/sku/stockNum', { code: sku.code })).code).toBe(50002);
	});

	test('a code that two SKUs have names neither', async () => {
		const [one, two] = normal(2) as [StockTruth, StockTruth];
		await shop.call('/sku/editCode', { ...ids(one), code: two.code });
		const set = { code: two.code, stock_num: 1 };
		expect(codesOf(await sync(set))).toBe('40004 isv.parameter-invalid');
		expect(codesOf(await sync({ ...set, sku_id: one.skuId }))).toBe(DONE);
	});

	test.each([0, -1, 1.5, '1.20'])('a price of %p is refused', async (price) => {
		const [sku] = normal() as [StockTruth];
		expect(codesOf(await shop.call('/sku/editPrice', { ...ids(sku), price }))).toBe(
			'40004 isv.parameter-invalid',
		);
	});
});

describe('the shelves live', () => {
	test('paid orders take their goods, never below zero', async () => {
		const { control } = shop.sandbox;
		const [id] = control.life({ create: 1 }).create as [string];
		const order = control.orderTruth().find(({ orderId }) => orderId === id);
		const before = new Map(truth().map((each) => [each.skuId, each]));
		const unpaid = () => control.orderTruth().find(({ orderId }) => orderId === id)?.payTime === 0;
		while (unpaid()) control.life({ pay: [id] });
		for (const { skuId } of order?.lines ?? []) {
			const same = (order?.lines ?? []).filter((line) => line.skuId === skuId);
			const sold = same.reduce((sum, { num }) => sum + num, 0);
			expect(now(skuId)).toMatchObject({ stock: (before.get(skuId)?.stock ?? 0) - sold, sold });
		}
	});

	test('sell and restock, over HTTP too', async () => {
		const [sku] = normal() as [StockTruth];
		const reply = await fetch(`${shop.sandbox.url}/_sandbox/life`, {
			method: 'POST',
			body: JSON.stringify({
				sell: [
					{ sku: sku.skuId, num: 5 },
					{ sku: sku.skuId, num: sku.stock },
				],
				restock: [{ sku: sku.skuId, num: 2 }],
			}),
		});
		expect(await reply.json()).toEqual({ sell: [sku.skuId], restock: [sku.skuId] });
		const stock = await fetch(`${shop.sandbox.url}/_sandbox/stock?sku=${sku.skuId}`);
		expect(await stock.json()).toEqual([
			{ ...sku, stock: sku.stock - 3, sold: 5, restocked: 2, applied: 0 },
		]);
		const products = (await (
			await fetch(`${shop.sandbox.url}/_sandbox/products`)
		).json()) as object[];
		expect(products).toHaveLength(48);
	});
});
