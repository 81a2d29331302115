/** Tokens of a self-built app: made, renewed early, renewed when refused, made again when dead. */
import { openShop, type Shop } from './shop.mts';

jest.mock('n8n-workflow', () => jest.requireActual('../support/idle-time.mts').mocked);

const MINUTE = 60;
const DAY = 86_400;
const CARRIERS = 'order.logisticsCompanyList';

let shop: Shop;
beforeEach(async () => {
	shop = await openShop();
});
afterEach(async () => await shop.close());

const stored = () => shop.credential.data;

it('makes a token at the first call, and stores all five fields', async () => {
	const { items } = await shop.call();
	expect(items.length).toBeGreaterThan(5);
	expect(shop.called()).toEqual(['token.create', CARRIERS]);
	expect(shop.credential.stored).toBe(1);
	const { accessToken, refreshToken, accessTokenExpiresAt, refreshTokenExpiresAt } = stored();
	expect(String(accessToken).length).toBeGreaterThan(20);
	expect(String(refreshToken).length).toBeGreaterThan(20);
	expect(refreshToken).not.toBe(accessToken);
	expect(Number(accessTokenExpiresAt) - shop.now()).toBeCloseTo(7 * DAY, -2);
	expect(Number(refreshTokenExpiresAt) - shop.now()).toBeCloseTo(14 * DAY, -2);
	expect(stored().shopName).toBe('好好生活旗舰店');
});

it('always names the shop, whose token another shop might get otherwise', async () => {
	await shop.call();
	expect(shop.control.calls()[0]?.params).toEqual({
		grant_type: 'authorization_self',
		shop_id: shop.sandbox.shopId,
	});
});

it('uses a token as long as it lives', async () => {
	await shop.call();
	shop.later(7 * DAY - 51 * MINUTE);
	shop.called();
	await shop.call();
	expect(shop.called()).toEqual([CARRIERS]);
	expect(shop.credential.stored).toBe(1);
});

it('renews 50 minutes before the end, and stores the new refresh token too', async () => {
	await shop.call();
	const before = { ...stored() };
	shop.later(7 * DAY - 49 * MINUTE);
	shop.called();
	await shop.call();
	expect(shop.called()).toEqual(['token.refresh', CARRIERS]);
	expect(shop.credential.stored).toBe(2);
	expect(stored().accessToken).not.toBe(before.accessToken);
	expect(stored().refreshToken).not.toBe(before.refreshToken);
	expect(Number(stored().accessTokenExpiresAt) - shop.now()).toBeCloseTo(7 * DAY, -2);
	shop.later(6 * DAY);
	await shop.call();
	shop.later(DAY - 30 * MINUTE);
	await shop.call();
	expect(shop.called()).toEqual([CARRIERS, 'token.refresh', CARRIERS]);
});

it('renews after a refusal inside a 200 reply, whatever the stored expiry says', async () => {
	await shop.call();
	const before = stored().accessToken;
	shop.control.authorization({ revoke: 'access' });
	shop.called();
	const { items } = await shop.call();
	expect(items.length).toBeGreaterThan(5);
	expect(shop.called()).toEqual([CARRIERS, 'token.refresh', CARRIERS]);
	expect(stored().accessToken).not.toBe(before);
	await shop.call();
	expect(shop.called()).toEqual([CARRIERS]);
});

it('makes a new token when the refresh token is dead as well', async () => {
	await shop.call();
	shop.control.authorization({ revoke: 'both' });
	shop.called();
	const { items } = await shop.call();
	expect(items.length).toBeGreaterThan(5);
	expect(shop.called()).toEqual([CARRIERS, 'token.refresh', 'token.create', CARRIERS]);
});

it('makes a new token after weeks of rest, without trying the old refresh token', async () => {
	await shop.call();
	shop.later(20 * DAY);
	shop.called();
	await shop.call();
	expect(shop.called()).toEqual(['token.create', CARRIERS]);
});

it.each(['duration', 'timestamp'] as const)('understands expires_in as a %s', async (expiresIn) => {
	shop.control.decide({ expiresIn });
	await shop.call();
	expect(Number(stored().accessTokenExpiresAt) - shop.now()).toBeCloseTo(7 * DAY, -2);
});

it('makes one token for executions that run at the same time', async () => {
	await Promise.all(Array.from({ length: 8 }, async () => await shop.call()));
	expect(shop.called().filter((it) => it !== CARRIERS)).toEqual(['token.create']);
});

it('renews once for executions whose token is refused at the same time', async () => {
	await shop.call();
	shop.control.authorization({ revoke: 'access' });
	shop.called();
	await Promise.all(Array.from({ length: 8 }, async () => await shop.call()));
	expect(shop.called().filter((it) => it !== CARRIERS)).toEqual(['token.refresh']);
});

it('tries again when the platform says that another renews right now', async () => {
	await shop.call();
	shop.control.authorization({ revoke: 'access' });
	shop.control.addFaults([
		{
			kind: 'businessError',
			method: 'token.refresh',
			times: 1,
			code: 50002,
			sub_code: 'isv.business-failed:31012',
		},
	]);
	shop.called();
	await shop.call();
	expect(shop.called()).toEqual([CARRIERS, 'token.refresh', 'token.refresh', CARRIERS]);
});

it('asks again after some seconds: the shop may have authorised the app meanwhile', async () => {
	shop.control.authorization({ state: 'closed' });
	const error = await shop.refusal();
	expect(error.message).toMatch(/^This shop has not authorised the app/);
	expect(stored().accessToken).toBe('');
	shop.control.authorization({ state: 'open' });
	shop.later(21);
	expect((await shop.call()).items.length).toBeGreaterThan(5);
});

it('asks once for 40 executions while the shop has not authorised the app', async () => {
	shop.control.authorization({ state: 'closed' });
	const errors = await Promise.all(Array.from({ length: 40 }, async () => await shop.refusal()));
	const late = await shop.refusal();
	expect(new Set([...errors, late].map(({ message }) => message)).size).toBe(1);
	expect(shop.called()).toEqual(['token.create']);
	shop.credential.data.requestsPerSecond = 999;
	await shop.refusal();
	expect(shop.called()).toEqual(['token.create']);
});

it('stops asking for tokens when each new one is refused', async () => {
	shop.control.addFaults([{ kind: 'revokeToken', method: CARRIERS }]);
	const error = await shop.refusal();
	expect(error.message).toMatch(/^The access token is unknown/);
	expect(shop.called().length).toBeLessThan(16);
});

it('renews whenever a token that worked is revoked, however often within minutes', async () => {
	await shop.call();
	for (const revoke of ['access', 'both', 'both', 'access'] as const) {
		shop.control.authorization({ revoke });
		expect((await shop.call()).items.length).toBeGreaterThan(5);
	}
});
