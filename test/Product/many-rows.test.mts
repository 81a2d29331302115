/**
 * 'stock.syncMany' of many rows among faults: the stock ends as the table says, no row counts twice.
 * `npm run bench -- stock` does the same with 100,000 rows.
 */
import type { INodeExecutionData } from 'n8n-workflow';

import { jsonOf, openShop, type Shop } from './shop.mts';
import { longOrShort } from '../support/soak.mts';

const METHOD = 'sku.syncStockBatchMultiProducts';
const ROWS = longOrShort(10_000, 6_000);
const A_CALL = 50;

/** After so many calls, so that every kind of fault hits every kind of call. */
const FAULTS = [
	{ kind: 'http5xx', every: 41, status: 503 },
	{ kind: 'reset', every: 53 },
	{ kind: 'throttle', every: 61 },
	{ kind: 'cutBody', every: 67 },
	{ kind: 'notJson', every: 71 },
	{ kind: 'actThenReset', every: 47 },
	{ kind: 'revokeToken', every: 99 },
] as const;

const seed = 44;
let shop: Shop;
beforeAll(async () => {
	shop = await openShop({ products: 200, skus: A_CALL, seed, quota: 100_000 });
	shop.credential.data.requestsPerSecond = 100_000;
});
afterAll(async () => await shop.sandbox.close());

/** What can be changed: regional stock is changed by warehouse, what is deleted or banned not at all. */
const changeable = () => {
	const { control } = shop.sandbox;
	const open = control
		.productTruth()
		.filter(({ status, checkStatus }) => status < 2 && checkStatus === 3);
	const products = new Set(open.map(({ productId }) => productId));
	return control
		.stockTruth()
		.filter((it) => it.skuType === 0 && !it.removed && products.has(it.productId));
};

it('ends as the table says, in little more than the fewest calls', async () => {
	const truth = changeable();
	const rows = Array.from({ length: ROWS }, (_, at) => {
		const sku = truth[at % truth.length]!;
		// The first rows set, those beyond the number of SKUs and every third one add.
		const mode = at >= truth.length || at % 3 === 0 ? 'add' : 'set';
		return { productId: sku.productId, skuId: sku.skuId, mode, quantity: (at % 97) + 1 };
	});
	const wanted = new Map(truth.map(({ skuId, stock }) => [skuId, { stock, applied: 0 }]));
	for (const { skuId, mode, quantity } of rows) {
		const { stock, applied } = wanted.get(skuId)!;
		wanted.set(skuId, {
			stock: mode === 'add' ? stock + quantity : quantity,
			applied: applied + 1,
		});
	}

	shop.sandbox.control.clearCalls();
	shop.sandbox.control.addFaults(FAULTS.map((fault) => ({ ...fault, method: METHOD })));
	const parameters = {
		product: { __rl: true, mode: 'id', value: '={{ $json.productId }}' },
		sku: { __rl: true, mode: 'id', value: '={{ $json.skuId }}' },
		mode: '={{ $json.mode }}',
		quantity: '={{ $json.quantity }}',
	};
	const items = rows.map((json): INodeExecutionData => ({ json }));
	const began = performance.now();
	const done = await shop.do('stock.syncMany', parameters, { items });
	const seconds = Math.round((performance.now() - began) / 1000);

	const results = jsonOf(done);
	expect(results).toHaveLength(ROWS);
	expect(results.every(({ success }) => success === true)).toBe(true);
	const after = new Map(shop.sandbox.control.stockTruth().map((it) => [it.skuId, it]));
	const wrong = [...wanted].filter(([id, { stock, applied }]) => {
		const now = after.get(id);
		return now?.stock !== stock || now.applied !== applied;
	});
	const { calls, faultCounts } = shop.sandbox.control.state();
	const made = calls[METHOD] ?? 0;
	const fewest = Math.ceil(ROWS / A_CALL);
	console.info(
		`${ROWS} rows of ${truth.length} SKUs in ${made} calls; the fewest are ${fewest}: ${(made / fewest).toFixed(3)}. ${seconds} s. Faults: ${JSON.stringify(faultCounts)}`,
	);
	expect(wrong).toEqual([]);
	expect(Object.keys(faultCounts)).toHaveLength(FAULTS.length);
	const struck = Object.values(faultCounts).reduce((sum, count) => sum + count, 0);
	expect(made).toBeLessThanOrEqual(fewest * 1.1 + struck);
});
