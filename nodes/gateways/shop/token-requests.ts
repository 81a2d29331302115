/** The requests that give tokens, tried again while the trouble passes, and what they gave. */
import type { IDataObject, IHttpRequestOptions } from 'n8n-workflow';
import { sleep } from 'n8n-workflow';

import type { Failure } from '../../kernel/errors';
import { asRecord, asText, numberOf, type JsonRecord } from '../../kernel/exact-json';
import type { Reply } from '../gateway';
import { readJson, type Post } from '../http/response';
import { secretsOf, withoutSecrets } from '../http/redact';
import { ownerMark, usedCodeMark } from '../auth/identity';
import { commonParameters, nowSeconds } from './common-parameters';
import { shopGateway, shopRequest } from './gateway';
import {
	expectedShop,
	gatewayUrl,
	identityOf,
	isToolApp,
	otherShop,
	shopIdOf,
	unusedCode,
} from './token-owner';
import { canonicalJson } from './signature';

/** What a renewal stores in the credential. Expiries are Unix seconds. */
export interface TokenFields {
	readonly accessToken: string;
	readonly refreshToken: string;
	readonly accessTokenExpiresAt: number;
	readonly refreshTokenExpiresAt: number;
	readonly shopName: string;
	/** The shop that the platform named. */
	readonly tokenShop: string;
	/** Whose all of it is. */
	readonly tokenOwner: string;
	/** Fingerprint of the Authorization Code that it came from. */
	readonly tokenCode: string;
}

const ACCESS_TOKEN_DAYS = 7;
const REFRESH_TOKEN_DAYS = 14;
const DAY = 86_400;

export const refresh = async (credential: IDataObject, post: Post) =>
	await ask('token.refresh', credential, post, {
		grant_type: 'refresh_token',
		refresh_token: String(credential.refreshToken),
	});

export async function create(credential: IDataObject, post: Post): Promise<TokenReply> {
	const selfBuilt = !isToolApp(credential);
	return await ask('token.create', credential, post, {
		// A self-built app must send the key, empty.
		code: unusedCode(credential),
		grant_type: selfBuilt ? 'authorization_self' : 'authorization_code',
		...(selfBuilt && { shop_id: shopIdOf(credential) }),
	});
}

/** Passing trouble is waited out: a quota, and "called at the same time by another" (31012). */
const TRIES = 6;
const FIRST_WAIT_MS = 250;
const PASSING = ['retry', 'throttle'];

export type TokenReply =
	| { readonly ok: true; readonly tokens: TokenFields }
	| { readonly ok: false; readonly failure: Failure };

async function ask(
	method: string,
	credential: IDataObject,
	post: Post,
	params: JsonRecord,
): Promise<TokenReply> {
	const paramJson = canonicalJson(params);
	for (let tries = 1; ; tries++) {
		const request = signedRequest(credential, method, paramJson);
		const secrets = [...secretsOf(credential), asText(request.qs?.sign)];
		const reply = withoutSecrets(judge(await post(request), method), secrets);
		if (reply.ok) return accepted(asRecord(reply.data), credential);
		if (!PASSING.includes(reply.policy) || tries === TRIES) {
			return { ok: false, failure: reply.failure };
		}
		await sleep(FIRST_WAIT_MS * 2 ** (tries - 1));
	}
}

/** A token of another shop than the one that was asked for is none. */
function accepted(data: JsonRecord, credential: IDataObject): TokenReply {
	// A new code may be of any shop: it is the user who says that it is the right one.
	const asked = unusedCode(credential) === '' ? expectedShop(credential) : '';
	const got = asText(data.shop_id);
	return asked !== '' && got !== '' && got !== asked
		? { ok: false, failure: otherShop(asked, got) }
		: { ok: true, tokens: tokenFields(data, credential) };
}

const judge = (answer: Awaited<ReturnType<Post>>, method: string): Reply =>
	'failure' in answer
		? { ok: false, failure: answer.failure, policy: 'retry' }
		: shopGateway.reply(readJson(answer.body), answer.status, method);

/** The request with its common parameters; `access_token` is left out where there is none yet. */
function signedRequest(
	credential: IDataObject,
	method: string,
	paramJson: string,
	accessToken = '',
): IHttpRequestOptions {
	return {
		...shopRequest(gatewayUrl(credential), method, paramJson),
		qs: commonParameters(credential, method, paramJson, accessToken),
	};
}

function tokenFields(data: JsonRecord, credential: IDataObject): TokenFields {
	const now = nowSeconds();
	return {
		accessToken: asText(data.access_token),
		refreshToken: asText(data.refresh_token) || asText(credential.refreshToken),
		accessTokenExpiresAt: expiryOf(data.expires_in, now),
		refreshTokenExpiresAt: now + REFRESH_TOKEN_DAYS * DAY,
		shopName: asText(data.shop_name),
		tokenShop: asText(data.shop_id) || expectedShop(credential),
		tokenOwner: ownerMark(identityOf(credential)),
		tokenCode: usedCodeMark(credential),
	};
}

/**
 * `expires_in` is a duration by most sources and a timestamp by one: up to 30 days is a duration,
 * ten digits are a time, anything else is taken as the documented 7 days less a margin.
 */
export function expiryOf(expiresIn: unknown, now: number): number {
	const value = numberOf(expiresIn) ?? 0;
	if (value > 0 && value <= 30 * DAY) return now + value;
	if (value >= 1e9) return value >= 1e12 ? Math.floor(value / 1000) : value;
	return now + ACCESS_TOKEN_DAYS * DAY - DAY / 24;
}
