/** The example *backfill-orders-to-postgres* on a cluster of its own, for the figures that need its rows. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { addCredential } from '../host/n8n/credentials.mts';
import { publishWorkflow, unpublishWorkflow } from '../host/n8n/workflows.mts';
import { startCluster } from '../host/queue/cluster.mts';
import { missingServers } from '../host/queue/servers.mts';
import { startSandbox } from '../host/sandbox.mts';
import { CREDENTIAL_TYPE, credentialData } from '../host/stage.mts';
import { addBackfill } from '../test/queue/backfilling.mts';
import type { QueueStage } from '../test/queue/on-cluster.mts';
import { whyNoRealN8n } from './real-n8n.mts';

const DAY_MS = 86_400_000;

export interface Shop {
	readonly orders: number;
	readonly days: number;
	/** Calls a second that the platform takes of each method. */
	readonly quota: number;
}

/** Why this machine has no cluster; undefined where it has one. */
export async function whyNoCluster(): Promise<string | undefined> {
	const missing = [whyNoRealN8n(), ...(await missingServers())].filter((it) => it !== undefined);
	return missing.length > 0 ? missing.join(' ') : undefined;
}

/** One worker, on which nothing else runs. `$now` of a workflow is this machine's. */
export async function startBackfillStage({ orders, days, quota }: Shop) {
	const folder = mkdtempSync(join(tmpdir(), 'douyin-shop-bench-'));
	const sandbox = await startSandbox(
		join(folder, 'sandbox.log'),
		...['--orders', String(orders), '--days', String(days), '--live', '0'],
		...['--quota', String(quota)],
	);
	const cluster = await startCluster({ folder, workers: 1, gates: false });
	const data = { ...credentialData(sandbox), requestsPerSecond: quota };
	const credential = await addCredential(cluster.rest, 'Shop', CREDENTIAL_TYPE, data);
	const stage: QueueStage = { sandbox, cluster, credential };
	return {
		stage,
		async stop() {
			await cluster.end();
			await sandbox.stop();
			rmSync(folder, { recursive: true, force: true });
		},
	};
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
