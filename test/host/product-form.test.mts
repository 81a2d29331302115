/** A product made by the form alone, in a real n8n: category from the list, its properties, SKUs in rows. */
import type { Execution } from '../../host/n8n/executions.mts';
import { CREDENTIAL_TYPE } from '../../host/stage.mts';
import { runNode } from './one-node.mts';
import { ours } from './one-workflow.mts';
import { onStage } from './on-stage.mts';

const stage = onStage('--orders', '10', '--seed', '7', '--live', '0');

const located = (mode: string, value: string) => ({ __rl: true, mode, value });

interface Entry {
	readonly name: string;
	readonly value: string;
}

/** What a list of the form offers, with these values in the form. */
const offered = async <T,>(kind: string, methodName: string, form: object, more: object = {}) =>
	await stage().n8n.rest.call<T>('POST', `/dynamic-node-parameters/${kind}`, {
		nodeTypeAndVersion: { name: 'n8n-nodes-douyin-shop.douyinProduct', version: 1 },
		methodName,
		path: 'parameters',
		currentNodeParameters: form,
		credentials: { [CREDENTIAL_TYPE]: stage().credential },
		...more,
	});

const run = async (parameters: object): Promise<Execution> =>
	await runNode(stage(), ours('douyinProduct', parameters));

interface Field {
	readonly id: string;
	readonly options?: readonly Entry[];
}

interface Sku {
	readonly skuId: string;
	readonly productId: string;
	readonly code: string;
	readonly stock: number;
}

const skusOf = async (product: string) =>
	await stage().sandbox.control<Sku[]>('GET', `stock?product=${product}`);

let product = '';

it('is created with what the lists offer, and sold in a channel by rows', async () => {
	const create = { resource: 'product', operation: 'create' };
	const { results: categories } = await offered<{ results: Entry[] }>(
		'resource-locator-results',
		'searchCategories',
		create,
	);
	const [chosen] = categories;
	expect(chosen?.name).toMatch(/^.+ \/ .+$/);
	const category = located('list', chosen?.value ?? '');
	const { fields } = await offered<{ fields: Field[] }>(
		'resource-mapper-fields',
		'getCategoryFields',
		{ ...create, category },
	);
	// Of several values of one property the first, and none of one's own.
	const answers = fields
		.filter(({ id }) => /^\d+$/.test(id))
		.map(({ id, options }) => [id, options?.[0]?.value ?? '文字']);
	expect(answers.length).toBeGreaterThan(0);

	const row = (value1: string, value2: string, code: string) => ({
		value1,
		value2,
		priceYuan: 99.9,
		stock: 5,
		code,
	});
	const created = await run({
		...create,
		category,
		categoryProperties: {
			mappingMode: 'defineBelow',
			value: Object.fromEntries(answers) as object,
		},
		title: '羊毛外套',
		pictures: 'https://example.com/1.jpg',
		detailPictures: 'https://example.com/2.jpg',
		specification1: '颜色',
		specification2: '尺码',
		skus: {
			entries: [
				row('红色', 'S', 'F-R-S'),
				row('红色', 'M', 'F-R-M'),
				row('黑色', 'S', 'F-B-S'),
				row('黑色', 'M', 'F-B-M'),
			],
		},
		freightTemplate: located('list', '0'),
		phone: '4001234567',
	});
	expect(created.error).toBeUndefined();
	const [item] = created.items('Work');
	product = String(item?.json.productId);
	const codes = ['F-B-M', 'F-B-S', 'F-R-M', 'F-R-S'];
	expect((await skusOf(product)).map(({ code }) => code).sort()).toEqual(codes);

	await stage().sandbox.control('POST', 'life', { approve: [product] });
	const { results: skus } = await offered<{ results: Entry[] }>(
		'resource-locator-results',
		'searchSkus',
		{ resource: 'channelProduct', operation: 'create', product: located('id', product) },
	);
	expect(skus.map(({ name }) => name)).toContain('红色; S (F-R-S) ¥99.9, 5 left');
	const version = await run({
		resource: 'channelProduct',
		operation: 'create',
		product: located('id', product),
		channel: 'own',
		followPrice: false,
		specifySkus: 'fields',
		skus: { entries: [{ sku: located('list', skus[0]?.value ?? ''), priceYuan: 88 }] },
	});
	expect(version.error).toBeUndefined();
	const { products } = await stage().sandbox.control<{
		products: Array<{ productId: string; skus: object[] }>;
	}>('GET', 'channels');
	expect(products.find((it) => it.productId === product)?.skus).toMatchObject([
		{ skuId: skus[0]?.value, price: 8800 },
	]);
}, 120_000);

it('says in the list what to choose first, and which row of the form is not filled in', async () => {
	const asked = offered('resource-locator-results', 'searchSkus', {
		resource: 'stock',
		operation: 'get',
		product: located('list', ''),
	});
	await expect(asked).rejects.toThrow(/Choose the product first/);
	const { error } = await run({
		resource: 'product',
		operation: 'update',
		product: located('id', product),
		specifySkus: 'fields',
		skus: { entries: [{ value1: '红色', priceYuan: 1, stock: 1 }, { value1: '蓝色' }] },
	});
	expect(error?.message).toBe(
		'SKUs → SKU → 2 → Price (Yuan): is empty; SKUs → SKU → 2 → Stock: is empty',
	);
}, 60_000);

it('fills in the ids that the node before gives, and sets the stock by code', async () => {
	const [sku] = await skusOf(product);
	const { error, items } = await run({
		resource: 'stock',
		operation: 'syncMany',
		product: located('id', product),
		sku: located('code', sku?.code ?? ''),
		quantity: 3,
	});
	expect(error).toBeUndefined();
	const rows = items('Work').map(({ json }) => json);
	expect(rows).toMatchObject([{ skuId: sku?.skuId, merchantCode: sku?.code, stock: 3 }]);
	expect((await skusOf(product)).find(({ skuId }) => skuId === sku?.skuId)?.stock).toBe(3);
}, 60_000);
