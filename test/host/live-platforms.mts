/** Credentials of the platforms beside the shop, for tests on the sandbox's lives. */
import type { CredentialRef } from '../../host/n8n/credentials.mts';
import { addSandboxCredential } from '../../host/sandbox-credentials.mts';
import type { Stage } from '../../host/stage.mts';

export const qianchuanCredential = async (stage: Stage): Promise<CredentialRef> =>
	await addSandboxCredential(stage, 'qianchuanApi');

export const openCredential = async (stage: Stage): Promise<CredentialRef> =>
	await addSandboxCredential(stage, 'douyinOpenApi');

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
