/** A sandbox in a process of its own, so that its work is not measured as ours. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

export interface Sandbox {
	readonly url: string;
	readonly appKey: string;
	readonly appSecret: string;
	readonly shopId: string;
	/** Calls of `method` it has answered, and how many calls it refused for the quota. */
	counts(method: string): Promise<{ calls: number; throttled: number }>;
	stop(): void;
}

type Greeting = Pick<Sandbox, 'url' | 'appKey' | 'appSecret' | 'shopId'>;
interface State {
	readonly calls: Record<string, number>;
	readonly throttled: number;
}

/** What a user would type into the credential. */
export const credentialOf = ({ url, appKey, appSecret, shopId }: Sandbox) => ({
	appKey,
	appSecret,
	shopId,
	gatewayUrl: url,
});

/** Nothing happens by itself in it: what is measured is the reading. */
export async function startSandbox(options: Record<string, number>): Promise<Sandbox> {
	const main = join(import.meta.dirname, '..', 'sandbox', 'run.mjs');
	const all = Object.entries({ port: 0, live: 0, seed: 1, ...options });
	const args = all.flatMap(([name, value]) => [`--${name}`, String(value)]);
	const child = spawn(process.execPath, [main, ...args], {
		stdio: ['ignore', 'pipe', 'inherit'],
	});
	const stop = () => void child.kill();
	process.once('exit', stop);
	const ended = once(child, 'exit').then(() => {
		throw new Error('The sandbox ended by itself');
	});
	ended.catch(() => undefined);
	const first = once(createInterface({ input: child.stdout }), 'line');
	const [line] = (await Promise.race([first, ended])) as [string];
	const greeting = JSON.parse(line) as Greeting;
	return {
		...greeting,
		async counts(method) {
			const response = await fetch(`${greeting.url}/_sandbox/state`);
			const { calls, throttled } = (await response.json()) as State;
			return { calls: calls[method] ?? 0, throttled };
		},
		stop,
	};
}
