/** Tokens of 巨量千川: from a code, renewed early, when refused, and never sent blindly. */
import type { Process } from '../support/process.mts';
import { openGrant, refusalOf, type Grant } from './grants.mts';

jest.mock('n8n-workflow', () => jest.requireActual('../support/idle-time.mts').mocked);

const MINUTE = 60;
const DAY = 86_400;
const INFO = '2/user/info/';
const CODE = 'oauth2/access_token/';
const REFRESH = 'oauth2/refresh_token/';

let grant: Grant;
let n8n: Process;
beforeEach(async () => {
	grant = await openGrant('qianchuanApi');
	n8n = await grant.process();
});
afterEach(async () => await grant.close());

const call = async () => await n8n.read(INFO);

it('changes the code for tokens at the first call, and stores both with their ends', async () => {
	expect(await call()).toMatchObject({ id: expect.any(String) });
	expect(grant.called()).toEqual([CODE, INFO]);
	const { accessToken, refreshToken, accessTokenExpiresAt, refreshTokenExpiresAt } = grant.stored();
	expect(String(accessToken).length).toBeGreaterThan(20);
	expect(refreshToken).not.toBe(accessToken);
	expect(Number(accessTokenExpiresAt) - grant.now()).toBeCloseTo(DAY, -2);
	expect(Number(refreshTokenExpiresAt) - grant.now()).toBeCloseTo(30 * DAY, -2);
	expect(grant.credential.stored).toBe(1);
});

it('uses a token as long as it has half an hour left', async () => {
	await call();
	grant.later(DAY - 32 * MINUTE);
	grant.called();
	await call();
	expect(grant.called()).toEqual([INFO]);
	expect(grant.credential.stored).toBe(1);
});

it('announces a renewal first, calls on with the living token, and renews at a later call', async () => {
	await call();
	const before = { ...grant.stored() };
	grant.later(DAY - 29 * MINUTE);
	grant.called();
	await call();
	expect(grant.called()).toEqual([INFO]);
	expect(grant.stored().tokenClaim).toMatch(/^\w{16} /);
	await call();
	grant.later(2);
	await call();
	expect(grant.called()).toEqual([INFO, REFRESH, INFO]);
	expect(grant.stored().accessToken).not.toBe(before.accessToken);
	expect(grant.stored().refreshToken).not.toBe(before.refreshToken);
	expect(Number(grant.stored().accessTokenExpiresAt) - grant.now()).toBeCloseTo(DAY, -2);
	grant.later(30 * MINUTE);
	await call();
	expect(grant.called()).toEqual([INFO]);
});

it('waits for its own announcement when the token has ended', async () => {
	await call();
	grant.later(2 * DAY);
	grant.called();
	expect(await call()).toMatchObject({ id: expect.any(String) });
	expect(grant.called()).toEqual([REFRESH, INFO]);
});

it('renews after a refusal inside a 200 reply, whatever the stored end says', async () => {
	await call();
	grant.later(DAY / 2);
	grant.revoke('access');
	grant.called();
	await call();
	expect(grant.called()).toEqual([INFO, REFRESH, INFO]);
});

it('does not renew a token that was renewed a moment ago, and passes the refusal on', async () => {
	await call();
	const { accessToken } = grant.stored();
	grant.control.addFaults([
		{ kind: 'businessError', method: `/open_api/${INFO}`, code: 40102, sub_msg: '平台的话' },
	]);
	grant.called();
	const error = await refusalOf(call());
	expect(error.message).toMatch(/^The platform refused the access token: 平台的话 \(40102\)/);
	expect(grant.called()).toEqual([INFO]);
	expect(grant.stored().accessToken).toBe(accessToken);
});

it('says how to authorise again when the grant is dead, and asks once for all calls', async () => {
	await call();
	grant.later(DAY / 2);
	grant.revoke('both');
	grant.called();
	const errors = await Promise.all([refusalOf(call()), refusalOf(call()), refusalOf(call())]);
	for (const error of errors) {
		expect(error).toMatchObject({
			failure: {
				code: '40107',
				cause: 'credential-invalid',
				remedy: expect.stringContaining(
					`https://open.oceanengine.com/audit/oauth.html?app_id=${String(grant.stored().appId)}&`,
				),
			},
		});
	}
	expect(grant.called().filter((it) => it === REFRESH)).toEqual([REFRESH]);
	grant.authorise();
	expect(await call()).toMatchObject({ id: expect.any(String) });
});

it('takes a new code at the next call, though the old token lives', async () => {
	await call();
	const before = grant.stored().accessToken;
	grant.authorise();
	grant.called();
	await call();
	expect(grant.called()).toEqual([CODE, INFO]);
	expect(grant.stored().accessToken).not.toBe(before);
});

it('sends nothing of the former grant for a code that fails, and goes on when it is taken out', async () => {
	await call();
	grant.stored().authorizationCode = 'a-code-of-another-account';
	grant.called();
	expect((await refusalOf(call())).message).toMatch(/^The Authorization Code expired or was used/);
	expect(new Set(grant.called())).toEqual(new Set([CODE]));
	grant.stored().authorizationCode = '';
	expect(await call()).toMatchObject({ id: expect.any(String) });
	expect(grant.called()).toEqual([INFO]);
});

const LOST = ['actThenReset', 'http5xx', 'reset', 'cutBody'] as const;

it.each(LOST)(
	'sends the same once more after a lost answer, and then no more: %s',
	async (kind) => {
		await call();
		grant.later(2 * DAY);
		grant.control.addFaults([{ kind, method: `/open_api/${REFRESH}` }]);
		grant.called();
		await refusalOf(call());
		expect(grant.called()).toEqual([REFRESH, REFRESH]);
	},
);

it.each(['http5xx', 'reset'] as const)(
	'gets over a lost answer that changed nothing: %s',
	async (kind) => {
		await call();
		grant.later(2 * DAY);
		grant.control.addFaults([{ kind, method: `/open_api/${REFRESH}`, times: 1 }]);
		grant.called();
		expect(await call()).toMatchObject({ id: expect.any(String) });
		expect(grant.called()).toEqual([REFRESH, REFRESH, INFO]);
	},
);

it('calls on with a token that lives while the answer to its renewal is lost', async () => {
	await call();
	grant.later(DAY - 20 * MINUTE);
	await call();
	grant.later(2);
	grant.control.addFaults([{ kind: 'reset', method: `/open_api/${REFRESH}` }]);
	grant.called();
	await call();
	await call();
	expect(grant.called()).toEqual([REFRESH, INFO, INFO]);
});

it('waits and tries again while the platform throttles the renewal', async () => {
	await call();
	grant.later(2 * DAY);
	grant.control.addFaults([{ kind: 'throttle', method: `/open_api/${REFRESH}`, times: 1 }]);
	grant.called();
	await call();
	expect(grant.called()).toEqual([REFRESH, REFRESH, INFO]);
});

it.each(['my app', '00', '007', '-7', '7e3'])(
	'names an App ID that is no number (%s) before anything is sent',
	async (appId) => {
		grant.stored().appId = appId;
		expect((await refusalOf(call())).message).toMatch(
			/^The App ID of the credential is not a number/,
		);
		expect(grant.called()).toEqual([]);
	},
);

it('says what to do without a code', async () => {
	grant.stored().authorizationCode = '';
	const error = await refusalOf(call());
	expect(error.message).toMatch(/no new Authorization Code and no living refresh token/);
	expect(error).toMatchObject({
		failure: { remedy: expect.stringMatching(/paste the auth_code/) },
	});
	expect(grant.called()).toEqual([]);
});

describe('n8n’s HTTP Request node', () => {
	const request = async () => {
		const context = n8n.context();
		const { httpRequestWithAuthentication: authenticated } = context.helpers;
		const url = `${grant.sandbox.url}/open_api/${INFO}`;
		return await authenticated.call(context, 'qianchuanApi', { url, method: 'GET', json: true });
	};

	it('calls with the credential, and renews five minutes before the end', async () => {
		expect(await request()).toMatchObject({ code: 0 });
		grant.later(DAY - 6 * MINUTE);
		await request();
		expect(grant.called()).toEqual([CODE, INFO, INFO]);
		grant.later(2 * MINUTE);
		expect(await request()).toMatchObject({ code: 0 });
		expect(grant.called()).toEqual([REFRESH, INFO]);
	});

	it('leaves the grant alone when a request fails for another reason', async () => {
		await request();
		grant.control.addFaults([{ kind: 'http5xx', method: `/open_api/${INFO}` }]);
		grant.called();
		const context = n8n.context();
		const { requestWithAuthentication: authenticated } = context.helpers;
		const uri = `${grant.sandbox.url}/open_api/${INFO}`;
		await refusalOf(
			authenticated.call(context, 'qianchuanApi', { uri, method: 'GET', json: true }),
		);
		expect(grant.called()).toEqual([INFO]);
		expect(grant.credential.stored).toBe(1);
	});
});
