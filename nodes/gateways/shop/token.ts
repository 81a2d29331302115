/**
 * Access tokens of 抖店: 7 days, refreshed with a refresh token of 14 days. A refresh more than an
 * hour before expiry returns the same pair; in the last hour it returns a new one.
 * https://op.jinritemai.com/docs/guide-docs/140/583
 */
import type { IDataObject, IHttpRequestOptions } from 'n8n-workflow';
import { sleep } from 'n8n-workflow';

import { CredentialError, type Failure } from '../../kernel/errors';
import { asRecord, asText, numberOf, type JsonRecord } from '../../kernel/exact-json';
import type { Reply } from '../gateway';
import { readJson, type Post } from '../http/response';
import { secretsOf, withoutSecrets } from '../http/redact';
import { foreignTokens, hasForeignTokens, ownerMark, usedCodeMark } from '../auth/identity';
import { shopGateway, shopRequest } from './gateway';
import {
	expectedShop,
	gatewayUrl,
	identityOf,
	isToolApp,
	NO_SHOP_ID,
	otherShop,
	owned,
	shopIdOf,
	unusedCode,
} from './token-owner';
import { canonicalJson, sign } from './signature';

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

/** Renewed when less is left: within the last hour, when the platform gives a new pair. */
const MARGIN = 50 * 60;

const nowSeconds = () => Math.floor(Date.now() / 1000);

/** Whether a token must be renewed before it is used. An unknown expiry is left to the platform. */
export const isAboutToExpire = ({ accessTokenExpiresAt }: IDataObject, now = nowSeconds()) =>
	Number(accessTokenExpiresAt) > 0 && Number(accessTokenExpiresAt) - now < MARGIN;

/**
 * A working token of the shop that the form names: by an Authorization Code that was not used yet,
 * else by the refresh token while it lives, else by creating one, which only a self-built app can do
 * without a new code. What was granted to another identity is not used.
 *
 * @throws CredentialError with what the user must do, when none of it works
 */
export async function obtainToken(stored: IDataObject, post: Post): Promise<TokenFields> {
	const credential = owned(stored);
	const held = asText(credential.accessToken);
	const selfBuilt = !isToolApp(credential);
	if (selfBuilt && shopIdOf(credential) === '') throw new CredentialError(NO_SHOP_ID);
	// The former authorisation may be another shop's, so a code that fails is not passed over.
	if (unusedCode(credential) === '' && canRefresh(credential)) {
		const reply = await refresh(credential, post);
		// The same pair comes back while it has over an hour. If it was refused all the same, a
		// self-built app gets another one by creating; a tool app has nothing better.
		const sameAgain = reply.ok && reply.tokens.accessToken === held && !isAboutToExpire(credential);
		if (reply.ok && !(sameAgain && selfBuilt)) return reply.tokens;
		if (!reply.ok && !(isDead(reply.failure) && canCreate(credential))) {
			throw new CredentialError(reply.failure);
		}
	}
	if (!canCreate(credential)) throw new CredentialError(noCode(stored));
	const created = await create(credential, post);
	if (created.ok) return created.tokens;
	throw new CredentialError(created.failure);
}

const canRefresh = ({ refreshToken, refreshTokenExpiresAt }: IDataObject) =>
	String(refreshToken ?? '') !== '' &&
	(!Number(refreshTokenExpiresAt) || Number(refreshTokenExpiresAt) > nowSeconds());

const canCreate = (credential: IDataObject) =>
	!isToolApp(credential) || unusedCode(credential) !== '';

/** The refresh token is gone for good, as opposed to a platform in trouble. */
const isDead = ({ code }: Failure) =>
	/31009$|token-(invalid|expired)$|no-authorization$|access-token-/.test(code);

const refresh = async (credential: IDataObject, post: Post) =>
	await ask('token.refresh', credential, post, {
		grant_type: 'refresh_token',
		refresh_token: String(credential.refreshToken),
	});

async function create(credential: IDataObject, post: Post): Promise<TokenReply> {
	const selfBuilt = !isToolApp(credential);
	return await ask('token.create', credential, post, {
		// A self-built app must send the key, empty.
		code: unusedCode(credential),
		grant_type: selfBuilt ? 'authorization_self' : 'authorization_code',
		...(selfBuilt && { shop_id: shopIdOf(credential) }),
	});
}

const AUTHORISE =
	'Open https://fuwu.jinritemai.com/authorize?service_id=YOUR_SERVICE_ID&state=n8n, agree as the merchant, and paste the code from the address into the credential within 10 minutes.';

/** Why a tool app cannot get a token. */
function noCode(stored: IDataObject): Failure {
	if (hasForeignTokens(stored, identityOf(stored))) {
		return foreignTokens('App Key, App Secret, App Type or Gateway URL', AUTHORISE);
	}
	const isUsed = asText(stored.authorizationCode).trim() !== '';
	return {
		code: 'no-authorization-code',
		message: isUsed
			? 'The Authorization Code of the credential was used before, and there is no living refresh token'
			: 'The credential has no Authorization Code and no living refresh token',
		remedy: AUTHORISE,
		cause: 'credential-invalid',
	};
}

/** Passing trouble is waited out: a quota, and "called at the same time by another" (31012). */
const TRIES = 6;
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
