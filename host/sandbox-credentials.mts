/** What the sandbox's apps have to be given in n8n, by type of credential. */
import { addCredential, type CredentialData, type CredentialRef } from './n8n/credentials.mts';
import type { N8n } from './n8n/server.mts';
import type { Sandbox } from './sandbox.mts';
import { CREDENTIAL_TYPE, credentialData } from './stage.mts';

/** Authorization codes, by App ID and Client Key; each works once, for ten minutes. */
export type Codes = Record<'qianchuan' | 'open', Record<string, string>>;

export const freshCodes = async ({ control }: Pick<Sandbox, 'control'>): Promise<Codes> =>
	await control<Codes>('GET', 'codes');

/** Of the first app of each platform. */
export async function sandboxCredentials(
	sandbox: Sandbox,
): Promise<Record<string, CredentialData>> {
	const { url, qianchuan, open } = sandbox;
	const codes = await freshCodes(sandbox);
	const common = { gatewayUrl: url, requestsPerSecond: 20 };
	return {
		[CREDENTIAL_TYPE]: credentialData(sandbox),
		qianchuanApi: {
			...common,
			appId: qianchuan.appId,
			secret: qianchuan.secret,
			authorizationCode: codes.qianchuan[qianchuan.appId],
		},
		douyinOpenApi: {
			...common,
			clientKey: open.clientKey,
			clientSecret: open.clientSecret,
			authorizationCode: codes.open[open.clientKey],
		},
	};
}

/** Puts one of them into n8n. */
export async function addSandboxCredential(
	{ n8n, sandbox }: { n8n: Pick<N8n, 'rest'>; sandbox: Sandbox },
	type: 'qianchuanApi' | 'douyinOpenApi',
): Promise<CredentialRef> {
	const data = (await sandboxCredentials(sandbox))[type] ?? {};
	return await addCredential(n8n.rest, `${type} (sandbox)`, type, data);
}
