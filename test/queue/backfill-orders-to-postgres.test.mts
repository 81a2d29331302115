/**
 * The example *backfill-orders-to-postgres* on two workers that are killed: every order line is in the
 * table exactly once, as the shop has it. The long form says how far it is; `TEST_ORDERS` says how many
 * orders there are. The sandbox takes 2.5 MB for a thousand of them.
 */
import { publishWorkflow, unpublishWorkflow } from '../../host/n8n/workflows.mts';
import { peakMemoryMb } from '../../host/process/cpu-time.mts';
import { until } from '../host/trigger.mts';
import { isSoak, longOrShort, numberFrom } from '../support/soak.mts';
import { addBackfill, digestOf, linesInShop, linesInTable } from './backfilling.mts';
import { onCluster } from './on-cluster.mts';

const ORDERS = numberFrom('TEST_ORDERS', longOrShort(1_000_000, 1_500));
const DAYS = 10;
const WINDOW_MINUTES = longOrShort(60, 12 * 60);
const LINES_AN_ORDER = 1.6;
const LINES_A_WINDOW = (ORDERS * LINES_AN_ORDER * WINDOW_MINUTES) / (DAYS * 24 * 60);
/** Fewer than most windows hold: these are cut. */
const MOST_LINES = Math.min(4000, Math.round(LINES_A_WINDOW * 0.6));
/** How often each of the two workers is killed. */
const KILLS = longOrShort(2, 1);
const MOST_WORKER_MB = 1200;
const MOST_MS = longOrShort(6 * 3_600_000, 500_000);
const SAY_MS = 30_000;

const stage = onCluster(
	...['--orders', String(ORDERS), '--days', String(DAYS), '--seed', '41', '--live', '0'],
);

const DAY_MS = 86_400_000;

const windows = async () => {
	const [row] = await stage().cluster.rows.query<{
		all: number;
		done: number;
		claimed: number;
		lines: number;
	}>(
		`SELECT count(*)::int AS all, count(done_at)::int AS done, sum(lines)::int AS lines,
		count(*) FILTER (WHERE done_at IS NULL AND claimed_until > now())::int AS claimed
		FROM backfill_windows`,
	);
	return row ?? { all: 0, done: 0, claimed: 0, lines: 0 };
};

const begun = performance.now();
const say = (what: string, seen: object) => {
	const seconds = Math.round((performance.now() - begun) / 1000);
	process.stdout.write(`${JSON.stringify({ what, seconds, ...seen })}\n`);
};

/** The most that any worker held, those that were killed too. */
let workerMb = 0;
const look = () => {
	const { cluster } = stage();
	const all = cluster.processes('worker').map(({ pid }) => peakMemoryMb(pid) ?? 0);
	workerMb = Math.max(workerMb, ...all);
};

async function progress(
	what: string,
	isReached: (now: Awaited<ReturnType<typeof windows>>) => boolean,
) {
	let said = performance.now();
	await until(
		what,
		async () => {
			look();
			const now = await windows();
			if (isSoak && performance.now() - said > SAY_MS) {
				said = performance.now();
				say(what, { ...now, workerMb });
			}
			return isReached(now);
		},
		MOST_MS,
	);
}

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
				mostLines: MOST_LINES,
				claimMinutes: longOrShort(2, 0.2),
			},
			longOrShort(5, 2),
		);
		await publishWorkflow(cluster.rest, id);
		await until(
			'the windows are laid',
			async () => (await windows().catch(() => ({ all: 0 }))).all > 0,
		);
		const { all } = await windows();
		const started = performance.now();
		const replacements: Array<Promise<unknown>> = [];
		for (let kill = 1; kill <= 2 * KILLS; kill++) {
			const least = (all * kill) / (2 * KILLS + 2);
			await progress(`kill ${kill}`, ({ done, claimed }) => done >= least && claimed > 0);
			const [oldest] = cluster.processes('worker');
			await cluster.kill(oldest!);
			// The other one goes on meanwhile.
			replacements.push(cluster.start('worker'));
		}
		await Promise.all(replacements);
		await progress('all windows are done', (now) => now.done === now.all);
		const seconds = (performance.now() - started) / 1000;
		await unpublishWorkflow(cluster.rest, id);
		const [shop, table] = [await linesInShop(stage(), DAYS), await linesInTable(stage())];
		expect(shop.length).toBeGreaterThan(ORDERS);
		expect([table.length, digestOf(table)]).toEqual([shop.length, digestOf(shop)]);
		const { all: inTheEnd } = await windows();
		say('done', {
			orders: ORDERS,
			lines: table.length,
			kills: 2 * KILLS,
			seconds: Math.round(seconds),
			ordersPerSecond: Math.round(ORDERS / seconds),
			windows: inTheEnd,
			workerMb,
		});
		// Cut windows came on top of those that were laid.
		expect(inTheEnd).toBeGreaterThan(all);
		expect(workerMb).toBeLessThanOrEqual(MOST_WORKER_MB);
	},
	MOST_MS + 300_000,
);
