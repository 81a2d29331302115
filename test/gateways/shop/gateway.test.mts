/** What the gateway sends, and how it judges an answer. */
import { ExactBody } from '../../../nodes/gateways/shop/exact-body';
import { shopGateway } from '../../../nodes/gateways/shop/gateway';

const METHOD = 'order.searchList';
const reply = (body: unknown, status = 200, method = METHOD) =>
	shopGateway.reply(body, status, method);

describe('request', () => {
	const credential = { appKey: '1', shopId: '2', gatewayUrl: 'http://127.0.0.1:8080/' };

	it('posts the canonical text of the parameters to the path of the method', () => {
		const sent = shopGateway.request('afterSale.List', { size: 1, page: 0 }, credential, false);
		expect(sent).toMatchObject({
			method: 'POST',
			url: 'http://127.0.0.1:8080/afterSale/List',
			body: new ExactBody('{"page":0,"size":1}'),
			headers: { 'content-type': 'application/json', 'x-open-no-old-err-code': '1' },
		});
	});

	it('goes to the official host when the credential names none', () => {
		const { url } = shopGateway.request('shop.brandList', {}, { gatewayUrl: '' }, false);
		expect(url).toBe('https://openapi-fxg.jinritemai.com/shop/brandList');
	});

	it('has a second spelling only where & < > are in the body', () => {
		const plain = shopGateway.request('a.b', { text: '备注' }, credential, false);
		const html = shopGateway.request('a.b', { text: 'A&B' }, credential, false);
		expect([plain, html].map((it) => shopGateway.hasEscapedForm?.(it))).toEqual([false, true]);
		expect(shopGateway.request('a.b', { text: 'A&B' }, credential, true).body).toEqual(
			new ExactBody('{"text":"A\\u0026B"}'),
		);
	});

	it('takes the rate of the credential, or a small one', () => {
		expect(shopGateway.quota(METHOD, { requestsPerSecond: 20 })).toBe(20);
		expect(shopGateway.quota(METHOD, {})).toBe(10);
	});
});

describe('success', () => {
	it.each([
		['today’s envelope', { code: 10000, msg: 'success', sub_code: '', data: { a: 1 } }],
		['a code as text', { code: '10000', data: { a: 1 } }],
		['both envelopes', { code: 10000, err_no: 0, message: 'success', data: { a: 1 } }],
		['the old envelope', { err_no: 0, message: 'success', data: { a: 1 } }],
		['numbers where words were', { code: 10000, log_id: 7, sub_msg: {}, data: { a: 1 } }],
	])('%s', (_what, body) => expect(reply(body)).toEqual({ ok: true, data: { a: 1 } }));

	it('may come with a list, with null and with no data at all', () => {
		expect(reply({ code: 10000, data: [1] })).toEqual({ ok: true, data: [1] });
		expect(reply({ code: 10000, data: null })).toEqual({ ok: true, data: null });
		expect(reply({ code: 10000 })).toEqual({ ok: true, data: undefined });
	});

	it('is judged by the result inside, where a method has one', () => {
		const method = 'order.getSettleBillDetailV3';
		const inner = (code?: string) =>
			reply({ code: 10000, data: { code, code_msg: '系统繁忙', data: [] } }, 200, method);
		for (const code of ['100000', '1000001', undefined]) expect(inner(code).ok).toBe(true);
		expect(inner('100010')).toMatchObject({
			policy: 'retry',
			failure: { code: 'isv.business-failed:100010', message: expect.stringMatching(/系统繁忙/) },
		});
		expect(inner('100026')).toMatchObject({
			policy: 'fail',
			failure: { code: 'isv.business-failed:100026', cause: 'configuration-invalid' },
		});
		expect(inner('nonsense')).toMatchObject({ ok: false, policy: 'fail' });
	});

	it('hands a partial failure to the operation that inspects it', () => {
		const data = { decrypt_infos: [{ err_no: 300003 }] };
		const body = { code: 50002, sub_code: 'isv.business-failed:300008', data };
		expect(reply(body, 200, 'order.batchDecrypt')).toEqual({ ok: true, data });
		expect(reply({ ...body, data: undefined }, 200, 'order.batchDecrypt').ok).toBe(false);
		expect(reply(body, 200, 'order.addOrderRemark').ok).toBe(false);
	});
});

describe('an undocumented envelope', () => {
	it.each([
		['code 0', { code: 0, data: { a: 1 } }],
		['no code', { result: 'ok', data: { a: 1 } }],
	])('with %s passes, and says so', (_what, body) => {
		const judged = reply(body);
		expect(judged).toMatchObject({ ok: true, data: { a: 1 } });
		expect(judged.ok && judged.drift).toMatch(/order\.searchList.*without code 10000/);
	});

	it.each([
		['code 0 and no data', { code: 0 }],
		['an object of nothing known', { error: 'nope' }],
		['a list', [1]],
		['a text', 'ok'],
		['nothing', undefined],
	])('with %s is no reply', (_what, body) => {
		expect(reply(body)).toMatchObject({
			ok: false,
			policy: 'retry',
			failure: { code: 'HTTP 200', cause: 'temporarily-unavailable' },
		});
	});
});

it.each([
	[200, 'retry'],
	[429, 'throttle'],
	[500, 'retry'],
	[502, 'retry'],
	[504, 'retry'],
	[301, 'fail'],
	[403, 'fail'],
	[404, 'fail'],
])('meets an unreadable reply with status %i by %s', (status, policy) => {
	expect(reply(undefined, status)).toMatchObject({
		ok: false,
		policy,
		failure: { code: `HTTP ${status}` },
	});
});

describe('failure', () => {
	it('understands a sub-code with a blank after the colon', () => {
		const spelled = (sub_code: string) => reply({ code: 50001, sub_code, sub_msg: '过期' });
		const blank = spelled('dop.token-generate-failed: code-expired');
		expect(blank).toEqual(spelled('dop.token-generate-failed:code-expired'));
		expect(blank).toMatchObject({ failure: { code: 'dop.token-generate-failed:code-expired' } });
	});

	it('passes on a code that no source lists, with the platform’s words', () => {
		expect(reply({ code: 99999, sub_code: 'isv.brand-new', sub_msg: '新的错误' })).toMatchObject({
			ok: false,
			policy: 'fail',
			failure: { code: 'isv.brand-new', message: 'The platform refused this: 新的错误' },
		});
	});

	it('passes on a number that no source lists for the method', () => {
		const number = { code: 50002, sub_code: 'isv.business-failed:60110', sub_msg: '话' };
		expect(reply(number, 200, 'order.logisticsAdd')).toMatchObject({
			failure: { message: 'The order has already been shipped: 话' },
		});
		expect(reply(number, 200, 'shop.brandList')).toMatchObject({
			policy: 'fail',
			failure: { code: 'isv.business-failed:60110', message: 'The platform refused this: 话' },
		});
	});

	it('prefers sub_msg, then msg, then the old message', () => {
		const words = (body: object) => {
			const judged = reply({ code: 30000, ...body });
			return judged.ok ? '' : judged.failure.message;
		};
		expect(words({ sub_msg: 'a', msg: 'b', message: 'c' })).toMatch(/: a$/);
		expect(words({ sub_msg: '', msg: 'b', message: 'c' })).toMatch(/: b$/);
		expect(words({ message: 'c' })).toMatch(/: c$/);
		expect(words({})).toMatch(/values$/);
	});

	it('names the log_id, which the platform’s support asks for', () => {
		expect(reply({ code: 30000, log_id: '2026' })).toMatchObject({ failure: { logId: '2026' } });
	});
});
