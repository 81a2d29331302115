/** The sandbox answers in the shapes that were recorded: same names, same types. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startSandbox, type Sandbox } from '../../sandbox/server.mts';
import {
	type Caller,
	keysOf,
	newCode,
	openQianchuan,
	post,
	type Query,
} from './qianchuan-caller.mts';

const NOW = 1_790_000_000;
let sandbox: Sandbox;
let caller: Caller;

beforeAll(async () => {
	sandbox = await startSandbox({ orders: 3, now: NOW, speed: 0, live: 0 });
	caller = await openQianchuan(sandbox);
});
afterAll(() => sandbox.close());

const sample = (name: string): unknown =>
	JSON.parse(readFileSync(join(__dirname, '../fixtures/qianchuan', `${name}.json`), 'utf8'));

/** Names with their types; of a list the shapes its rows have. Ids may be text here. */
function shape(value: unknown): unknown {
	if (Array.isArray(value)) {
		return [...new Set(value.map((each) => JSON.stringify(shape(each))))].sort();
	}
	if (typeof value === 'object' && value !== null) {
		const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
		return Object.fromEntries(entries.map(([name, each]) => [name, shapeOf(name, each)]));
	}
	return typeof value;
}

function shapeOf(name: string, value: unknown): unknown {
	if (/^(aweme|advertiser|account)_ids?$/.test(name)) return 'id';
	// What is in such a list nobody has recorded.
	return Array.isArray(value) && value.length === 0 ? 'list' : shape(value);
}

test('the account list', async () => {
	const { code, ...reply } = await caller.get('oauth2/advertiser/get/', {
		access_token: caller.token,
	});
	expect(code).toBe(0);
	expect(shape({ code, ...reply })).toEqual(shape(sample('oauth2-advertiser-get')));
});

test('the Douyin accounts', async () => {
	const reply = await caller.get('v1.0/qianchuan/aweme/authorized/get/', {
		advertiser_id: caller.advertisers[0],
	});
	expect(shape(reply)).toEqual(shape(sample('qianchuan-aweme-authorized-get')));
});

test.each(['report-live-get.same-day', 'report-live-get.multi-day'])('%s', async (name) => {
	const recorded = sample(name) as { data: Record<string, number> };
	const query: Query = {
		advertiser_id: caller.advertisers[0],
		aweme_id: caller.aweme,
		start_time: '2026-09-18 00:00:00',
		end_time: '2026-09-21 23:59:59',
		fields: Object.keys(recorded.data),
	};
	const reply = await caller.get('v1.0/qianchuan/report/live/get/', query);
	expect(shape(reply)).toEqual(shape(recorded));
	const fields = Object.entries(reply.data as unknown as Record<string, number>);
	for (const [field, value] of fields) {
		// Counts and prices are whole, and sales are whole fen, as they were.
		if (Number.isInteger(recorded.data[field])) expect([field, value % 1]).toEqual([field, 0]);
		if (/gmv(_alias)?$|cost$/.test(field)) expect([field, value % 1000]).toEqual([field, 0]);
	}
});

test('tokens: the recorded request is taken, the reply has its names', async () => {
	const ask = {
		...(sample('OAuth2AccessTokenRequest') as object),
		...keysOf(sandbox),
		auth_code: newCode(sandbox),
	};
	const created = await post(sandbox, 'oauth2/access_token/', ask);
	// Documentation leaves the request_id out and the message empty.
	const { request_id: _id, ...rest } = created;
	expect(shape(rest)).toEqual(shape(sample('OAuth2AccessTokenResponse')));
	const again = {
		...(sample('OAuth2RefreshTokenRequest') as object),
		...keysOf(sandbox),
		refresh_token: created.data.refresh_token,
	};
	const { request_id: _other, ...refreshed } = await post(sandbox, 'oauth2/refresh_token/', again);
	expect(shape(refreshed)).toEqual(shape(sample('OAuth2RefreshTokenResponse')));
	caller = await openQianchuan(sandbox);
});
