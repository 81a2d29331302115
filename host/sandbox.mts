/** The local Douyin as a process of its own, as `npm run sandbox` starts it. */
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { startChild } from './process/child.mts';
import { cleanEnvironment } from './process/environment.mts';
import { projectRoot } from './project.mts';

export interface Sandbox {
	url: string;
	appKey: string;
	appSecret: string;
	shopId: string;
	/** 巨量千川. */
	qianchuan: { appId: string; secret: string };
	/** 抖音开放平台. */
	open: { clientKey: string; clientSecret: string };
	/** Every shop of the sandbox, the first one above among them. */
	shopIds: string[];
	toolApp: { appKey: string; appSecret: string };
	/** As many as `--apps` asks for, less the first. */
	otherApps: Array<{
		appKey: string;
		appSecret: string;
		qianchuan: { appId: string; secret: string };
		open: { clientKey: string; clientSecret: string };
	}>;
	/** Asks or changes something behind the gateway's back: `{url}/_sandbox/…`. */
	control<T>(method: string, path: string, body?: unknown): Promise<T>;
	stop(): Promise<void>;
}

type Greeting = Omit<Sandbox, 'control' | 'stop'>;

export async function startSandbox(logFile: string, ...args: string[]): Promise<Sandbox> {
	const root = projectRoot();
	const child = await startChild({
		name: 'the sandbox',
		node: process.execPath,
		args: [join(root, 'sandbox', 'run.mjs'), '--port', '0', ...args],
		cwd: root,
		env: cleanEnvironment(),
		logFile,
		stdout: 'pipe',
	});
	const lines = createInterface({ input: child.stdout! });
	const ended = child.exited.then((how) => {
		throw new Error(`the sandbox ended by itself (${how}); its log: ${logFile}`);
	});
	const [line] = (await Promise.race([once(lines, 'line'), ended])) as [string];
	ended.catch(() => {});
	const greeting = JSON.parse(line) as Greeting;

	const control = async <T,>(method: string, path: string, body?: unknown): Promise<T> => {
		const response = await fetch(`${greeting.url}/_sandbox/${path}`, {
			method,
			headers: { 'content-type': 'application/json' },
			...(body === undefined ? {} : { body: JSON.stringify(body) }),
		});
		const text = await response.text();
		if (!response.ok) throw new Error(`sandbox: ${method} ${path}: ${response.status} ${text}`);
		return (text === '' ? undefined : JSON.parse(text)) as T;
	};
	return { ...greeting, control, stop: async () => await child.stop(2000) };
}
