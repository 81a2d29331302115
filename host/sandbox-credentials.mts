/** What the sandbox's apps have to be given in n8n, by type of credential. */
import { addCredential, type CredentialData, type CredentialRef } from './n8n/credentials.mts';
import type { N8n } from './n8n/server.mts';
import type { Sandbox } from './sandbox.mts';
import { CREDENTIAL_TYPE, credentialData } from './stage.mts';

/** An authorization code for this app, which works once, for ten minutes, and ends the account's unused ones. */
export const freshCode = async (
	{ control }: Pick<Sandbox, 'control'>,
	app: string,
): Promise<string> => (await control<{ code: string }>('GET', `code?app=${app}`)).code;

/** Of the first app of each platform. */
export async function sandboxCredentials(
	sandbox: Sandbox,
): Promise<Record<string, CredentialData>> {
	const { url, qianchuan, open } = sandbox;
	const common = { gatewayUrl: url, requestsPerSecond: 20 };
	return {
		[CREDENTIAL_TYPE]: credentialData(sandbox),
		qianchuanApi: {
			...common,
			appId: qianchuan.appId,
			secret: qianchuan.secret,
			authorizationCode: await freshCode(sandbox, qianchuan.appId),
		},
		douyinOpenApi: {
			...common,
			clientKey: open.clientKey,
			clientSecret: open.clientSecret,
			authorizationCode: await freshCode(sandbox, open.clientKey),
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
