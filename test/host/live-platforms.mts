/** Credentials of the platforms beside the shop, for tests on the sandbox's lives. */
import { addCredential, type CredentialRef } from '../../host/n8n/credentials.mts';
import type { Stage } from '../../host/stage.mts';

const codeOf = async ({ sandbox }: Stage, appKey: string): Promise<string> => {
	const issue = { appKey, issueCode: true };
	return (await sandbox.control<{ code: string }>('POST', 'authorization', issue)).code;
};

export async function qianchuanCredential(stage: Stage): Promise<CredentialRef> {
	const { appId, secret } = stage.sandbox.qianchuan;
	return await addCredential(stage.n8n.rest, 'Qianchuan (sandbox)', 'qianchuanApi', {
		appId,
		secret,
		authorizationCode: await codeOf(stage, appId),
		gatewayUrl: stage.sandbox.url,
		requestsPerSecond: 20,
	});
}

export async function openCredential(stage: Stage): Promise<CredentialRef> {
	const { clientKey, clientSecret } = stage.sandbox.open;
	return await addCredential(stage.n8n.rest, 'Douyin Open (sandbox)', 'douyinOpenApi', {
		clientKey,
		clientSecret,
		authorizationCode: await codeOf(stage, clientKey),
		gatewayUrl: stage.sandbox.url,
		requestsPerSecond: 20,
	});
}

/** A live as the sandbox knows it. */
export interface Live {
	readonly roomId: string;
	readonly accountId: string;
	readonly status: string;
	readonly startsAt: number;
	readonly endsAt: number;
	readonly figures: {
		readonly entered: number;
		readonly returned: number;
		readonly ordersPaid: number;
		readonly paidFen: number;
	};
}

export const livesFrom = async ({ sandbox }: Stage): Promise<Live[]> =>
	await sandbox.control<Live[]>('GET', 'lives');
