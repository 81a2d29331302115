/** Where a credential may send its token: to its own gateway, by https, or http on this machine. */
import type { IDataObject, IHttpRequestOptions } from 'n8n-workflow';

import { CredentialError } from '../../kernel/errors';

/** Today's words and the older ones, which n8n's HTTP Request node still uses. */
type AnyRequest = IHttpRequestOptions & { uri?: string; rejectUnauthorized?: boolean };

/**
 * Has n8n follow no redirect, which would take the token to another host: in the words of
 * `httpRequest`, and in those of the older `request`.
 */
export const NO_REDIRECT = {
	disableFollowRedirect: true,
	followRedirect: false,
	followAllRedirects: false,
	maxRedirects: 0,
} as const;

const refuse = (message: string, remedy: string) =>
	new CredentialError({ code: 'gateway-url', message, remedy, cause: 'configuration-invalid' });

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/** The address without slashes at its end; the official one when the credential names none. */
export const gatewayUrlOf = ({ gatewayUrl: url }: IDataObject, official: string): string =>
	withoutSlashesAtEnd(String(url || official));

export function withoutSlashesAtEnd(text: string): string {
	let end = text.length;
	while (text[end - 1] === '/') end--;
	return text.slice(0, end);
}

const isThisMachine = ({ hostname }: URL) => LOOPBACK.test(hostname);

/**
 * The gateway of a credential: https, or http on this machine, so that no token goes in clear. It is
 * an address that paths are added to, so it has no user, password, query or fragment.
 *
 * @throws CredentialError for any other address
 */
export function trustedUrl(address: string, official: string): URL {
	const url = URL.canParse(address) ? new URL(address) : undefined;
	const isSafe = url?.protocol === 'https:' || (url?.protocol === 'http:' && isThisMachine(url));
	const isPlain = url?.username === '' && url.password === '' && !/[?#]/.test(address);
	if (url && isSafe && isPlain) return url;
	throw refuse(
		'The Gateway URL of the credential is not allowed',
		`Use ${official}, another https address, or http on 127.0.0.1 for a local sandbox.`,
	);
}

/**
 * Where a call goes. It carries the access token, so it goes to the gateway of the credential only.
 *
 * @param example a path of the platform
 * @throws CredentialError when the call would leave the gateway
 */
export function targetOf(request: AnyRequest, gateway: URL, example: string): URL {
	assertDirect(request, gateway);
	const { baseURL, url, uri } = request;
	const address = url ?? uri ?? '';
	const target = URL.canParse(address, baseURL) ? new URL(address, baseURL) : undefined;
	if (target?.origin === gateway.origin) return target;
	throw refuse(
		'This credential signs calls to its Gateway URL only',
		`Use an address that starts with ${gateway.origin}/, such as ${gateway.origin}${example}.`,
	);
}

/**
 * A proxy of the caller's, or a server whose certificate nobody looked at, would read the token of
 * those who may use the credential but not see it. A sandbox on this machine has no such token.
 */
function assertDirect(request: AnyRequest, gateway: URL) {
	const { proxy, skipSslCertificateValidation, rejectUnauthorized, agentOptions } = request;
	if (isThisMachine(gateway)) return;
	if (proxy) {
		throw refuse(
			'This credential signs no calls that go through a proxy of the node',
			'Take the option Proxy off the node. A proxy for all of n8n is set in its environment (HTTPS_PROXY).',
		);
	}
	const ignoresCertificates =
		skipSslCertificateValidation ||
		rejectUnauthorized === false ||
		agentOptions?.rejectUnauthorized === false;
	if (!ignoresCertificates) return;
	throw refuse(
		'This credential signs no calls that ignore SSL certificates',
		'Switch off Ignore SSL Issues (Insecure) in the options of the node.',
	);
}
