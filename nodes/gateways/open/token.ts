/**
 * Tokens of 抖音开放平台. Of a user: access token 15 days, refresh token 30 days, which renews the
 * access token as often as one likes and can itself be renewed five times. Of the app: a client
 * token of 2 hours; a new one leaves the one before 5 more minutes.
 * https://developer.open-douyin.com/docs/resource/zh-CN/dop/develop/openapi/account-permission/refresh-token
 */
import type { IDataObject } from 'n8n-workflow';

import type { Failure } from '../../kernel/errors';
import { asText, type JsonRecord } from '../../kernel/exact-json';
import { createTokenManager, secondsTo, type Outcome } from '../auth/token-manager';
import { foreignTokens, hasForeignTokens, newCodeOf, ownerMark } from '../auth/identity';
import type { Post } from '../http/response';
import { authorise } from './authorise-link';
import { openGateway } from './gateway';
import { MAX_RENEWALS } from './expiry-notice';
import { ask, clientKeyOf, endOf, NO_TOKEN, nowSeconds, tokenRequest } from './token-requests';

const DAY = 86_400;
/** A refresh token is renewed when it has less than this left. */
const REFRESH_MARGIN_S = 5 * DAY;
/** Taken when the platform does not say; both are the documented lives less a margin. */
const ACCESS_TOKEN_S = 14 * DAY;
const REFRESH_TOKEN_S = 29 * DAY;
const CLIENT_TOKEN_S = 110 * 60;

const secretOf = ({ clientSecret }: IDataObject) => asText(clientSecret).trim();

export const tokenManager = createTokenManager({ identity: openGateway.identity, dueIn, obtain });

function dueIn(credential: IDataObject, now: number): number {
	const access = secondsTo(credential.accessTokenExpiresAt, now);
	return canRenewRefresh(credential) ? Math.min(access, refreshDueIn(credential, now)) : access;
}

const refreshDueIn = ({ refreshTokenExpiresAt }: IDataObject, now: number) =>
	secondsTo(refreshTokenExpiresAt, now) - REFRESH_MARGIN_S;

const canRenewRefresh = ({ refreshToken, refreshTokenRenewals }: IDataObject) =>
	asText(refreshToken) !== '' && Number(refreshTokenRenewals) < MAX_RENEWALS;

async function obtain(credential: IDataObject, post: Post, stored: IDataObject): Promise<Outcome> {
	const now = nowSeconds();
	const newCode = newCodeOf(credential);
	const client_key = clientKeyOf(credential);
	if (newCode) {
		const made = await ask('/oauth/access_token/', credential, post, {
			grant_type: 'authorization_code',
			client_key,
			client_secret: secretOf(credential),
			code: newCode,
		});
		// What was granted before may be another account's, so a code that fails is not passed over.
		return made.ok ? accepted(made.data, { refreshTokenRenewals: 0 }) : made;
	}
	if (!canRefresh(credential, now)) return hopeless(noGrant(stored));
	const refresh_token = asText(credential.refreshToken);
	// A refresh token that was renewed must be stored before anything else is done with it, so this
	// is a renewal of its own, while the access token lives.
	const access = secondsTo(credential.accessTokenExpiresAt, now);
	const isRefreshDue = canRenewRefresh(credential) && refreshDueIn(credential, now) < access;
	if (isRefreshDue && access > 0) return await renewRefresh(credential, post);
	const params = { client_key, grant_type: 'refresh_token', refresh_token };
	const refreshed = await ask('/oauth/refresh_token/', credential, post, params, 'repeatable');
	if (!refreshed.ok) return refreshed;
	const [asked, got] = [asText(credential.openId), asText(refreshed.data.open_id)];
	if (asked && got && asked !== got) return hopeless(otherAccount(asked, got));
	return accepted(refreshed.data, {}, refresh_token);
}

const canRefresh = ({ refreshToken, refreshTokenExpiresAt }: IDataObject, now: number) =>
	asText(refreshToken) !== '' && secondsTo(refreshTokenExpiresAt, now) > 0;

/** The codes by which the platform says that this refresh token cannot be renewed. */
const NOT_RENEWABLE = ['10020', '10004'];

async function renewRefresh(credential: IDataObject, post: Post): Promise<Outcome> {
	const params = {
		client_key: clientKeyOf(credential),
		refresh_token: asText(credential.refreshToken),
	};
	const renewed = await ask('/oauth/renew_refresh_token/', credential, post, params);
	if (renewed.ok) {
		const refreshToken = asText(renewed.data.refresh_token);
		if (!refreshToken) return { ok: false, failure: NO_TOKEN, fate: 'lost' };
		const fields = {
			refreshToken,
			refreshTokenExpiresAt: endOf(renewed.data.expires_in, REFRESH_TOKEN_S),
			refreshTokenRenewals: Number(credential.refreshTokenRenewals) + 1,
		};
		return { ok: true, fields };
	}
	if (!NOT_RENEWABLE.includes(renewed.failure.code)) return renewed;
	return { ok: true, fields: { refreshTokenRenewals: MAX_RENEWALS } };
}

const ASK_OF_APP = '/oauth/client_token/';

const clientParams = (credential: IDataObject) => ({
	grant_type: 'client_credential',
	client_key: clientKeyOf(credential),
	client_secret: secretOf(credential),
});

/** The request for a client token, by which keys can be tested without an authorisation. */
export const clientTokenRequest = (credential: IDataObject) =>
	tokenRequest(ASK_OF_APP, credential, clientParams(credential));

/** A client token, and when it ends. */
export async function obtainClientToken(credential: IDataObject, post: Post): Promise<Outcome> {
	const made = await ask(ASK_OF_APP, credential, post, clientParams(credential), 'repeatable');
	if (!made.ok) return made;
	const clientToken = asText(made.data.access_token);
	if (!clientToken) return { ok: false, failure: NO_TOKEN, fate: 'lost' };
	const clientTokenExpiresAt = endOf(made.data.expires_in, CLIENT_TOKEN_S);
	const clientTokenOwner = ownerMark(openGateway.identity(credential));
	return { ok: true, fields: { clientToken, clientTokenExpiresAt, clientTokenOwner } };
}

/** Refreshing gives back the refresh token that was `held`, whose end does not move. */
function accepted(data: JsonRecord, more: IDataObject, held = ''): Outcome {
	const accessToken = asText(data.access_token);
	const refreshToken = asText(data.refresh_token);
	const openId = asText(data.open_id);
	if (!accessToken) return { ok: false, failure: NO_TOKEN, fate: 'lost' };
	const fields = {
		accessToken,
		accessTokenIssuedAt: nowSeconds(),
		accessTokenExpiresAt: endOf(data.expires_in, ACCESS_TOKEN_S),
		...(refreshToken &&
			refreshToken !== held && {
				refreshToken,
				refreshTokenExpiresAt: endOf(data.refresh_expires_in, REFRESH_TOKEN_S),
			}),
		...(openId && { openId }),
		...more,
	};
	return { ok: true, fields };
}

const hopeless = (failure: Failure): Outcome => ({ ok: false, failure, fate: 'hopeless' });

const noGrant = (stored: IDataObject): Failure => {
	const remedy = authorise(clientKeyOf(stored) || undefined);
	return hasForeignTokens(stored, openGateway.identity(stored))
		? foreignTokens('Client Key, Client Secret or Gateway URL', remedy)
		: {
				code: 'no-authorization-code',
				message: 'The credential has no new Authorization Code and no living refresh token',
				remedy,
				cause: 'credential-invalid',
			};
};

const otherAccount = (asked: string, got: string): Failure => ({
	code: 'other-account',
	message: `The platform gave a token of account ${got}, but the credential is authorised for account ${asked}`,
	remedy: 'Nothing was stored. Authorise the app again as the owner of the account.',
	cause: 'credential-invalid',
});
