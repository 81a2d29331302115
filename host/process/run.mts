/** Runs one command to its end, its output in a log file, telling how long it has been at it. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';

export interface RunOptions {
	/** What a person sees while it runs. */
	title: string;
	command: string[];
	cwd: string;
	env: NodeJS.ProcessEnv;
	logFile: string;
	say?: ((line: string) => void) | undefined;
}

export async function run({ title, command, cwd, env, logFile, say }: RunOptions): Promise<void> {
	const [file = '', ...args] = command;
	const log = openSync(logFile, 'a');
	const started = Date.now();
	const seconds = () => Math.round((Date.now() - started) / 1000);
	say?.(`${title} …`);
	const ticker = setInterval(() => say?.(`${title} … ${seconds()} s`), 15_000);
	const child = spawn(file, args, { cwd, env, stdio: ['ignore', log, log] });
	// A person who gives up should not leave npm working on.
	const giveUp = () => child.kill('SIGKILL');
	process.once('exit', giveUp);
	try {
		const [code] = (await once(child, 'exit')) as [number | null];
		if (code !== 0) throw new CommandFailed(title, tail(logFile), logFile);
	} finally {
		clearInterval(ticker);
		process.removeListener('exit', giveUp);
		closeSync(log);
	}
	if (seconds() > 1) say?.(`${title}: done in ${seconds()} s`);
}

class CommandFailed extends Error {
	readonly output: string;

	constructor(title: string, output: string, logFile: string) {
		super(`${title}: failed (whole log: ${logFile})\n${output}`);
		this.name = 'CommandFailed';
		this.output = output;
	}
}

const tail = (file: string) =>
	readFileSync(file, 'utf8').trimEnd().split('\n').slice(-30).join('\n');

/** The npm that started us if one did, so that its version and settings are kept; else the one on PATH. */
export function npm(...args: string[]): string[] {
	const started = process.env.npm_execpath;
	return started !== undefined && basename(started) === 'npm-cli.js'
		? [process.execPath, started, ...args]
		: ['npm', ...args];
}
