/**
 * The gateway's side of signing (签名): which texts of the business parameters it accepts.
 * https://op.jinritemai.com/docs/guide-docs/148/814 (older rules), guide-docs/gen-sign (checker).
 */
import { createHash, createHmac } from 'node:crypto';
import { isLosslessNumber } from 'lossless-json';

export type SignMethod = 'hmac-sha256' | 'md5';

export interface Signed {
	appKey: string;
	method: string;
	paramJson: string;
	timestamp: string;
}

export function sign(secret: string, signed: Signed, signMethod: SignMethod): string {
	const pattern =
		`app_key${signed.appKey}method${signed.method}param_json${signed.paramJson}` +
		`timestamp${signed.timestamp}v2`;
	const text = secret + pattern + secret;
	return signMethod === 'md5'
		? createHash('md5').update(text, 'utf8').digest('hex')
		: createHmac('sha256', secret).update(text, 'utf8').digest('hex');
}

/**
 * The official Java SDK sends an unsorted body and signs a sorted copy, with `& < >` escaped; the
 * Go, Python and PHP SDKs sign what they send. So a signature counts if it fits the received text,
 * or the re-sorted compact text, or that text with `& < >` escaped.
 * UNVERIFIED: that the server accepts all three is inferred from the SDKs being in use.
 */
export function acceptedTexts(
	body: string,
	tree: unknown,
	spelling: 'either' | 'plain' | 'escaped' = 'either',
): string[] {
	if (tree === undefined) return [body];
	const canonical = canonicalJson(tree);
	const texts = [body, canonical, canonical.replace(/[&<>]/g, (c) => unicodeEscape(c))];
	if (spelling === 'either') return texts;
	const other = spelling === 'plain' ? /\\u00(26|3c|3e)/i : /[&<>]/;
	return texts.filter((it) => !other.test(it));
}

/** Keys of every object sorted by code point, no white space, U+2028/9 escaped. */
export function canonicalJson(tree: unknown): string {
	if (isLosslessNumber(tree)) return tree.value;
	if (Array.isArray(tree)) return `[${tree.map(canonicalJson).join(',')}]`;
	if (typeof tree === 'object' && tree !== null) {
		const entries = Object.entries(tree).sort(([a], [b]) => byCodePoint(a, b));
		return `{${entries.map(([k, v]) => `${text(k)}:${canonicalJson(v)}`).join(',')}}`;
	}
	return typeof tree === 'string' ? text(tree) : JSON.stringify(tree);
}

function text(value: string): string {
	return JSON.stringify(value).replace(/[\u2028\u2029]/g, (c) => unicodeEscape(c));
}

function unicodeEscape(character: string): string {
	return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** UTF-8 byte order; JavaScript's own order differs above U+FFFF. */
function byCodePoint(a: string, b: string): number {
	return Buffer.compare(Buffer.from(a, 'utf8'), Buffer.from(b, 'utf8'));
}
