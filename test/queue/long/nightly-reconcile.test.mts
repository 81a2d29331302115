/** The example *nightly-reconcile*: what a table lacks of yesterday is found, added, and counted. */
import { publishWorkflow, unpublishWorkflow } from '../../../host/n8n/workflows.mts';
import { until } from '../../host/trigger.mts';
import { longOrShort } from '../../support/soak.mts';
import { addBackfill, linesInTable } from '../backfilling.mts';
import { onOwnCluster } from '../on-cluster.mts';

const DAYS = 4;
const DAY_MS = 86_400_000;
const BEIJING_MS = 8 * 3_600_000;

/** In an isolate `$now` would be the machine's time, not that of the test. */
const stage = onOwnCluster(
	{ workers: 2, webhooks: 0, env: { N8N_EXPRESSION_ENGINE: 'legacy' } },
	...['--orders', String(longOrShort(20_000, 800)), '--days', String(DAYS)],
	...['--seed', '43', '--live', '0'],
);

test('what the table lacks of yesterday is found, added, and counted', async () => {
	const { cluster } = stage();
	const { rows, rest } = cluster;
	const filling = await addBackfill(
		stage(),
		'backfill-orders-to-postgres',
		{
			from: new Date(Date.now() - (DAYS + 1) * DAY_MS).toISOString(),
			to: new Date(Date.now() + 60_000).toISOString(),
		},
		5,
	);
	await publishWorkflow(rest, filling);
	await until(
		'the table is filled',
		async () => {
			const [left] = await rows
				.query<{ all: number; open: number }>(
					`SELECT count(*)::int AS all, count(*) FILTER (WHERE done_at IS NULL)::int AS open
					FROM backfill_windows`,
				)
				.catch(() => []);
			return left !== undefined && left.all > 0 && left.open === 0;
		},
		600_000,
	);
	await unpublishWorkflow(rest, filling);
	const complete = await linesInTable(stage());
	// By the clock of the tests; the server of the database has another one.
	const day = new Date(Date.now() + BEIJING_MS - DAY_MS).toISOString().slice(0, 10);
	const yesterday = `(update_time AT TIME ZONE 'Asia/Shanghai')::date = '${day}'`;
	const [found] = await rows.query<{ count: number }>(
		`SELECT count(*)::int AS count FROM order_lines WHERE ${yesterday}`,
	);
	const count = Math.floor((found?.count ?? 0) / 3);
	expect(count).toBeGreaterThan(0);
	// What is made older is not of yesterday any more, so the others are those that go.
	const some = `(SELECT line_id FROM order_lines WHERE ${yesterday} ORDER BY line_id LIMIT ${count})`;
	await rows.query(
		`UPDATE order_lines SET order_status = 1, update_time = update_time - interval '1 day'
		WHERE line_id IN ${some}`,
	);
	await rows.query(`DELETE FROM order_lines WHERE line_id IN ${some}`);
	expect(await linesInTable(stage())).toHaveLength(complete.length - count);
	const id = await addBackfill(stage(), 'nightly-reconcile', { daysBack: 1 });
	await rest.call('POST', `/workflows/${id}/run`, { triggerToStartFrom: { name: 'Run now' } });
	const days = async () =>
		await rows.query('SELECT lines, missing, outdated FROM reconcile_days').catch(() => []);
	await until('the day is noted', async () => (await days()).length > 0, 300_000);
	expect(await days()).toEqual([{ lines: found?.count, missing: count, outdated: count }]);
	expect(await linesInTable(stage())).toEqual(complete);
}, 1_200_000);
