/**
 * How 抖店 signs a push: `event-sign` is hex MD5 of app_key + raw body + app_secret, or, of apps that
 * chose it in the console, hex HMAC-SHA256 of the same text under app_secret.
 */
import { createHash, createHmac } from 'node:crypto';
import type { App } from '../shop/apps.mts';

export const SIGN_METHODS = ['md5', 'hmac-sha256'] as const;
export type PushSignMethod = (typeof SIGN_METHODS)[number];

export function signPush(
	{ key, secret }: Pick<App, 'key' | 'secret'>,
	body: string,
	method: PushSignMethod,
): string {
	const hash = method === 'md5' ? createHash('md5') : createHmac('sha256', secret);
	return hash.update(`${key}${body}${secret}`).digest('hex');
}
