/** Every code of the reference has a policy, a plain cause and a remedy. */
import type { Reply } from '../../../nodes/gateways/gateway';
import { CODES } from '../../../nodes/gateways/shop/gateway-errors/gateway-errors';
import { shopGateway } from '../../../nodes/gateways/shop/gateway';
import { BARE, LEGACY, NUMBERS, SUB_CODES } from './reference-codes.mts';

const METHOD = 'order.searchList';

function failed(body: object, method = METHOD) {
	const reply: Reply = shopGateway.reply({ msg: '', log_id: 'log-1', ...body }, 200, method);
	if (reply.ok) throw new Error('was taken for a success');
	return reply;
}

const said = (sub_code: string, code = 50002, method = METHOD) =>
	failed({ code, sub_code, sub_msg: '平台的话' }, method);

/** A sentence, with all its blanks filled. */
const PLAIN = /^[A-Z][^{}]+ [^{}]{8,}$/;

describe.each(BARE)('code %i', (code, policy) => {
	const reply = failed({ code });

	it(`is met with ${policy}`, () => expect(reply.policy).toBe(policy));

	it('has a plain cause and a remedy', () => {
		expect(reply.failure).toMatchObject({ code: String(code), logId: 'log-1' });
		expect(reply.failure.message).toMatch(PLAIN);
		expect(reply.failure.remedy).toMatch(PLAIN);
		expect(reply.failure.cause).toBeDefined();
	});
});

describe.each(SUB_CODES)('code %i, %s', (code, subCode, policy) => {
	const reply = said(subCode, code);

	it(`is met with ${policy}`, () => expect(reply.policy).toBe(policy));

	it('says what the bare code does not', () => {
		expect(reply.failure.code).toBe(subCode);
		expect(reply.failure.message).toMatch(PLAIN);
		expect(reply.failure.message).toMatch(/: 平台的话$/);
		expect(reply.failure.remedy).toMatch(PLAIN);
		expect(reply.failure.message).not.toContain('The platform refused this');
	});

	it('is recognised by itself as well as by its code', () => {
		expect(said(subCode, 1).policy).toBe(policy);
	});
});

describe.each(NUMBERS)('numbers of $methods', ({ methods, retry = [], fail }) => {
	const each = (numbers: readonly number[]) =>
		methods.flatMap((method) => numbers.map((number) => [method, number] as const));

	if (retry.length > 0)
		it.each(each(retry))('%s %i is passing trouble', (method, number) => {
			for (const family of ['isv.business-failed', 'isp.service-error']) {
				const { policy, failure } = said(`${family}:${number}`, 50002, method);
				expect(policy).toBe('retry');
				expect(failure.cause).toBe('temporarily-unavailable');
				expect(failure.remedy).toMatch(PLAIN);
			}
		});

	it.each(each(fail))('%s %i is a refusal with its own words', (method, number) => {
		const { policy, failure } = said(`isv.business-failed:${number}`, 50002, method);
		expect(policy).toBe('fail');
		expect(failure.code).toBe(`isv.business-failed:${number}`);
		expect(failure.message).toMatch(PLAIN);
		expect(failure.message).not.toContain('The platform refused this');
		expect(failure.message).toMatch(/: 平台的话$/);
		expect(failure.remedy).toMatch(PLAIN);
	});
});

describe.each(LEGACY)('old err_no %i', (err_no, policy, words) => {
	it(`is met with ${policy}, in the meaning it had`, () => {
		const reply = failed({ err_no, message: '旧的话' });
		expect(reply.policy).toBe(policy);
		expect(reply.failure.message).toMatch(words);
		expect(reply.failure.message).toMatch(/: 旧的话$/);
		expect(reply.failure.code).toBe(`err_no:${err_no}`);
		expect(reply.failure.remedy).toMatch(PLAIN);
	});
});

it('lets the new code decide beside an old number', () => {
	const reply = failed({ code: 30002, err_no: 4, sub_code: 'isv.invalid_ip', message: 'x' });
	expect(reply.failure).toMatchObject({ code: 'isv.invalid_ip' });
	expect(reply.failure.message).toContain('white list');
});

it('has no row twice, and none without words', () => {
	expect(new Set(CODES.map(({ code }) => code)).size).toBe(CODES.length);
	for (const { message, remedy } of CODES) {
		expect(message).toMatch(/[^.]$/);
		expect(remedy).toMatch(/\.$/);
	}
});

describe('what a user must know', () => {
	it('names the missing permission package by its method, and where to apply', () => {
		const { failure } = said('isv.app-permissions-insufficient', 30001, 'order.batchDecrypt');
		expect(failure.message).toContain('权限包');
		expect(failure.message).toContain('order.batchDecrypt');
		expect(failure.remedy).toContain('op.jinritemai.com');
		expect(failure.remedy).toContain('order.batchDecrypt');
	});

	it('names the white list', () => {
		expect(failed({ code: 30002 }).failure.remedy).toContain('white list');
	});

	it('names the quota of the method', () => {
		const { failure } = failed({ code: 60000 });
		expect(failure.message).toContain('quota');
		expect(failure.remedy).toMatch(/Requests per Second.*order\.searchList/);
		expect(failure.cause).toBe('rate-limited');
	});
});
