/**
 * Signing of 抖店 calls: pure, and pinned by the vectors in `test/gateways/shop/signature.test.mts`.
 * https://op.jinritemai.com/docs/guide-docs/148/814
 */
import { createHash, createHmac } from 'crypto';

export interface SignedText {
	readonly appKey: string;
	readonly appSecret: string;
	readonly method: string;
	/** The body, byte for byte as it is sent. */
	readonly paramJson: string;
	/** The text of the `timestamp` parameter: Unix seconds here, other formats verify as well. */
	readonly timestamp: string;
}

export type SignMethod = 'hmac-sha256' | 'md5';

/** Lower-case hex; goes into `sign`. The access token is not part of what is signed. */
export function sign(text: SignedText, signMethod: SignMethod = 'hmac-sha256'): string {
	const { appKey, appSecret, method, paramJson, timestamp } = text;
	const pattern = `app_key${appKey}method${method}param_json${paramJson}timestamp${timestamp}v2`;
	const hash = signMethod === 'md5' ? createHash('md5') : createHmac('sha256', appSecret);
	return hash.update(`${appSecret}${pattern}${appSecret}`).digest('hex');
}

/**
 * The canonical text of a set of business parameters: keys sorted by code point at every
 * depth, no white space, nothing escaped that JSON does not demand, integers exact (a `bigint`
 * writes bare digits). `undefined` is left out.
 *
 * @throws TypeError for what JSON cannot say (NaN, infinities, functions), and for a number beyond
 * 2^53: a double has rounded it, so it is no longer the id that was meant
 */
export function canonicalJson(value: unknown): string {
	switch (typeof value) {
		case 'string':
			return quoted(value);
		case 'bigint':
		case 'boolean':
			return String(value);
		case 'number':
			if (!Number.isFinite(value)) throw new TypeError('A number to send is not finite');
			if (Number.isInteger(value) && !Number.isSafeInteger(value)) throw new TypeError(ROUNDED);
			return JSON.stringify(value);
		case 'object':
			if (value === null) return 'null';
			if (Array.isArray(value)) return `[${value.map(elementOf).join(',')}]`;
			return `{${membersOf(value).join(',')}}`;
		default:
			throw new TypeError(`A value of type ${typeof value} cannot be sent`);
	}
}

const ROUNDED = 'A number to send has lost digits: pass ids as text';

const elementOf = (value: unknown) => (value === undefined ? 'null' : canonicalJson(value));

const membersOf = (value: object) =>
	Object.entries(value)
		.filter(([, member]) => member !== undefined)
		.sort(([a], [b]) => byCodePoint(a, b))
		.map(([key, member]) => `${quoted(key)}:${canonicalJson(member)}`);

const SURROGATE = /[\ud800-\udfff]/;

/** `<` compares UTF-16 units, which is code point order but for characters above U+FFFF. */
const byCodePoint = (a: string, b: string) =>
	SURROGATE.test(a + b) ? Buffer.compare(Buffer.from(a), Buffer.from(b)) : a < b ? -1 : 1;

/** Backspace and form feed have two spellings among the platform's own signers, so they go. */
const UNSENDABLE = /[\b\f]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const LINE_SEPARATORS = /[\u2028\u2029]/g;

const quoted = (text: string) =>
	JSON.stringify(text.replace(UNSENDABLE, '')).replace(LINE_SEPARATORS, (it) =>
		it === '\u2028' ? '\\u2028' : '\\u2029',
	);

/**
 * The older spelling of the same text, with `&`, `<` and `>` escaped. The guides disagree on which
 * one the server verifies: https://op.jinritemai.com/docs/guide-docs/148/814 against newer pages.
 */
export const escapeHtml = (paramJson: string) =>
	paramJson.replace(/[&<>]/g, (it) => `\\u00${it.charCodeAt(0).toString(16)}`);
