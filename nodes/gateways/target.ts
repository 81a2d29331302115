/** Where a credential may send its token: to its own gateway, by https, or http on this machine. */
import type { IDataObject, IHttpRequestOptions } from 'n8n-workflow';

import { CredentialError } from '../kernel/errors';

/** HTTP Request nodes of older n8n versions name the address `uri`. */
type AnyRequest = IHttpRequestOptions & { uri?: string };

const refuse = (message: string, remedy: string) =>
	new CredentialError({ code: 'gateway-url', message, remedy, cause: 'configuration-invalid' });

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/** The address without slashes at its end; the official one when the credential names none. */
export const gatewayUrlOf = ({ gatewayUrl: url }: IDataObject, official: string): string =>
	String(url || official).replace(/\/+$/, '');

/**
 * The gateway of a credential: https, or http on this machine, so that no token goes in clear.
 *
 * @throws CredentialError for any other address
 */
export function trustedUrl(address: string, official: string): URL {
	const url = URL.canParse(address) ? new URL(address) : undefined;
	const trusted =
		url?.protocol === 'https:' || (url?.protocol === 'http:' && LOOPBACK.test(url.hostname));
	if (url && trusted && url.username === '') return url;
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
	const { baseURL, url, uri } = request;
	const address = url || uri || '';
	const target = URL.canParse(address, baseURL) ? new URL(address, baseURL) : undefined;
	if (target?.origin === gateway.origin) return target;
	throw refuse(
		'This credential signs calls to its Gateway URL only',
		`Use an address that starts with ${gateway.origin}/, such as ${gateway.origin}${example}.`,
	);
}
