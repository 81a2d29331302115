/** What examples work on beside the shop's orders: a live to follow, an ERP's table, channel products. */
import type { CredentialRef } from '../n8n/credentials.mts';
import type { Rest } from '../n8n/rest.mts';
import { addRows, addTable, findTable } from '../n8n/tables.mts';
import type { Sandbox } from '../sandbox.mts';
import type { Memory } from './memory.mts';

interface Locator {
	readonly __rl: true;
	readonly mode: 'list';
	readonly value: string;
	readonly cachedResultName: string;
}

/** Whose lives a node follows. */
export interface LiveChoice {
	readonly advertiser: Locator;
	readonly account: Locator;
}

interface Live {
	readonly accountId: string;
	readonly status: string;
	readonly items: ReadonlyArray<{ readonly productId: string }>;
}

const livesOf = async ({ control }: Sandbox) => await control<Live[]>('GET', 'lives');

/** From the lists of the editor: the account that is live, and an advertiser that may promote it. */
export async function liveChoice(
	rest: Rest,
	sandbox: Sandbox,
	qianchuanApi: CredentialRef,
): Promise<LiveChoice> {
	const list = async (methodName: string, form: object) => {
		const { results } = await rest.call<{ results: Array<{ name: string; value: string }> }>(
			'POST',
			'/dynamic-node-parameters/resource-locator-results',
			{
				nodeTypeAndVersion: { name: 'n8n-nodes-douyin-shop.douyinLiveTrigger', version: 1 },
				methodName,
				path: 'parameters',
				currentNodeParameters: { events: ['liveMinute'], ...form },
				credentials: { qianchuanApi },
			},
		);
		return results.map(({ name, value }): Locator => ({
			__rl: true,
			mode: 'list',
			value,
			cachedResultName: name,
		}));
	};
	const [advertiser] = await list('searchAdvertisers', {});
	if (advertiser === undefined) throw new Error('the sandbox lists no advertiser');
	const accounts = await list('searchAccounts', { advertiser });
	const running = (await livesOf(sandbox)).filter(({ status }) => status === 'LIVING');
	const account = accounts.find(({ value }) =>
		running.some(({ accountId }) => accountId === value),
	);
	if (account === undefined) throw new Error('no account of the sandbox is live');
	return { advertiser, account };
}

interface Product {
	readonly productId: string;
	readonly status: number;
	readonly checkStatus: number;
}
interface Sku {
	readonly skuId: string;
	readonly productId: string;
	readonly skuType: number;
	readonly stock: number;
	readonly removed: boolean;
}

const onSaleIn = async ({ control }: Sandbox) => {
	const products = await control<Product[]>('GET', 'products');
	const open = products.filter(({ status, checkStatus }) => status === 0 && checkStatus === 3);
	return new Set(open.map(({ productId }) => productId));
};

const ERP_TABLE = 'ERP stock';
const ERP_ROWS = 20;

/** Once; rows that its user changed stay. */
export async function keepErpTable(rest: Rest, sandbox: Sandbox, memory: Memory): Promise<void> {
	if (memory.it.tables.includes(ERP_TABLE)) return;
	const isThere = await findTable(rest, ERP_TABLE).then(
		() => true,
		() => false,
	);
	if (!isThere) {
		const onSale = await onSaleIn(sandbox);
		const skus = (await sandbox.control<Sku[]>('GET', 'stock'))
			.filter((sku) => sku.skuType === 0 && !sku.removed && onSale.has(sku.productId))
			.slice(0, ERP_ROWS);
		const table = await addTable(rest, ERP_TABLE, {
			productId: 'string',
			skuId: 'string',
			stock: 'number',
		});
		const rows = skus.map(({ productId, skuId, stock }) => ({
			productId,
			skuId,
			stock: stock + 10,
		}));
		await addRows(rest, table, rows);
	}
	memory.change((it) => it.tables.push(ERP_TABLE));
}

const CHANNEL_PRODUCTS = 4;

/** The lives sell these as channel products (渠道品), at every start, as the sandbox begins again. */
export async function addChannelProducts(sandbox: Sandbox): Promise<void> {
	const onSale = await onSaleIn(sandbox);
	const [live] = (await livesOf(sandbox)).filter(({ status }) => status === 'LIVING');
	const shelf = (live?.items ?? []).filter(({ productId }) => onSale.has(productId));
	const addChannel = shelf
		.slice(0, CHANNEL_PRODUCTS)
		.map(({ productId: product }) => ({ product, type: 3 }));
	await sandbox.control('POST', 'life', { addChannel });
}
