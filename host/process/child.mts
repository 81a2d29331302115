/** A server of ours in a process group of its own, logging to a file, never outliving us. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { projectRoot } from '../project.mts';

export interface ChildOptions {
	/** What is started, for messages. */
	name: string;
	/** The Node.js binary that runs it. */
	node: string;
	args: string[];
	cwd: string;
	env: NodeJS.ProcessEnv;
	/** Standard error goes here, and standard output unless `stdout` is `pipe`. */
	logFile: string;
	stdout?: 'pipe' | 'log';
}

export interface Child {
	pid: number;
	/** Resolves when it has ended, never rejects. */
	exited: Promise<string>;
	running(): boolean;
	stdout: NodeJS.ReadableStream | null;
	/** Asks it to end, and ends it after `grace` milliseconds. */
	stop(grace?: number): Promise<void>;
	/** `kill -9` of the whole group, as a crash or a power cut would. */
	kill(): Promise<void>;
}

const signal = (pid: number, name: NodeJS.Signals) => {
	try {
		process.kill(pid, name);
	} catch {
		// Already gone.
	}
};

/** Options by which Node.js loads files of this folder before the program. */
export const preload = (...files: string[]): string[] =>
	files.flatMap((file) => ['--require', join(projectRoot(), 'host', 'process', file)]);

export async function startChild(options: ChildOptions): Promise<Child> {
	mkdirSync(dirname(options.logFile), { recursive: true });
	const log = openSync(options.logFile, 'a');
	const preloaded = preload('die-with-parent.cjs', 'shifted-clock.cjs', 'keep-compiled.cjs');
	const child = spawn(options.node, [...preloaded, ...options.args], {
		cwd: options.cwd,
		env: options.env,
		detached: true,
		stdio: ['pipe', options.stdout === 'pipe' ? 'pipe' : log, log],
	});
	const exited = new Promise<string>((resolve) => {
		child.once('error', (error) => resolve(error.message));
		child.once('exit', (code, name) => resolve(name ?? `exit status ${code}`));
	});
	closeSync(log);
	await Promise.race([once(child, 'spawn'), exited]);
	const { pid } = child;
	if (pid === undefined) throw new Error(`${options.name} could not be started: ${await exited}`);

	const running = () => child.exitCode === null && child.signalCode === null;
	const kill = async () => {
		signal(-pid, 'SIGKILL');
		await exited;
	};
	const stop = async (grace = 10_000) => {
		if (running()) signal(pid, 'SIGTERM');
		const timer = setTimeout(() => signal(-pid, 'SIGKILL'), grace);
		await exited;
		clearTimeout(timer);
		// Whatever it had started itself (n8n's task runner) goes with it.
		signal(-pid, 'SIGKILL');
	};
	return { pid, exited, running, stdout: child.stdout, stop, kill };
}
