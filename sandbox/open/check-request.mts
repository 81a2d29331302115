/**
 * The way of one call, check by check. UNVERIFIED: the order of the checks; here what is wrong with
 * the call itself comes before what the app and the account may do.
 */
import type { Incoming } from '../gateway.mts';
import { readJson } from '../json.mts';
import type { Account } from './accounts.mts';
import type { Endpoint, OpenCall } from './endpoint.mts';
import type { OpenReply, Spell } from './envelope.mts';
import type { Grant } from './grants.mts';
import type { OpenPlatform } from './platform.mts';
import { badParameter, OpenRefusal, refuse } from './refusal.mts';

/** A call that passed every check; `run` acts. */
export interface Admitted {
	run: () => OpenReply;
}

export function admit(
	platform: OpenPlatform,
	played: Endpoint,
	incoming: Incoming,
	spell: Spell,
): Admitted {
	if (incoming.httpMethod !== played.httpMethod) throw refuse('unknownUri');
	const params = paramsOf(platform, played, incoming);
	const account = open(platform, played, incoming);
	platform.rates.take(played.path);
	platform.app.takeDaily(played.path, platform.clock.now());
	const { headers, bytes } = incoming;
	const headerToken = headers['access-token'] ?? headers.access_token;
	const call: Omit<OpenCall, 'now'> = { platform, account, spell, headerToken, bytes };
	return { run: () => played.run(params, { ...call, now: platform.clock.now() }) };
}

function open(platform: OpenPlatform, { door, scope }: Endpoint, incoming: Incoming): Account {
	const [nobody] = platform.accounts;
	if (door === 'none') return nobody;
	const { query, headers } = incoming;
	const token =
		door === 'userInQuery' ? query.get('access_token') : (headers['access-token'] ?? null);
	// A token in the wrong place is none.
	if (!token) throw refuse('tokenInvalid', '缺少access_token');
	if (door === 'client') {
		const anyToken = platform.decisions.openRoleToken === 'any' && !token.startsWith('clt.');
		if (anyToken) platform.grants.check(token);
		else platform.clientTokens.check(token);
		platform.app.checkCapability(scope);
		return nobody;
	}
	const grant = platform.grants.check(token);
	checkOpenId(grant, query.get('open_id'));
	platform.app.checkCapability(scope);
	if (scope !== undefined && !grant.scopes.has(scope)) throw refuse('scopeMissing');
	const { account } = grant;
	if (account.lost) throw new OpenRefusal(account.lost, '用户无法授权或调用该Scope');
	return account;
}

function checkOpenId({ account }: Grant, openId: string | null): void {
	if (!openId) throw badParameter('open_id');
	if (openId !== account.openId) throw refuse('mismatch');
}

function paramsOf({ decisions }: OpenPlatform, { body }: Endpoint, incoming: Incoming): unknown {
	const type = (incoming.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase();
	const isJson = type === 'application/json';
	switch (body) {
		case 'none':
			return Object.fromEntries(incoming.query);
		case 'json':
			if (!isJson) throw badParameter('content-type');
			return parsed(incoming.body);
		case 'multipart':
			if (type !== 'multipart/form-data') throw badParameter('content-type');
			return Object.fromEntries(incoming.query);
		default: {
			const jsonToo = body === 'formOrJson' || decisions.openOAuthBody === 'formOrJson';
			if (type === 'application/x-www-form-urlencoded') {
				return Object.fromEntries(new URLSearchParams(incoming.body));
			}
			if (isJson && jsonToo) return parsed(incoming.body);
			throw badParameter('content-type');
		}
	}
}

function parsed(body: string): unknown {
	try {
		return readJson(body);
	} catch {
		throw badParameter('body');
	}
}
