/**
 * Access tokens of 抖店: 7 days, refreshed with a refresh token of 14 days. A refresh more than an
 * hour before expiry returns the same pair; in the last hour it returns a new one.
 * https://op.jinritemai.com/docs/guide-docs/140/583
 */
import type { IDataObject } from 'n8n-workflow';

import { CredentialError, type Failure } from '../../kernel/errors';
import { asText } from '../../kernel/exact-json';
import type { Post } from '../http/response';
import { foreignTokens, hasForeignTokens } from '../auth/identity';
import { nowSeconds } from './common-parameters';
import { create, refresh, type TokenFields } from './token-requests';
import { identityOf, isToolApp, NO_SHOP_ID, owned, shopIdOf, unusedCode } from './token-owner';

/** Renewed when less is left: within the last hour, when the platform gives a new pair. */
const MARGIN = 50 * 60;

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
