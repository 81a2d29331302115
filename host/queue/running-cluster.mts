/** A cluster that runs: its processes, its servers, and how a workflow reaches them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Installed } from '../install/n8n.mjs';
import { n8nCommand } from '../n8n/cli.mts';
import { n8nEnvironment } from '../n8n/environment.mts';
import { OWNER } from '../n8n/owner.mts';
import { createRest, type Rest } from '../n8n/rest.mts';
import { freePorts } from '../process/port.mts';
import { administer, dropKeys, openDatabase, type Database } from './clients.mts';
import { writeState, type ClusterProcess, type ClusterState } from './cluster-state.mts';
import type { Kind } from './compose.mts';
import { clusterEnvironment } from './environment.mts';
import { gateAt, type Gate } from './gate.mts';
import { endProcess, isRunning, launch } from './launch.mts';
import { portOf, serversOf } from './servers.mts';

export interface Cluster {
	readonly folder: string;
	/** Main's own, as its editor uses it. */
	readonly rest: Rest;
	readonly url: string;
	/** n8n's own database, past the gate. */
	readonly database: Database;
	/** An empty database that workflows may write to, and how their credential reaches it. */
	readonly rows: Database;
	readonly rowsCredential: Record<string, unknown>;
	/** How the credential of a workflow reaches Redis; keys it makes go with the cluster by their prefix. */
	readonly redisCredential: Record<string, unknown>;
	readonly prefix: string;
	/** Between n8n and its servers. */
	readonly postgres: Gate;
	readonly redis: Gate;
	processes(kind?: Kind): ClusterProcess[];
	/** n8n ends by itself when it has lost a server for too long. */
	isRunning(one: ClusterProcess): boolean;
	/** Another one; waits until it takes requests. A main takes the place of the last. */
	start(kind: Kind, env?: Record<string, string>): Promise<ClusterProcess>;
	/** `kill -9`, as a crash would. */
	kill(one: ClusterProcess): Promise<void>;
	/** Asks it to end, as an update of n8n would. */
	stop(one: ClusterProcess): Promise<void>;
	/** One of n8n's commands (`export:credentials …`) on the same data; returns what it printed. */
	command(...args: string[]): Promise<string>;
	log(one: Pick<ClusterProcess, 'logFile'>): string;
	/** Lets go of it; it runs on. */
	detach(): Promise<void>;
	/** Ends all of it and drops its data in both servers; its folder stays. */
	end(): Promise<void>;
}

export function clusterOf(installed: Installed, state: ClusterState): Cluster {
	const servers = serversOf();
	const { folder, mainPort } = state;
	const url = `http://127.0.0.1:${mainPort}`;
	const rest = createRest(url);
	const database = openDatabase(installed, servers, state.database);
	const rows = openDatabase(installed, servers, state.rows);
	const environment = async (kind: Kind, port: number, extra: Record<string, string>) => {
		const [brokerPort = 0] = await freePorts(1);
		return n8nEnvironment(installed, {
			userFolder: folder,
			filesFolder: join(folder, 'files'),
			port: kind === 'worker' ? mainPort : port,
			brokerPort,
			extra: { ...clusterEnvironment(kind, port, state, servers), ...extra },
		});
	};
	const remove = (one: ClusterProcess) => {
		state.processes = state.processes.filter(({ name }) => name !== one.name);
		writeState(state);
	};

	const start = async (kind: Kind, env: Record<string, string> = {}) => {
		const [free = 0] = await freePorts(1);
		const port = kind === 'main' ? mainPort : free;
		const name = kind === 'main' ? 'main' : `${kind}-${++state.started}`;
		const one = await launch(installed, {
			name,
			kind,
			port,
			folder,
			concurrency: state.concurrency,
			env: await environment(kind, port, env),
			started(it) {
				state.processes = [...state.processes.filter((other) => other.name !== name), it];
				writeState(state);
			},
		});
		if (kind === 'main') await rest.signIn(OWNER);
		return one;
	};
	const kill = async (one: ClusterProcess) => {
		await endProcess(one.pid, 'SIGKILL');
		remove(one);
	};
	const stop = async (one: ClusterProcess) => {
		await endProcess(one.pid, 'SIGTERM');
		remove(one);
	};
	const detach = async () => {
		await Promise.all([database.close(), rows.close()]);
	};
	return {
		folder,
		rest,
		url,
		database,
		rows,
		rowsCredential: {
			host: servers.postgres.hostname,
			port: portOf('postgres', servers.postgres),
			database: state.rows,
			user: decodeURIComponent(servers.postgres.username),
			password: decodeURIComponent(servers.postgres.password) || 'none',
			ssl: 'disable',
			sshTunnel: false,
			maxConnections: 10,
		},
		redisCredential: {
			host: servers.redis.hostname,
			port: portOf('redis', servers.redis),
			database: Number(servers.redis.pathname.slice(1) || '0'),
			user: decodeURIComponent(servers.redis.username),
			password: decodeURIComponent(servers.redis.password),
			ssl: false,
		},
		prefix: state.prefix,
		postgres: gateAt(state.postgresGate),
		redis: gateAt(state.redisGate),
		processes: (kind) => state.processes.filter((it) => kind === undefined || it.kind === kind),
		isRunning: ({ pid }) => isRunning(pid),
		start,
		kill,
		stop,
		command: async (...args) => {
			const [port = 0] = await freePorts(1);
			return await n8nCommand(installed, await environment('main', port, {}), args);
		},
		log: ({ logFile }) => readFileSync(logFile, 'utf8'),
		detach,
		async end() {
			await Promise.all(state.processes.map(async ({ pid }) => await endProcess(pid, 'SIGKILL')));
			for (const gate of [state.postgresGate, state.redisGate]) {
				if (gate) await endProcess(gate.pid, 'SIGKILL');
			}
			await detach();
			for (const each of [state.database, state.rows]) {
				await administer(installed, servers, `DROP DATABASE IF EXISTS ${each} WITH (FORCE)`);
			}
			await dropKeys(installed, servers, state.prefix);
		},
	};
}
