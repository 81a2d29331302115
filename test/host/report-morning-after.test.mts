/** The example *report the morning after → sheet with a chart picture*, run by a real n8n. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { exampleFile, fitted } from '../../host/example.mts';
import { addWorkflow, readWorkflow, runWorkflow } from '../../host/n8n/workflows.mts';
import { parseCsv } from './csv.mts';
import { livesFrom, openCredential } from './live-platforms.mts';
import { leaks, onStage } from './on-stage.mts';

const stage = onStage('--orders', '40', '--seed', '71', '--live', '0', '--lives', '8');

const DAY = 86_400;
const BEIJING = 8 * 3600;
/** The beginning of today in Beijing, Unix seconds. */
const today = () => Math.floor((Date.now() / 1000 + BEIJING) / DAY) * DAY - BEIJING;

test('yesterday’s lives are in the sheet, with what their orders paid, and in the picture', async () => {
	const { n8n, sandbox, credential } = stage();
	const [own] = await livesFrom(stage());
	const expected = (await livesFrom(stage())).filter(
		({ accountId, startsAt, endsAt }) =>
			accountId === own?.accountId &&
			startsAt >= today() - 4 * DAY &&
			endsAt >= today() - DAY &&
			endsAt < today(),
	);
	expect(expected.length).toBeGreaterThan(0);
	await sandbox.control('POST', 'life', {
		liveOrders: expected.map(({ roomId }) => ({ room: roomId, num: 3 })),
	});
	const open = await openCredential(stage());
	const workflow = fitted(readWorkflow(exampleFile('report-morning-after')), n8n, credential, {
		douyinOpenApi: open,
	});
	const id = await addWorkflow(n8n.rest, workflow);
	const { status, error, items } = await runWorkflow(n8n.rest, id, 'Run now');
	expect(error).toBeUndefined();
	expect(status).toBe('success');

	const file = (end: string) => readFileSync(join(n8n.filesFolder, `douyin-live-report.${end}`));
	const rows = parseCsv(
		file('csv')
			.toString('utf8')
			.replace(/^\ufeff/, ''),
	);
	expect(rows.map(({ roomId }) => roomId).sort()).toEqual(
		expected.map(({ roomId }) => roomId).sort(),
	);
	const sold = new Map(items('What they sold').map(({ json }) => [json.roomId, json]));
	for (const row of rows) {
		expect(row.roomId).toMatch(/^\d{19}$/);
		expect(Number(row.orders)).toBeGreaterThanOrEqual(3);
		expect(Number(row.paidYuan)).toBe(sold.get(row.roomId)?.paidYuan);
		expect(Number(row.paidYuan)).toBeGreaterThan(0);
		const live = expected.find(({ roomId }) => roomId === row.roomId);
		// Before noon a figure may not be ready yet; then it is empty, and said.
		if (String(row.ready).toLowerCase() === 'true')
			expect(Number(row.entries)).toBe(live?.figures.entered);
		else expect(row.notReady).not.toBe('');
	}
	const picture = file('svg').toString('utf8');
	expect(picture).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
	expect(picture).toMatch(/<\/svg>$/);
	expect(picture.match(/<rect [^>]*width="40"/g)).toHaveLength(rows.length * 2);
	expect(picture).not.toContain('NaN');
	for (const { paidYuan } of rows) expect(picture).toContain(`>${Number(paidYuan)}<`);
	expect(file('xlsx').subarray(0, 2).toString()).toBe('PK');
	console.info(`${rows.length} lives; picture of ${picture.length} characters`);
}, 180_000);

test('neither runs nor logs show a secret', async () => {
	const { appSecret, open } = stage().sandbox;
	expect(await leaks(stage(), { appSecret, clientSecret: open.clientSecret })).toEqual([]);
});
