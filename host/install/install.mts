/**
 * Installs the pinned n8n once for all clones. It is built beside its final place and renamed when
 * it has been seen to run, so a folder of that name is always a working n8n.
 */
import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { cleanEnvironment, npmEnvironment } from '../process/environment.mts';
import { npm, run } from '../process/run.mts';
import { projectRoot } from '../project.mts';
import { hostLocation, type HostLocation } from './location.mts';
import { withLock } from './lock.mts';
import { assertPlatform, assertRoom, missingTools, toolsRemedy } from './needs.mts';

export interface Installed {
	/** The Node.js this n8n wants, which need not be the one that runs us. */
	node: string;
	/** n8n's command line, to be run by `node`. */
	n8n: string;
	/** First on PATH for whatever n8n starts itself. */
	bin: string;
	version: string;
}

export type Say = (line: string) => void;

export async function ensureN8n(say: Say = () => {}): Promise<Installed> {
	assertPlatform();
	const location = hostLocation();
	if (!existsSync(location.dir)) {
		const waiting = (seconds: number, pid: number) =>
			say(`another installation of n8n is under way (process ${pid}), waiting … ${seconds} s`);
		await withLock(`${location.dir}.lock`, waiting, async () => {
			if (!existsSync(location.dir)) await install(location, say);
		});
	}
	return installedIn(location.dir, location.version);
}

async function install(location: HostLocation, say: Say): Promise<void> {
	const { cache, dir, key, version } = location;
	assertRoom(cache);
	const missing = missingTools();
	if (missing.length > 0) say(`${toolsRemedy(missing)}\nTrying without.`);
	removeRemains(cache);

	const part = `${dir}.part`;
	mkdirSync(part, { recursive: true });
	for (const file of ['package.json', 'package-lock.json', '.npmrc']) {
		cpSync(join(projectRoot(), 'host', file), join(part, file));
	}
	const logFile = join(cache, `install-${key}.log`);
	rmSync(logFile, { force: true });
	const step = (title: string, command: string[], env: NodeJS.ProcessEnv) =>
		run({ title, command, cwd: part, env, logFile, say });

	say(`n8n ${version} goes to ${dir} (once; about 6 minutes on two cores)`);
	await step(
		`[1/3] fetching n8n ${version}`,
		// Not `npm ci`: it refuses a lock file made where some optional package of another platform
		// was not available. With the lock file beside it this installs the same versions.
		npm('install', '--ignore-scripts', '--no-progress', '--loglevel=error'),
		npmEnvironment(),
	);
	const host = installedIn(part, version);
	// With the headers that come with that Node.js nothing has to be downloaded to compile against.
	const headers = join(host.node, '..', '..');
	const hasHeaders = existsSync(join(headers, 'include', 'node', 'node_api.h'));
	const env = npmEnvironment(hasHeaders ? { npm_config_nodedir: headers } : {});
	await step(
		'[2/3] building its database driver, sqlite3',
		npm('rebuild', 'sqlite3', '--ignore-scripts=false', '--foreground-scripts'),
		env,
	).catch((error: unknown) => {
		throw missing.length === 0 ? error : new Error(toolsRemedy(missing), { cause: error });
	});
	await step(
		'[3/3] looking whether it runs',
		[host.node, '-e', `require('sqlite3'); require('isolated-vm'); require('n8n/package.json')`],
		cleanEnvironment(),
	);
	renameSync(part, dir);
}

/** Half-made installations of processes that are gone; we hold the lock, so nobody is at it. */
function removeRemains(cache: string): void {
	for (const name of readdirSync(cache)) {
		if (!name.endsWith('.part')) continue;
		const lock = join(cache, name.replace(/\.part$/, '.lock'));
		const own = name === `${hostLocation().key}.part`;
		if (own || !existsSync(lock)) rmSync(join(cache, name), { recursive: true, force: true });
	}
}

function installedIn(dir: string, version: string): Installed {
	const modules = join(dir, 'node_modules');
	return {
		node: nodeIn(modules),
		n8n: join(modules, 'n8n', 'bin', 'n8n'),
		bin: join(modules, '.bin'),
		version,
	};
}

/** npm installs the one package of these that fits the machine. */
function nodeIn(modules: string): string {
	const prefix = process.platform === 'darwin' && process.arch === 'arm64' ? 'node-bin' : 'node';
	const pinned = join(modules, `${prefix}-${process.platform}-${process.arch}`, 'bin', 'node');
	if (existsSync(pinned)) return pinned;
	const { node: version } = process.versions;
	if (Number.parseInt(version, 10) >= 24) return process.execPath;
	throw new Error(
		`n8n needs Node.js 24. It is not packaged for ${process.platform} ${process.arch}, ` +
			`and the one on this machine is ${version}: install Node.js 24 and try again.`,
	);
}
