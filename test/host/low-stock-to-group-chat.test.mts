/** The example *low stock → group chat message*, published in a real n8n. */
import { exampleFile, fitted } from '../../host/example.mts';
import { publish } from '../../host/n8n/publication.mts';
import { addWorkflow, nodeNamed, readWorkflow, staticData } from '../../host/n8n/workflows.mts';
import { onStage } from './on-stage.mts';
import { startReceiver, type Receiver } from './receiver.mts';
import { TWO_POLLS_MS, until } from './trigger.mts';

const stage = onStage('--orders', '20', '--seed', '32', '--live', '0', '--products', '12');
let chat: Receiver;
let workflowId = '';

beforeAll(async () => {
	chat = await startReceiver();
});
afterAll(async () => await chat.stop());

interface Sku {
	skuId: string;
	productId: string;
	skuType: number;
	stock: number;
	code: string;
}
interface Product {
	productId: string;
	status: number;
	checkStatus: number;
}

const texts = () =>
	chat.received.map((body) => (body as { content: { text: string } }).content.text);

/** SKUs of products that buyers see. */
async function onSale(): Promise<Sku[]> {
	const { control } = stage().sandbox;
	const products = await control<Product[]>('GET', 'products');
	const open = products.filter(({ status, checkStatus }) => status === 0 && checkStatus === 3);
	const known = new Set(open.map(({ productId }) => productId));
	const skus = await control<Sku[]>('GET', 'stock');
	return skus.filter(({ productId, skuType }) => skuType === 0 && known.has(productId));
}

const move = async (act: 'sell' | 'restock', skus: readonly Sku[], num: (sku: Sku) => number) =>
	await stage().sandbox.control('POST', 'life', {
		[act]: skus.map((sku) => ({ sku: sku.skuId, num: num(sku) })),
	});

/** What has looked at every product once. */
const settled = async () => JSON.stringify(await staticData(stage().n8n.rest, workflowId));

/** Waits until every product was looked at once more. */
async function look(): Promise<void> {
	const { control } = stage().sandbox;
	const products = new Set((await onSale()).map(({ productId }) => productId)).size;
	await control('DELETE', 'calls');
	const looks = async () =>
		(await control<Array<{ method: string }>>('GET', 'calls')).filter(
			({ method }) => method === 'sku.list',
		).length;
	await until('a look', async () => (await looks()) >= products);
}

let fallen: Sku[] = [];

test(
	'one message for each SKU that falls below the threshold',
	async () => {
		const { n8n, credential } = stage();
		const skus = await onSale();
		const plenty = skus.filter(({ stock }) => stock < 20);
		await move('restock', plenty, () => 50);
		const [alreadyLow, ...others] = await onSale();
		await move('sell', [alreadyLow!], ({ stock }) => stock - 3);
		fallen = others.slice(0, 3);
		expect(fallen).toHaveLength(3);

		const workflow = fitted(readWorkflow(exampleFile('low-stock-to-group-chat')), n8n, credential);
		nodeNamed(workflow, 'Send to the group').parameters.url = chat.url;
		workflowId = await addWorkflow(n8n.rest, workflow);
		expect(await publish(n8n.rest, workflowId)).toMatchObject({ status: 'published' });
		await until('the first look', async () => (await settled()).includes('"settled":true'));

		await move('sell', fallen, ({ stock }) => stock - 4);
		await until('the messages', async () => texts().length >= 3);
		expect(texts()).toHaveLength(3);
		for (const { skuId, code } of fallen) {
			const mine = texts().filter((text) => text.includes(code || skuId));
			expect(mine).toHaveLength(1);
			expect(mine[0]).toMatch(/剩余 4 件，低于 10 件/);
		}
		for (const text of texts()) expect(text).not.toMatch(/undefined|null|NaN|\[object/);
	},
	2 * TWO_POLLS_MS,
);

test(
	'not again while it stays low, but again after it was above',
	async () => {
		const [first, second] = fallen as [Sku, Sku];
		await move('sell', [second], () => 1);
		await move('restock', [first], () => 100);
		await look();
		await move('sell', [first], () => 99);
		await until('the fourth message', async () => texts().length >= 4);
		expect(texts()).toHaveLength(4);
		expect(texts()[3]).toContain(first.code || first.skuId);
	},
	3 * TWO_POLLS_MS,
);
