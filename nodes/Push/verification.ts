/** Who sent a request: signatures over the raw body, compared in constant time. Nothing is parsed. */
import { createHash, createHmac, timingSafeEqual } from 'crypto';

export type Headers = Readonly<Record<string, string | string[] | undefined>>;

/** What one app is known by, and what only the platform and we know. */
export interface App {
	readonly key: string;
	readonly secret: string;
}

/**
 * 抖店: `event-sign` is `hex(MD5(app_key + body + app_secret))`, or of newer apps, by their choice in
 * the console, `hex(HMAC-SHA256(app_secret, app_key + body + app_secret))`. `sign-method` says which
 * where it is sent, otherwise the length does. `app-id` names the app.
 * https://op.jinritemai.com/docs/guide-docs/153/99
 */
export function isSignedByShop(body: Buffer, headers: Headers, app: App): boolean {
	if (headers['app-id'] !== app.key) return false;
	const { 'event-sign': sign, 'sign-method': method } = headers;
	const hash = usesHmac(method, sign) ? createHmac('sha256', app.secret) : createHash('md5');
	return fits(app, sign, hash.update(app.key).update(body).update(app.secret).digest());
}

function usesHmac(method: Headers[string], sign: Headers[string]): boolean {
	if (/hmac|sha256/i.test(String(method ?? ''))) return true;
	return !/md5/i.test(String(method ?? '')) && sign?.length === 64;
}

/**
 * 抖音开放平台: `X-Douyin-Signature` is `hex(SHA-1(client_secret + body))`.
 * https://developer.open-douyin.com/docs/resource/zh-CN/dop/develop/webhooks/summarize
 */
export function isSignedByOpen(body: Buffer, headers: Headers, app: App): boolean {
	const hash = createHash('sha1').update(app.secret).update(body);
	return fits(app, headers['x-douyin-signature'], hash.digest());
}

/** An app without a secret has no signature that fits: anybody could make it. */
function fits({ key, secret }: App, given: Headers[string], wanted: Buffer): boolean {
	if (key === '' || secret === '' || typeof given !== 'string') return false;
	if (!/^[\da-f]+$/i.test(given) || given.length !== wanted.length * 2) return false;
	return timingSafeEqual(Buffer.from(given, 'hex'), wanted);
}
