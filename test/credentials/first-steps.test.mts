/** The first minutes with a credential: what its test and the lists say while there is no code yet. */
import type { ILoadOptionsFunctions } from 'n8n-workflow';

import { DouyinLive } from '../../nodes/Live/DouyinLive.node';
import { CREDENTIAL_TYPES, executeContext } from '../support/engine.mts';
import { openGrant, type Grant } from './grants.mts';
import { testCredential } from './tester.mts';

jest.mock('n8n-workflow', () => jest.requireActual('../support/idle-time.mts').mocked);

let grant: Grant | undefined;
afterEach(async () => await grant?.close());

const withoutCode = async (kind: 'qianchuanApi' | 'douyinOpenApi') => {
	const opened = await openGrant(kind);
	grant = opened;
	opened.credential.data.authorizationCode = '';
	const verdict = await testCredential(opened.credential);
	return { ...verdict, called: opened.called(), data: opened.credential.data };
};

it('no field that the link is needed for is required, or n8n would not run the test', () => {
	for (const { properties } of Object.values(CREDENTIAL_TYPES)) {
		const code = properties.find(({ name }) => name === 'authorizationCode');
		expect(code?.required ?? false).toBe(false);
	}
});

it('the test of 巨量千川 gives the link of this very app', async () => {
	const { status, message, data } = await withoutCode('qianchuanApi');
	expect(status).toBe('Error');
	const { appId } = data;
	expect(message).toContain(
		`https://open.oceanengine.com/audit/oauth.html?app_id=${String(appId)}&`,
	);
});

it('the test of 抖音开放平台 passes with keys alone, by a token of the app', async () => {
	const { status, called } = await withoutCode('douyinOpenApi');
	expect(status).toBe('OK');
	expect(new Set(called)).toEqual(new Set(['/oauth/client_token/']));
});

it.each([
	['clientSecret', /^Client Key or Client Secret is wrong/],
	['clientKey', /^There is no app with this Client Key/],
])('and names a wrong %s', async (field, sentence) => {
	grant = await openGrant('douyinOpenApi');
	Object.assign(grant.credential.data, { authorizationCode: '', [field]: 'wrong' });
	const { status, message } = await testCredential(grant.credential);
	expect([status, message]).toEqual(['Error', expect.stringMatching(sentence)]);
});

it('a list of the form says what to do as well, with the link', async () => {
	grant = await openGrant('qianchuanApi');
	grant.credential.data.authorizationCode = 'a-code-that-lapsed';
	const type = new DouyinLive();
	const context = executeContext({ type, credential: grant.credential, parameters: {} });
	const listing = Object.assign(context, { getCurrentNodeParameter: () => '' });
	const search = type.methods.listSearch.searchAdvertisers.call(
		listing as unknown as ILoadOptionsFunctions,
	);
	await expect(search).rejects.toThrow(/Authorization Code expired.*audit\/oauth\.html\?app_id=/);
});
