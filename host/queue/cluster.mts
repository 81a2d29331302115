/**
 * n8n in queue mode on this machine: main, workers and webhook processes with the packed package, on
 * one PostgreSQL and one Redis, with databases and keys of its own that go at the end.
 */
import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { ensureN8n, type Say } from '../install/n8n.mjs';
import { addPackageCopy } from '../n8n/installed-package.mts';
import { OWNER } from '../n8n/owner.mts';
import { packPackage } from '../package.mts';
import { freePorts } from '../process/port.mts';
import { administer } from './clients.mts';
import { readState, writeState, type ClusterState } from './cluster-state.mts';
import type { Kind } from './compose.mts';
import { startGate, type Gate } from './gate.mts';
import { clusterOf, type Cluster } from './running-cluster.mts';
import { missingServers, portOf, serversOf } from './servers.mts';

export type { Cluster, Gate };

export interface ClusterOptions {
	/** For its logs and n8n's files; it stays. */
	folder: string;
	workers?: number;
	webhooks?: number;
	/** Executions at once a worker; without it as in the compose file. */
	concurrency?: number;
	/** For every process, over the settings of the compose file. */
	env?: Record<string, string>;
	/** Without them no server can be cut off, and no proxy affects what is measured. */
	gates?: boolean;
	say?: Say;
}

const MAIN_TAKES_PUSHES = { N8N_DISABLE_PRODUCTION_MAIN_PROCESS: 'false' };

/** @throws Error that names the server that does not answer */
export async function startCluster(options: ClusterOptions): Promise<Cluster> {
	const missing = await missingServers();
	if (missing.length > 0) throw new Error(missing.join('\n'));
	const { folder, workers = 2, webhooks = 0, gates = true, say } = options;
	const installed = await ensureN8n(say);
	mkdirSync(join(folder, 'files'), { recursive: true });
	await addPackageCopy(folder, await packPackage(say));

	const servers = serversOf();
	const name = `douyin_test_${randomBytes(4).toString('hex')}`;
	const gate = async (kind: 'postgres' | 'redis') => {
		const { hostname } = servers[kind];
		const port = portOf(kind, servers[kind]);
		return await startGate(`the gate of ${kind}`, hostname, port, join(folder, `${kind}.log`));
	};
	const [mainPort = 0] = await freePorts(1);
	const state: ClusterState = {
		folder,
		mainPort,
		database: name,
		rows: `${name}_rows`,
		prefix: name,
		env: { ...(webhooks === 0 && MAIN_TAKES_PUSHES), ...options.env },
		concurrency: options.concurrency,
		postgresGate: gates ? await gate('postgres') : undefined,
		redisGate: gates ? await gate('redis') : undefined,
		processes: [],
		started: 0,
	};
	writeState(state);
	for (const each of [state.database, state.rows]) {
		await administer(installed, servers, `CREATE DATABASE ${each}`);
	}
	const cluster = clusterOf(installed, state);
	try {
		// Side by side: each spends most of its start on one core. Which of them migrates the database, and
		// that the others wait for it, is n8n's business.
		const kinds: Kind[] = [
			'main',
			...Array.from({ length: workers }, () => 'worker' as const),
			...Array.from({ length: webhooks }, () => 'webhook' as const),
		];
		await Promise.all(kinds.map(async (kind) => await cluster.start(kind)));
	} catch (error) {
		await cluster.end();
		throw error;
	}
	return cluster;
}

/** One that another file of tests started. */
export async function attachCluster(folder: string): Promise<Cluster> {
	const cluster = clusterOf(await ensureN8n(), readState(folder));
	await cluster.rest.signIn(OWNER);
	return cluster;
}

/** Whatever of it still runs. */
export const endCluster = async (folder: string): Promise<void> =>
	await clusterOf(await ensureN8n(), readState(folder)).end();
