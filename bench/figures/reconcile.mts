/** The example *nightly-reconcile* on one worker: how long it takes to read a day again and add what is missing. */
import { setTimeout as sleep } from 'node:timers/promises';
import { addBackfill, linesInTable } from '../../test/queue/backfilling.mts';
import { longOrShort } from '../../test/support/soak.mts';
import { backfill, startBackfillStage } from '../backfill.mts';
import { whyNoCluster } from '../cluster.mts';
import { rounded, skipped, type Figure } from '../figure.mts';

const SHOP = { orders: longOrShort(40_000, 8_000), days: 3, quota: 10 };
/** One line in so many is taken out of the table. */
const ONE_IN = 50;

interface Day {
	readonly lines: number;
	readonly missing: number;
}

export default async function* measure(): AsyncGenerator<Figure> {
	const missing = await whyNoCluster();
	if (missing !== undefined) return skipped('reconcile', missing);
	const { stage, stop } = await startBackfillStage(SHOP);
	try {
		const { rows, rest } = stage.cluster;
		await backfill(stage, SHOP);
		const whole = (await linesInTable(stage)).length;
		await rows.query(
			`DELETE FROM order_lines WHERE line_id IN
			(SELECT line_id FROM order_lines WHERE abs(hashtext(line_id)) % ${ONE_IN} = 0)`,
		);
		const gone = whole - (await linesInTable(stage)).length;
		const id = await addBackfill(stage, 'nightly-reconcile', { daysBack: 1 });
		const began = performance.now();
		await rest.call('POST', `/workflows/${id}/run`, { triggerToStartFrom: { name: 'Run now' } });
		const days = async () =>
			await rows.query<Day>('SELECT lines, missing FROM reconcile_days').catch(() => []);
		let [day] = await days();
		while (day === undefined) {
			await sleep(50);
			[day] = await days();
		}
		const seconds = (performance.now() - began) / 1000;
		yield {
			figure: 'reconcile',
			value: rounded(day.lines / seconds, 0),
			unit: 'lines a second, read again and compared',
			lines: day.lines,
			missing: day.missing,
			takenOut: gone,
			seconds: rounded(seconds),
			callsPerSecond: SHOP.quota,
		};
	} finally {
		await stop();
	}
}
