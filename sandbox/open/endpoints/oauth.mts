/**
 * /oauth/*: code → tokens, and what keeps them alive. Form bodies; codes of their own
 * (https://developer.open-douyin.com/docs/resource/zh-CN/dop/develop/openapi/account-permission/…).
 */
import { z } from 'zod';
import { ACCESS_LIFE } from '../grants.mts';
import { CLIENT_LIFE } from '../client-tokens.mts';
import { endpoint, type OpenCall } from '../endpoint.mts';
import type { Grant } from '../grants.mts';
import { OpenRefusal, refuse, refuseOAuth } from '../refusal.mts';

/** Everything may be missing; which number that gives differs from page to page. */
const field = z.string().optional();

/** Checks what all four share; the numbers for an unknown key differ. */
function checkApp({ platform }: OpenCall, key: string | undefined, unknownKey: number): string {
	const { app } = platform;
	if (key !== app.key) throw refuseOAuth(unknownKey, 'client_key错误');
	if (app.state === 'banned') throw refuse('appBanned');
	return key;
}

function checkSecret({ platform }: OpenCall, secret: string): void {
	if (secret !== platform.app.secret) throw refuseOAuth(10013, 'client_key或者client_secret报错');
}

export const accessToken = endpoint({
	httpMethod: 'POST',
	path: '/oauth/access_token/',
	frame: 'oauth',
	door: 'none',
	body: 'form',
	params: z.object({ grant_type: field, client_key: field, client_secret: field, code: field }),
	act({ grant_type, client_key, client_secret, code }, call) {
		const { platform } = call;
		// The page of today lists 28001007 and 29002002, the table of before 10002 and 10003.
		const current = platform.decisions.openCodes === 'current';
		if (!grant_type || !client_key || !client_secret || !code) {
			throw current ? refuse('parameter') : refuseOAuth(10005, '缺少参数');
		}
		if (grant_type !== 'authorization_code') {
			throw current ? refuse('parameter') : refuseOAuth(10002, '参数错误');
		}
		const key = checkApp(call, client_key, current ? 29002002 : 10003);
		checkSecret(call, client_secret);
		return { data: tokensOf(platform.grants.redeem(key, code), call) };
	},
});

export const refreshToken = endpoint({
	httpMethod: 'POST',
	path: '/oauth/refresh_token/',
	frame: 'oauth',
	door: 'none',
	body: 'form',
	params: z.object({ grant_type: field, client_key: field, refresh_token: field }),
	act({ grant_type, client_key, refresh_token }, call) {
		if (!grant_type || !client_key || !refresh_token) throw refuseOAuth(10005, '缺少参数');
		if (grant_type !== 'refresh_token') throw refuseOAuth(10002, '参数错误');
		const key = checkApp(call, client_key, 10003);
		return { data: tokensOf(call.platform.grants.refresh(key, refresh_token), call) };
	},
});

export const renewRefreshToken = endpoint({
	httpMethod: 'POST',
	path: '/oauth/renew_refresh_token/',
	frame: 'oauth',
	door: 'none',
	body: 'form',
	params: z.object({ client_key: field, refresh_token: field }),
	act({ client_key, refresh_token }, call) {
		if (!client_key || !refresh_token) throw refuseOAuth(10005, '缺少参数');
		const key = checkApp(call, client_key, 10003);
		if (!call.platform.app.capabilities.has('renew_refresh_token')) {
			throw refuseOAuth(10004, '应用没有权限');
		}
		const grant = call.platform.grants.renew(key, refresh_token);
		const expiresIn = call.spell(grant.refreshUntil - call.now, 'text');
		return { data: { refresh_token: grant.refresh, expires_in: expiresIn } };
	},
});

export const clientToken = endpoint({
	httpMethod: 'POST',
	path: '/oauth/client_token/',
	frame: 'oauth',
	door: 'none',
	body: 'formOrJson',
	params: z.object({ grant_type: field, client_key: field, client_secret: field }),
	act({ grant_type, client_key, client_secret }, call) {
		if (grant_type !== 'client_credential' || !client_key || !client_secret) {
			throw refuseOAuth(10002, '参数错误');
		}
		checkApp(call, client_key, 10003);
		checkSecret(call, client_secret);
		const token = call.platform.clientTokens.issue();
		return { data: { access_token: token, expires_in: call.spell(CLIENT_LIFE, 'text') } };
	},
});

/** `gender`, `country`, `province`, `city` and `e_account_role` are gone since 2024-03-04. */
export const userInfo = endpoint({
	httpMethod: 'POST',
	path: '/oauth/userinfo/',
	frame: 'userinfo',
	door: 'none',
	body: 'form',
	params: z.object({ access_token: field, open_id: field }),
	/** The documentation has the token in the body, an official SDK in a header. */
	act({ access_token: inBody, open_id }, { platform, headerToken }) {
		const access_token = inBody ?? headerToken;
		if (!access_token || !open_id) throw refuseOAuth(10005, '缺少参数');
		const { account, scopes } = checkToken(platform.grants, access_token);
		if (open_id !== account.openId) throw refuse('mismatch');
		platform.app.checkCapability('user_info');
		if (!scopes.has('user_info')) throw refuse('scopeMissing');
		const { avatar, nickname, openId, unionId } = account;
		return { data: { avatar, nickname, open_id: openId, union_id: unionId } };
	},
});

/** OAuth has one number for a token that is invalid or expired. */
function checkToken(grants: OpenCall['platform']['grants'], token: string): Grant {
	try {
		return grants.check(token);
	} catch (error) {
		if (!(error instanceof OpenRefusal)) throw error;
		throw refuseOAuth(10008, 'access_token过期');
	}
}

function tokensOf(grant: Grant, { spell, now }: OpenCall): object {
	return {
		access_token: grant.access,
		expires_in: spell(Math.min(ACCESS_LIFE, grant.accessUntil - now), 'text'),
		open_id: grant.account.openId,
		refresh_expires_in: spell(grant.refreshUntil - now, 'text'),
		refresh_token: grant.refresh,
		scope: [...grant.scopes].join(','),
	};
}
