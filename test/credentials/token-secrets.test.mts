/** No secret and no token of 巨量千川 and 抖音开放平台 is in an error, or goes to another host. */
import type { ICredentialDataDecryptedObject, IHttpRequestOptions } from 'n8n-workflow';

import { CREDENTIAL_TYPES, storeOf } from '../support/engine.mts';
import { granted } from '../support/granted.mts';
import { leaksIn } from '../support/leaks.mts';
import type { Process } from '../support/process.mts';
import { openGrant, refusalOf, type Grant } from './grants.mts';

jest.mock('n8n-workflow', () => jest.requireActual('../support/idle-time.mts').mocked);

const DAY = 86_400;

const PLATFORMS = {
	qianchuanApi: {
		method: '2/user/info/',
		path: '/open_api/2/user/info/',
		refresh: '/open_api/oauth2/refresh_token/',
		secret: 'secret',
	},
	douyinOpenApi: {
		method: '/oauth/userinfo/',
		path: '/oauth/userinfo/',
		refresh: '/oauth/refresh_token/',
		secret: 'clientSecret',
	},
} as const;

describe.each(['qianchuanApi', 'douyinOpenApi'] as const)('%s', (kind) => {
	const { method, path, refresh, secret } = PLATFORMS[kind];

	describe('an error', () => {
		let grant: Grant;
		let n8n: Process;
		beforeEach(async () => {
			grant = await openGrant(kind);
			n8n = await grant.process();
			await n8n.read(method);
		});
		afterEach(async () => await grant.close());

		const remember = () => {
			const { accessToken, refreshToken, authorizationCode, [secret]: key } = grant.stored();
			return {
				accessToken: String(accessToken),
				refreshToken: String(refreshToken),
				authorizationCode: String(authorizationCode),
				key: String(key),
			};
		};

		it.each(['http5xx', 'reset', 'notJson', 'cutBody'] as const)('of a call: %s', async (fault) => {
			grant.control.addFaults([{ kind: fault, method: path }]);
			const error = await refusalOf(n8n.send(method, {}));
			expect(leaksIn(error, remember())).toEqual([]);
		});

		it.each(['reset', 'cutBody'] as const)(
			'of n8n’s own request and its renewal: %s',
			async (fault) => {
				const before = remember();
				grant.later(40 * DAY);
				grant.credential.data.refreshTokenExpiresAt = '';
				grant.control.addFaults([{ kind: fault, method: refresh }]);
				const context = n8n.context();
				const url = `${grant.sandbox.url}${path}`;
				const request = { url, method: 'GET' as const, json: true };
				const error = await refusalOf(
					context.helpers.httpRequestWithAuthentication.call(context, kind, request),
				);
				expect(leaksIn(error, { ...before, ...remember() })).toEqual([]);
			},
		);

		it('of a grant that is dead', async () => {
			const before = remember();
			grant.later(DAY);
			grant.revoke('both');
			const error = await refusalOf(n8n.read(method));
			expect(leaksIn(error, { ...before, ...remember() })).toEqual([]);
		});
	});

	describe('authenticate', () => {
		const { authenticate } = CREDENTIAL_TYPES[kind];
		const credential = (gatewayUrl: string): ICredentialDataDecryptedObject =>
			granted(
				storeOf(kind, {
					gatewayUrl,
					accessToken: 'a token',
					openId: 'me',
					accessTokenExpiresAt: Date.now() / 1000 + DAY,
				}),
			).data;
		async function sign(gatewayUrl: string, request: Partial<IHttpRequestOptions>) {
			if (typeof authenticate !== 'function') throw new Error('the credential signs by itself');
			return await authenticate(credential(gatewayUrl), { url: '', ...request });
		}

		it('gives the token to the gateway, follows it nowhere else, and takes our headers off', async () => {
			const headers = { 'x-refused-token': 'other', 'x-patient': '1', 'x-own': 'kept' };
			const url = `https://gateway.test/${kind === 'qianchuanApi' ? 'open_api/x/' : 'fans/check'}`;
			const signed = await sign('https://gateway.test', { url, headers });
			const name = kind === 'qianchuanApi' ? 'Access-Token' : 'access-token';
			expect(signed.headers).toEqual({ 'x-own': 'kept', [name]: 'a token' });
			expect(signed.disableFollowRedirect).toBe(true);
		});

		it.each([
			'http://gateway.test',
			'http://127.0.0.1.gateway.test',
			'http://10.0.0.1',
			'ftp://127.0.0.1',
			'https://user:pass@gateway.test',
			'not a url',
		])('refuses the gateway %s', async (url) => {
			await expect(sign(url, { url: `${url}${path}` })).rejects.toMatchObject({
				message: expect.stringMatching(/^The Gateway URL of the credential is not allowed/),
			});
		});

		it.each([
			['another host', { url: `https://evil.test${path}` }],
			['another port', { url: `http://127.0.0.1:9999${path}` }],
			['a user in the address', { url: `http://127.0.0.1:8080@evil.test${path}` }],
			[
				'an address that leaves its base',
				{ baseURL: 'http://127.0.0.1:8080', url: '//evil.test/x' },
			],
			['no address', {}],
		])('refuses to send to %s', async (_what, request) => {
			await expect(sign('http://127.0.0.1:8080', request)).rejects.toMatchObject({
				message: expect.stringMatching(/^This credential signs calls to its Gateway URL only/),
			});
		});
	});
});
