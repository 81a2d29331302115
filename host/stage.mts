/** Everything a demo or a test plays on: the sandbox, an n8n with our package, and a credential. */
import { join } from 'node:path';
import { addCredential, type CredentialData, type CredentialRef } from './n8n/credentials.mts';
import { startN8n, type N8n, type StartOptions } from './n8n/server.mts';
import { packPackage } from './package.mts';
import type { Say } from './install/n8n.mjs';
import { startSandbox, type Sandbox } from './sandbox.mts';

export const CREDENTIAL_TYPE = 'douyinShopApi';

export interface Stage {
	sandbox: Sandbox;
	n8n: N8n;
	/** A self-built app of the sandbox's shop. */
	credential: CredentialRef;
	stop(): Promise<void>;
}

export interface StageOptions extends Omit<StartOptions, 'packageTgz' | 'userFolder'> {
	userFolder: string;
	/** For the sandbox: `--orders 1000 --seed 1`. */
	sandboxArgs?: string[];
}

export const credentialData = (sandbox: Sandbox): CredentialData => ({
	appType: 'selfBuilt',
	appKey: sandbox.appKey,
	appSecret: sandbox.appSecret,
	shopId: sandbox.shopId,
	gatewayUrl: sandbox.url,
});

export async function setStage({ sandboxArgs = [], ...options }: StageOptions): Promise<Stage> {
	const packageTgz = await packPackage(options.say);
	const start = async () => await startN8n({ ...options, packageTgz, isThrownAway: true });
	return await setStageOn(start, options.userFolder, sandboxArgs, options.say);
}

/** A sandbox of its own on an n8n that may be shared. */
export async function setStageOn(
	start: () => Promise<N8n>,
	folder: string,
	sandboxArgs: string[],
	say?: Say,
): Promise<Stage> {
	const sandbox = await startSandbox(join(folder, 'sandbox.log'), ...sandboxArgs);
	say?.(`the sandbox, a local Douyin, runs at ${sandbox.url}`);
	let n8n: N8n | undefined;
	const stop = async () => {
		await n8n?.stop();
		await sandbox.stop();
	};
	try {
		n8n = await start();
		const credential = await addCredential(
			n8n.rest,
			'Douyin Shop (sandbox)',
			CREDENTIAL_TYPE,
			credentialData(sandbox),
		);
		return { sandbox, n8n, credential, stop };
	} catch (error) {
		await stop();
		throw error;
	}
}
