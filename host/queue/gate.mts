/** A gate before a server that is not ours alone: see `gate.mjs`, which runs as its own process. */
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { startChild } from '../process/child.mts';
import { cleanEnvironment } from '../process/environment.mts';
import { projectRoot } from '../project.mts';

/** Where it is, so that another process of ours can order it about. */
export interface GateAddress {
	pid: number;
	port: number;
	control: string;
}

export interface Gate {
	/** Ends all connections; new ones are taken at once. */
	cut(): Promise<void>;
	/** As if the server had been stopped: no connection is left, and none is taken. */
	close(): Promise<void>;
	open(): Promise<void>;
}

export async function startGate(
	name: string,
	host: string,
	port: number,
	logFile: string,
): Promise<GateAddress> {
	const child = await startChild({
		name,
		node: process.execPath,
		args: [join(projectRoot(), 'host', 'queue', 'gate.mjs'), host, String(port)],
		cwd: projectRoot(),
		env: cleanEnvironment(),
		logFile,
		stdout: 'pipe',
	});
	const ended = child.exited.then((how) => {
		throw new Error(`${name} ended by itself (${how}); its log: ${logFile}`);
	});
	const lines = createInterface({ input: child.stdout! });
	const [line] = (await Promise.race([once(lines, 'line'), ended])) as [string];
	ended.catch(() => {});
	return { pid: child.pid, ...(JSON.parse(line) as Omit<GateAddress, 'pid'>) };
}

/** @param address undefined where processes reach the server without a gate */
export function gateAt(address: GateAddress | undefined): Gate {
	const order = async (what: string) => {
		if (!address) throw new Error('this cluster was started without gates');
		await fetch(`${address.control}/${what}`, { method: 'POST' });
	};
	return {
		cut: async () => await order('cut'),
		close: async () => await order('close'),
		open: async () => await order('open'),
	};
}
