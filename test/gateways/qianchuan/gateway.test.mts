/** 巨量千川: what goes into the query, and what is made of each answer. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';

import { OAUTH_CODES, CODES } from '../../../nodes/gateways/qianchuan/gateway-errors';
import { DEFAULT_RATE, qianchuanGateway } from '../../../nodes/gateways/qianchuan/gateway';
import { METHODS } from '../../../nodes/gateways/qianchuan/methods';
import { parseJson } from '../../../nodes/kernel/exact-json';

const ROOMS = 'v1.0/qianchuan/today_live/room/get/';
const credential = { appId: '1700000000000001', gatewayUrl: 'http://127.0.0.1:1/' };
const request = (method: string, params = {}) =>
	qianchuanGateway.request(method, params, credential, false);
const reply = (body: unknown, method = ROOMS, status = 200) =>
	qianchuanGateway.reply(body, status, method);

describe('a request', () => {
	it('is a GET below /open_api/, with lists and objects as JSON', () => {
		expect(
			request(ROOMS, {
				advertiser_id: '1700000000000009',
				fields: ['stat_cost', 'click_cnt'],
				filtering: { marketing_goal: 'LIVE_PROM_GOODS' },
				page: 1,
				room_status: undefined,
			}),
		).toEqual({
			method: 'GET',
			url: `http://127.0.0.1:1/open_api/${ROOMS}`,
			qs: {
				advertiser_id: '1700000000000009',
				fields: '["stat_cost","click_cnt"]',
				filtering: '{"marketing_goal":"LIVE_PROM_GOODS"}',
				page: '1',
			},
		});
	});

	it('writes lists of ids as bare digits, however long', () => {
		const { qs } = request('v1.0/qianchuan/shop/get/', { shop_ids: ['7473196049974326153', '5'] });
		expect(qs).toEqual({ shop_ids: '[7473196049974326153,5]' });
	});

	it('cannot be broken out of by an id that is none', () => {
		fc.assert(
			fc.property(fc.array(fc.string(), { maxLength: 5 }), (ids) => {
				const { qs } = request('v1.0/qianchuan/shop/get/', { shop_ids: ids });
				const read = JSON.parse(String(qs?.shop_ids)) as unknown[];
				const isNumber = (id: string) => /^\d+$/.test(id) && (id === '0' || !id.startsWith('0'));
				expect(read.map(String)).toEqual(ids.map((id) => (isNumber(id) ? String(Number(id)) : id)));
			}),
			{ examples: [[['00']], [['0', '007', '10']]] },
		);
	});

	it('goes to the official host where the credential names none', () => {
		expect(qianchuanGateway.request(ROOMS, {}, {}, false).url).toBe(
			`https://api.oceanengine.com/open_api/${ROOMS}`,
		);
	});
});

it('shares one careful quota among all methods of an app', () => {
	expect(qianchuanGateway.sharesQuota).toBe(true);
	expect(qianchuanGateway.quota(ROOMS, {})).toBe(DEFAULT_RATE);
	expect(qianchuanGateway.quota(ROOMS, { requestsPerSecond: 5 })).toBe(5);
	expect(qianchuanGateway.account({ appId: ' 17 ', secret: 'x', accessToken: 'y' })).toBe('17');
});

it('reads for the grant, and each grant has a credential of its own', () => {
	const node = { credentials: { qianchuanApi: { id: 'c1', name: 'x' } } } as never;
	expect(qianchuanGateway.subject({ appId: '17', accessToken: 'secret' }, node)).toBe(
		'https://api.oceanengine.com 17 c1',
	);
});

describe('an answer', () => {
	const folder = 'test/fixtures/qianchuan';
	const samples = readdirSync(folder).filter(
		(it) => it.endsWith('.json') && !/Request|^methods/.test(it),
	);

	it.each(samples)('%s is read without drift', (name) => {
		const body = parseJson(readFileSync(join(folder, name), 'utf8')) as { data: unknown };
		expect(reply(body)).toEqual({ ok: true, data: body.data });
	});

	it('with a code as text is the same', () => {
		expect(reply({ code: '0', data: { a: 1 } })).toEqual({ ok: true, data: { a: 1 } });
	});

	it.each([
		[40100, ROOMS, 'throttle'],
		[40110, ROOMS, 'throttle'],
		[40110, 'oauth2/access_token/', 'fail'],
		[40105, ROOMS, 'refreshToken'],
		[40104, ROOMS, 'refreshToken'],
		[40102, ROOMS, 'refreshToken'],
		[40118, ROOMS, 'fail'],
		[40107, 'oauth2/refresh_token/', 'fail'],
		[40100, 'oauth2/refresh_token/', 'throttle'],
		[50000, ROOMS, 'retry'],
		[50000, 'oauth2/refresh_token/', 'retry'],
		[40002, ROOMS, 'fail'],
		[99999, ROOMS, 'fail'],
	])('%i from %s: %s', (code, method, policy) => {
		expect(reply({ code, message: '平台的话', request_id: 'r1' }, method)).toMatchObject({
			ok: false,
			policy,
			failure: { code: String(code), logId: 'r1', message: expect.stringMatching(/: 平台的话$/) },
		});
	});

	it.each(['access_token已过期', 'Access token is invalid', 'access_token 无效'])(
		'that says “%s” is about the token, whatever its code',
		(message) => {
			expect(reply({ code: 40002, message })).toMatchObject({ policy: 'refreshToken' });
			expect(reply({ code: 12345, message })).toMatchObject({ policy: 'refreshToken' });
		},
	);

	it('that is none is tried again, or blamed on the address', () => {
		for (const body of [undefined, null, [], 'OK', {}, { code: 'x' }, { code: null, data: {} }]) {
			expect(reply(body)).toMatchObject({ ok: false, policy: 'retry' });
			expect(reply(body, ROOMS, 502)).toMatchObject({ ok: false, policy: 'retry' });
			expect(reply(body, ROOMS, 429)).toMatchObject({ ok: false, policy: 'throttle' });
			expect(reply(body, ROOMS, 404)).toMatchObject({ ok: false, policy: 'fail' });
		}
	});

	it('never throws, whatever comes', () => {
		fc.assert(
			fc.property(fc.anything(), fc.integer({ min: 100, max: 599 }), (body, status) => {
				expect(typeof reply(body, ROOMS, status).ok).toBe('boolean');
			}),
		);
	});
});

it('has one row a code, each with what to do', () => {
	for (const table of [CODES, OAUTH_CODES]) {
		const codes = table.map(({ code }) => code);
		expect(new Set(codes).size).toBe(codes.length);
		for (const { message, remedy } of table) {
			expect(message).not.toMatch(/\.$/);
			expect(remedy).toMatch(/\.$/);
		}
	}
});

it('writes each method as the platform documents it', () => {
	for (const method of Object.keys(METHODS))
		expect(method).toMatch(/^(v1\.0|2|oauth2)\/.*[a-z]\/$/);
});
