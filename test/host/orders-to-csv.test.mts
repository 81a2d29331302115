/** The example *orders of yesterday → CSV and Excel*, which needs no data table, run by a real n8n. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addExample } from '../../host/example.mts';
import { runWorkflow } from '../../host/n8n/workflows.mts';
import { parseCsv } from './csv.mts';
import { onStage } from './on-stage.mts';
import { DAY, ordersFrom, seconds } from './truth.mts';

const BEIJING_S = 8 * 3600;

const stage = onStage('--orders', '300', '--days', '4', '--seed', '19', '--live', '0');

test('the files hold exactly the orders of yesterday in Beijing, under Chinese headings', async () => {
	const { n8n, sandbox, credential } = stage();
	const { id } = await addExample(n8n, credential, 'orders-to-csv');
	const { error } = await runWorkflow(n8n.rest, id, 'Run now');
	expect(error?.message).toBeUndefined();

	const today = Math.floor((seconds() + BEIJING_S) / DAY) * DAY - BEIJING_S;
	const truth = (await ordersFrom(sandbox, today - DAY)).filter((it) => it.createTime < today);
	expect(truth.length).toBeGreaterThan(20);
	const file = join(n8n.filesFolder, 'douyin-orders-yesterday.csv');
	const rows = parseCsv(readFileSync(file, 'utf8'));
	const written = rows.map((row) => [row['订单号'], Math.round(Number(row['支付金额']) * 100)]);
	const wanted = truth.map(({ orderId, payAmount }) => [orderId, payAmount]);
	expect(written.sort()).toEqual(wanted.sort());
	for (const name of Object.keys(rows[0] ?? {})) expect(name).toMatch(/\p{Script=Han}/u);
	const excel = readFileSync(join(n8n.filesFolder, 'douyin-orders-yesterday.xlsx'));
	// An .xlsx is a zip.
	expect(excel.subarray(0, 2).toString()).toBe('PK');
});
