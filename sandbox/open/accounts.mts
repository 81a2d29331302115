/** The Douyin accounts that authorise the app: an operating account, and a private one. */
import type { Random } from '../random.mts';
import { uuid } from './ids.mts';

export const ROLES = [
	'COMPANY_BAND',
	'AUTH_COMPANY',
	'STAFF',
	'OPEN_BRAND',
	'OPEN_STAFF',
	'OPEN_PARTNER',
] as const;
export type Role = (typeof ROLES)[number];

export interface Account {
	openId: string;
	unionId: string;
	nickname: string;
	avatar: string;
	/** The Douyin number (抖音号) that people see. */
	shortId: string;
	roles: ReadonlySet<Role>;
	/** Fans beside the simulated ones, at the start. */
	crowd: number;
	/** First authorisation of this app, Unix seconds; data is produced from then on. */
	since: number | undefined;
	/** Lost for the platform: 28001045 cancelled (注销), 28001046 banned, 28001047 private. */
	lost?: 28001045 | 28001046 | 28001047;
}

export function isOperator({ roles }: Account): boolean {
	return roles.size > 0;
}

export function createAccounts(draw: Random, since: number): [Account, Account] {
	const account = (nickname: string, roles: Role[], crowd: number): Account => ({
		openId: uuid(draw),
		unionId: uuid(draw),
		nickname,
		avatar: 'https://example.com/avatar.jpeg',
		shortId: draw.digits(8),
		roles: new Set(roles),
		crowd,
		since,
	});
	return [
		account('好好生活旗舰店', ['AUTH_COMPANY', 'OPEN_BRAND'], 12_480),
		account('普通用户', [], 87),
	];
}
