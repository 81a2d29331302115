/** What the credential does with a call: checks where it goes, signs it, asks for a new token. */
import type {
	ICredentialDataDecryptedObject,
	ICredentialTestRequest,
	IDataObject,
	IHttpRequestOptions,
} from 'n8n-workflow';

import { parseKeepingInt64 } from '../../kernel/json';
import type { Post } from '../network';
import {
	createRenewals,
	fingerprint,
	REFUSED_TOKEN_HEADER,
	signedWith,
	TokenExpired,
	withoutOurs,
} from '../renewal';
import { NO_REDIRECT, targetOf, trustedUrl } from '../target';
import { rule } from '../test-rules';
import { CODES } from './codes';
import { gatewayUrl, OFFICIAL_URL } from './gateway';
import { canonicalJson } from './sign';
import { commonParameters, isAboutToExpire, obtainToken, type TokenFields } from './token';

const renewals = createRenewals<TokenFields>();

/** All who hold the same token get the same new one: one call to the platform. */
export const renewShopToken = async (credential: ICredentialDataDecryptedObject, post: Post) =>
	await renewals.renew(
		identityOf(credential),
		String(credential.accessToken ?? ''),
		async () => await obtainToken(credential, post),
	);

/** Everything that decides whose token it is, so that a corrected secret is tried afresh. */
const identityOf = (credential: IDataObject) =>
	[
		gatewayUrl(credential),
		credential.appType,
		credential.appKey,
		credential.shopId,
		fingerprint(`${String(credential.appSecret)} ${String(credential.authorizationCode)}`),
	].join(' ');

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
	const accessToken = String(credentials.accessToken ?? '');
	const headers = withoutOurs(request.headers);
	if (mustRenew(credentials, accessToken, request.headers?.[REFUSED_TOKEN_HEADER])) {
		throw new TokenExpired('The access token must be renewed');
	}
	signedWith.set(request, fingerprint(accessToken));
	const method = url.pathname.split('/').filter(Boolean).join('.');
	const paramJson = bodyText(request.body);
	return {
		...request,
		...NO_REDIRECT,
		method: 'POST',
		headers: { ...headers, 'content-type': 'application/json' },
		body: paramJson,
		qs: { ...request.qs, ...commonParameters(credentials, method, paramJson, accessToken) },
	};
}

function mustRenew(credential: IDataObject, accessToken: string, refused: unknown): boolean {
	if (refused !== undefined) return refused === fingerprint(accessToken);
	return isAboutToExpire(credential) && !renewals.isNew(identityOf(credential), accessToken);
}

/** The gateway of a credential: https, or http on this machine. */
export const assertTrustedUrl = (credential: IDataObject): URL =>
	trustedUrl(gatewayUrl(credential), OFFICIAL_URL);

/** The signature covers these bytes, so the same text is the body. */
function bodyText(body: unknown): string {
	if (typeof body !== 'string') return canonicalJson(body ?? {});
	return body.trim() === '' ? '{}' : canonicalJson(parseKeepingInt64(body));
}

/**
 * Every failure arrives with HTTP 200, so the test judges the body: the precise sub-code first,
 * then the bare code, and at last any answer without the list of brands.
 */
export const credentialTestRules = [
	...CODES.map(({ code, message, remedy }) => {
		const bare = /^\d+$/.test(code);
		const sentence = `${message}. ${remedy}`.replaceAll('{method}', 'shop.brandList');
		return rule(bare ? 'code' : 'sub_code', bare ? Number(code) : code, sentence);
	}).sort((a, b) => Number(a.properties.key === 'code') - Number(b.properties.key === 'code')),
	rule('data', undefined, 'The platform answered without data. Check the Gateway URL.'),
	rule('data', null, 'The platform answered without data. Check the Gateway URL.'),
] as ICredentialTestRequest['rules'];
