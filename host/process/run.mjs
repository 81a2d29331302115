// @ts-check
/** Runs one command to its end, with its output in a log file, and reports how long it has been running. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync } from 'node:fs';

/**
 * @typedef {object} RunOptions
 * @property {string} title what a person sees while it runs
 * @property {string[]} command
 * @property {string} cwd
 * @property {NodeJS.ProcessEnv} env
 * @property {string} logFile
 * @property {(line: string) => void} [say]
 */

/** @param {RunOptions} options */
export async function run({ title, command, cwd, env, logFile, say }) {
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
		const [code] = await once(child, 'exit');
		if (code !== 0) throw new CommandFailed(title, tail(logFile), logFile);
	} finally {
		clearInterval(ticker);
		process.removeListener('exit', giveUp);
		closeSync(log);
	}
	if (seconds() > 1) say?.(`${title}: done in ${seconds()} s`);
}

class CommandFailed extends Error {
	/** @param {string} title @param {string} output @param {string} logFile */
	constructor(title, output, logFile) {
		super(`${title}: failed (whole log: ${logFile})\n${output}`);
		this.name = 'CommandFailed';
		this.output = output;
	}
}

const tail = (/** @type {string} */ file) =>
	readFileSync(file, 'utf8').trimEnd().split('\n').slice(-30).join('\n');
