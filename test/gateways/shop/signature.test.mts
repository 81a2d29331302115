/** Signing against the ten published vectors; `escaped` is the older spelling of the same body. */
import { parseKeepingInt64 } from '../../../nodes/kernel/exact-json';
import { canonicalJson, escapeHtml, sign } from '../../../nodes/gateways/shop/signature';
import vectors from '../../fixtures/sign-vectors.json';

it('knows all ten vectors', () => {
	expect(vectors.map(({ name }) => name)).toEqual(
		Array.from({ length: 10 }, (_, index) => `V${index + 1}`),
	);
});

describe.each(vectors)('$name, $method', ({ input, canonical, hmac, md5, escaped, ...text }) => {
	const paramJson = canonicalJson(parseKeepingInt64(input));

	it('writes the canonical text', () => expect(paramJson).toBe(canonical));

	it('signs it with HMAC-SHA256, which is the default', () => {
		expect(sign({ ...text, paramJson })).toBe(hmac);
		expect(sign({ ...text, paramJson }, 'hmac-sha256')).toBe(hmac);
	});

	it('signs it with MD5', () => expect(sign({ ...text, paramJson }, 'md5')).toBe(md5));

	it('signs the older spelling, where there is one', () => {
		const older = { ...text, paramJson: escapeHtml(paramJson) };
		expect(sign(older)).toBe(escaped?.hmac ?? hmac);
		expect(sign(older, 'md5')).toBe(escaped?.md5 ?? md5);
	});
});

it('covers each of its five parts', () => {
	const text = { appKey: '1', appSecret: 's', method: 'a.b', paramJson: '{}', timestamp: '2' };
	const variants = [
		text,
		{ ...text, appKey: '2' },
		{ ...text, appSecret: 't' },
		{ ...text, method: 'a.c' },
		{ ...text, paramJson: '{"a":1}' },
		{ ...text, timestamp: '3' },
	];
	expect(new Set(variants.map((it) => sign(it))).size).toBe(variants.length);
});
