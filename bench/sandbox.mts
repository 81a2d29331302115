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
	/** Asks or changes something behind the gateway's back: `{url}/_sandbox/…`. */
	control<T>(method: string, path: string, body?: unknown): Promise<T>;
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
	async function control<T>(method: string, path: string, body?: unknown): Promise<T> {
		const response = await fetch(`${greeting.url}/_sandbox/${path}`, {
			method,
			...(body === undefined ? {} : { body: JSON.stringify(body) }),
		});
		if (!response.ok) throw new Error(`The sandbox answered ${path} with ${response.status}`);
		return (await response.json()) as T;
	}
	return {
		...greeting,
		control,
		async counts(method) {
			const { calls, throttled } = await control<State>('GET', 'state');
			return { calls: calls[method] ?? 0, throttled };
		},
		stop,
	};
}
