/** From the platform into rows of PostgreSQL, by an example on one worker: how much of the quota it uses. */
import { peakMemoryMb } from '../../host/process/cpu-time.mts';
import { longOrShort } from '../../test/support/soak.mts';
import { backfill, startBackfillStage } from '../backfill.mts';
import { whyNoCluster } from '../cluster.mts';
import { atLeast, rounded, skipped, type Figure } from '../figure.mts';
import { linesInShop, linesInTable } from '../../test/queue/backfilling.mts';

const PAGE = 100;
const SHOP = { orders: longOrShort(100_000, 20_000), days: 10, quota: 10 };
const MOST_MB = 1200;

export default async function* measure(): AsyncGenerator<Figure> {
	const missing = await whyNoCluster();
	if (missing !== undefined) return skipped('rows-to-postgres', missing);
	const { stage, stop } = await startBackfillStage(SHOP);
	try {
		const [worker] = stage.cluster.processes('worker');
		const seconds = await backfill(stage, SHOP);
		const lines = await linesInTable(stage);
		const shop = await linesInShop(stage, SHOP.days);
		if (lines.join() !== shop.join()) throw new Error('the table is not what the shop has');
		const ideal = SHOP.orders / PAGE / SHOP.quota;
		yield {
			figure: 'rows-to-postgres',
			...atLeast(0.9, rounded(ideal / seconds, 3)),
			unit: 'of the quota’s ceiling',
			orders: SHOP.orders,
			lines: lines.length,
			linesPerSecond: rounded(lines.length / seconds, 0),
			callsPerSecond: SHOP.quota,
			seconds: rounded(seconds),
			idealSeconds: ideal,
			workerPeakMb: peakMemoryMb(worker?.pid ?? 0),
			mostMb: MOST_MB,
		};
	} finally {
		await stop();
	}
}
