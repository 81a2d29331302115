/** The example *orders → segments → sheet*, run by a real n8n, beside orders added up by hand. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { exampleFile, fitted } from '../../host/example.mts';
import { findTable, tableRows } from '../../host/n8n/tables.mts';
import { addWorkflow, nodeNamed, readWorkflow, runWorkflow } from '../../host/n8n/workflows.mts';
import { leaks, onStage } from './on-stage.mts';

const stage = onStage('--orders', '600', '--days', '80', '--seed', '41', '--live', '0');

let workflowId = '';
const buyers = async () => {
	const { rest } = stage().n8n;
	return await tableRows(rest, await findTable(rest, 'Douyin buyers'));
};
const fen = (yuan: unknown) => Math.round(Number(yuan) * 100);

interface Order {
	orderId: string;
	doudianOpenId: string;
	paid: boolean;
	payAmountYuan: number;
}
let orders: Order[] = [];

/** Each order of the run, paid for by somebody. */
const paidBy = (buyer: unknown) =>
	orders.filter(({ doudianOpenId, paid }) => doudianOpenId === buyer && paid);

test('every buyer is one row, with tags and sums that add up', async () => {
	const { n8n, credential } = stage();
	const workflow = fitted(readWorkflow(exampleFile('order-segments')), n8n, credential);
	// Segments needs no credential, and works without one.
	delete nodeNamed(workflow, 'Segments').credentials;
	workflowId = await addWorkflow(n8n.rest, workflow);
	const { items, error, status } = await runWorkflow(n8n.rest, workflowId, 'Run now');
	expect(error).toBeUndefined();
	expect(status).toBe('success');

	orders = items('Orders of 89 days').map(({ json }) => json as unknown as Order);
	expect(orders.length).toBeGreaterThan(500);
	const rows = await buyers();
	const wanted = new Set(
		orders.map(({ doudianOpenId }) => doudianOpenId).filter((id) => paidBy(id).length > 0),
	);
	expect(new Set(rows.map(({ buyer }) => buyer))).toEqual(wanted);
	expect(rows).toHaveLength(wanted.size);
	for (const row of rows) {
		const own = paidBy(row.buyer);
		const paid = own.reduce((sum, { payAmountYuan }) => sum + fen(payAmountYuan), 0);
		expect([row.buyer, fen(row.paidYuan)]).toEqual([row.buyer, paid]);
		expect(
			Number(row.orderCount) + Number(row.refundedOrderCount) + Number(row.freeOrderCount),
		).toBe(own.length);
		expect(fen(row.netYuan)).toBe(paid - fen(row.refundedYuan));
		expect(fen(row.refundedYuan)).toBeLessThanOrEqual(paid);
		expect(String(row.receiverNameMasked)).toMatch(/\*/);
	}
	const tags = new Set(rows.flatMap((row) => String(row.tags).split(', ')));
	expect([...tags].filter(Boolean).sort()).toEqual(
		expect.arrayContaining(['active', 'dormant', 'highSpending', 'new', 'repeat']),
	);
	expect(rows.some(({ refundedYuan }) => Number(refundedYuan) > 0)).toBe(true);
}, 180_000);

test('a buyer who buys again keeps the row', async () => {
	const { rest, filesFolder } = stage().n8n;
	const before = await buyers();
	await stage().sandbox.control('POST', 'life', { create: 10, pay: 10 });
	const { status } = await runWorkflow(rest, workflowId, 'Run now');
	expect(status).toBe('success');
	const after = await buyers();
	expect(new Set(after.map(({ buyer }) => buyer)).size).toBe(after.length);
	const sum = (rows: typeof after) => rows.reduce((total, row) => total + fen(row.paidYuan), 0);
	expect(sum(after)).toBeGreaterThan(sum(before));
	expect(existsSync(join(filesFolder, 'douyin-buyers.xlsx'))).toBe(true);
}, 180_000);

test('neither runs nor logs show a secret', async () => {
	expect(await leaks(stage(), { appSecret: stage().sandbox.appSecret })).toEqual([]);
});
