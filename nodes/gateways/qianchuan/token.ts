/**
 * Access tokens of 巨量千川: 24 hours, with a refresh token of 30 days. Each refresh gives a new pair
 * and kills the old refresh token.
 */
import type { IDataObject } from 'n8n-workflow';

import type { Failure } from '../../kernel/errors';
import { asRecord, asText, numberOf, type JsonRecord } from '../../kernel/exact-json';
import { createTokenManager, secondsTo, type Outcome } from '../auth/token-manager';
import type { Reply } from '../gateway';
import { foreignTokens, hasForeignTokens, newCodeOf } from '../auth/identity';
import { wasNotSent, readJson, type Post } from '../http/response';
import { secretsOf, withoutSecrets } from '../http/redact';
import { authorise } from './gateway-errors';
import { BASE_PATH, gatewayUrl, qianchuanGateway } from './gateway';

const ACCESS_TOKEN_S = 23 * 3600;
/** Shorter than another process waits for a claim. */
const TIMEOUT_MS = 10_000;

const nowSeconds = () => Math.floor(Date.now() / 1000);

const appIdOf = ({ appId }: IDataObject) => asText(appId).trim();
const secretOf = ({ secret }: IDataObject) => asText(secret).trim();

export const tokenManager = createTokenManager({
	identity: qianchuanGateway.identity,
	dueIn: ({ accessTokenExpiresAt }, now) => secondsTo(accessTokenExpiresAt, now),
	obtain,
});

const canRefresh = ({ refreshToken, refreshTokenExpiresAt }: IDataObject) =>
	asText(refreshToken) !== '' && secondsTo(refreshTokenExpiresAt, nowSeconds()) > 0;

async function obtain(own: IDataObject, post: Post, stored: IDataObject): Promise<Outcome> {
	if (!/^[1-9]\d*$/.test(appIdOf(own))) return hopeless(NO_APP_ID);
	const auth_code = newCodeOf(own);
	// What was granted before may be another account's, so a code that fails is not passed over.
	if (auth_code) {
		return await ask('oauth2/access_token/', own, post, { grant_type: 'auth_code', auth_code });
	}
	if (!canRefresh(own)) return hopeless(noGrant(stored));
	const refresh_token = asText(own.refreshToken);
	const params = { grant_type: 'refresh_token', refresh_token };
	return await ask('oauth2/refresh_token/', own, post, params);
}

async function ask(
	method: string,
	credential: IDataObject,
	post: Post,
	params: JsonRecord,
): Promise<Outcome> {
	const rest = JSON.stringify({ secret: secretOf(credential), ...params });
	const answer = await post({
		method: 'POST',
		url: `${gatewayUrl(credential)}${BASE_PATH}${method}`,
		headers: { 'content-type': 'application/json' },
		// The id is an integer that may be longer than a double keeps.
		body: `{"app_id":${appIdOf(credential)},${rest.slice(1)}`,
		timeout: TIMEOUT_MS,
	});
	if ('failure' in answer) return lost(answer.failure);
	const answered = qianchuanGateway.reply(readJson(answer.body), answer.status, method);
	const reply = withoutSecrets(answered, secretsOf(credential));
	if (!reply.ok) return failed(reply, credential);
	const fields = tokenFields(asRecord(reply.data));
	return fields ? { ok: true, fields } : lost(NO_TOKEN);
}

/** Without an answer the platform may still have rotated the tokens. */
const lost = (failure: Failure): Outcome => ({
	ok: false,
	failure,
	fate: wasNotSent(failure) ? 'unsent' : 'lost',
});

const hopeless = (failure: Failure): Outcome => ({ ok: false, failure, fate: 'hopeless' });

function failed({ failure, policy }: Extract<Reply, { ok: false }>, credential: IDataObject) {
	if (policy === 'retry') return lost(failure);
	if (policy === 'throttle') {
		const passing = { ...failure, cause: 'temporarily-unavailable' as const };
		return { ok: false, failure: passing, fate: 'unsent' } as const;
	}
	const remedy = failure.remedy?.replaceAll('YOUR_APP_ID', appIdOf(credential));
	// Both the code and the refresh token work once, and no source lists the codes of a refusal.
	return { ok: false, failure: { ...failure, remedy }, fate: 'spent' } as const;
}

function tokenFields(data: JsonRecord): IDataObject | undefined {
	const now = nowSeconds();
	const { access_token: accessToken, refresh_token: refreshToken } = data;
	if (!asText(accessToken) || !asText(refreshToken)) return undefined;
	return {
		accessToken: asText(accessToken),
		refreshToken: asText(refreshToken),
		accessTokenIssuedAt: now,
		accessTokenExpiresAt: now + (numberOf(data.expires_in) || ACCESS_TOKEN_S),
		refreshTokenExpiresAt: lifeOf(data.refresh_token_expires_in, now),
	};
}

/** Nothing where the platform does not say, so that it is the platform that ends it. */
const lifeOf = (seconds: unknown, now: number) =>
	(numberOf(seconds) ?? 0) > 0 ? now + (numberOf(seconds) ?? 0) : '';

const noGrant = (stored: IDataObject): Failure => {
	const remedy = authorise(appIdOf(stored) || undefined);
	return hasForeignTokens(stored, qianchuanGateway.identity(stored))
		? foreignTokens('App ID, Secret or Gateway URL', remedy)
		: {
				code: 'no-authorization-code',
				message: 'The credential has no new Authorization Code and no living refresh token',
				remedy,
				cause: 'credential-invalid',
			};
};

const NO_APP_ID: Failure = {
	code: 'app-id',
	message: 'The App ID of the credential is not a number',
	remedy: 'Copy the App ID from the console of your app at https://open.oceanengine.com.',
	cause: 'credential-invalid',
};

const NO_TOKEN: Failure = {
	code: 'no-token',
	message: 'The platform answered without tokens',
	remedy: 'Run it again later.',
	cause: 'temporarily-unavailable',
};
