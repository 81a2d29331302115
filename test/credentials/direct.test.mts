/** A user who may use a credential, but not see it, cannot have its token read on the way. */
import type { IDataObject } from 'n8n-workflow';

import { CREDENTIAL_TYPES, storeOf, type CredentialKind } from '../support/engine.mts';
import { granted } from '../support/granted.mts';

const PATHS = {
	douyinShopApi: '/shop/brandList',
	douyinOpenApi: '/oauth/userinfo/',
	qianchuanApi: '/open_api/2/user/info/',
} as const;

async function sign(kind: CredentialKind, gatewayUrl: string, more: IDataObject) {
	const { authenticate } = CREDENTIAL_TYPES[kind];
	if (typeof authenticate !== 'function') throw new Error('the credential signs by itself');
	const stored = storeOf(kind, {
		gatewayUrl,
		accessToken: 'a token',
		accessTokenExpiresAt: Date.now() / 1000 + 86_400,
		openId: 'me',
	});
	const credential = granted(stored);
	const request = { url: `${gatewayUrl}${PATHS[kind]}`, method: 'GET' as const, ...more };
	return await authenticate(credential.data, request);
}

const PROXY = /signs no calls that go through a proxy/;
const CERTIFICATES = /signs no calls that ignore SSL certificates/;

const WAYS: Array<[string, IDataObject, RegExp]> = [
	['a proxy as an address', { proxy: 'http://proxy.test:8080' }, PROXY],
	['a proxy in parts', { proxy: { host: 'proxy.test', port: 8080 } }, PROXY],
	['certificates ignored by HTTP Request', { rejectUnauthorized: false }, CERTIFICATES],
	['certificates ignored by a node', { skipSslCertificateValidation: true }, CERTIFICATES],
	[
		'certificates ignored by an agent',
		{ agentOptions: { rejectUnauthorized: false } },
		CERTIFICATES,
	],
];

describe.each(Object.keys(PATHS) as CredentialKind[])('%s', (kind) => {
	it.each(WAYS)('does not sign with %s', async (_what, more, sentence) => {
		await expect(sign(kind, 'https://gateway.test', more)).rejects.toMatchObject({
			message: expect.stringMatching(sentence),
			failure: { code: 'gateway-url', cause: 'configuration-invalid' },
		});
	});

	it.each(WAYS)('signs for a sandbox on this machine with %s', async (_what, more) => {
		await expect(sign(kind, 'http://127.0.0.1:8080', more)).resolves.toMatchObject(more);
	});

	it('signs where HTTP Request says that certificates count', async () => {
		const more = { rejectUnauthorized: true, proxy: '' };
		await expect(sign(kind, 'https://gateway.test', more)).resolves.toMatchObject(more);
	});
});
