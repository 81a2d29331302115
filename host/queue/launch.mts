/** One process of the cluster: started as the compose file says, known by its number, ended by it. */
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Installed } from '../install/n8n.mjs';
import { becomesReady } from '../n8n/readiness.mts';
import { startChild } from '../process/child.mts';
import type { ClusterProcess } from './cluster-state.mts';
import { settingsOf, type Kind } from './compose.mts';

export interface LaunchOptions {
	name: string;
	kind: Kind;
	port: number;
	folder: string;
	concurrency: number | undefined;
	env: NodeJS.ProcessEnv;
	/** Called before it is ready, so that it is ended too if it never gets there. */
	started(one: ClusterProcess): void;
}

export async function launch(installed: Installed, options: LaunchOptions) {
	const { name, kind, port, folder, env } = options;
	const logFile = join(folder, `${name}.log`);
	const child = await startChild({
		name,
		node: installed.node,
		args: [installed.n8n, ...argsOf(kind, options.concurrency)],
		cwd: folder,
		env,
		logFile,
	});
	const url = `http://127.0.0.1:${port}`;
	const one: ClusterProcess = { name, kind, pid: child.pid, port, url, logFile };
	options.started(one);
	await becomesReady(child, url, logFile);
	return one;
}

function argsOf(kind: Kind, concurrency: number | undefined): string[] {
	const { args } = settingsOf(kind);
	if (kind !== 'worker' || concurrency === undefined) return args;
	return [...args.filter((it) => !it.startsWith('--concurrency')), `--concurrency=${concurrency}`];
}

/** Its whole group; it may have been started by another file of tests, or be gone. */
export async function endProcess(pid: number, name: NodeJS.Signals, seconds = 15): Promise<void> {
	if (!send(name === 'SIGKILL' ? -pid : pid, name)) return;
	const deadline = performance.now() + seconds * 1000;
	while (send(pid, 0)) {
		if (performance.now() > deadline) {
			send(-pid, 'SIGKILL');
			return;
		}
		await sleep(20);
	}
	// Whatever it had started itself (n8n's task runner) goes with it.
	send(-pid, 'SIGKILL');
}

export const isRunning = (pid: number): boolean => send(pid, 0);

function send(pid: number, signal: NodeJS.Signals | 0): boolean {
	try {
		process.kill(pid, signal);
		return true;
	} catch {
		return false;
	}
}
