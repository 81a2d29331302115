/** What the client does with each kind of answer, to a read and to a write. */
import { GatewayError } from '../../nodes/kernel/errors';
import {
	body,
	noReply,
	ok,
	refused,
	scriptedApi,
	throttled,
	type Answer,
} from '../support/scripted-host.mts';

const fail = (code: string, cause?: string) =>
	expect.objectContaining({ failure: expect.objectContaining({ code, ...(cause && { cause }) }) });

const DOUBT = /Whether the platform carried this out is not known/;

it('resolves to the data of the reply, ids as text', async () => {
	const answer = { status: 200, body: '{"code":10000,"data":{"sku_id":3473196049974326153}}' };
	const wire = scriptedApi(answer);
	expect(await wire.outcome(wire.read({ size: 1, page: 0 }))).toEqual({
		value: { sku_id: '3473196049974326153' },
	});
	expect(wire.calls).toEqual([{ method: 'order.searchList', body: '{"page":0,"size":1}', at: 0 }]);
});

it('notes a form it does not know, and passes on what came', async () => {
	const wire = scriptedApi(body({ code: 0, data: [7] }));
	expect(await wire.outcome(wire.read())).toEqual({ value: [7] });
	expect(wire.drifts).toEqual([expect.stringMatching(/order\.searchList.*without code 10000/)]);
});

const passing: Array<[string, Answer]> = [
	['HTTP 502', { status: 502, body: '<html>Bad Gateway</html>' }],
	['a body cut off', { status: 200, body: '{"code":10000,"data":{"shop_or' }],
	['no JSON', { status: 200, body: '<html>系统维护中</html>' }],
	['no reply', noReply],
	['20000', refused(20000, 'dop.service-error')],
	['a number that passes', refused(50002, 'isv.business-failed:8888')],
];

describe.each(passing)('after %s', (_what, answer) => {
	it('a read is sent again, later and later, until it works', async () => {
		const wire = scriptedApi(answer, answer, answer, ok({ a: 1 }));
		const method = 'order.logisticsAddMultiPack';
		expect(await wire.outcome(wire.api.read(method, {}))).toEqual({ value: { a: 1 } });
		const waits = wire.calls.slice(1).map(({ at }, index) => at - (wire.calls[index]?.at ?? 0));
		for (const [index, wait] of waits.entries()) {
			expect(wait).toBeGreaterThanOrEqual(0.75 * 500 * 2 ** index);
			expect(wait).toBeLessThanOrEqual(1.25 * 500 * 2 ** index + 100);
		}
	});

	it('a read is given up after six tries, without doubt about what was done', async () => {
		const wire = scriptedApi(...Array.from({ length: 6 }, () => answer));
		const { error } = await wire.outcome(wire.api.read('order.logisticsAddMultiPack', {}));
		expect(error).toBeInstanceOf(GatewayError);
		expect(error).toMatchObject({ failure: { cause: 'temporarily-unavailable' } });
		expect(String(error)).not.toMatch(DOUBT);
		expect(wire.calls).toHaveLength(6);
	});

	it('a write is not sent again, and the error says that its outcome is not known', async () => {
		const wire = scriptedApi(answer);
		const { error } = await wire.outcome(wire.send(false));
		expect(error).toMatchObject({
			message: expect.stringMatching(DOUBT),
			failure: {
				remedy: expect.stringMatching(/^It was not repeated.*Read what it was to change first/),
			},
		});
		expect(wire.calls).toHaveLength(1);
	});

	it('the error sends the user to where the operation says that it shows', async () => {
		const wire = scriptedApi(answer);
		const options = { repeatable: false, lookAt: 'the conversation' };
		const { error } = await wire.outcome(wire.api.send('order.logisticsAdd', {}, options));
		expect(error).toMatchObject({
			failure: { remedy: expect.stringMatching(/Read the conversation first, then decide/) },
		});
	});

	it('a write that the platform recognises is sent again', async () => {
		const wire = scriptedApi(answer, ok(null));
		expect(await wire.outcome(wire.send(true))).toEqual({ value: null });
		expect(wire.calls).toHaveLength(2);
		expect(wire.calls[0]?.body).toBe(wire.calls[1]?.body);
	});
});

describe.each([
	['a refusal', refused(50002, 'isv.business-failed:60110'), 'isv.business-failed:60110'],
	[
		'a missing permission',
		refused(30001, 'isv.app-permissions-insufficient'),
		'isv.app-permissions-insufficient',
	],
	['HTTP 404', { status: 404, body: 'nothing here' }, 'HTTP 404'],
	[
		'an execution that was stopped',
		{ failure: { code: 'CANCELLED', message: 'stopped' } },
		'CANCELLED',
	],
] satisfies Array<[string, Answer, string]>)('after %s', (_what, answer, code) => {
	it('neither a read nor a write is sent again', async () => {
		for (const repeatable of [true, false]) {
			const wire = scriptedApi(answer);
			const { error } = await wire.outcome(wire.send(repeatable));
			expect(error).toEqual(fail(code));
			expect(String(error)).not.toMatch(DOUBT);
			expect(wire.calls).toHaveLength(1);
		}
	});
});

it('a write is sent again after a credential in trouble, since it never left', async () => {
	const unsent = { ...noReply, unsent: true };
	const wire = scriptedApi(unsent, unsent, ok(null));
	expect(await wire.outcome(wire.send(false))).toEqual({ value: null });
	const dead = scriptedApi(...Array.from({ length: 6 }, () => unsent));
	const { error } = await dead.outcome(dead.send(false));
	expect(String(error)).not.toMatch(DOUBT);
	expect(dead.calls).toHaveLength(6);
});

describe('after a throttle reply', () => {
	it.each([
		['inside HTTP 200', throttled],
		['as HTTP 429', { status: 429, body: 'slow down' }],
	])('%s, a read and a write wait and go on', async (_what, answer) => {
		for (const repeatable of [true, false]) {
			const wire = scriptedApi(answer, ok({ a: 1 }));
			expect(await wire.outcome(wire.send(repeatable))).toEqual({ value: { a: 1 } });
			expect((wire.calls[1]?.at ?? 0) - (wire.calls[0]?.at ?? 0)).toBeGreaterThanOrEqual(375);
		}
	});

	it('a call that is throttled for ever ends, with the quota as its cause', async () => {
		const wire = scriptedApi(...Array.from({ length: 16 }, () => throttled));
		const { error } = await wire.outcome(wire.send(false));
		expect(error).toEqual(fail('isv.traffic-limited', 'rate-limited'));
		expect(String(error)).not.toMatch(DOUBT);
		expect(wire.calls).toHaveLength(16);
		expect(wire.clock.now()).toBeGreaterThan(3 * 60_000);
	});
});
