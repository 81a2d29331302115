/** The demo's sandbox and n8n, at the addresses of the start before. */
import { dirname, join } from 'node:path';
import { hostLocation } from '../install/location.mjs';
import type { Say } from '../install/n8n.mjs';
import { isStatus } from '../n8n/rest.mts';
import { OWNER } from '../n8n/owner.mts';
import { startN8n, type OwnN8n } from '../n8n/server.mts';
import { packPackage } from '../package.mts';
import { freePorts, isFree } from '../process/port.mts';
import { startSandbox, type Sandbox } from '../sandbox.mts';
import type { DemoFolder } from './folder.mts';
import { isNewer, type Memory } from './memory.mts';
import type { Language } from './notes.mts';
import type { Texts } from './texts.mts';

/** Where an n8n speaks Chinese. Else Beijing's hours, in a zone where it does not. */
const ZONES = { zh: 'Asia/Shanghai', en: 'Asia/Hong_Kong' } as const;

export interface DemoStage {
	readonly sandbox: Sandbox;
	readonly n8n: OwnN8n;
	/** False where its owner has chosen another password: then the demo cannot put anything in. */
	readonly isOurs: boolean;
	stop(): Promise<void>;
}

export interface DemoStart {
	readonly folder: DemoFolder;
	readonly memory: Memory;
	readonly language: Language;
	readonly texts: Texts;
	readonly sandboxArgs: readonly string[];
	/** Of n8n; without it that of the start before. */
	readonly port: number | undefined;
	readonly say: Say;
}

export async function startDemo(start: DemoStart): Promise<DemoStage> {
	const { folder, memory, texts, say } = start;
	const { version } = hostLocation();
	const { n8n: was = version, starts, ports } = memory.it;
	if (isNewer(was, version)) throw new Error(texts.newer(was, version));
	const packageTgz = await packPackage(say);

	const again = async (what: 'n8n' | 'sandbox') => {
		const before = ports[what];
		if (before !== undefined && (await isFree(before))) return before;
		if (before !== undefined) say(texts.otherPort(what, before));
		return (await freePorts(1))[0] ?? 0;
	};
	const port = start.port ?? (await again('n8n'));
	const sandboxPort = await again('sandbox');
	memory.change((it) => {
		it.starts = starts + 1;
		it.ports = { n8n: port, sandbox: sandboxPort };
	});
	const sandbox = await startSandbox(
		join(folder.data, 'sandbox.log'),
		...['--port', String(sandboxPort), '--round', String(starts), '--apps', '2'],
		...start.sandboxArgs,
	);
	say(texts.sandboxAt(sandbox.url));
	let n8n: OwnN8n | undefined;
	const stop = async () => {
		await n8n?.stop();
		await sandbox.stop();
	};
	try {
		const env = { GENERIC_TIMEZONE: ZONES[start.language] };
		const options = { userFolder: folder.data, packageTgz, port, env, say, signsIn: false };
		n8n = await startN8n(options).catch((error: unknown) => {
			if (folder.isKept) say(texts.doesNotStart(dirname(folder.data)));
			throw error;
		});
		memory.change((it) => (it.n8n = version));
		const isOurs = await n8n.rest.signIn(OWNER).then(
			() => true,
			(error: unknown) => {
				if (isStatus(error, 401)) return false;
				throw error;
			},
		);
		return { sandbox, n8n, isOurs, stop };
	} catch (error) {
		await stop();
		throw error;
	}
}
