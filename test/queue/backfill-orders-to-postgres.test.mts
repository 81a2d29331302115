/**
 * The example *backfill-orders-to-postgres* on two workers that are killed: every order line is in the
 * table exactly once, as the shop has it.
 */
import { createHash } from 'node:crypto';
import { publishWorkflow, unpublishWorkflow } from '../../host/n8n/workflows.mts';
import { until } from '../host/trigger.mts';
import { longOrShort } from '../support/soak.mts';
import { addBackfill, linesInShop, linesInTable } from './backfilling.mts';
import { onCluster } from './on-cluster.mts';

const ORDERS = longOrShort(1_000_000, 1_500);
const DAYS = 10;
const WINDOW_MINUTES = longOrShort(15, 6 * 60);
/** How often each of the two workers is killed. */
const KILLS = longOrShort(2, 1);
const MOST_MS = longOrShort(6 * 3_600_000, 500_000);

const stage = onCluster(
	...['--orders', String(ORDERS), '--days', String(DAYS), '--seed', '41', '--live', '0'],
);

const DAY_MS = 86_400_000;
const checksum = (lines: readonly string[]) =>
	createHash('sha256').update(lines.join('\n')).digest('hex');

const windows = async () => {
	const [row] = await stage().cluster.rows.query<{ all: number; done: number; claimed: number }>(
		`SELECT count(*)::int AS all, count(done_at)::int AS done,
		count(*) FILTER (WHERE done_at IS NULL AND claimed_until > now())::int AS claimed
		FROM backfill_windows`,
	);
	return row ?? { all: 0, done: 0, claimed: 0 };
};

test(
	'a backfill whose workers are killed saves every line exactly once',
	async () => {
		const { cluster } = stage();
		const id = await addBackfill(
			stage(),
			'backfill-orders-to-postgres',
			{
				from: new Date(Date.now() - (DAYS + 1) * DAY_MS).toISOString(),
				to: new Date(Date.now() + 60_000).toISOString(),
				windowMinutes: WINDOW_MINUTES,
				// Fewer than some windows hold: these are cut.
				mostLines: longOrShort(4000, 40),
				claimMinutes: longOrShort(2, 0.2),
			},
			5,
		);
		await publishWorkflow(cluster.rest, id);
		await until(
			'the windows are laid',
			async () => (await windows().catch(() => ({ all: 0 }))).all > 0,
		);
		const { all } = await windows();
		for (let kill = 1; kill <= 2 * KILLS; kill++) {
			const least = (all * kill) / (2 * KILLS + 2);
			await until(
				`kill ${kill}: a window is being read`,
				async () => {
					const { done, claimed } = await windows();
					return done >= least && claimed > 0;
				},
				MOST_MS,
			);
			const [oldest] = cluster.processes('worker');
			await cluster.kill(oldest!);
			await cluster.start('worker');
		}
		await until(
			'all windows are done',
			async () => {
				const now = await windows();
				return now.done === now.all;
			},
			MOST_MS,
		);
		await unpublishWorkflow(cluster.rest, id);
		const [shop, table] = [await linesInShop(stage(), DAYS), await linesInTable(stage())];
		expect(shop.length).toBeGreaterThan(ORDERS);
		expect([table.length, checksum(table)]).toEqual([shop.length, checksum(shop)]);
		// Cut windows came on top of those that were laid.
		expect((await windows()).all).toBeGreaterThan(all);
	},
	MOST_MS + 300_000,
);
