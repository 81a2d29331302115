/** What the credential does with a call: checks where it goes, signs it, asks for a new token. */
import type {
	ICredentialDataDecryptedObject,
	ICredentialTestRequest,
	IDataObject,
	IHttpRequestOptions,
} from 'n8n-workflow';

import { CredentialError } from '../../kernel/errors';
import { parseKeepingInt64 } from '../../kernel/json';
import { createRenewals, fingerprint, REFUSED_TOKEN_HEADER, signedWith } from '../renewal';
import { CODES } from './codes';
import { gatewayUrl, OFFICIAL_URL } from './gateway';
import { canonicalJson } from './sign';
import {
	commonParameters,
	isAboutToExpire,
	obtainToken,
	type Post,
	type TokenFields,
} from './token';

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

/** n8n answers an error with status 401 by renewing the token, storing it, and trying again. */
class TokenExpired extends Error {
	readonly response = { status: 401 };
}

/** HTTP Request nodes of older n8n versions name the address `uri`. */
type AnyRequest = IHttpRequestOptions & { uri?: string };

/**
 * Signs a call. The method is the path: `POST {gateway}/shop/brandList` calls `shop.brandList`.
 *
 * @throws CredentialError when the call would leave the gateway of the credential
 */
export async function authenticateShop(
	credentials: ICredentialDataDecryptedObject,
	request: IHttpRequestOptions,
): Promise<IHttpRequestOptions> {
	const url = targetOf(request, assertTrustedUrl(credentials));
	const accessToken = String(credentials.accessToken ?? '');
	const headers = withoutRefused(request.headers ?? {});
	if (mustRenew(credentials, accessToken, request.headers?.[REFUSED_TOKEN_HEADER])) {
		throw new TokenExpired('The access token must be renewed');
	}
	signedWith.set(request, fingerprint(accessToken));
	const method = url.pathname.replace(/^\/+|\/+$/g, '').replaceAll('/', '.');
	const paramJson = bodyText(request.body);
	return {
		...request,
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

const withoutRefused = (headers: IDataObject) =>
	Object.fromEntries(Object.entries(headers).filter(([name]) => name !== REFUSED_TOKEN_HEADER));

const refuse = (message: string, remedy: string) =>
	new CredentialError({ code: 'gateway-url', message, remedy, cause: 'configuration-invalid' });

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/** The gateway of a credential: https, or http on this machine, so that no token goes in clear. */
export function assertTrustedUrl(credential: IDataObject): URL {
	const url = URL.canParse(gatewayUrl(credential)) ? new URL(gatewayUrl(credential)) : undefined;
	const trusted =
		url?.protocol === 'https:' || (url?.protocol === 'http:' && LOOPBACK.test(url.hostname));
	if (url && trusted && url.username === '') return url;
	throw refuse(
		'The Gateway URL of the credential is not allowed',
		`Use ${OFFICIAL_URL}, another https address, or http on 127.0.0.1 for a local sandbox.`,
	);
}

/** A signed call carries the access token, so it goes to the gateway of the credential only. */
function targetOf({ baseURL, url, uri }: AnyRequest, gateway: URL): URL {
	const address = url || uri || '';
	const target = URL.canParse(address, baseURL) ? new URL(address, baseURL) : undefined;
	if (target?.origin === gateway.origin) return target;
	throw refuse(
		'This credential signs calls to its Gateway URL only',
		`Use an address that starts with ${gateway.origin}/, such as ${gateway.origin}/shop/brandList.`,
	);
}

/** The signature covers these bytes, so the same text is the body. */
function bodyText(body: unknown): string {
	if (typeof body !== 'string') return canonicalJson(body ?? {});
	return body.trim() === '' ? '{}' : canonicalJson(parseKeepingInt64(body));
}

type Rule = {
	type: 'responseSuccessBody';
	properties: { key: string; value: unknown; message: string };
};

const rule = (key: string, value: unknown, message: string): Rule => ({
	type: 'responseSuccessBody',
	properties: { key, value, message },
});

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
