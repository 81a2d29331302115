/** Tokens of 抖音开放平台: a user's for 15 days, renewable for half a year; the app's for 2 hours. */
import type { Process } from '../support/process.mts';
import { openGrant, refusalOf, type Grant } from './grants.mts';

jest.mock('n8n-workflow', () => jest.requireActual('../support/idle-time.mts').mocked);

const MINUTE = 60;
const DAY = 86_400;
const INFO = '/oauth/userinfo/';
const CODE = '/oauth/access_token/';
const REFRESH = '/oauth/refresh_token/';
const RENEW = '/oauth/renew_refresh_token/';
const CLIENT = '/oauth/client_token/';
const FANS = '/api/douyin/v1/user/fans_data/';
const ROLE = '/api/douyin/v1/role/check/';

let grant: Grant;
let n8n: Process;
beforeEach(async () => {
	grant = await openGrant('douyinOpenApi');
	n8n = await grant.process();
});
afterEach(async () => await grant.close());

const call = async () => await n8n.read(INFO);

/** A renewal is announced at one call and made at a later one. */
async function renew() {
	await call();
	await call();
	grant.later(2);
	await call();
}

it('changes the code for tokens at the first call, and keeps whose they are', async () => {
	const { openId } = grant.sandbox.open;
	expect(await call()).toMatchObject({ open_id: openId });
	expect(grant.called()).toEqual([CODE, INFO]);
	expect(grant.stored().openId).toBe(openId);
	expect(Number(grant.stored().accessTokenExpiresAt) - grant.now()).toBeCloseTo(15 * DAY, -2);
	expect(Number(grant.stored().refreshTokenExpiresAt) - grant.now()).toBeCloseTo(30 * DAY, -2);
});

it('names the acting account in the query, and puts the token where the method wants it', async () => {
	expect(await n8n.read(FANS)).toMatchObject({ fans_data: expect.any(Object) });
	expect(await n8n.read('/room/data/room_id/get/', { start_time: 1, end_time: 2 })).toMatchObject({
		room_ids: expect.any(Array),
	});
	expect(await n8n.read('/enterprise/media/list', { cursor: 0, count: 10 })).toMatchObject({
		medias: expect.any(Array),
	});
});

it('lengthens the life of the access token, and leaves the refresh token its own end', async () => {
	await call();
	const { accessToken, refreshToken, refreshTokenExpiresAt } = grant.stored();
	grant.later(15 * DAY - 20 * MINUTE);
	grant.called();
	await renew();
	expect(grant.called()).toEqual([INFO, INFO, REFRESH, INFO]);
	expect(grant.stored()).toMatchObject({ accessToken, refreshToken, refreshTokenExpiresAt });
	expect(Number(grant.stored().accessTokenExpiresAt) - grant.now()).toBeCloseTo(15 * DAY, -2);
});

it('gets another access token when the old one has ended', async () => {
	await call();
	const { accessToken } = grant.stored();
	grant.later(16 * DAY);
	grant.called();
	await call();
	expect(grant.called()).toEqual([REFRESH, INFO]);
	expect(grant.stored().accessToken).not.toBe(accessToken);
});

it('lives for five renewals of the refresh token, counts them, and warns in its last week', async () => {
	await call();
	const warned: number[] = [];
	let day = 0;
	for (; day < 200; day++) {
		const said = n8n.hints.length;
		const works = await call().then(
			() => true,
			() => false,
		);
		if (!works) break;
		if (n8n.hints.length > said) warned.push(day);
		grant.later(2);
		await call();
		grant.later(DAY - 2);
	}
	expect(grant.stored().refreshTokenRenewals).toBe(5);
	const renewals = grant.called().filter((it) => it === RENEW);
	expect(renewals).toHaveLength(5);
	// The refresh token lived until then; the last access token lived on for as long as it had.
	expect(day).toBeGreaterThan(150);
	expect(day).toBeLessThan(180);
	expect(warned[0]).toBeGreaterThan(day - 25);
	expect(n8n.hints.at(-1)).toMatch(/ends in \d days and cannot be renewed any more.*client_key=/);
	const error = await refusalOf(call());
	expect(error.message).toMatch(/no new Authorization Code and no living refresh token/);
});

it('stores a renewed refresh token before anything else is done with it', async () => {
	await call();
	grant.later(15 * DAY - 20 * MINUTE);
	await renew();
	grant.later(10 * DAY + DAY / 2);
	grant.called();
	await renew();
	expect(grant.called()).toEqual([INFO, INFO, RENEW, INFO]);
	expect(grant.stored().refreshTokenRenewals).toBe(1);
	expect(Number(grant.stored().refreshTokenExpiresAt) - grant.now()).toBeCloseTo(30 * DAY, -2);
});

it('goes on without renewals where the app may not renew, and warns', async () => {
	await call();
	grant.later(15 * DAY - 20 * MINUTE);
	await renew();
	grant.control.addFaults([{ kind: 'businessError', method: RENEW, code: 10004 }]);
	grant.later(10 * DAY + DAY / 2);
	await renew();
	expect(grant.stored().refreshTokenRenewals).toBe(5);
	grant.called();
	await call();
	expect(grant.called()).toEqual([INFO]);
	expect(n8n.hints.at(-1)).toMatch(/ends in 4 days and cannot be renewed/);
});

it('renews after a refusal, whatever the stored end says', async () => {
	await call();
	grant.later(DAY);
	grant.revoke('access');
	grant.called();
	await call();
	expect(grant.called()).toEqual([INFO, REFRESH, INFO]);
});

it('says how to authorise again when the owner took the grant back', async () => {
	await call();
	grant.later(DAY);
	grant.revoke('both');
	const error = await refusalOf(call());
	expect(error).toMatchObject({
		failure: {
			code: '10010',
			remedy: expect.stringContaining(`client_key=${String(grant.stored().clientKey)}&`),
		},
	});
	grant.authorise();
	expect(await call()).toMatchObject({ open_id: grant.sandbox.open.openId });
});

it('renews once for executions of two processes', async () => {
	await call();
	const other = await grant.process();
	grant.later(16 * DAY);
	grant.called();
	const both = [n8n, other];
	await Promise.all(Array.from({ length: 30 }, async (_, at) => await both[at % 2]?.read(INFO)));
	expect(grant.called().filter((it) => it !== INFO)).toEqual([REFRESH]);
});

describe('the token of the app', () => {
	const role = async () =>
		await n8n.read(ROLE, {
			open_id: grant.sandbox.open.openId,
			role_labels: ['AUTH_COMPANY'],
		});

	it('is fetched for what needs no user, kept for two hours, and needs no authorisation', async () => {
		grant.stored().authorizationCode = '';
		expect(await role()).toMatchObject({ match_result: expect.any(Boolean) });
		await role();
		expect(grant.called()).toEqual([CLIENT, ROLE, ROLE]);
		grant.later(2 * 3600 - 3 * MINUTE);
		await role();
		expect(grant.called()).toEqual([CLIENT, ROLE]);
		const error = await refusalOf(call());
		expect(error.message).toMatch(/no new Authorization Code/);
	});

	it('is fetched beside the grant, which it leaves alone', async () => {
		await call();
		const { accessToken, refreshToken } = grant.stored();
		await role();
		expect(grant.called()).toEqual([CODE, INFO, CLIENT, ROLE]);
		expect(grant.stored()).toMatchObject({ accessToken, refreshToken });
	});

	it('is fetched anew when it is refused', async () => {
		await role();
		grant.called();
		grant.revoke('access');
		await role();
		const calls = grant.called();
		expect(calls.filter((it) => it === ROLE).length).toBeGreaterThanOrEqual(1);
		expect(calls.at(-1)).toBe(ROLE);
	});
});
