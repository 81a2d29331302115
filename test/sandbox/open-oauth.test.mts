/** Tokens of open.douyin.com, by the sandbox's clock. */
import { type Sandbox, startSandbox } from '../../sandbox/server.mts';
import { ask, authorised, codeOf } from './open-caller.mts';

const NOW = 1_790_000_000;
const DAY = 86_400;
let sandbox: Sandbox;

beforeEach(async () => {
	sandbox = await startSandbox({ orders: 5, now: NOW, speed: 0, live: 0, fans: 5 });
});
afterEach(() => sandbox.close());

const advance = (seconds: number) => sandbox.control.clock({ advance: seconds });
const post = (path: string, form: Record<string, string>) => ask(sandbox.url, path, { form });
const key = () => sandbox.open.clientKey;
const refresh = (refresh_token: string, client_key = key()) =>
	post('/oauth/refresh_token/', { client_key, grant_type: 'refresh_token', refresh_token });
const renew = (refresh_token: string) =>
	post('/oauth/renew_refresh_token/', { client_key: key(), refresh_token });
const works = async (token: string) => {
	const { json } = await ask(sandbox.url, '/data/external/user/fans/', {
		query: { open_id: sandbox.open.openId, date_type: '7' },
		headers: { 'access-token': token },
	});
	return codeOf(json);
};

describe('authorisation code', () => {
	test('gives 15 and 30 days, the open_id and the scopes', async () => {
		const { tokens } = await authorised(sandbox, ['user_info', 'fans.check']);
		expect(tokens).toMatchObject({
			access_token: expect.stringMatching(/^act\./) as string,
			refresh_token: expect.stringMatching(/^rft\./) as string,
			expires_in: String(15 * DAY),
			refresh_expires_in: String(30 * DAY),
			open_id: sandbox.open.openId,
			scope: 'user_info,fans.check',
			error_code: 0,
		});
	});

	test('works once, for ten minutes, and not beside a newer one', async () => {
		const { exchange } = await authorised(sandbox);
		const code = sandbox.control.open.issueCode();
		expect(codeOf((await exchange(code)).json)).toBe(0);
		expect(codeOf((await exchange(code)).json)).toBe(10007);
		const late = sandbox.control.open.issueCode();
		advance(600);
		expect(codeOf((await exchange(late)).json)).toBe(10007);
		const earlier = sandbox.control.open.issueCode();
		sandbox.control.open.issueCode();
		expect(codeOf((await exchange(earlier)).json)).toBe(10007);
	});

	test('another authorisation ends the tokens of the one before', async () => {
		const first = await authorised(sandbox);
		const second = await authorised(sandbox);
		expect(await works(first.tokens.access_token)).toBe(2190002);
		expect(codeOf((await refresh(first.tokens.refresh_token)).json)).toBe(10010);
		expect(await works(second.tokens.access_token)).toBe(0);
	});

	test.each([
		['a form is wanted, not JSON', { json: true }, 28001007],
		['no code', { code: '' }, 28001007],
		['another grant_type', { grant_type: 'authorization' }, 28001007],
		['an unknown key', { client_key: 'aw0' }, 29002002],
		['a wrong secret', { client_secret: 'x' }, 10013],
		['an unknown code', { code: 'x' }, 10007],
	])('%s', async (_title, { json, ...change }: Record<string, unknown>, expected) => {
		const good = {
			grant_type: 'authorization_code',
			client_key: key(),
			client_secret: sandbox.open.clientSecret,
			code: sandbox.control.open.issueCode(),
			...(change as object),
		};
		const asked = json ? { json: good } : { form: good };
		const reply = await ask(sandbox.url, '/oauth/access_token/', asked);
		expect(reply.status).toBe(200);
		expect(reply.json.data.error_code).toBe(expected);
		expect(reply.text).not.toContain(sandbox.open.clientSecret);
	});
});

describe('refresh_token', () => {
	test('lengthens a token that lives, and leaves its own end alone', async () => {
		const { tokens } = await authorised(sandbox);
		advance(10 * DAY);
		const { data } = (await refresh(tokens.refresh_token)).json;
		expect(data).toMatchObject({
			access_token: tokens.access_token,
			expires_in: String(15 * DAY),
			refresh_token: tokens.refresh_token,
			refresh_expires_in: String(20 * DAY),
		});
		advance(15 * DAY - 1);
		expect(await works(tokens.access_token)).toBe(0);
		advance(1);
		expect(await works(tokens.access_token)).toBe(28001008);
	});

	test('replaces a token that has expired', async () => {
		const { tokens } = await authorised(sandbox);
		advance(15 * DAY);
		const { data } = (await refresh(tokens.refresh_token)).json;
		expect(data.access_token).not.toBe(tokens.access_token);
		expect(await works(data.access_token)).toBe(0);
		expect(await works(tokens.access_token)).toBe(28001008);
	});

	test('replaces a token that was killed', async () => {
		const { tokens } = await authorised(sandbox);
		sandbox.control.open.change({ revoke: 'access' });
		expect(await works(tokens.access_token)).toBe(2190002);
		const { data } = (await refresh(tokens.refresh_token)).json;
		expect(await works(data.access_token)).toBe(0);
	});

	test('after 30 days there is nothing to refresh', async () => {
		const { tokens } = await authorised(sandbox);
		advance(30 * DAY - 1);
		expect(codeOf((await refresh(tokens.refresh_token)).json)).toBe(0);
		advance(1);
		expect(codeOf((await refresh(tokens.refresh_token)).json)).toBe(10010);
		expect(codeOf((await renew(tokens.refresh_token)).json)).toBe(10010);
	});

	test('belongs to its client_key', async () => {
		const { tokens } = await authorised(sandbox);
		expect(codeOf((await refresh(tokens.refresh_token, 'aw0')).json)).toBe(10003);
		expect(codeOf((await refresh('rft.x')).json)).toBe(10010);
	});
});

describe('renew_refresh_token', () => {
	test('five times, each new one at once the only one', async () => {
		let { refresh_token } = (await authorised(sandbox)).tokens;
		for (let time = 1; time <= 5; time += 1) {
			advance(29 * DAY);
			const { data } = (await renew(refresh_token)).json;
			expect(data).toMatchObject({ expires_in: String(30 * DAY), error_code: 0 });
			expect(data.refresh_token).not.toBe(refresh_token);
			expect(codeOf((await refresh(refresh_token)).json)).toBe(10010);
			({ refresh_token } = data);
			expect(codeOf((await refresh(refresh_token)).json)).toBe(0);
		}
		expect(codeOf((await renew(refresh_token)).json)).toBe(10020);
		expect(codeOf((await refresh(refresh_token)).json)).toBe(0);
	});

	test('two at once: one gets the new token, the other hears that the old is void', async () => {
		const { tokens } = await authorised(sandbox);
		const both = await Promise.all([renew(tokens.refresh_token), renew(tokens.refresh_token)]);
		expect(both.map(({ json }) => codeOf(json)).sort()).toEqual([0, 10010]);
	});

	test('wants its permission, of the account and of the app', async () => {
		const { tokens } = await authorised(sandbox, ['user_info']);
		expect(codeOf((await renew(tokens.refresh_token)).json)).toBe(10004);
		const other = await authorised(sandbox);
		sandbox.control.open.change({ deny: ['renew_refresh_token'] });
		expect(codeOf((await renew(other.tokens.refresh_token)).json)).toBe(10004);
		expect(codeOf((await renew('')).json)).toBe(10005);
	});
});

describe('client_token', () => {
	const issue = async (change: object = {}) => {
		const form = {
			grant_type: 'client_credential',
			client_key: key(),
			client_secret: sandbox.open.clientSecret,
			...change,
		};
		return (await post('/oauth/client_token/', form)).json;
	};
	const opens = async (token: string) =>
		codeOf(
			(
				await ask(sandbox.url, '/api/douyin/v1/role/check/', {
					json: { open_id: sandbox.open.openId, role_labels: ['AUTH_COMPANY'] },
					headers: { 'access-token': token },
				})
			).json,
		);

	test('two hours, and five minutes beside its successor', async () => {
		const first = (await issue()).data.access_token;
		expect(first).toMatch(/^clt\./);
		const second = (await issue()).data.access_token;
		advance(299);
		expect([await opens(first), await opens(second)]).toEqual([0, 0]);
		advance(1);
		expect([await opens(first), await opens(second)]).toEqual([28001008, 0]);
		advance(7200 - 301);
		expect(await opens(second)).toBe(0);
		advance(1);
		expect(await opens(second)).toBe(28001008);
	});

	test('the third kills the first at once', async () => {
		const first = (await issue()).data.access_token;
		await issue();
		await issue();
		expect(await opens(first)).toBe(28001008);
	});

	test('refuses what is wrong with the app', async () => {
		expect(codeOf(await issue({ grant_type: 'x' }))).toBe(10002);
		expect(codeOf(await issue({ client_key: 'aw0' }))).toBe(10003);
		expect(codeOf(await issue({ client_secret: 'x' }))).toBe(10013);
	});

	test('opens nothing of a user, and a user token opens nothing of the app', async () => {
		const { tokens } = await authorised(sandbox);
		expect(await opens(tokens.access_token)).toBe(28001003);
		expect(await works((await issue()).data.access_token)).toBe(2190002);
		sandbox.control.decide({ openRoleToken: 'any' });
		expect(await opens(tokens.access_token)).toBe(0);
	});
});

describe('userinfo', () => {
	const info = (form: Record<string, string>) => post('/oauth/userinfo/', form);

	test('returns the user, without the scopes that were taken away', async () => {
		const { tokens, openId } = await authorised(sandbox);
		const { json } = await info({ access_token: tokens.access_token, open_id: openId });
		expect(Object.keys(json.data).sort()).toEqual(
			['avatar', 'description', 'error_code', 'nickname', 'open_id', 'union_id'].sort(),
		);
	});

	test.each(['access_token', 'access-token'])('takes the token in the header %s', async (name) => {
		const { tokens, openId } = await authorised(sandbox);
		const asked = (token: string) =>
			ask(sandbox.url, '/oauth/userinfo/', {
				form: { open_id: openId },
				headers: { [name]: token },
			});
		expect((await asked(tokens.access_token)).json.data).toMatchObject({ open_id: openId });
		expect(codeOf((await asked('act.x')).json)).toBe(10008);
	});

	test('refuses', async () => {
		const { tokens, openId } = await authorised(sandbox);
		const { access_token } = tokens;
		expect(codeOf((await info({ access_token: 'act.x', open_id: openId })).json)).toBe(10008);
		expect(codeOf((await info({ access_token, open_id: 'x' })).json)).toBe(28001015);
		expect(codeOf((await info({ access_token })).json)).toBe(10005);
		const bare = await authorised(sandbox, ['fans.check']);
		const form = { access_token: bare.tokens.access_token, open_id: openId };
		expect(codeOf((await info(form)).json)).toBe(28001012);
	});
});

test('taking the authorisation back ends both tokens and sends the event', async () => {
	const { tokens, openId } = await authorised(sandbox, ['user_info']);
	expect(sandbox.control.open.withdraw()).toBe(true);
	expect(sandbox.control.open.withdraw()).toBe(false);
	expect(await works(tokens.access_token)).toBe(2190002);
	expect(codeOf((await refresh(tokens.refresh_token)).json)).toBe(10010);
	expect(
		sandbox.control.open.events().map(({ event, from, content }) => [event, from, content]),
	).toEqual([
		['authorize', openId, { scopes: ['user_info'] }],
		['unauthorize', openId, { scopes: ['user_info'] }],
	]);
});
