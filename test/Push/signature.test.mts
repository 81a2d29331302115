/** Signatures, by the vectors of the reference and by properties. */
import { createHash, createHmac } from 'node:crypto';
import fc from 'fast-check';

import { isSignedByOpen, isSignedByShop } from '../../nodes/webhooks/signature';
import { signPush } from '../../sandbox/push/signature.mts';
import { APP } from '../support/push-stage.mts';

const app = { key: APP.appKey, secret: APP.appSecret };
const VECTORS = [
	{
		body: '[{"tag":"0","msg_id":"0","data":"2021-06-04T15:44:00+08:00"}]',
		md5: '7e5e260d080bff3029964377ecaa1276',
		hmac: '2ac8f0399135e53c82ca8679cd95f510b77fcd3c64865e803347ac4743390db8',
	},
	{
		body: '[{"tag":"100","msg_id":"7000000000000000001:100","data":"{\\"p_id\\":4812345678901234567,\\"s_ids\\":[4812345678901234568],\\"shop_id\\":4463798,\\"create_time\\":1700000000,\\"buyer_words\\":\\"尽快<发>&货\\"}"}]',
		md5: 'a48ca1a5754189c64dbbb9fbf6e3bce5',
		hmac: 'f3003648c5faead34d4665915e9f2a9104856a1961bd3e6af396d4343a9b3e09',
	},
];

describe.each(VECTORS)('$body', ({ body, md5, hmac }) => {
	const fits = (headers: Record<string, string | undefined>) =>
		isSignedByShop(Buffer.from(body), { 'app-id': app.key, ...headers }, app);

	it('fits by MD5 and by HMAC, recognised by its length or by the header', () => {
		expect(fits({ 'event-sign': md5 })).toBe(true);
		expect(fits({ 'event-sign': hmac })).toBe(true);
		expect(fits({ 'event-sign': md5, 'sign-method': 'md5' })).toBe(true);
		for (const method of ['hmac-sha256', 'HMAC-SHA256', 'HmacSHA256']) {
			expect(fits({ 'event-sign': hmac, 'sign-method': method })).toBe(true);
		}
		expect(fits({ 'event-sign': md5.toUpperCase() })).toBe(true);
	});

	it('does not fit by the other one, for another app, or when something is missing', () => {
		expect(fits({ 'event-sign': hmac, 'sign-method': 'md5' })).toBe(false);
		expect(fits({ 'event-sign': md5, 'sign-method': 'hmac-sha256' })).toBe(false);
		expect(fits({ 'event-sign': md5, 'app-id': '6844048284663924232' })).toBe(false);
		expect(fits({ 'event-sign': md5, 'app-id': undefined })).toBe(false);
		expect(fits({ 'event-sign': undefined })).toBe(false);
		expect(fits({ 'event-sign': '' })).toBe(false);
		expect(fits({ 'event-sign': `${md5} ` })).toBe(false);
		expect(fits({ 'event-sign': md5.slice(0, 30) })).toBe(false);
	});

	it('is what the sandbox signs', () => {
		expect(signPush(app, body, 'md5')).toBe(md5);
		expect(signPush(app, body, 'hmac-sha256')).toBe(hmac);
	});
});

it('fits whatever the bytes are, also where they are no text', () => {
	fc.assert(
		fc.property(fc.uint8Array({ maxLength: 300 }), fc.boolean(), (bytes, hmac) => {
			const hash = hmac ? createHmac('sha256', app.secret) : createHash('md5');
			const sign = hash.update(app.key).update(bytes).update(app.secret).digest('hex');
			const headers = { 'app-id': app.key, 'event-sign': sign };
			expect(isSignedByShop(Buffer.from(bytes), headers, app)).toBe(true);
			const other = Buffer.concat([Buffer.from(bytes), Buffer.from(' ')]);
			expect(isSignedByShop(other, headers, app)).toBe(false);
		}),
	);
});

it.each([
	['', 'secret'],
	['key', ''],
	['', ''],
])('an app with key "%s" and secret "%s" accepts nothing', (key, secret) => {
	const body = Buffer.from('[]');
	const sign = createHash('md5').update(`${key}[]${secret}`).digest('hex');
	const headers = { 'app-id': key, 'event-sign': sign };
	expect(isSignedByShop(body, headers, { key, secret })).toBe(false);
	const sha1 = createHash('sha1').update(`${secret}[]`).digest('hex');
	expect(isSignedByOpen(body, { 'x-douyin-signature': sha1 }, { key, secret })).toBe(false);
});

it('knows the signature of the open platform', () => {
	const body = Buffer.from('{"event":"verify_webhook"}');
	const secret = 'shhh';
	const sha1 = createHash('sha1').update(`shhh${body.toString()}`).digest('hex');
	const fits = (sign: string) =>
		isSignedByOpen(body, { 'x-douyin-signature': sign }, { key: 'k', secret });
	expect(fits(sha1)).toBe(true);
	expect(fits(createHash('sha1').update(body).digest('hex'))).toBe(false);
	expect(fits(createHash('md5').update(`shhh${body.toString()}`).digest('hex'))).toBe(false);
});
