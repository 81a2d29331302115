/** What the credential does with a call: checks where it goes, signs it, asks for a new token. */
import type {
	ICredentialDataDecryptedObject,
	ICredentialTestRequest,
	IDataObject,
	IHttpRequestOptions,
} from 'n8n-workflow';

import { asText, parseKeepingInt64 } from '../../kernel/exact-json';
import { callerText } from '../auth/identity';
import { createRefreshFailures, triedMark } from '../auth/refresh-failures';
import type { Post } from '../http/response';
import {
	createRenewals,
	fingerprint,
	REFUSED_TOKEN_HEADER,
	tokenByRequest,
	TokenExpired,
	stripInternalHeaders,
} from '../auth/token-refresh';
import { noteSecrets } from '../http/redact';
import { NO_REDIRECT, targetOf, trustedUrl } from '../http/trusted-url';
import { rule, testSentence } from '../auth/credential-test';
import { CODES } from './gateway-errors/gateway-errors';
import { isExactBody } from './exact-body';
import { gatewayUrl, identityOf, OFFICIAL_URL, owned, unusedCode } from './token-owner';
import { canonicalJson } from './signature';
import { commonParameters } from './common-parameters';
import { isAboutToExpire, obtainToken } from './token';
import type { TokenFields } from './token-requests';

const renewals = createRenewals<TokenFields>();
const refreshFailures = createRefreshFailures();

/** The token that a call was refused with, by the credential that n8n hands to both functions. */
const refusedFor = new WeakMap<object, unknown>();

/**
 * All who hold the same token get the same new one: one call to the platform. What failed is not
 * tried again with the same credential: one process asks once, however many executions wait.
 */
export async function renewShopToken(credential: ICredentialDataDecryptedObject, post: Post) {
	const caller = callerOf(credential);
	const refused = refusedFor.get(credential);
	const tried = triedMark(credential);
	const ask = async () => {
		const known = refreshFailures.judge(caller, tried);
		if (known) throw known;
		const outcome = await obtainToken(credential, post, refused !== undefined);
		if (!outcome.ok) throw refreshFailures.note(caller, tried, outcome);
		refreshFailures.forget(caller);
		return outcome.tokens;
	};
	return await renewals.renew(caller, asText(owned(credential).accessToken), ask, refused);
}

const callerOf = (credential: IDataObject) => callerText(identityOf(credential), credential);

/**
 * Signs a call. The method is the path: `POST {gateway}/shop/brandList` calls `shop.brandList`.
 *
 * @throws CredentialError when the call would leave the gateway of the credential
 */
export async function authenticateShop(
	credentials: ICredentialDataDecryptedObject,
	request: IHttpRequestOptions,
): Promise<IHttpRequestOptions> {
	const url = targetOf(request, assertTrustedUrl(credentials), '/shop/brandList');
	const own = owned(credentials);
	const accessToken = asText(own.accessToken);
	const headers = stripInternalHeaders(request.headers);
	const refused = request.headers?.[REFUSED_TOKEN_HEADER];
	if (mustRenew(own, accessToken, refused)) {
		refusedFor.set(credentials, refused);
		throw new TokenExpired('The access token must be renewed');
	}
	tokenByRequest.set(request, fingerprint(accessToken));
	const method = url.pathname.split('/').filter(Boolean).join('.');
	const paramJson = bodyText(request.body);
	const parameters = commonParameters(credentials, method, paramJson, accessToken);
	noteSecrets(request, credentials, parameters.sign);
	return {
		...request,
		...NO_REDIRECT,
		method: 'POST',
		headers: { ...headers, 'content-type': 'application/json' },
		body: paramJson,
		qs: { ...request.qs, ...parameters },
	};
}

/** @param own the credential without what belongs to another shop or app */
function mustRenew(own: IDataObject, accessToken: string, refused: unknown): boolean {
	if (accessToken === '' || unusedCode(own) !== '') return true;
	if (refused !== undefined) return refused === fingerprint(accessToken);
	return isAboutToExpire(own) && !renewals.isNew(callerOf(own), accessToken);
}

/** The gateway of a credential: https, or http on this machine. */
export const assertTrustedUrl = (credential: IDataObject): URL =>
	trustedUrl(gatewayUrl(credential), OFFICIAL_URL);

/** The signature covers these bytes, so the same text is the body. */
function bodyText(body: unknown): string {
	if (isExactBody(body)) return body.text;
	if (typeof body !== 'string') return canonicalJson(body ?? {});
	return body.trim() === '' ? '{}' : canonicalJson(parseKeepingInt64(body));
}

/**
 * Every failure arrives with HTTP 200, so the test judges the body: the precise sub-code first,
 * then the bare code, and at last any answer without the list of brands.
 */
export const credentialTestRules = [
	...CODES.map((row) => {
		const { code } = row;
		const bare = /^\d+$/.test(code);
		const sentence = testSentence(row, 'shop.brandList');
		return rule(bare ? 'code' : 'sub_code', bare ? Number(code) : code, sentence);
	}).sort((a, b) => Number(a.properties.key === 'code') - Number(b.properties.key === 'code')),
	rule('data', undefined, 'The platform answered without data. Check the Gateway URL.'),
	rule('data', null, 'The platform answered without data. Check the Gateway URL.'),
] as ICredentialTestRequest['rules'];
