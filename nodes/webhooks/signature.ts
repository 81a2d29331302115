/** Who sent a request: signatures over the raw body, compared in constant time. Nothing is parsed. */
import { createHash, createHmac, timingSafeEqual } from 'crypto';

export type Headers = Readonly<Record<string, string | string[] | undefined>>;

const MD5_DIGITS = 32;
const HMAC_DIGITS = 64;

/** What one app is known by, and what only the platform and we know. */
export interface App {
	readonly key: string;
	readonly secret: string;
}

/** Which signatures of 抖店 are taken. */
export type ShopSignature = 'either' | 'md5' | 'hmac';

/** Whether a request has the headers that all of 抖店 have, whatever they are worth. */
export const bearsShopSignature = ({ 'app-id': app, 'event-sign': sign }: Headers): boolean =>
	typeof app === 'string' && app !== '' && isHex(sign, MD5_DIGITS, HMAC_DIGITS);

/**
 * 抖店: `event-sign` is `hex(MD5(app_key + body + app_secret))`, or of newer apps, by their choice in
 * the console, `hex(HMAC-SHA256(app_secret, app_key + body + app_secret))`. `sign-method` says which
 * where it is sent, otherwise the length does. `app-id` names the app.
 * https://op.jinritemai.com/docs/guide-docs/153/99
 */
export function isSignedByShop(
	body: Buffer,
	headers: Headers,
	app: App,
	takes: ShopSignature = 'either',
): boolean {
	if (headers['app-id'] !== app.key) return false;
	const { 'event-sign': sign, 'sign-method': method } = headers;
	const isHmac = usesHmac(method, sign);
	if (takes !== 'either' && isHmac !== (takes === 'hmac')) return false;
	const hash = isHmac ? createHmac('sha256', app.secret) : createHash('md5');
	return fits(app, sign, hash.update(app.key).update(body).update(app.secret).digest());
}

function usesHmac(method: Headers[string], sign: Headers[string]): boolean {
	if (/hmac|sha256/i.test(String(method ?? ''))) return true;
	return !/md5/i.test(String(method ?? '')) && sign?.length === HMAC_DIGITS;
}

const OPEN_SIGNATURE = 'x-douyin-signature';

/** Whether a request has a signature of 抖音开放平台, or something in its place. */
export const bearsOpenSignature = ({ [OPEN_SIGNATURE]: sign }: Headers): boolean =>
	sign !== undefined && sign !== '';

/**
 * 抖音开放平台: `X-Douyin-Signature` is `hex(SHA-1(client_secret + body))`.
 * https://developer.open-douyin.com/docs/resource/zh-CN/dop/develop/webhooks/summarize
 */
export function isSignedByOpen(body: Buffer, headers: Headers, app: App): boolean {
	const hash = createHash('sha1').update(app.secret).update(body);
	return fits(app, headers[OPEN_SIGNATURE], hash.digest());
}

/** An app without a secret has no signature that fits: anybody could make it. */
function fits({ key, secret }: App, given: Headers[string], wanted: Buffer): boolean {
	if (key === '' || secret === '' || !isHex(given, wanted.length * 2)) return false;
	return timingSafeEqual(Buffer.from(given, 'hex'), wanted);
}

const isHex = (value: Headers[string], ...lengths: readonly number[]): value is string =>
	typeof value === 'string' && lengths.includes(value.length) && /^[\da-f]+$/i.test(value);
