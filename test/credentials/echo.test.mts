/** A gateway that repeats what it was sent, in every word of its errors: no secret is shown. */
import type { IDataObject } from 'n8n-workflow';

import { createApi } from '../../nodes/gateways/http/client';
import { n8nHost } from '../../nodes/gateways/http/n8n-transport';
import { openGateway } from '../../nodes/gateways/open/gateway';
import { qianchuanGateway } from '../../nodes/gateways/qianchuan/gateway';
import { shopGateway } from '../../nodes/gateways/shop/gateway';
import { errorColumns, errorForBranch, toNodeError } from '../../nodes/kernel/errors';
import {
	CREDENTIAL_TYPES,
	executeContext,
	storeOf,
	type CredentialKind,
	type CredentialStore,
} from '../support/engine.mts';
import { idle } from '../support/idle-time.mts';
import { leaksIn } from '../support/leaks.mts';
import { nodeWith } from '../support/process.mts';
import { answerJson, openHost, type Arrived, type Host } from '../support/two-hosts.mts';
import { testCredential } from './tester.mts';

jest.mock('n8n-workflow', () => jest.requireActual('../support/idle-time.mts').mocked);

/** In the letters that another spelling of the request would change. */
const secretOf = (name: string) => `${name}+of/this "app" & 秘=`;

const PLATFORMS = {
	douyinShopApi: {
		gateway: shopGateway,
		keys: { appKey: '6844048284663924231', appSecret: secretOf('secret'), shopId: '4463798' },
		method: 'shop.brandList',
		path: '/shop/brandList',
		success: 10000,
		fail: (echo: string, isPassing: boolean) => ({
			code: isPassing ? 20000 : 50002,
			msg: echo,
			sub_code: isPassing ? 'dop.service-error' : `isv.business-failed:${echo}`,
			sub_msg: echo,
			log_id: echo,
		}),
	},
	douyinOpenApi: {
		gateway: openGateway,
		keys: {
			clientKey: 'awx',
			clientSecret: secretOf('secret'),
			authorizationCode: secretOf('code'),
		},
		method: '/oauth/userinfo/',
		path: '/oauth/userinfo/',
		success: 0,
		fail: (echo: string, isPassing: boolean) => ({
			err_no: isPassing ? 2100004 : 2100005,
			err_msg: echo,
			log_id: echo,
			data: { error_code: 2100005, description: echo },
			extra: { error_code: 2100005, sub_description: echo, logid: echo },
		}),
	},
	qianchuanApi: {
		gateway: qianchuanGateway,
		keys: { appId: '18', secret: secretOf('secret'), authorizationCode: secretOf('code') },
		method: '2/user/info/',
		path: '/open_api/2/user/info/',
		success: 0,
		fail: (echo: string, isPassing: boolean) => ({
			code: isPassing ? 50000 : 40002,
			message: echo,
			request_id: echo,
		}),
	},
} as const;

let repeatsTokens = false;
let isPassing = false;
let kind: CredentialKind = 'douyinShopApi';
let gateway: Host;

/** The request as a debugging server would print it, raw and decoded. */
const echoOf = ({ path, headers, body }: Arrived) =>
	[path, decodeURIComponent(path.replaceAll('+', ' ')), JSON.stringify(headers), body].join(' | ') +
	[...new URLSearchParams(body)].flat().join(' | ');

beforeEach(async () => {
	idle.begin();
	repeatsTokens = false;
	isPassing = false;
	gateway = await openHost((request, response) => {
		const { success, fail } = PLATFORMS[kind];
		const isForTokens = /token/.test(request.path.split('?')[0] ?? '');
		if (!isForTokens || repeatsTokens) {
			answerJson(response, fail(echoOf(request), isPassing));
			return;
		}
		answerJson(response, {
			code: success,
			err_no: success,
			data: {
				access_token: 'access-token-of-this-shop',
				refresh_token: 'refresh-token-of-this-shop',
				expires_in: 7 * 86_400,
				error_code: 0,
				open_id: 'me',
				shop_id: '4463798',
			},
		});
	});
});
afterEach(async () => {
	idle.end();
	jest.restoreAllMocks();
	await gateway.close();
});

function prepared() {
	const credential = storeOf(kind, {
		...PLATFORMS[kind].keys,
		requestsPerSecond: 100,
		gatewayUrl: gateway.url,
	});
	const context = executeContext({ type: nodeWith(kind), credential, parameters: {} });
	return { credential, context };
}

const rejection = async (call: Promise<unknown>) =>
	await call.then(
		() => {
			throw new Error('the call did not fail');
		},
		(error: unknown) => error,
	);

const secretsIn = ({ data }: CredentialStore, sent: readonly Arrived[]): IDataObject => ({
	...Object.fromEntries(
		CREDENTIAL_TYPES[kind].properties
			.filter(({ name, typeOptions }) => typeOptions?.password && !/At$/.test(name))
			.map(({ name }) => [name, data[name]]),
	),
	...Object.fromEntries(
		sent.map(({ path }, index) => [
			`signature ${index}`,
			new URLSearchParams(path.split('?')[1]).get('sign') ?? '',
		]),
	),
});

/** Each secret as it is, and as a request spells it. */
function spelled(secrets: IDataObject): Record<string, string> {
	const all: Record<string, string> = {};
	for (const [name, value] of Object.entries(secrets)) {
		const secret = String(value ?? '');
		all[name] = secret;
		all[`${name} in a form`] = new URLSearchParams({ '': secret }).toString().slice(1);
		all[`${name} in an address`] = encodeURIComponent(secret);
		all[`${name} in JSON`] = JSON.stringify(secret).slice(1, -1);
	}
	return all;
}

describe.each(Object.keys(PLATFORMS) as CredentialKind[])('%s', (of) => {
	beforeEach(() => {
		kind = of;
	});

	/** The error of one call of our own nodes, as it is shown, stored, and put into items. */
	async function failedCall() {
		const { credential, context } = prepared();
		const { gateway: description, method } = PLATFORMS[of];
		const host = await n8nHost(context, description);
		const error = await rejection(
			createApi(description, host).send(method, { note: 'words' }, { repeatable: false }),
		);
		const shown = [
			error,
			errorColumns(error),
			errorForBranch(error),
			toNodeError(context.getNode(), error, 0),
		];
		return { shown, credential };
	}

	it.each([false, true])('of a call, in trouble that passes: %s', async (passing) => {
		isPassing = passing;
		const { shown, credential } = await failedCall();
		const secrets = spelled(secretsIn(credential, gateway.arrived));
		expect(gateway.arrived.length).toBeGreaterThan(1);
		expect(JSON.stringify(shown)).toContain('***');
		expect(leaksIn(shown, secrets)).toEqual([]);
	});

	it('of a renewal', async () => {
		repeatsTokens = true;
		const { shown, credential } = await failedCall();
		const secrets = spelled(secretsIn(credential, gateway.arrived));
		expect(JSON.stringify(shown)).toContain('***');
		expect(leaksIn(shown, secrets)).toEqual([]);
	});

	it('of a renewal for n8n’s own request', async () => {
		repeatsTokens = true;
		const { credential, context } = prepared();
		const url = `${gateway.url}${PLATFORMS[of].path}`;
		const error = await rejection(
			context.helpers.httpRequestWithAuthentication.call(context, of, { url, method: 'POST' }),
		);
		expect(leaksIn(error, spelled(secretsIn(credential, gateway.arrived)))).toEqual([]);
	});

	it.each([false, true])('of a test of the credential; of its renewal: %s', async (repeats) => {
		repeatsTokens = repeats;
		const { credential } = prepared();
		const verdict = await testCredential(credential);
		expect(verdict.status).toBe('Error');
		expect(leaksIn(verdict, spelled(secretsIn(credential, gateway.arrived)))).toEqual([]);
	});
});
