/**
 * Access tokens of 抖店: 7 days, refreshed with a refresh token of 14 days. A refresh more than an
 * hour before expiry returns the same pair; in the last hour it returns a new one.
 * https://op.jinritemai.com/docs/guide-docs/140/583
 */
import type { IDataObject } from 'n8n-workflow';

import type { Failure } from '../../kernel/errors';
import { asText } from '../../kernel/exact-json';
import type { Post } from '../http/response';
import { foreignTokens, hasForeignTokens } from '../auth/identity';
import type { RefreshOutcome } from '../auth/refresh-failures';
import { TOKEN_IS_NEW } from '../auth/token-refresh';
import { nowSeconds } from './common-parameters';
import { create, refresh, type TokenFields } from './token-requests';
import { identityOf, isToolApp, NO_SHOP_ID, owned, shopIdOf, unusedCode } from './token-owner';

/** Renewed when less is left: within the last hour, when the platform gives a new pair. */
const MARGIN = 50 * 60;

/** Whether a token must be renewed before it is used. An unknown expiry is left to the platform. */
export const isAboutToExpire = ({ accessTokenExpiresAt }: IDataObject, now = nowSeconds()) =>
	Number(accessTokenExpiresAt) > 0 && Number(accessTokenExpiresAt) - now < MARGIN;

/** How asking for a token ended. */
export type TokenOutcome =
	| { readonly ok: true; readonly tokens: TokenFields }
	| { readonly ok: false; readonly failure: Failure; readonly fate: RefreshOutcome };

/**
 * A working token of the shop that the form names: by an Authorization Code that was not used yet,
 * else by the refresh token while it lives, else by creating one, which only a self-built app can do
 * without a new code. What was granted to another identity is not used.
 *
 * @param isRefused whether the platform refused the stored access token
 */
export async function obtainToken(
	stored: IDataObject,
	post: Post,
	isRefused: boolean,
): Promise<TokenOutcome> {
	const credential = owned(stored);
	const held = asText(credential.accessToken);
	const selfBuilt = !isToolApp(credential);
	if (selfBuilt && shopIdOf(credential) === '') return hopeless(NO_SHOP_ID);
	// The former authorisation may be another shop's, so a code that fails is not passed over.
	if (unusedCode(credential) === '' && canRefresh(credential)) {
		const reply = await refresh(credential, post);
		// The same pair comes back while it has over an hour. If it was refused nevertheless, a
		// self-built app gets another one by creating; a tool app has no other way.
		const sameAgain = reply.ok && reply.tokens.accessToken === held && !isAboutToExpire(credential);
		if (sameAgain && isRefused && !selfBuilt) {
			return { ok: false, failure: SAME_AGAIN, fate: 'spent' };
		}
		if (reply.ok && !(sameAgain && selfBuilt)) return reply;
		if (!reply.ok && !(isDead(reply.failure) && canCreate(credential)))
			return failed(reply.failure);
	}
	if (!canCreate(credential)) return hopeless(noCode(stored));
	const created = await create(credential, post);
	return created.ok ? created : failed(created.failure);
}

const hopeless = (failure: Failure): TokenOutcome => ({ ok: false, failure, fate: 'hopeless' });

function failed(failure: Failure): TokenOutcome {
	if (failure.cause === 'temporarily-unavailable') return { ok: false, failure, fate: 'unsent' };
	const isSpent = /31009$|(token|code)-(invalid|expired)$/.test(failure.code);
	return { ok: false, failure, fate: isSpent ? 'spent' : 'denied' };
}

const canRefresh = ({ refreshToken, refreshTokenExpiresAt }: IDataObject) =>
	String(refreshToken ?? '') !== '' &&
	(!Number(refreshTokenExpiresAt) || Number(refreshTokenExpiresAt) > nowSeconds());

const canCreate = (credential: IDataObject) =>
	!isToolApp(credential) || unusedCode(credential) !== '';

/** The refresh token is gone for good, as opposed to a platform in trouble. */
const isDead = ({ code }: Failure) =>
	/31009$|token-(invalid|expired)$|no-authorization$|access-token-/.test(code);

const AUTHORISE =
	'Open https://fuwu.jinritemai.com/authorize?service_id=YOUR_SERVICE_ID&state=n8n, agree as the merchant, and paste the code from the address into the credential within 10 minutes.';

const SAME_AGAIN: Failure = {
	code: TOKEN_IS_NEW,
	message: 'The platform refuses the access token, and gives the same one when it is to be renewed',
	remedy: AUTHORISE,
	cause: 'credential-invalid',
};

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
