/** The tests of both credentials judge the body: each cause has a sentence, with what to do. */
import { CODES as OPEN_CODES } from '../../nodes/gateways/open/gateway-errors';
import { CODES as QIANCHUAN_CODES } from '../../nodes/gateways/qianchuan/gateway-errors';
import { leaksIn } from '../support/leaks.mts';
import { openGrant, type Grant } from './grants.mts';
import { testCredential } from './tester.mts';

jest.mock('n8n-workflow', () => jest.requireActual('../support/idle-time.mts').mocked);

const DAY = 86_400;

const PLATFORMS = {
	qianchuanApi: {
		method: '/open_api/2/user/info/',
		codes: QIANCHUAN_CODES,
		secret: 'secret',
		token: 'oauth2/access_token/',
		refresh: 'oauth2/refresh_token/',
		info: '2/user/info/',
	},
	douyinOpenApi: {
		method: '/oauth/userinfo/',
		codes: OPEN_CODES,
		secret: 'clientSecret',
		token: '/oauth/access_token/',
		refresh: '/oauth/refresh_token/',
		info: '/oauth/userinfo/',
	},
} as const;

describe.each(['qianchuanApi', 'douyinOpenApi'] as const)('%s', (kind) => {
	const { method, codes, secret, token, refresh, info } = PLATFORMS[kind];
	let grant: Grant;
	beforeEach(async () => {
		grant = await openGrant(kind);
	});
	afterEach(async () => await grant.close());

	const verdict = async () => await testCredential(grant.credential);
	const ok = { status: 'OK', message: 'Connection successful!' };

	it('passes for a code that works, and leaves a grant that works alone', async () => {
		expect(await verdict()).toEqual(ok);
		expect(grant.called()).toEqual([token, info]);
		expect(await verdict()).toEqual(ok);
		expect(grant.called()).toEqual([info]);
		expect(grant.credential.stored).toBe(1);
	});

	it('renews where the token has ended', async () => {
		await verdict();
		grant.later(16 * DAY);
		grant.called();
		expect(await verdict()).toEqual(ok);
		expect(grant.called()).toEqual([refresh, info]);
	});

	it('tries a new secret at once, though the old token lives', async () => {
		await verdict();
		const right = grant.stored()[secret];
		grant.stored()[secret] = 'not-the-secret';
		const { status, message } = await verdict();
		expect(status).toBe('Error');
		expect(message).toMatch(/Secret/);
		grant.stored()[secret] = right;
		expect(await verdict()).toEqual(ok);
	});

	it('names a code that is wrong or old, with the link to a new one', async () => {
		grant.stored().authorizationCode = 'no-such-code';
		const { message } = await verdict();
		expect(message).toMatch(/^The Authorization Code expired or was used before/);
		expect(message).toMatch(/https:\/\/open\.(oceanengine|douyin)\.com\/.*oauth/);
	});

	it('gives every code its own sentence and remedy', async () => {
		await verdict();
		for (const { code, message } of codes) {
			grant.control.clearFaults();
			grant.control.addFaults([{ kind: 'businessError', method, code: Number(code) }]);
			const shown = await verdict();
			expect(shown.status).toBe('Error');
			expect(shown.message).toContain(message.replaceAll('{method}', info));
			expect(shown.message.length).toBeGreaterThan(message.length + 10);
		}
	});

	it('does not pass for an answer that is none, and shows no secret', async () => {
		await verdict();
		const { accessToken, refreshToken, [secret]: key } = grant.stored();
		for (const fault of ['notJson', 'http5xx', 'reset'] as const) {
			grant.control.clearFaults();
			grant.control.addFaults([{ kind: fault, method }]);
			const shown = await verdict();
			expect(shown.status).toBe('Error');
			expect(
				leaksIn(shown, { a: String(accessToken), b: String(refreshToken), c: String(key) }),
			).toEqual([]);
		}
	});

	it('refuses a Gateway URL that is not allowed, before anything is sent', async () => {
		grant.stored().gatewayUrl = 'http://gateway.test';
		expect((await verdict()).message).toMatch(/^The Gateway URL of the credential is not allowed/);
		expect(grant.called()).toEqual([]);
	});
});
