/** What the credential does with a call: checks where it goes, and gives it a living access token. */
import type {
	ICredentialDataDecryptedObject,
	ICredentialTestRequest,
	IDataObject,
	IHttpRequestOptions,
} from 'n8n-workflow';

import { asText } from '../../kernel/exact-json';
import {
	fingerprint,
	CAN_WAIT_HEADER,
	REFUSED_TOKEN_HEADER,
	tokenByRequest,
	stripInternalHeaders,
} from '../auth/token-refresh';
import { noteSecrets } from '../http/redact';
import { NO_REDIRECT, targetOf, trustedUrl } from '../http/trusted-url';
import { rule, testSentence } from '../auth/credential-test';
import { CODES } from './gateway-errors';
import { BASE_PATH, gatewayUrl, methodOf, OFFICIAL_URL } from './gateway';
import { tokenManager } from './token';

/** The gateway of a credential: https, or http on this machine. */
export const assertTrustedUrl = (credential: IDataObject): URL =>
	trustedUrl(gatewayUrl(credential), OFFICIAL_URL);

export const renewQianchuanToken = tokenManager.renew;

const TEST_METHOD = '2/user/info/';

/**
 * Adds the access token.
 *
 * @throws CredentialError when the call would leave the gateway of the credential
 */
export async function authenticateQianchuan(
	credentials: ICredentialDataDecryptedObject,
	request: IHttpRequestOptions,
): Promise<IHttpRequestOptions> {
	const url = targetOf(request, assertTrustedUrl(credentials), `${BASE_PATH}${TEST_METHOD}`);
	const { [REFUSED_TOKEN_HEADER]: refused, [CAN_WAIT_HEADER]: patient } = request.headers ?? {};
	const accessToken = asText(
		tokenManager.ensure(credentials, refused, patient !== undefined).accessToken,
	);
	tokenByRequest.set(request, fingerprint(accessToken));
	noteSecrets(request, credentials);
	const inQuery = methodOf(url.pathname.replace(BASE_PATH, '')).tokenIn === 'query';
	const headers = stripInternalHeaders(request.headers);
	return {
		...request,
		headers: inQuery ? headers : { ...headers, 'Access-Token': accessToken },
		...(inQuery && { qs: { ...request.qs, access_token: accessToken } }),
		...NO_REDIRECT,
	};
}

/** Every failure arrives with HTTP 200, so the test judges the body. */
export const credentialTestRules = [
	...CODES.map((row) => rule('code', Number(row.code), testSentence(row, TEST_METHOD))),
	...[undefined, null].map((none) =>
		rule(
			'data.id',
			none,
			'The platform did not say whose token it is. Check the Gateway URL, and the permissions of the app.',
		),
	),
] as ICredentialTestRequest['rules'];
