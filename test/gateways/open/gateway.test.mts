/** 抖音开放平台: how values travel, and what is made of both envelopes. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';

import { CODES } from '../../../nodes/gateways/open/gateway-errors';
import { ownerMark } from '../../../nodes/gateways/auth/identity';
import { openGateway } from '../../../nodes/gateways/open/gateway';
import { METHODS } from '../../../nodes/gateways/open/methods';
import { parseJson } from '../../../nodes/kernel/exact-json';

const BASE = '/room/data/base/get/';
const credential = { clientKey: 'aw1', gatewayUrl: 'http://127.0.0.1:1' };
const request = (method: string, params = {}) =>
	openGateway.request(method, params, credential, false);
const reply = (body: unknown, status = 200, method = BASE) =>
	openGateway.reply(body, status, method);

describe('a request', () => {
	it('that reads has its values in the query', () => {
		expect(request(BASE, { room_id: '7241506000003267004', live_id: 1, x: undefined })).toEqual({
			method: 'GET',
			url: `http://127.0.0.1:1${BASE}`,
			qs: { room_id: '7241506000003267004', live_id: '1' },
		});
	});

	it('that sends has them in a JSON body', () => {
		const content = { msg_type: 1, text: { text: '你好' } };
		expect(request('/im/send/msg/', { to_user_id: '@a/b+c=', content })).toEqual({
			method: 'POST',
			url: 'http://127.0.0.1:1/im/send/msg/',
			qs: {},
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify({ to_user_id: '@a/b+c=', content }),
		});
	});

	it('names a card in the query that the platform wants there', () => {
		const { qs, body } = request('/im/del/retain_consult_card/', { card_id: '@x' });
		expect([qs, body]).toEqual([{ card_id: '@x' }, '{}']);
	});

	it('with a file is multipart, and nothing in its name ends a header', () => {
		const data = Buffer.from([0, 255, 13, 10, 45, 45]);
		const fileName = 'a"\r\nX-Evil: 1.png';
		const sent = request('/enterprise/media/upload', {
			media: { fileName, mimeType: 'image/png\r\nX: 1', data },
		});
		const type = String(sent.headers?.['content-type']);
		const boundary = /^multipart\/form-data; boundary=(.+)$/.exec(type)?.[1] ?? '';
		const body = sent.body as Buffer;
		const text = body.toString('latin1');
		expect(text.startsWith(`--${boundary}\r\n`)).toBe(true);
		expect(text.endsWith(`\r\n--${boundary}--\r\n`)).toBe(true);
		expect(text).not.toMatch(/\r\nX/);
		expect(text).toContain('Content-Type: application/octet-stream\r\n');
		expect(
			body.includes(Buffer.concat([Buffer.from('\r\n\r\n'), data, Buffer.from('\r\n--')])),
		).toBe(true);
	});
});

describe('an answer', () => {
	const folder = 'test/fixtures/douyin-open';
	// One sample shows a refusal with made-up codes.
	const samples = readdirSync(folder).filter(
		(it) => it.endsWith('Response.json') && it !== 'IMGetRetainConsultCardResponse.json',
	);

	it.each(samples)('%s is read without drift, and its envelope is gone', (name) => {
		const answer = reply(parseJson(readFileSync(join(folder, name), 'utf8')));
		expect(answer).toEqual({ ok: true, data: expect.any(Object) });
		const names = Object.keys(answer.ok ? (answer.data as object) : {});
		for (const frame of ['error_code', 'description', 'extra', 'err_no', 'err_msg', 'log_id']) {
			expect(names).not.toContain(frame);
		}
	});

	it('merges the fields next to data with those in it', () => {
		expect(reply({ err_no: 0, log_id: 'l', room_ids: ['1', '2'] })).toEqual({
			ok: true,
			data: { room_ids: ['1', '2'] },
		});
		const frame = { extra: { error_code: 0, logid: 'l' }, message: 'success' };
		expect(
			reply({ ...frame, msg_id: '@m', data: { error_code: '0', description: '', a: 1 } }),
		).toEqual({
			ok: true,
			data: { msg_id: '@m', a: 1 },
		});
		expect(reply({ err_no: 0, data: [1] })).toEqual({ ok: true, data: { data: [1] } });
		expect(reply({ err_no: 0, data: null })).toEqual({ ok: true, data: {} });
	});

	it.each([
		['today’s', { err_no: 28001008, err_msg: '过期', log_id: 'l1' }],
		['today’s, as text', { err_no: '28001008', err_msg: '过期', log_id: 'l1' }],
		[
			'the old one',
			{ data: { error_code: 28001008, description: '过期' }, extra: { logid: 'l1' } },
		],
		[
			'the old one, as text',
			{ data: { error_code: '28001008', description: '过期' }, extra: { logid: 'l1' } },
		],
		[
			'only beside',
			{ data: {}, extra: { error_code: 28001008, description: '过期', logid: 'l1' } },
		],
	])('refuses in %s envelope', (_which, body) => {
		expect(reply(body)).toEqual({
			ok: false,
			policy: 'refreshToken',
			failure: {
				code: '28001008',
				message: 'The access token expired: 过期',
				remedy: expect.stringContaining('platform/oauth/connect?client_key='),
				logId: 'l1',
				cause: 'credential-invalid',
			},
		});
	});

	it('is a failure when any of its codes is not 0', () => {
		const body = { err_no: 0, data: { error_code: 0 }, extra: { error_code: '2190003' } };
		expect(reply(body)).toMatchObject({ ok: false, failure: { code: '2190003' } });
		expect(reply({ err_no: 'strange', data: {} })).toMatchObject({ ok: false, policy: 'fail' });
	});

	it('is explained by its sub-code where there is one', () => {
		const extra = {
			error_code: 10002,
			sub_error_code: '110422',
			sub_description: '粉丝不足',
			logid: 'l',
		};
		expect(reply({ data: { error_code: 10002, description: '参数' }, extra })).toMatchObject({
			failure: {
				code: '10002:110422',
				message: expect.stringMatching(/too few fans.*: 参数: 粉丝不足/),
			},
		});
	});

	it('without any code is passed on, and noted', () => {
		expect(reply({ data: { a: 1 } })).toMatchObject({
			ok: true,
			data: { a: 1 },
			drift: expect.stringMatching(/without a code/),
		});
	});

	it('that is none is tried again, or blamed on the address', () => {
		for (const body of [undefined, null, [], 'OK', {}]) {
			expect(reply(body)).toMatchObject({ ok: false, policy: 'retry' });
			expect(reply(body, 502)).toMatchObject({ ok: false, policy: 'retry' });
			expect(reply(body, 429)).toMatchObject({ ok: false, policy: 'throttle' });
			expect(reply(body, 404)).toMatchObject({ ok: false, policy: 'fail' });
		}
		expect(reply({ err_no: 0, data: {} }, 500)).toMatchObject({ ok: false, policy: 'retry' });
	});

	it('never throws, whatever comes', () => {
		fc.assert(
			fc.property(fc.anything(), fc.integer({ min: 100, max: 599 }), (body, status) => {
				expect(typeof reply(body, status).ok).toBe('boolean');
			}),
		);
	});
});

it('warns in the last week of an authorisation that cannot be renewed, and not before', () => {
	const day = 86_400;
	const now = Date.now() / 1000;
	const app = { clientKey: 'aw1', clientSecret: 's' };
	const tokenOwner = ownerMark(openGateway.identity(app));
	const held = { ...app, tokenOwner, refreshToken: 'rft.x', refreshTokenRenewals: 5 };
	const at = (days: number, more = {}) =>
		openGateway.notice?.({ ...held, refreshTokenExpiresAt: now + days * day, ...more });
	expect(at(8)).toBeUndefined();
	expect(at(3.5)).toMatch(/ends in 3 days and cannot be renewed.*client_key=aw1/);
	expect(at(-1)).toMatch(/ends in 0 days/);
	expect(at(3.5, { refreshTokenRenewals: 4 })).toBeUndefined();
	expect(at(3.5, { refreshToken: '' })).toBeUndefined();
	expect(at(3.5)).not.toContain('rft.x');
});

it('has one row a code, each with what to do', () => {
	const codes = CODES.map(({ code }) => code);
	expect(new Set(codes).size).toBe(codes.length);
	for (const { message, remedy } of CODES) {
		expect(message).not.toMatch(/\.$/);
		expect(remedy).toMatch(/\.$/);
	}
});

it('writes each method as the platform documents it', () => {
	for (const method of Object.keys(METHODS)) expect(method).toMatch(/^\/[a-z_/0-9]+$/);
});
