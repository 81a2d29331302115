/** What there is to know of a running cluster: a file in its folder, so that another file of tests can go on with it. */
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Kind } from './compose.mts';
import type { GateAddress } from './gate.mts';

export interface ClusterProcess {
	/** `main`, `worker-1`, `webhook-1`, …; none is given twice. */
	name: string;
	kind: Kind;
	pid: number;
	port: number;
	url: string;
	logFile: string;
}

export interface ClusterState {
	folder: string;
	mainPort: number;
	/** n8n's own. */
	database: string;
	/** For what workflows write. */
	rows: string;
	/** Of its keys in Redis. */
	prefix: string;
	/** For every process, over the settings of the compose file. */
	env: Record<string, string>;
	concurrency: number | undefined;
	postgresGate: GateAddress | undefined;
	redisGate: GateAddress | undefined;
	processes: ClusterProcess[];
	started: number;
}

const fileIn = (folder: string) => join(folder, 'cluster.json');

export const readState = (folder: string): ClusterState =>
	JSON.parse(readFileSync(fileIn(folder), 'utf8')) as ClusterState;

export function writeState(state: ClusterState): void {
	const file = fileIn(state.folder);
	writeFileSync(`${file}.new`, JSON.stringify(state, null, '\t'));
	renameSync(`${file}.new`, file);
}
