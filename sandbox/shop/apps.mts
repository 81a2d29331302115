/**
 * The applications (应用) that may call, the shops that authorised them, and what can be taken away:
 * methods of a permission package (权限包), the white list (IP白名单), the authorisation itself.
 */
import type { Random } from '../random.mts';
import { refuse } from './refusal.mts';

export type AuthorisationState = 'open' | 'closed' | 'lapsed';
export type AppState = 'normal' | 'banned' | 'expired';

export interface Authorisation {
	shopId: string;
	state: AuthorisationState;
}

export interface App {
	key: string;
	secret: string;
	/** `self` = 自用型, authorization_self; `tool` = 工具型, authorization_code. */
	type: 'self' | 'tool';
	state: AppState;
	/** Earliest first. */
	authorisations: Authorisation[];
	/** Methods whose permission package the app has not (any more). */
	forbidden: Set<string>;
	/** Whether the caller's address is on the white list. */
	listed: boolean;
}

export function createApp(
	type: App['type'],
	shopIds: readonly string[],
	draw: Random,
	known: Partial<Pick<App, 'key' | 'secret'>> = {},
): App {
	return {
		key: known.key ?? `68${draw.digits(17)}`,
		secret: known.secret ?? secretText(draw),
		type,
		state: 'normal',
		authorisations: shopIds.map((shopId) => ({ shopId, state: 'open' })),
		forbidden: new Set(),
		listed: true,
	};
}

export function findApp(apps: readonly App[], key: string | undefined): App {
	if (!key) throw refuse(40001, 'isv.app-id-missing', '缺少app_key');
	if (!/^\d{19}$/.test(key)) throw refuse(40003, 'isv.app-id-invalid', 'app_key应为19位纯数字');
	const app = apps.find((candidate) => candidate.key === key);
	if (!app) throw refuse(40001, 'isv.app-id-missing', 'app_key不存在');
	if (app.state === 'banned') throw refuse(30001, 'dop.app-forbidden', '应用已被封禁');
	if (app.state === 'expired') throw refuse(40003, 'isv.app-id-expired', 'app_key已过期');
	return app;
}

/** The token's shop may have switched the authorisation off since. */
export function checkAuthorisation(app: App, shopId: string): void {
	const found = app.authorisations.find((candidate) => candidate.shopId === shopId);
	if (found?.state === 'closed') {
		throw refuse(30001, 'dop.authorization-closed', '商家已关闭授权');
	}
	if (found?.state !== 'open') {
		throw refuse(30001, 'dop.authorization-no-existed', '店铺授权已失效，请重新授权');
	}
}

export function checkAccess(app: App, method: string): void {
	if (!app.listed) throw refuse(30002, 'isv.invalid_ip', 'IP不在白名单内');
	if (app.forbidden.has(method)) {
		throw refuse(30001, 'isv.app-permissions-insufficient', '应用缺少该接口的权限包，请申请权限');
	}
}

function secretText(draw: Random): string {
	const hex = (length: number) =>
		Array.from({ length }, () => draw.int(0, 15).toString(16)).join('');
	return [hex(8), hex(4), hex(4), hex(4), hex(12)].join('-');
}
