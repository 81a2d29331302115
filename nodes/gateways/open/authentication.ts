/** What the credential does with a call: checks where it goes, gives it token and acting account. */
import type {
	ICredentialDataDecryptedObject,
	ICredentialTestRequest,
	IDataObject,
	IHttpRequestOptions,
} from 'n8n-workflow';

import { asText, isRecord } from '../../kernel/exact-json';
import { secondsTo } from '../auth/token-manager';
import { ownerMark } from '../auth/identity';
import type { Post } from '../http/response';
import {
	createRenewals,
	fingerprint,
	TokenRefreshError,
	CAN_WAIT_HEADER,
	REFUSED_TOKEN_HEADER,
	tokenByRequest,
	TEST_HEADER,
	TokenExpired,
	stripInternalHeaders,
} from '../auth/token-refresh';
import { noteSecrets } from '../http/redact';
import { NO_REDIRECT, targetOf, trustedUrl } from '../http/trusted-url';
import { rule, testSentence } from '../auth/credential-test';
import { CODES } from './gateway-errors';
import { gatewayUrl, methodOf, OFFICIAL_URL, openGateway } from './gateway';
import type { OpenMethod } from './methods';
import { clientTokenRequest, obtainClientToken, tokenManager } from './token';

/** The gateway of a credential: https, or http on this machine. */
export const assertTrustedUrl = (credential: IDataObject): URL =>
	trustedUrl(gatewayUrl(credential), OFFICIAL_URL);

const TEST_METHOD = '/oauth/userinfo/';

/**
 * Adds the access token of the user or of the app, whichever the method wants, and `open_id`.
 *
 * @throws CredentialError when the call would leave the gateway of the credential
 */
export async function authenticateOpen(
	credentials: ICredentialDataDecryptedObject,
	request: IHttpRequestOptions,
): Promise<IHttpRequestOptions> {
	const { pathname } = targetOf(request, assertTrustedUrl(credentials), '/fans/check');
	const {
		[REFUSED_TOKEN_HEADER]: refused,
		[CAN_WAIT_HEADER]: patient,
		[TEST_HEADER]: test,
	} = request.headers ?? {};
	if (test !== undefined && hasNoUser(credentials)) return testOfApp(credentials, request);
	const method = methodOf(pathname);
	const isOfApp = method.token === 'client';
	if (isOfApp) ensureClientToken(credentials, refused);
	const own = isOfApp
		? credentials
		: tokenManager.ensure(credentials, refused, patient !== undefined);
	const token = asText(isOfApp ? own.clientToken : own.accessToken);
	tokenByRequest.set(request, fingerprint(token));
	noteSecrets(request, credentials);
	return {
		...placed(request, method, token, asText(own.openId)),
		...NO_REDIRECT,
	};
}

/** Without an authorisation, which pushes do not need, keys are all that there is to test. */
function testOfApp(credentials: IDataObject, request: IHttpRequestOptions): IHttpRequestOptions {
	noteSecrets(request, credentials);
	return {
		...request,
		...clientTokenRequest(credentials),
		...NO_REDIRECT,
	};
}

function placed(
	request: IHttpRequestOptions,
	{ tokenIn, openId = 'query', token: kind }: OpenMethod,
	token: string,
	account: string,
): IHttpRequestOptions {
	const headers = stripInternalHeaders(request.headers);
	const actor: Record<string, string> =
		kind === 'user' && openId !== 'none' ? { open_id: account } : {};
	if (tokenIn === 'body') {
		const form = { ...actor, ...formOf(request.body), access_token: token };
		return {
			...request,
			headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
			body: new URLSearchParams(form).toString(),
		};
	}
	// What the caller names wins: the platform then says whether the token may act for it.
	const qs = { ...actor, ...request.qs };
	return tokenIn === 'query'
		? { ...request, headers, qs: { ...qs, access_token: token } }
		: { ...request, headers: { ...headers, 'access-token': token }, qs };
}

function formOf(body: unknown): Record<string, string> {
	if (isRecord(body)) {
		return Object.fromEntries(Object.entries(body).map(([name, value]) => [name, asText(value)]));
	}
	return Object.fromEntries(new URLSearchParams(asText(body)));
}

/** Less than the five minutes for which the token before goes on to live. */
const CLIENT_MARGIN_S = 4 * 60;

/** Without an authorisation the app still has its own token, for what needs no user. */
const hasNoUser = ({ authorizationCode, refreshToken }: IDataObject) =>
	asText(authorizationCode).trim() === '' && asText(refreshToken) === '';

const askedForClient = new WeakSet<object>();
const clientRenewals = createRenewals<IDataObject>();
const nowSeconds = () => Math.floor(Date.now() / 1000);

/** Nothing where the stored one was given to another app, or with another secret. */
const ownClientToken = (credential: IDataObject) =>
	credential.clientTokenOwner === ownerMark(openGateway.identity(credential))
		? asText(credential.clientToken)
		: '';

function ensureClientToken(credential: IDataObject, refused: unknown): void {
	const token = ownClientToken(credential);
	const left = secondsTo(credential.clientTokenExpiresAt, nowSeconds());
	if (token !== '' && left > CLIENT_MARGIN_S && refused !== fingerprint(token)) return;
	askedForClient.add(credential);
	throw new TokenExpired('The client token must be renewed');
}

/** `preAuthentication`: what n8n is to store. */
export async function renewOpenTokens(credential: IDataObject, post: Post): Promise<IDataObject> {
	const { tokensStoredAt } = credential;
	const isFirst = tokensStoredAt === '' || tokensStoredAt === undefined;
	const wantsClient = askedForClient.delete(credential) || (isFirst && hasNoUser(credential));
	if (!wantsClient) return await tokenManager.renew(credential, post);
	const known = ownClientToken(credential);
	return await clientRenewals.renew(openGateway.identity(credential), known, async () => {
		const outcome = await obtainClientToken(credential, post);
		if (!outcome.ok) {
			throw new TokenRefreshError(outcome.failure, outcome.fate === 'unsent' ? 'retry' : 'fail');
		}
		return { ...outcome.fields, tokensStoredAt: nowSeconds() };
	});
}

const NO_ACCOUNT =
	'The platform did not say whose token it is. Check the Gateway URL, and that the owner of the account granted the scope user_info.';

/** Every failure arrives with HTTP 200 and its code as a number or as text, in either envelope. */
export const credentialTestRules = [
	...CODES.flatMap((row) =>
		['data.error_code', 'err_no', 'extra.error_code'].flatMap((key) => [
			rule(key, Number(row.code), testSentence(row, TEST_METHOD)),
			rule(key, row.code, testSentence(row, TEST_METHOD)),
		]),
	),
	// The answer to the test of an app alone names no account, but says that it went well.
	rule('data.error_code', undefined, NO_ACCOUNT),
	...[null, ''].map((none) => rule('data.open_id', none, NO_ACCOUNT)),
] as ICredentialTestRequest['rules'];
