/** The example *orders of the last 24 hours → sheet*, run by a real n8n. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../host/project.mts';
import { runWorkflow, addWorkflow, type WorkflowNode } from '../../host/n8n/workflows.mts';
import { addOrdersToSheet, type OrdersToSheet } from '../../host/orders-to-sheet.mts';
import { leaks, onStage } from './on-stage.mts';
import { parseCsv } from './csv.mts';
import { DAY, ids, inFen, ordersFrom, rowsInFen, seconds } from './truth.mts';

const stage = onStage('--orders', '400', '--days', '4', '--seed', '11', '--live', '0');
let example: OrdersToSheet;

beforeAll(async () => {
	example = await addOrdersToSheet(stage());
});

const csvRows = () => parseCsv(readFileSync(example.csv, 'utf8'));

test('data table and CSV hold exactly the orders, ids and sums of the sandbox', async () => {
	const before = seconds();
	const { orders, rows } = await example.run();
	const truth = await ordersFrom(stage().sandbox, seconds() - DAY);
	// An order may cross the 24 hours while the workflow runs; it may be there and need not.
	const crossing = ids(await ordersFrom(stage().sandbox, before - DAY)).slice(0, -truth.length);
	const settled = <T extends { orderId?: unknown }>(list: readonly T[]) =>
		list.filter(({ orderId }) => !crossing.includes(String(orderId)));

	expect(truth.length).toBeGreaterThan(50);
	expect(truth.every(({ orderId }) => /^\d{19}$/.test(orderId))).toBe(true);
	expect(rowsInFen(settled(rows))).toEqual(inFen(truth));
	expect(rowsInFen(settled(csvRows()))).toEqual(inFen(truth));
	expect(orders).toBe(rows.length);
	const sum = truth.reduce((total, { payAmount }) => total + payAmount, 0);
	const paid = settled(csvRows()).reduce((total, row) => total + Number(row.payAmountYuan), 0);
	expect(Math.round(paid * 100)).toBe(sum);
});

test('the CSV opens in Excel: UTF-8 with a byte order mark, times with their zone', () => {
	expect(readFileSync(example.csv).subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
	const [row] = csvRows();
	expect(row?.createTime).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+08:00$/);
	expect(row?.products).toMatch(/\p{Script=Han}/u);
});

test('the Excel file keeps all digits of the ids', async () => {
	const id = await addWorkflow(stage().n8n.rest, readBack(example.excel));
	const { items, status } = await runWorkflow(stage().n8n.rest, id, 'Start');
	expect(status).toBe('success');
	const read = items('Rows').map(({ json }) => json as { orderId: unknown });
	expect(ids(read)).toEqual(ids(csvRows()));
	expect(read.every(({ orderId }) => typeof orderId === 'string')).toBe(true);
});

test('a second run adds what is new and renews what changed, no row twice', async () => {
	const known = new Map((await example.run()).rows.map((row) => [row.orderId, row]));
	const done = await stage().sandbox.control<{ create: string[]; pay: string[] }>('POST', 'life', {
		create: 5,
		pay: 3,
	});
	const { rows } = await example.run();
	expect(rows).toHaveLength(known.size + 5);
	expect(new Set(ids(rows)).size).toBe(rows.length);
	expect(ids(rows)).toEqual(expect.arrayContaining(done.create));
	const paid = rows.filter(
		({ orderId }) => known.has(orderId) && done.pay.includes(String(orderId)),
	);
	for (const row of paid)
		expect(row.orderStatusText).not.toBe(known.get(row.orderId)?.orderStatusText);
});

test('neither runs nor logs show a secret', async () => {
	expect(await leaks(stage(), { appSecret: stage().sandbox.appSecret })).toEqual([]);
});

test('every example is run by a test', () => {
	const tests = ['host', 'queue', 'queue/long'].flatMap((folder) =>
		readdirSync(join(projectRoot(), 'test', folder)).filter((name) => name.endsWith('.test.mts')),
	);
	const examples = readdirSync(join(projectRoot(), 'examples')).filter((name) =>
		name.endsWith('.json'),
	);
	expect(examples.filter((name) => !tests.includes(name.replace('.json', '.test.mts')))).toEqual(
		[],
	);
});

/** A workflow that reads an Excel file with n8n's own nodes. */
function readBack(file: string) {
	const node = (
		name: string,
		type: string,
		typeVersion: number,
		parameters: object,
	): WorkflowNode => ({
		id: name,
		name,
		type: `n8n-nodes-base.${type}`,
		typeVersion,
		position: [0, 0],
		parameters: { ...parameters },
	});
	const to = (name: string) => ({ main: [[{ node: name, type: 'main', index: 0 }]] });
	return {
		name: 'Read back',
		nodes: [
			node('Start', 'manualTrigger', 1, {}),
			node('File', 'readWriteFile', 1.1, { operation: 'read', fileSelector: file }),
			node('Rows', 'extractFromFile', 1.1, { operation: 'xlsx' }),
		],
		connections: { Start: to('File'), File: to('Rows') },
	};
}
