/** Refusals that the client can do something about: an old token, the spelling of a body. */
import { noReply, ok, refused, scriptedApi } from '../support/scripted-host.mts';

const fail = (code: string, cause?: string) =>
	expect.objectContaining({ failure: expect.objectContaining({ code, ...(cause && { cause }) }) });

const DOUBT = /Whether the platform carried this out is not known/;

describe('after a refused token', () => {
	const expired = refused(40003, 'isv.access-token-expired');

	it('a call asks for a new one, reads and writes alike', async () => {
		for (const repeatable of [true, false]) {
			const wire = scriptedApi(expired, ok({ a: 1 }));
			expect(await wire.outcome(wire.send(repeatable))).toEqual({ value: { a: 1 } });
			expect(wire.calls.map(({ refused: token }) => token)).toEqual([undefined, 'token-1']);
		}
	});

	it('each refusal names the token that was refused, and the fourth is the last', async () => {
		const wire = scriptedApi(expired, expired, expired, ok({ a: 1 }));
		expect(await wire.outcome(wire.read())).toEqual({ value: { a: 1 } });
		const named = [undefined, 'token-1', 'token-2', 'token-3'];
		expect(wire.calls.map(({ refused: token }) => token)).toEqual(named);
		const dead = scriptedApi(expired, expired, expired, expired);
		const { error } = await dead.outcome(dead.read());
		expect(error).toEqual(fail('isv.access-token-expired', 'credential-invalid'));
		expect(dead.calls).toHaveLength(4);
	});

	it('an earlier doubt about a write stays', async () => {
		const wire = scriptedApi(expired, noReply);
		const { error } = await wire.outcome(wire.send(false));
		expect(String(error)).toMatch(DOUBT);
	});
});

describe('after a refused signature', () => {
	const invalid = refused(40003, 'isv.signature-invalid');

	it('a body with & < > is spelled the older way, once', async () => {
		const wire = scriptedApi(invalid, ok({ a: 1 }));
		expect(await wire.outcome(wire.read({ product: 'A&B <新款>' }))).toEqual({
			value: { a: 1 },
		});
		expect(wire.calls.map(({ body: text }) => text)).toEqual([
			'{"product":"A&B <新款>"}',
			'{"product":"A\\u0026B \\u003c新款\\u003e"}',
		]);
		const again = scriptedApi(invalid, invalid);
		const { error } = await again.outcome(again.read({ product: 'A&B' }));
		expect(error).toEqual(fail('isv.signature-invalid', 'credential-invalid'));
	});

	it('any other body is not sent again', async () => {
		const wire = scriptedApi(invalid);
		const { error } = await wire.outcome(wire.read({ product: '新款' }));
		expect(error).toEqual(fail('isv.signature-invalid'));
	});
});
