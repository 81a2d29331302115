/** The example *this shop as tools for any assistant*, published, and used by the official client. */
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { addExample } from '../../host/example.mts';
import { addCredential } from '../../host/n8n/credentials.mts';
import { publish } from '../../host/n8n/publication.mts';
import { onStage } from './on-stage.mts';

const TOKEN = 'a long random token of this test';
const BEARER = 'httpBearerAuth';

const stage = onStage('--orders', '40', '--days', '5', '--seed', '47', '--live', '0');
const client = new Client({ name: 'test', version: '1.0.0' });

interface AfterSale {
	afterSaleId: string;
	status: number;
	refundAmount: number;
	decided: unknown[];
}

const transport = (token: string) =>
	new StreamableHTTPClientTransport(new URL('/mcp/douyin-shop', stage().n8n.url), {
		requestInit: { headers: { authorization: `Bearer ${token}` } },
	});

/** Calls a tool as an assistant does; the text that the assistant gets. */
async function call(name: string, args: Record<string, unknown> = {}): Promise<string> {
	const { content } = await client.callTool({ name, arguments: args });
	return (content as Array<{ text: string }>).map(({ text }) => text).join('\n');
}

const rowsOf = async (name: string, args: Record<string, unknown>) =>
	JSON.parse(await call(name, args)) as Array<Record<string, unknown>>;

beforeAll(async () => {
	const { n8n, credential } = stage();
	const bearer = await addCredential(n8n.rest, 'Assistants', BEARER, { token: TOKEN });
	const { id } = await addExample(n8n, credential, 'mcp-server', { [BEARER]: bearer });
	expect(await publish(n8n.rest, id)).toMatchObject({ status: 'published' });
	await client.connect(transport(TOKEN));
});
afterAll(async () => await client.close());

test('nobody without the token sees a tool', async () => {
	const stranger = new Client({ name: 'stranger', version: '1.0.0' });
	await expect(stranger.connect(transport('another'))).rejects.toThrow(/403|401|Authorization/);
});

test('each tool says what it does to money, and asks for no more than it needs', async () => {
	const { tools } = await client.listTools();
	const asked = Object.fromEntries(
		tools.map(({ name, inputSchema }) => [name, Object.keys(inputSchema.properties ?? {}).sort()]),
	);
	expect(asked).toEqual({
		Find_orders: ['limit', 'period'],
		Read_an_order: ['orderId'],
		'Find_after-sales': ['limit', 'period'],
		'Read_an_after-sale': ['refundId'],
		Find_products: ['limit', 'name'],
		Read_stock: ['productIds'],
		Propose_a_stock: ['productId', 'quantity', 'skuId'],
		Propose_a_price: ['priceYuan', 'productId', 'skuId'],
		Propose_an_approval: ['refundId'],
		Approve_a_refund_up_to_20_yuan: ['refundId', 'unchangedSince'],
	});
	const moving = tools.filter(({ description }) => description?.includes('MOVES MONEY'));
	expect(moving.map(({ name }) => name)).toEqual(['Approve_a_refund_up_to_20_yuan']);
});

test('it reads orders, products and stock', async () => {
	const orders = await rowsOf('Find_orders', { period: 'last7Days', limit: 3 });
	expect(orders).toHaveLength(3);
	const [order] = orders;
	const [same] = await rowsOf('Read_an_order', { orderId: order?.orderId });
	expect(same?.orderId).toBe(order?.orderId);
	const [product] = await rowsOf('Find_products', { name: '', limit: 1 });
	const stocks = await rowsOf('Read_stock', { productIds: product?.productId });
	expect(stocks.length).toBeGreaterThan(0);
	expect(stocks[0]?.productId).toBe(product?.productId);
});

test('stock and price stay as they are, and a refund is approved under the limit only', async () => {
	const { sandbox } = stage();
	const { applyFor } = await sandbox.control<{ applyFor: string[] }>('POST', 'life', {
		applyFor: [
			{ type: 2, amount: 200 },
			{ type: 2, amount: 2500 },
		],
	});
	const [small = '', large = ''] = applyFor;
	const truthOf = async (id: string) =>
		(await sandbox.control<AfterSale[]>('GET', 'aftersales')).find((it) => it.afterSaleId === id);

	const [product] = await rowsOf('Find_products', { name: '', limit: 1 });
	const stockOf = async () =>
		(await rowsOf('Read_stock', { productIds: product?.productId })).map((row) => row.stockNum);
	const [sku] = await rowsOf('Read_stock', { productIds: product?.productId });
	const before = await stockOf();
	const place = { productId: String(product?.productId), skuId: String(sku?.skuId) };
	expect(await call('Propose_a_stock', { ...place, quantity: 7 })).toMatch(/dryRun/);
	expect(await call('Propose_a_price', { ...place, priceYuan: 1.5 })).toMatch(/dryRun/);
	expect(await stockOf()).toEqual(before);

	const seen = async (refundId: string) =>
		String((await rowsOf('Read_an_after-sale', { refundId }))[0]?.updateTime);
	expect(await call('Propose_an_approval', { refundId: large })).toMatch(/wouldDo/);
	const approve = async (refundId: string) =>
		await call('Approve_a_refund_up_to_20_yuan', {
			refundId,
			unchangedSince: await seen(refundId),
			maximumYuan: '1000',
		});
	expect(await approve(large)).toMatch(/20\.00|Maximum Amount/);
	expect(await truthOf(large)).toMatchObject({ status: 6, decided: [] });
	expect(await approve(small)).toMatch(/"success":\s*true/);
	expect(await truthOf(small)).toMatchObject({ status: 12 });
});
