/** The example *ERP table → stock*, run by a real n8n. */
import { addExample, exampleFile, fitted } from '../../host/example.mts';
import { addRows, addTable, findTable, tableRows } from '../../host/n8n/tables.mts';
import { addWorkflow, nodeNamed, readWorkflow, runWorkflow } from '../../host/n8n/workflows.mts';
import { leaks, onStage } from './on-stage.mts';

const stage = onStage('--orders', '20', '--seed', '31', '--live', '0', '--products', '40');

interface Sku {
	skuId: string;
	productId: string;
	skuType: number;
	stock: number;
	applied: number;
}
interface Product {
	productId: string;
	status: number;
	checkStatus: number;
}

/** SKUs that may be changed: of products that are neither deleted nor banned. */
async function changeable(): Promise<Sku[]> {
	const { control } = stage().sandbox;
	const products = await control<Product[]>('GET', 'products');
	const open = products.filter(({ status, checkStatus }) => status < 2 && checkStatus === 3);
	const known = new Set(open.map(({ productId }) => productId));
	const skus = await control<Sku[]>('GET', 'stock');
	return skus.filter(({ productId, skuType }) => skuType === 0 && known.has(productId));
}

let rows: Array<{ productId: string; skuId: string; stock: number }> = [];
let workflowId = '';
const BAD = { productId: '3539925204033339668', skuId: '1737398770243598', stock: 5 };

const results = async () => {
	const { rest } = stage().n8n;
	const table = await tableRows(rest, await findTable(rest, 'Douyin stock results'));
	return new Map(table.map((row) => [String(row.skuId), row]));
};

test('every row of the table becomes the stock, in the fewest calls', async () => {
	const { n8n, sandbox, credential } = stage();
	rows = (await changeable())
		.slice(0, 120)
		.map(({ productId, skuId }, at) => ({ productId, skuId, stock: (at * 7) % 200 }));
	expect(rows).toHaveLength(120);
	const table = await addTable(n8n.rest, 'ERP stock', {
		productId: 'string',
		skuId: 'string',
		stock: 'number',
	});
	// What the shop does not have, and what no stock can be: neither keeps the others back.
	await addRows(n8n.rest, table, [...rows, BAD, { ...rows[0]!, skuId: rows[0]!.skuId, stock: -1 }]);
	({ id: workflowId } = await addExample(n8n, credential, 'erp-table-to-stock'));
	await sandbox.control('DELETE', 'calls');
	const { status, error } = await runWorkflow(n8n.rest, workflowId, 'Run now');
	expect(error).toBeUndefined();
	expect(status).toBe('success');

	const truth = new Map((await changeable()).map((sku) => [sku.skuId, sku]));
	for (const { skuId, stock } of rows)
		expect([skuId, truth.get(skuId)?.stock]).toEqual([skuId, stock]);
	const calls = await sandbox.control<Array<{ method: string }>>('GET', 'calls');
	const sent = calls.filter(({ method }) => method === 'sku.syncStockBatchMultiProducts');
	expect(sent).toHaveLength(3);
});

test('each row has its own result, the refused ones with a reason', async () => {
	const table = await results();
	expect(table.size).toBe(rows.length + 1);
	for (const { skuId } of rows.slice(1)) expect(table.get(skuId)).toMatchObject({ success: true });
	// The second row of this SKU was the negative one, and the last to write its result.
	expect(table.get(rows[0]!.skuId)).toMatchObject({
		success: false,
		error: expect.stringMatching(/Quantity: must not be negative/),
	});
	expect(table.get(BAD.skuId)).toMatchObject({
		success: false,
		error: expect.stringMatching(/status_code|isv\./),
		remedy: expect.stringMatching(/./),
	});
});

test('in the error branch a row comes with its columns and the reason', async () => {
	const { n8n, credential } = stage();
	const workflow = fitted(readWorkflow(exampleFile('erp-table-to-stock')), n8n, credential);
	const set = nodeNamed(workflow, 'Set the stock');
	set.onError = 'continueErrorOutput';
	workflow.connections['Set the stock'] = {
		main: [[], [{ node: 'Result', type: 'main', index: 0 }]],
	};
	const id = await addWorkflow(n8n.rest, workflow);
	const { items } = await runWorkflow(n8n.rest, id, 'Run now');
	expect(items('Result')).toHaveLength(2);
	expect(items('Set the stock', 1).map(({ json }) => json)).toEqual(
		expect.arrayContaining([
			expect.objectContaining({
				skuId: BAD.skuId,
				stock: BAD.stock,
				error: expect.stringMatching(/./),
				details: expect.objectContaining({ errorCode: expect.any(String) }),
			}),
		]),
	);
});

test('run again with nothing new, the stock stays', async () => {
	const before = await changeable();
	const { status } = await runWorkflow(stage().n8n.rest, workflowId, 'Run now');
	expect(status).toBe('success');
	const after = await changeable();
	expect(after.map(({ skuId, stock }) => [skuId, stock])).toEqual(
		before.map(({ skuId, stock }) => [skuId, stock]),
	);
});

test('neither runs nor logs show a secret', async () => {
	expect(await leaks(stage(), { appSecret: stage().sandbox.appSecret })).toEqual([]);
});
