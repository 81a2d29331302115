/** A real n8n with the packed package and a sandbox, and how much CPU it uses. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { hostLocation } from '../host/install/location.mjs';
import { addCredential, type CredentialRef } from '../host/n8n/credentials.mts';
import { startN8n, type OwnN8n } from '../host/n8n/server.mts';
import { packPackage } from '../host/package.mts';
import { cpuMs } from '../host/process/cpu-time.mts';
import { startSandbox, type Sandbox } from '../host/sandbox.mts';
import { CREDENTIAL_TYPE, credentialData } from '../host/stage.mts';

export interface RealN8n {
	readonly n8n: OwnN8n;
	readonly sandbox: Sandbox;
	readonly credential: CredentialRef;
	/** Milliseconds of CPU that n8n's process has used. */
	cpu(): number;
}

/** Why this machine cannot measure in a real n8n; undefined where it can. */
export function whyNoRealN8n(): string | undefined {
	if (process.platform !== 'linux')
		return 'the CPU of a process is read from /proc, as Linux has it';
	if (existsSync(hostLocation().dir)) return undefined;
	return 'n8n is not installed here; npm start installs it';
}

/** n8n compiles what it needs and fills its caches in its first seconds: what it uses then is not ours. */
const CALM_MS = 500;
const MAX_TRIES = 60;

/** Measures in an n8n of its own, which is gone afterwards, also where measuring failed. */
export async function inRealN8n<T>(
	env: NodeJS.ProcessEnv,
	sandboxArgs: readonly string[],
	measure: (real: RealN8n) => Promise<T>,
): Promise<T> {
	const folder = mkdtempSync(join(tmpdir(), 'douyin-shop-bench-'));
	const stops: Array<() => Promise<void>> = [];
	try {
		const sandbox = await startSandbox(join(folder, 'sandbox.log'), ...sandboxArgs);
		stops.unshift(sandbox.stop);
		const n8n = await startN8n({
			packageTgz: await packPackage(),
			userFolder: join(folder, 'n8n'),
			isThrownAway: true,
			env,
		});
		stops.unshift(n8n.stop);
		const data = credentialData(sandbox);
		const credential = await addCredential(n8n.rest, 'Shop', CREDENTIAL_TYPE, data);
		return await measure({ n8n, sandbox, credential, cpu: () => cpuMs(n8n.pid()) ?? NaN });
	} finally {
		for (const stop of stops) await stop();
		rmSync(folder, { recursive: true, force: true });
	}
}

/** Waits until n8n does nothing, as after what was asked of it. */
export async function calm({ cpu }: Pick<RealN8n, 'cpu'>): Promise<void> {
	for (let tries = 0; tries < MAX_TRIES; tries++) {
		const before = cpu();
		await sleep(CALM_MS);
		if (cpu() - before <= 20) return;
	}
}
