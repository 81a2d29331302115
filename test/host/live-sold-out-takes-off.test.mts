/** The example *sold out in a live → its channel product goes off sale*, published in a real n8n. */
import { exampleFile, fitted } from '../../host/example.mts';
import { publish } from '../../host/n8n/publication.mts';
import { addWorkflow, nodeNamed, readWorkflow } from '../../host/n8n/workflows.mts';
import { listExecutions } from '../../host/n8n/executions.mts';
import { longOrShort } from '../support/soak.mts';
import { livesFrom, qianchuanCredential } from './live-platforms.mts';
import { leaks, onStage } from './on-stage.mts';
import { isIdle, until } from './trigger.mts';

const stage = onStage('--orders', '5', '--seed', '67', '--live', '0', '--lives', '2');

const located = (value: string) => ({ __rl: true, mode: 'id', value });
const THRESHOLD = 10;

interface Sku {
	readonly skuId: string;
	readonly productId: string;
	readonly stock: number;
	readonly removed: boolean;
}
interface Channel {
	readonly channelId: string;
	readonly productId: string;
	readonly type: number;
	readonly status: number;
}
interface Product {
	readonly productId: string;
	readonly status: number;
	readonly checkStatus: number;
}
interface Live {
	readonly roomId: string;
	readonly items: ReadonlyArray<{ productId: string }>;
}

const ask = async <T,>(path: string) => await stage().sandbox.control<T>('GET', path);
const act = async <T = unknown,>(life: object) =>
	await stage().sandbox.control<T>('POST', 'life', life);
const channels = async () => (await ask<{ products: Channel[] }>('channels')).products;
const productOf = async (id: string) =>
	(await ask<Product[]>('products')).find(({ productId }) => productId === id);
const skusOf = async (id: string) =>
	(await ask<Sku[]>(`stock?product=${id}`)).filter(({ removed }) => !removed);
const calls = async (name: string) =>
	(await ask<Array<{ method: string }>>('calls')).filter(({ method }) => method === name).length;

/** The advertiser that may promote the account, as the dropdown of the editor shows it. */
async function firstAdvertiser(credential: object): Promise<string> {
	const { results } = await stage().n8n.rest.call<{ results: Array<{ value: string }> }>(
		'POST',
		'/dynamic-node-parameters/resource-locator-results',
		{
			nodeTypeAndVersion: { name: 'n8n-nodes-douyin-shop.douyinLiveTrigger', version: 1 },
			methodName: 'searchAdvertisers',
			path: 'parameters',
			currentNodeParameters: { events: ['liveMinute'] },
			credentials: { qianchuanApi: credential },
		},
	);
	return String(results[0]?.value);
}

/** Waits until the stock of the live was looked at so many times more. */
async function looks(times: number): Promise<void> {
	const before = await calls('sku.list');
	const each = new Set((await channels()).map(({ productId }) => productId)).size;
	await until(
		'more looks',
		async () => (await calls('sku.list')) >= before + times * each,
		180_000,
	);
	await until('no run is under way', async () => await isIdle(stage().n8n));
}

test('a product of the live sells out: its version goes off, once, and nothing else', async () => {
	const { n8n, sandbox, credential } = stage();
	const qianchuan = await qianchuanCredential(stage());
	const [before] = await livesFrom(stage());
	const account = String(before?.accountId);
	const running = (await livesFrom(stage())).filter(({ status }) => status === 'LIVING');
	await act({ endLive: running.map(({ roomId }) => roomId) });
	const { startLive } = await act<{ startLive: string[] }>({
		startLive: [{ account, minutes: 30, perMinute: 600 }],
	});
	const live = (await ask<Live[]>('lives')).find(({ roomId }) => roomId === startLive[0]);
	const onShelf = (live?.items ?? []).slice(0, 4).map(({ productId }) => productId);
	const states = await Promise.all(onShelf.map(productOf));
	const shelf = onShelf.filter(
		(_, at) => states[at]?.status === 0 && states[at]?.checkStatus === 3,
	);
	const [fallen = '', ...others] = shelf;
	expect(others.length).toBeGreaterThan(0);
	// Plenty of all that the live sells, also of what is put on the shelf later.
	for (const { productId } of live?.items ?? []) {
		const skus = await skusOf(productId);
		await act({ restock: skus.map(({ skuId }) => ({ sku: skuId, num: 200 })) });
	}
	const { addChannel } = await act<{ addChannel: string[] }>({
		addChannel: [...shelf.map((product) => ({ product, type: 3 })), { product: fallen, type: 4 }],
	});

	const example = readWorkflow(exampleFile('live-sold-out-takes-off'));
	const advertiser = located(await firstAdvertiser(qianchuan));
	Object.assign(nodeNamed(example, 'Each minute of a live').parameters, {
		advertiser,
		account: located(account),
	});
	Object.assign(nodeNamed(example, 'Products on the shelf').parameters, { advertiser });
	const workflow = fitted(example, n8n, credential, { qianchuanApi: qianchuan });
	const id = await addWorkflow(n8n.rest, workflow);
	await sandbox.control('DELETE', 'calls');
	expect(await publish(n8n.rest, id)).toMatchObject({ status: 'published' });

	await looks(1);
	expect(await calls('product.offlineChannelProduct')).toBe(0);

	const skus = await skusOf(fallen);
	await act({ sell: skus.map(({ skuId, stock }) => ({ sku: skuId, num: stock })) });
	await act({ restock: [{ sku: skus[0]?.skuId, num: THRESHOLD - 1 }] });
	const off = addChannel[0];
	const statusOf = async (channelId: string | undefined) =>
		(await channels()).find((it) => it.channelId === channelId)?.status;
	await until('the version is off sale', async () => (await statusOf(off)) === 0, 180_000);
	await looks(longOrShort(2, 1));

	expect(await productOf(fallen)).toMatchObject({ status: 0, checkStatus: 3 });
	expect(await calls('product.offlineChannelProduct')).toBe(1);
	expect(await calls('product.setOffline')).toBe(0);
	const stillOn = (await channels()).filter(({ status }) => status === 2);
	expect(stillOn.map(({ channelId }) => channelId).sort()).toEqual(addChannel.slice(1).sort());
	const failed = (await listExecutions(n8n.rest, id)).filter(({ status }) => status !== 'success');
	expect(failed).toEqual([]);
}, 600_000);

test('neither runs nor logs show a secret', async () => {
	const { appSecret, qianchuan } = stage().sandbox;
	expect(await leaks(stage(), { appSecret, secret: qianchuan.secret })).toEqual([]);
});
