/**
 * Access tokens of 抖店: 7 days, refreshed with a refresh token of 14 days. A refresh more than an
 * hour before expiry returns the same pair; in the last hour it returns a new one.
 * https://op.jinritemai.com/docs/guide-docs/140/583
 */
import type { IDataObject, IHttpRequestOptions } from 'n8n-workflow';
import { sleep } from 'n8n-workflow';

import { CredentialError, type Failure } from '../../kernel/errors';
import { asRecord, asText, numberOf, type JsonRecord } from '../../kernel/json';
import type { Reply } from '../gateway';
import { readJson, type Post } from '../network';
import { gatewayUrl, shop, shopRequest } from './gateway';
import { canonicalJson, sign } from './sign';

/** What a renewal stores in the credential. Expiries are Unix seconds. */
export interface TokenFields {
	readonly accessToken: string;
	readonly refreshToken: string;
	readonly accessTokenExpiresAt: number;
	readonly refreshTokenExpiresAt: number;
	readonly shopName: string;
}

const ACCESS_TOKEN_DAYS = 7;
const REFRESH_TOKEN_DAYS = 14;
const DAY = 86_400;

/** Renewed when less is left: within the last hour, when the platform gives a new pair. */
const MARGIN = 50 * 60;

const nowSeconds = () => Math.floor(Date.now() / 1000);

/** Whether a token must be renewed before it is used. An unknown expiry is left to the platform. */
export const isAboutToExpire = ({ accessTokenExpiresAt }: IDataObject, now = nowSeconds()) =>
	Number(accessTokenExpiresAt) > 0 && Number(accessTokenExpiresAt) - now < MARGIN;

/**
 * A working token: by the refresh token while it lives, else by creating one, which a self-built
 * app can always do and a tool app only with a fresh Authorization Code.
 *
 * @throws CredentialError with what the user must do, when neither works
 */
export async function obtainToken(credential: IDataObject, post: Post): Promise<TokenFields> {
	const held = String(credential.accessToken ?? '');
	const selfBuilt = credential.appType !== 'tool';
	if (canRefresh(credential)) {
		const reply = await refresh(credential, post);
		// The same pair comes back while it has over an hour. If it was refused all the same, a
		// self-built app gets another one by creating; a tool app has nothing better.
		const sameAgain = reply.ok && reply.tokens.accessToken === held && !isAboutToExpire(credential);
		if (reply.ok && !(sameAgain && selfBuilt)) return reply.tokens;
		if (!reply.ok && !(isDead(reply.failure) && canCreate(credential))) {
			throw new CredentialError(reply.failure);
		}
	}
	const created = await create(credential, post);
	if (created.ok) return created.tokens;
	throw new CredentialError(created.failure);
}

const canRefresh = ({ refreshToken, refreshTokenExpiresAt }: IDataObject) =>
	String(refreshToken ?? '') !== '' &&
	(!Number(refreshTokenExpiresAt) || Number(refreshTokenExpiresAt) > nowSeconds());

const canCreate = ({ appType, authorizationCode }: IDataObject) =>
	appType !== 'tool' || String(authorizationCode ?? '') !== '';

/** The refresh token is gone for good, as opposed to a platform in trouble. */
const isDead = ({ code }: Failure) =>
	/31009$|token-(invalid|expired)$|no-authorization$|access-token-/.test(code);

const refresh = async (credential: IDataObject, post: Post) =>
	await ask('token.refresh', credential, post, {
		grant_type: 'refresh_token',
		refresh_token: String(credential.refreshToken),
	});

async function create(credential: IDataObject, post: Post): Promise<TokenReply> {
	const selfBuilt = credential.appType !== 'tool';
	if (!canCreate(credential)) return { ok: false, failure: NO_CODE };
	return await ask('token.create', credential, post, {
		// A self-built app must send the key, empty.
		code: selfBuilt ? '' : String(credential.authorizationCode).trim(),
		grant_type: selfBuilt ? 'authorization_self' : 'authorization_code',
		...(selfBuilt && { shop_id: String(credential.shopId).trim() }),
	});
}

const NO_CODE = {
	code: 'no-authorization-code',
	message: 'The credential has no Authorization Code and no living refresh token',
	remedy:
		'Open https://fuwu.jinritemai.com/authorize?service_id=YOUR_SERVICE_ID&state=n8n, agree as the merchant, and paste the code from the address into the credential within 10 minutes.',
	cause: 'credential-invalid',
} as const;

/** Passing trouble is waited out: a quota, and "called at the same time by another" (31012). */
const TRIES = 4;
const FIRST_WAIT_MS = 250;
const PASSING = ['retry', 'throttle'];

type TokenReply =
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
		const reply = judge(await post(signedRequest(credential, method, paramJson)), method);
		if (reply.ok) return { ok: true, tokens: tokenFields(asRecord(reply.data), credential) };
		if (!PASSING.includes(reply.policy) || tries === TRIES) {
			return { ok: false, failure: reply.failure };
		}
		await sleep(FIRST_WAIT_MS * 2 ** (tries - 1));
	}
}

const judge = (answer: Awaited<ReturnType<Post>>, method: string): Reply =>
	'failure' in answer
		? { ok: false, failure: answer.failure, policy: 'retry' }
		: shop.reply(readJson(answer.body), answer.status, method);

/** The request with its common parameters; `access_token` is left out where there is none yet. */
export function signedRequest(
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

export function commonParameters(
	{ appKey, appSecret }: IDataObject,
	method: string,
	paramJson: string,
	accessToken: string,
) {
	const timestamp = String(nowSeconds());
	const keys = { appKey: String(appKey).trim(), appSecret: String(appSecret).trim() };
	return {
		app_key: keys.appKey,
		method,
		timestamp,
		v: '2',
		sign_method: 'hmac-sha256',
		sign: sign({ ...keys, method, paramJson, timestamp }),
		...(accessToken && { access_token: accessToken }),
	};
}

function tokenFields(data: JsonRecord, credential: IDataObject): TokenFields {
	const now = nowSeconds();
	return {
		accessToken: asText(data.access_token),
		refreshToken: asText(data.refresh_token) || String(credential.refreshToken ?? ''),
		accessTokenExpiresAt: expiryOf(data.expires_in, now),
		refreshTokenExpiresAt: now + REFRESH_TOKEN_DAYS * DAY,
		shopName: asText(data.shop_name),
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
