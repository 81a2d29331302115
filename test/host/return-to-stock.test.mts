/** The example *return received → stock back, refund*, with a scanner that posts to a real n8n. */
import { exampleFile, fitted } from '../../host/example.mts';
import { addCredential } from '../../host/n8n/credentials.mts';
import { publish } from '../../host/n8n/publication.mts';
import { addWorkflow, readWorkflow } from '../../host/n8n/workflows.mts';
import { onStage } from './on-stage.mts';

const stage = onStage(
	...['--orders', '40', '--days', '5', '--seed', '33', '--live', '0', '--aftersales', '45'],
);
const LIMIT_FEN = 50_000;
const HEADER = { 'x-warehouse': 'scanner-1' };

interface Truth {
	afterSaleId: string;
	orderId: string;
	skuOrderId: string;
	type: number;
	status: number;
	num: number;
	refundAmount: number;
	returnTrackingNo: string | null;
	decided: Array<{ by: string; operation: number | null }>;
}
interface Order {
	orderId: string;
	lines: Array<{ skuOrderId: string; skuId: string }>;
}

const control = async <T,>(path: string) => await stage().sandbox.control<T>('GET', path);
const returned = async () =>
	(await control<Truth[]>('aftersales')).filter(
		({ type, status, refundAmount }) => type === 0 && status === 11 && refundAmount < LIMIT_FEN,
	);
const afterSale = async (id: string) =>
	(await control<Truth[]>('aftersales')).find(({ afterSaleId }) => afterSaleId === id);
const stockOf = async (skuId: string) => {
	const [found] = await control<Array<{ stock: number }>>(`stock?sku=${skuId}`);
	return found?.stock ?? NaN;
};
const skuOf = async ({ orderId, skuOrderId }: Truth) => {
	const orders = await control<Order[]>('orders');
	const order = orders.find((it) => it.orderId === orderId);
	return order?.lines.find((line) => line.skuOrderId === skuOrderId)?.skuId ?? '';
};

const scan = async (trackingNumber: string, headers: Record<string, string> = HEADER) => {
	const response = await fetch(`${stage().n8n.url}/webhook/douyin-return-received`, {
		method: 'POST',
		headers: { 'content-type': 'application/json', ...headers },
		body: JSON.stringify({ trackingNumber }),
	});
	return { status: response.status, text: await response.text() };
};

test('it is published with the key of the warehouse', async () => {
	const { n8n, credential } = stage();
	const key = await addCredential(n8n.rest, 'Warehouse', 'httpHeaderAuth', {
		name: 'x-warehouse',
		value: HEADER['x-warehouse'],
	});
	const example = readWorkflow(exampleFile('return-to-stock'));
	const workflow = fitted(example, n8n, credential, { httpHeaderAuth: key });
	const id = await addWorkflow(n8n.rest, workflow);
	expect(await publish(n8n.rest, id)).toMatchObject({ status: 'published' });
}, 180_000);

test('a parcel that is scanned brings stock and money back, once', async () => {
	const [it] = await returned();
	if (!it?.returnTrackingNo) throw new Error('no return is on its way');
	const skuId = await skuOf(it);
	const before = await stockOf(skuId);

	expect((await scan(it.returnTrackingNo, {})).status).toBe(403);
	expect((await afterSale(it.afterSaleId))?.status).toBe(11);

	const { status, text } = await scan(it.returnTrackingNo);
	expect([status, text]).toEqual([200, expect.stringContaining(`"refundId":"${it.afterSaleId}"`)]);
	expect(JSON.parse(text)).toMatchObject([{ alreadyDone: false, success: true }]);
	expect(await stockOf(skuId)).toBe(before + it.num);
	expect(await afterSale(it.afterSaleId)).toMatchObject({ status: 12 });

	await scan(it.returnTrackingNo);
	expect(await stockOf(skuId)).toBe(before + it.num);
	const { decided = [] } = (await afterSale(it.afterSaleId)) ?? {};
	expect(decided.filter(({ operation }) => operation === 111)).toHaveLength(1);
});

test('a run that broke between stock and money is made good by scanning again', async () => {
	const [it] = await returned();
	if (!it?.returnTrackingNo) throw new Error('no return is on its way');
	const skuId = await skuOf(it);
	const before = await stockOf(skuId);
	const broken = { kind: 'businessError', code: 50002, sub_code: 'isv.business-failed:11005' };
	await stage().sandbox.control('POST', 'faults', [
		{ ...broken, method: 'afterSale.operate', times: 1 },
	]);

	expect((await scan(it.returnTrackingNo)).status).toBe(500);
	expect(await stockOf(skuId)).toBe(before + it.num);
	expect((await afterSale(it.afterSaleId))?.status).toBe(11);

	expect((await scan(it.returnTrackingNo)).status).toBe(200);
	expect(await stockOf(skuId)).toBe(before + it.num);
	expect((await afterSale(it.afterSaleId))?.status).toBe(12);
});

test('a parcel that nobody waits for does nothing', async () => {
	const before = await control<Truth[]>('aftersales');
	await scan('YT-UNKNOWN');
	expect(await control<Truth[]>('aftersales')).toEqual(before);
});
