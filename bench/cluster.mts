/** A sandbox and n8n in queue mode, for one figure. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startCluster, type ClusterOptions } from '../host/queue/cluster.mts';
import { missingServers } from '../host/queue/servers.mts';
import { startSandbox } from '../host/sandbox.mts';
import { whyNoRealN8n } from './real-n8n.mts';

/** Why this machine has no cluster; undefined where it has one. */
export async function whyNoCluster(): Promise<string | undefined> {
	const missing = [whyNoRealN8n(), ...(await missingServers())].filter((it) => it !== undefined);
	return missing.length > 0 ? missing.join(' ') : undefined;
}

/** No proxy between n8n and its servers. */
export async function startBenchCluster(
	options: Omit<ClusterOptions, 'folder' | 'gates'>,
	...sandboxArgs: string[]
) {
	const folder = mkdtempSync(join(tmpdir(), 'douyin-shop-bench-'));
	const sandbox = await startSandbox(join(folder, 'sandbox.log'), '--live', '0', ...sandboxArgs);
	const cluster = await startCluster({ ...options, folder, gates: false });
	return {
		sandbox,
		cluster,
		async stop() {
			await cluster.end();
			await sandbox.stop();
			rmSync(folder, { recursive: true, force: true });
		},
	};
}
