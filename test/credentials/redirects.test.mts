/** A gateway that redirects: no token, no body and no secret follows, and nothing comes back. */
import { createApi } from '../../nodes/gateways/http/client';
import { n8nHost } from '../../nodes/gateways/http/n8n-transport';
import { openGateway } from '../../nodes/gateways/open/gateway';
import { qianchuanGateway } from '../../nodes/gateways/qianchuan/gateway';
import { shopGateway } from '../../nodes/gateways/shop/gateway';
import {
	executeContext,
	storeOf,
	type CredentialKind,
	type CredentialStore,
} from '../support/engine.mts';
import { idle } from '../support/idle-time.mts';
import { nodeWith } from '../support/process.mts';
import { answerJson, openHost, type Host } from '../support/two-hosts.mts';
import { testCredential } from './tester.mts';

jest.mock('n8n-workflow', () => jest.requireActual('../support/idle-time.mts').mocked);

type Context = ReturnType<typeof executeContext>;

const STATUSES = [301, 302, 303, 304, 305, 306, 307, 308];

/** What a platform answers to everything, of whichever host it is. */
const tokensOf = (host: string, code: number) => ({
	code,
	err_no: code,
	data: {
		access_token: `token of the ${host}`,
		refresh_token: `refresh token of the ${host}`,
		expires_in: 86_400,
		error_code: 0,
		open_id: 'me',
		shop_id: '4463798',
		id: 1,
	},
});

const PLATFORMS = {
	douyinShopApi: {
		gateway: shopGateway,
		keys: { appKey: '6844048284663924231', shopId: '4463798' },
		secret: 'appSecret',
		method: 'shop.brandList',
		path: '/shop/brandList',
		success: 10000,
	},
	douyinOpenApi: {
		gateway: openGateway,
		keys: { clientKey: 'awx', authorizationCode: 'code-1' },
		secret: 'clientSecret',
		method: '/oauth/userinfo/',
		path: '/oauth/userinfo/',
		success: 0,
	},
	qianchuanApi: {
		gateway: qianchuanGateway,
		keys: { appId: '18', authorizationCode: 'code-1' },
		secret: 'secret',
		method: '2/user/info/',
		path: '/open_api/2/user/info/',
		success: 0,
	},
} as const;

/** The code of success on the platform that is played. */
let success = 0;
/** Whether requests for tokens are redirected as well. */
let redirectsTokens = false;

/** A gateway for each status. */
const gateways = new Map<number, Host>();
let other: Host;
beforeAll(async () => {
	idle.begin();
	other = await openHost((_request, response) => {
		answerJson(response, tokensOf('other host', success));
	});
	for (const status of STATUSES) {
		const host = await openHost(({ path }, response) => {
			if (/token/.test(path.split('?')[0] ?? '') && !redirectsTokens) {
				answerJson(response, tokensOf('gateway', success));
			} else response.writeHead(status, { location: `${other.url}${path}` }).end();
		});
		gateways.set(status, host);
	}
});
afterEach(() => {
	for (const host of [...gateways.values(), other]) host.arrived.length = 0;
});
afterAll(async () => {
	idle.end();
	for (const host of [...gateways.values(), other]) await host.close();
});

/** Each credential has a secret of its own, so that none meets what the process remembers. */
let seed = 0;

describe.each(Object.keys(PLATFORMS) as CredentialKind[])('%s', (kind) => {
	const { gateway: description, keys, method, path, secret } = PLATFORMS[kind];
	const type = nodeWith(kind);

	beforeEach(() => {
		success = PLATFORMS[kind].success;
		redirectsTokens = false;
	});

	/** Makes one call under each status, and returns the result. */
	async function redirected(
		call: (setup: {
			url: string;
			context: Context;
			credential: CredentialStore;
		}) => Promise<unknown>,
	) {
		const outcomes = await Promise.all(
			[...gateways].map(async ([status, { url }]) => {
				const own = { [secret]: `secret-of-the-app-${++seed}` };
				const credential = storeOf(kind, { ...keys, ...own, gatewayUrl: url });
				const context = executeContext({ type, credential, parameters: {} });
				const outcome = await call({ url, context, credential }).then(
					() => 'went well',
					() => 'failed',
				);
				const isStored = JSON.stringify(credential.data).includes('other host');
				return { status, outcome, isStored };
			}),
		);
		const right = STATUSES.map((status) => ({ status, outcome: 'failed', isStored: false }));
		expect(outcomes).toEqual(right);
		expect(other.arrived).toEqual([]);
		const asked = redirectsTokens ? /token/ : new RegExp(`^${path}`);
		for (const { arrived } of gateways.values()) {
			expect(arrived.map((it) => it.path)).toContainEqual(expect.stringMatching(asked));
		}
	}

	const read = async ({ context }: { context: Context }) => {
		const api = createApi(description, await n8nHost(context, description));
		return await api.read(method, { note: 'remark' });
	};

	it('is not followed by a call of our own nodes', async () => {
		await redirected(async (setup) => {
			await expect(read(setup)).rejects.toThrow(/redirect/);
			throw new Error('as it should');
		});
	});

	it('is not followed by a renewal', async () => {
		redirectsTokens = true;
		await redirected(read);
	});

	it('is not followed by a test of the credential', async () => {
		await redirected(async ({ credential }) => {
			const { status, message } = await testCredential(credential);
			if (status === 'Error') throw new Error(message);
		});
	});

	describe.each(['GET', 'POST'] as const)('is not followed by n8n’s HTTP Request, %s', (verb) => {
		const body = verb === 'POST' ? { body: { note: 'remark' } } : {};

		it('in its older words', async () => {
			await redirected(async ({ url, context }) => {
				const request = {
					uri: `${url}${path}`,
					method: verb,
					json: true,
					followRedirect: true,
					followAllRedirects: true,
					maxRedirects: 21,
					...body,
				};
				await context.helpers.requestWithAuthentication.call(context, kind, request);
			});
		});

		it('in today’s words', async () => {
			await redirected(async ({ url, context }) => {
				const request = { url: `${url}${path}`, method: verb, json: true, ...body };
				await context.helpers.httpRequestWithAuthentication.call(context, kind, request);
			});
		});
	});
});
