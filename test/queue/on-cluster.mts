/** A sandbox, and n8n in queue mode, for all tests of one file. */
import { copyFileSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addCredential, type CredentialRef } from '../../host/n8n/credentials.mts';
import { HEADLESS } from '../../host/n8n/environment.mts';
import { unpublishWorkflow } from '../../host/n8n/workflows.mts';
import {
	attachCluster,
	startCluster,
	type Cluster,
	type ClusterOptions,
} from '../../host/queue/cluster.mts';
import { FAST_POLLS } from '../../host/process/fast-polls.mts';
import { startSandbox, type Sandbox } from '../../host/sandbox.mts';
import { CREDENTIAL_TYPE, credentialData } from '../../host/stage.mts';

const START_MS = 15 * 60_000;
/** From one poll of the shared cluster to the next. */
export const POLL_SECONDS = 2;

export interface QueueStage {
	readonly sandbox: Sandbox;
	readonly cluster: Cluster;
	/** A self-built app of the sandbox's shop. */
	readonly credential: CredentialRef;
}

/**
 * The cluster that all such files share: main that polls every few seconds, two workers, two webhook
 * processes. What a file kills it starts again.
 */
export const onCluster = (...sandboxArgs: string[]) =>
	stageFor(sandboxArgs, async () => {
		const folder = join(process.env.TEST_FOLDER ?? '', 'cluster');
		const cluster = existsSync(join(folder, 'cluster.json'))
			? await attachCluster(folder)
			: await startCluster({
					folder,
					workers: 2,
					webhooks: 2,
					env: { ...HEADLESS, ...FAST_POLLS, FAST_POLLS_SECONDS: String(POLL_SECONDS) },
				});
		return { cluster, leave: async () => await cluster.detach() };
	});

/** One of its own, for a file that needs more processes, or other settings. */
export const onOwnCluster = (
	options: Omit<ClusterOptions, 'folder'> | undefined,
	...sandboxArgs: string[]
) =>
	stageFor(sandboxArgs, async (folder) => {
		const cluster = await startCluster({ ...options, folder });
		return { cluster, leave: async () => await cluster.end() };
	});

interface Standing {
	readonly cluster: Cluster;
	leave(): Promise<void>;
}

function stageFor(
	sandboxArgs: string[],
	start: (folder: string) => Promise<Standing>,
): () => QueueStage {
	let folder = '';
	let standing: Standing | undefined;
	let sandbox: Sandbox | undefined;
	let stage: QueueStage | undefined;
	beforeAll(async () => {
		folder = mkdtempSync(join(tmpdir(), 'douyin-shop-queue-test-'));
		sandbox = await startSandbox(join(folder, 'sandbox.log'), ...sandboxArgs);
		standing = await start(folder);
		const { cluster } = standing;
		const data = credentialData(sandbox);
		const credential = await addCredential(cluster.rest, 'Shop', CREDENTIAL_TYPE, data);
		stage = { sandbox, cluster, credential };
	}, START_MS);
	afterAll(async () => {
		const { rest } = standing?.cluster ?? {};
		for (const id of rest?.workflows ?? []) await unpublishWorkflow(rest!, id).catch(() => {});
		await standing?.leave();
		await sandbox?.stop();
		if ((globalThis as { hasFailed?: boolean }).hasFailed) keepLogs(standing?.cluster, folder);
		else rmSync(folder, { recursive: true, force: true });
	}, 60_000);
	return () => {
		if (stage === undefined) throw new Error('the stage does not stand yet');
		return stage;
	};
}

/** The shared cluster's go with it, so a copy is put beside the sandbox's. */
function keepLogs(cluster: Cluster | undefined, folder: string): void {
	if (cluster && cluster.folder !== folder) {
		for (const file of readdirSync(cluster.folder).filter((name) => name.endsWith('.log'))) {
			copyFileSync(join(cluster.folder, file), join(folder, file));
		}
	}
	console.error(`a test failed; the logs of n8n and the sandbox: ${folder}`);
}
