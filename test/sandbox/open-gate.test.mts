/** What a call is checked for before it is answered: tokens, open_id, capability, scope, rates, faults. */
import { type Sandbox, startSandbox } from '../../sandbox/server.mts';
import { ask, authorised, type Authorised, codeOf } from './open-caller.mts';

const NOW = 1_790_000_000;
let sandbox: Sandbox;
let who: Authorised;

beforeEach(async () => {
	sandbox = await startSandbox({ orders: 5, now: NOW, speed: 0, live: 0, fans: 20 });
	who = await authorised(sandbox);
});
afterEach(() => sandbox.close());

const OLD = '/data/extern/fans/source/';
const NEW = '/im/authorize/user_list/';
const both = async (headers: Record<string, string>, open_id?: string) => {
	const query: Record<string, string> = open_id === undefined ? {} : { open_id };
	const old = await ask(sandbox.url, OLD, { query, headers });
	const json = { cursor: '0', limit: 10 };
	const fresh = await ask(sandbox.url, NEW, { query, headers, json });
	return [old.json.data.error_code ?? 0, fresh.json.err_no];
};

describe('the token', () => {
	test('is looked for in its header, not in the query', async () => {
		const { openId, tokens } = who;
		expect(await both({ 'access-token': tokens.access_token }, openId)).toEqual([0, 0]);
		const query = { open_id: openId, access_token: tokens.access_token };
		expect(codeOf((await ask(sandbox.url, OLD, { query })).json)).toBe(2190002);
	});

	test('of the older family is looked for in the query, not in the header', async () => {
		const query = { cursor: '0', count: '10' };
		const path = '/enterprise/media/list';
		expect(codeOf((await who.get(path, query)).json)).toBe(2190002);
		const { access_token } = who.tokens;
		expect(codeOf((await who.get(path, { ...query, access_token })).json)).toBe(0);
	});

	test('unknown, expired, of the former numbers', async () => {
		expect(await both({ 'access-token': 'act.x' }, who.openId)).toEqual([2190002, 28001003]);
		sandbox.control.clock({ advance: 15 * 86_400 });
		expect(await both(who.headers, who.openId)).toEqual([28001008, 28001008]);
		sandbox.control.decide({ openCodes: 'former' });
		expect(await both(who.headers, who.openId)).toEqual([2190008, 2190008]);
	});

	test('and the open_id belong together', async () => {
		expect(await both(who.headers)).toEqual([28001007, 28001007]);
		expect(await both(who.headers, 'x')).toEqual([28001015, 28001015]);
	});
});

describe('capability and scope', () => {
	test('the app without the capability, the account without the scope', async () => {
		sandbox.control.open.change({ deny: ['im.direct_message', 'data.external.fans_source'] });
		expect(await both(who.headers, who.openId)).toEqual([28001018, 28001018]);
		sandbox.control.open.change({ allow: ['im.direct_message', 'data.external.fans_source'] });
		expect(await both(who.headers, who.openId)).toEqual([0, 0]);
		const poor = await authorised(sandbox, ['user_info']);
		expect(await both(poor.headers, poor.openId)).toEqual([28001012, 28001012]);
	});

	test('a banned capability, an app without any, a banned app', async () => {
		const { open } = sandbox.control;
		open.change({ ban: ['im.direct_message'] });
		expect(await both(who.headers, who.openId)).toEqual([0, 28001019]);
		const { capabilities } = open.truth().app;
		open.change({ deny: capabilities as never });
		expect(await both(who.headers, who.openId)).toEqual([28001014, 28001014]);
		open.change({ app: 'banned' });
		expect(await both(who.headers, who.openId)).toEqual([28001016, 28001016]);
	});

	test('the shared permissions call takes the client_key', async () => {
		sandbox.control.permissions({ appKey: sandbox.open.clientKey, deny: ['im.direct_message'] });
		expect(await both(who.headers, who.openId)).toEqual([0, 28001018]);
	});

	test('a private account grants no private messages', async () => {
		const [, person] = sandbox.control.open.truth().accounts;
		const { code = '' } = sandbox.control.open.change({ issueCode: true, openId: person?.openId });
		const { data } = (await who.exchange(code)).json;
		expect(data.scope).not.toContain('im.');
		const headers = { 'access-token': data.access_token };
		expect(await both(headers, data.open_id)).toEqual([0, 28001012]);
	});

	test('an account that is gone', async () => {
		sandbox.control.open.change({ lost: 28001046 });
		expect(await both(who.headers, who.openId)).toEqual([28001046, 28001046]);
	});
});

test.each([
	'/enterprise/leads/tag/create',
	'/enterprise/leads/tag/list/',
	'/enterprise/leads/tag/user/update',
	'/enterprise/leads/user/list',
	'/enterprise/im/message/send',
	'/fans/list/',
	'/following/list/',
])('%s is off line', async (path) => {
	expect(codeOf((await who.post(path, { tag_name: 'x' })).json)).toBe(28001056);
	expect(codeOf((await who.get(path)).json)).toBe(28001056);
});

test('unknown paths, the wrong verb, a path without its slash', async () => {
	expect((await who.get('/room/data/nothing/get/')).json.err_no).toBe(28001017);
	expect((await who.get('/im/send/msg/')).json.data.error_code).toBe(28001017);
	expect((await who.get('/data/extern/fans/source')).json.err_no).toBe(28001017);
	expect(codeOf((await who.post('/im/send/msg/group/', {})).json)).toBe(28001018);
});

test('a body that is no JSON, or says it is something else', async () => {
	const query = { open_id: who.openId };
	const text = await fetch(`${sandbox.url}${NEW}?${new URLSearchParams(query)}`, {
		method: 'POST',
		body: '{"cursor":',
		headers: { ...who.headers, 'content-type': 'application/json' },
	});
	expect(((await text.json()) as { err_no: number }).err_no).toBe(28001007);
	const form = { cursor: '0', limit: '10' };
	const asked = await ask(sandbox.url, NEW, { query, form, headers: who.headers });
	expect(asked.json.err_no).toBe(28001007);
});

describe('how often', () => {
	test('calls a second, if a limit is set', async () => {
		sandbox.control.quota({ [OLD]: 2 });
		const codes = [];
		for (let call = 0; call < 4; call += 1) codes.push(codeOf((await who.get(OLD)).json));
		expect(codes.filter((code) => code === 28003018).length).toBeGreaterThan(0);
		expect(codes[0]).toBe(0);
		expect(sandbox.control.open.truth().throttled).toBeGreaterThan(0);
	});

	test('calls a day, till midnight in China', async () => {
		sandbox.control.open.change({ dailyQuota: { [OLD]: 1 } });
		expect(codeOf((await who.get(OLD)).json)).toBe(0);
		expect(codeOf((await who.get(OLD)).json)).toBe(28003017);
		sandbox.control.clock({ advance: 86_400 });
		expect(codeOf((await who.get(OLD)).json)).toBe(0);
	});
});

describe('faults', () => {
	test('busy, too often, any code, a page of HTML', async () => {
		const { control } = sandbox;
		control.addFaults([
			{ kind: 'serviceError', method: OLD, times: 1 },
			{ kind: 'throttle', method: OLD, after: 1, times: 1 },
			{ kind: 'businessError', code: 28001052, method: OLD, after: 2, times: 1 },
		]);
		const codes = [];
		for (let call = 0; call < 4; call += 1) codes.push(codeOf((await who.get(OLD)).json));
		expect(codes).toEqual([28001005, 28003018, 28001052, 0]);
	});

	test('a token that is revoked under way', async () => {
		sandbox.control.addFaults([{ kind: 'revokeToken', method: OLD, times: 1 }]);
		expect(codeOf((await who.get(OLD)).json)).toBe(2190002);
		const form = {
			client_key: who.app.client_key,
			grant_type: 'refresh_token',
			refresh_token: who.tokens.refresh_token,
		};
		const { data } = (await ask(sandbox.url, '/oauth/refresh_token/', { form })).json;
		expect(data.access_token).not.toBe(who.tokens.access_token);
	});
});

test('codes as numbers, as text, or now so and now so', async () => {
	const types = async () => {
		const { json } = await who.get('/data/external/user/fans/', { date_type: '7' });
		return [typeof json.data.error_code, typeof json.data.result_list[0]?.total_fans];
	};
	expect(await types()).toEqual(['number', 'string']);
	sandbox.control.decide({ openErrorCode: 'sampled' });
	expect(await types()).toEqual(['string', 'string']);
	sandbox.control.decide({ openNumbers: 'number' });
	expect(await types()).toEqual(['number', 'number']);
	sandbox.control.decide({ openNumbers: 'drawn' });
	const seen = new Set<string>();
	for (let call = 0; call < 12; call += 1) seen.add((await types()).join());
	expect(seen.size).toBeGreaterThan(1);
});

test('the log names no person and holds no token', async () => {
	const fan = sandbox.control.open.fanTruth()[0]?.openId ?? '';
	const [written] =
		sandbox.control.open.change({ messages: [{ from: fan, text: '你好' }] }).messages ?? [];
	await who.post('/im/send/msg/', {
		to_user_id: fan,
		msg_id: written?.msgId,
		conversation_id: written?.conversationId,
		content: { msg_type: 1, text: { text: '机密的回答' } },
	});
	await who.get('/fans/check', { follower_open_id: fan });
	const log = JSON.stringify(sandbox.control.calls());
	const secrets = [fan, who.openId, '机密', who.tokens.access_token, sandbox.open.clientSecret];
	for (const secret of [...secrets, written?.msgId ?? '', who.tokens.refresh_token]) {
		expect(log).not.toContain(secret);
	}
	expect(log).toContain('/im/send/msg/');
});
