/** The example *backfill-orders-to-postgres* on a cluster of its own, for the figures that need its rows. */
import { setTimeout as sleep } from 'node:timers/promises';
import { addCredential } from '../host/n8n/credentials.mts';
import { publishWorkflow, unpublishWorkflow } from '../host/n8n/workflows.mts';
import { CREDENTIAL_TYPE, credentialData } from '../host/stage.mts';
import { addBackfill } from '../test/queue/backfilling.mts';
import type { QueueStage } from '../test/queue/on-cluster.mts';
import { startBenchCluster } from './cluster.mts';

const DAY_MS = 86_400_000;

export interface Shop {
	readonly orders: number;
	readonly days: number;
	/** Calls a second that the platform takes of each method. */
	readonly quota: number;
}

/** One worker, on which nothing else runs. `$now` of a workflow is this machine's. */
export async function startBackfillStage({ orders, days, quota }: Shop) {
	const { sandbox, cluster, stop } = await startBenchCluster(
		{ workers: 1 },
		...['--orders', String(orders), '--days', String(days), '--quota', String(quota)],
	);
	const data = { ...credentialData(sandbox), requestsPerSecond: quota };
	const credential = await addCredential(cluster.rest, 'Shop', CREDENTIAL_TYPE, data);
	const stage: QueueStage = { sandbox, cluster, credential };
	return { stage, stop };
}

interface Windows {
	readonly all: number;
	readonly done: number;
}

/** Runs the backfill to its end; seconds from its first window to its last. */
export async function backfill(stage: QueueStage, { days }: Shop): Promise<number> {
	const { rows, rest } = stage.cluster;
	const id = await addBackfill(
		stage,
		'backfill-orders-to-postgres',
		{
			from: new Date(Date.now() - (days + 1) * DAY_MS).toISOString(),
			to: new Date(Date.now() + 60_000).toISOString(),
			windowMinutes: 24 * 60,
		},
		2,
	);
	await publishWorkflow(rest, id);
	const windows = async (): Promise<Windows> => {
		const [row] = await rows
			.query<Windows>(
				`SELECT count(*)::int AS all, count(done_at)::int AS done FROM backfill_windows`,
			)
			.catch(() => []);
		return row ?? { all: 0, done: 0 };
	};
	const until = async (isReached: (now: Windows) => boolean) => {
		while (!isReached(await windows())) await sleep(50);
	};
	await until(({ all }) => all > 0);
	const began = performance.now();
	await until(({ all, done }) => done === all);
	const seconds = (performance.now() - began) / 1000;
	await unpublishWorkflow(rest, id);
	return seconds;
}
