/** Starts the pinned n8n with a packed package installed, and hands out what drives it. */
import { mkdtempSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureN8n, mendN8n, type Installed, type Say } from '../install/n8n.mjs';
import { startChild, type Child } from '../process/child.mts';
import { assertFree, freePorts } from '../process/port.mts';
import { n8nCommand } from './cli.mts';
import { HEADLESS, n8nEnvironment } from './environment.mts';
import { beginMigrated, forgetMigrated, keepMigrated } from './migrated-database.mts';
import { addNeighbour } from './neighbour.mts';
import { addPackage, addPackageCopy } from './installed-package.mts';
import { OWNER } from './owner.mts';
import { becomesReady } from './readiness.mts';
import { createRest, type Owner, type Rest } from './rest.mts';

export interface StartOptions {
	/** What `npm pack` wrote; without it n8n runs with its own nodes only. */
	packageTgz?: string;
	/** Another community package beside it, which brings zod 4 and luxon 1. */
	hasNeighbour?: boolean;
	/** Kept when given, else a new one that goes when n8n is stopped. */
	userFolder?: string;
	/** The folder of a manifest and lock file of another n8n than the pinned one. */
	source?: string;
	port?: number;
	/** False where its owner may have chosen another password: then the caller signs in. */
	signsIn?: boolean;
	/** For one that is thrown away: it may begin with a database and a package that another one made. */
	isThrownAway?: boolean;
	env?: NodeJS.ProcessEnv;
	say?: Say;
}

/** Where a running n8n is, so that another process of ours can drive it too. */
export interface Address {
	url: string;
	port: number;
	brokerPort: number;
	userFolder: string;
	filesFolder: string;
	logFile: string;
}

export interface N8n {
	address: Address;
	url: string;
	owner: Owner;
	/** Its data is in `.n8n` inside. */
	userFolder: string;
	/** Nodes may read and write files here and nowhere else. */
	filesFolder: string;
	logFile: string;
	rest: Rest;
	/** One of n8n's commands (`export:credentials …`) on the same data; returns what it printed. */
	command(...args: string[]): Promise<string>;
	/** Ends it and, unless the folder was given, removes its data. */
	stop(): Promise<void>;
	/** `kill -9`, as a crash would; the data stays for `restart`. */
	kill(): Promise<void>;
	/** Starts it again on the same data and port. */
	restart(env?: NodeJS.ProcessEnv): Promise<void>;
	log(): string;
}

/** One that this process started. */
export interface OwnN8n extends N8n {
	/** Of its process, which another one takes the place of after `restart`. */
	pid(): number;
	/** False once it has ended by itself. */
	isRunning(): boolean;
}

export async function startN8n(options: StartOptions = {}): Promise<OwnN8n> {
	const installed = await ensureN8n(options.say, options.source);
	const userFolder = options.userFolder ?? mkdtempSync(join(tmpdir(), 'douyin-shop-n8n-'));
	const filesFolder = join(userFolder, 'files');
	const logFile = join(userFolder, 'n8n.log');
	mkdirSync(filesFolder, { recursive: true });
	if (options.packageTgz !== undefined) {
		const add = options.isThrownAway === true ? addPackageCopy : addPackage;
		await add(userFolder, options.packageTgz);
	}
	if (options.hasNeighbour) addNeighbour(userFolder);

	if (options.port !== undefined) await assertFree(options.port);
	const [free = 0, brokerPort = 0] = await freePorts(2);
	const port = options.port ?? free;
	const url = `http://127.0.0.1:${port}`;
	const address: Address = { url, port, brokerPort, userFolder, filesFolder, logFile };
	const rest = createRest(url);
	const environment = (extra: NodeJS.ProcessEnv = {}) =>
		n8nEnvironment(installed, { ...address, extra: { ...options.env, ...extra } });

	const isPinned = options.source === undefined;
	let isToBeKept =
		options.isThrownAway === true && isPinned && beginMigrated(installed, userFolder);

	let running: Child | undefined;
	const start = async (extra?: NodeJS.ProcessEnv) => {
		running = await startChild({
			name: 'n8n',
			node: installed.node,
			args: [installed.n8n, 'start'],
			cwd: userFolder,
			env: environment(extra),
			logFile,
		});
		await becomesReady(running, url, logFile);
		// Versions before 2.0 call themselves ready a moment too early.
		if (!isPinned) await becomesReady(running, url, logFile, '/rest/settings');
		if (isToBeKept) await keepMigrated(installed, userFolder);
		isToBeKept = false;
		if (options.signsIn !== false) await rest.signIn(OWNER);
	};
	const stop = async () => {
		await running?.stop();
		if (options.userFolder === undefined) rmSync(userFolder, { recursive: true, force: true });
	};
	try {
		await start().catch(async (error: unknown) => {
			forgetMigrated(installed);
			if (!(await mendN8n(options.say, options.source))) throw error;
			await start();
		});
	} catch (error) {
		await running?.stop();
		throw error;
	}
	return {
		...driverOf(installed, address, rest, isPinned),
		stop,
		kill: async () => await running?.kill(),
		restart: start,
		pid: () => running?.pid ?? NaN,
		isRunning: () => running?.running() ?? false,
	};
}

/** An n8n that another process of ours started and will stop. */
export async function attachN8n(address: Address): Promise<N8n> {
	const rest = createRest(address.url);
	await rest.signIn(OWNER);
	const notOurs = async () => {
		throw new Error('this n8n is shared: a test that kills it starts its own');
	};
	const driver = driverOf(await ensureN8n(), address, rest);
	return { ...driver, stop: async () => {}, kill: notOurs, restart: notOurs };
}

const driverOf = (installed: Installed, address: Address, rest: Rest, isPinned = true) => ({
	address,
	url: address.url,
	owner: OWNER,
	userFolder: address.userFolder,
	filesFolder: address.filesFolder,
	logFile: address.logFile,
	rest,
	command: async (...args: string[]) =>
		await n8nCommand(
			installed,
			n8nEnvironment(installed, { ...address, extra: isPinned ? HEADLESS : {} }),
			args,
		),
	log: () => readFileSync(address.logFile, 'utf8'),
});
