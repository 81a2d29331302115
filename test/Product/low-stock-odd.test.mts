/** Stock Below Threshold on replies that cannot be read: what is low stays in mind and fires once. */
import type { JsonRecord } from '../../nodes/kernel/exact-json';
import type { Api } from '../../nodes/kernel/operation';
import type { Observation } from '../../nodes/kernel/poll/snapshot';
import { watchStock } from '../../nodes/Trigger/stock/watch';
import { listApi } from '../support/list-api.mts';

const product = {
	product_id: 3_539_925_204,
	product_id_str: '3539925204',
	name: '外套',
	status: 0,
	check_status: 3,
	create_time: 1_700_000_000,
};
const sku = (stock_num: unknown) => ({
	id: 17,
	product_id_str: '3539925204',
	price: 990,
	sku_type: 0,
	stock_num,
});
const LISTED = { data: [product], total: 1 };

async function look(
	noted: unknown,
	skus: unknown,
	products: unknown = LISTED,
	productIds: string[] = [],
) {
	const said: string[] = [];
	const answers: JsonRecord = { 'sku.list': skus, 'product.listV2': products };
	const api: Api = {
		...listApi({ rows: [], now: 1_795_392_000 }),
		addHint: (what) => void said.push(what),
		reportSchemaDrift: (what) => void said.push(what),
		read: async (method) => await Promise.resolve(answers[method]),
	};
	const input = { threshold: 10, productIds, options: { output: 'full', limit: 50 } } as never;
	const watch = watchStock(input, api, 'shop', Infinity);
	// A poll that fails stores nothing.
	const sight = await watch.look(noted).catch((error: Error): Observation => {
		said.push(error.message);
		return { items: [], noted: noted as Observation['noted'] };
	});
	return { ...sight, said };
}

it.each([
	['the list of SKUs is missing', null, LISTED],
	['the list of SKUs is text', 'text', LISTED],
	['the SKUs are no objects', [null, 7], LISTED],
	['the stock is missing', [sku(null)], LISTED],
	['the stock is no number', [sku('--')], LISTED],
	['the stock is an object', [sku({ toString: 1 })], LISTED],
	['the list of products is missing', [sku(3)], {}],
	['the list of products is an object', [sku(3)], { data: {}, total: 1 }],
])('nothing is forgotten where %s', async (_what, skus, products) => {
	for (const ids of [[], ['3539925204']]) {
		const first = await look(undefined, [sku(3)], LISTED, ids);
		const odd = await look(first.noted, skus, products, ids);
		expect(odd.items).toEqual([]);
		const third = await look(odd.noted, [sku(3)], LISTED, ids);
		expect(third.items).toEqual([]);
		const above = await look(third.noted, [sku(12)], LISTED, ids);
		const below = await look(above.noted, [sku(3)], LISTED, ids);
		expect(below.items).toHaveLength(1);
	}
});

it.each([null, 'text', {}, undefined])('a list of SKUs that is %j is said', async (skus) => {
	const { said } = await look(undefined, skus);
	expect(said.join()).toMatch(/without/);
});
