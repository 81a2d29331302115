/** The host side of a call without n8n: the credential signs and renews, undici sends. */
import type { ICredentialDataDecryptedObject, IHttpRequestOptions } from 'n8n-workflow';
import { fetch, type Dispatcher } from 'undici';

import type { Transport } from '../../nodes/gateways/http/client';
import { fingerprint, REFUSED_TOKEN_HEADER } from '../../nodes/gateways/auth/token-refresh';
import { authenticateShop, renewShopToken } from '../../nodes/gateways/shop/authentication';

export interface UndiciHost extends Transport {
	/** How often a token was asked for. */
	renewals(): number;
}

const textPairs = (values: object = {}) =>
	Object.entries(values).map(([name, value]): [string, string] => [name, String(value)]);

export function undiciHost(
	credential: ICredentialDataDecryptedObject,
	dispatcher?: Dispatcher,
): UndiciHost {
	let renewals = 0;

	async function post({ url, qs, headers, body, method }: IHttpRequestOptions) {
		const query = new URLSearchParams(textPairs(qs));
		const response = await fetch(`${url}?${query.toString()}`, {
			method: method ?? 'POST',
			headers: textPairs(headers),
			body: String(body),
			...(dispatcher && { dispatcher }),
		});
		return { status: response.status, body: await response.text() };
	}

	async function renew() {
		renewals++;
		const renewed = await renewShopToken(credential, post);
		Object.assign(credential, renewed);
	}

	const isExpired = (error: unknown) =>
		error instanceof Error &&
		'response' in error &&
		JSON.stringify(error.response) === '{"status":401}';

	async function signed(request: IHttpRequestOptions) {
		if (!credential.accessToken) await renew();
		try {
			return await authenticateShop(credential, request);
		} catch (error) {
			if (!isExpired(error)) throw error;
			await renew();
			return await authenticateShop(credential, request);
		}
	}

	return {
		credential,
		run: 'execution-1',
		renewals: () => renewals,
		addHint: (message) => {
			throw new Error(`nothing is to be said here: ${message}`);
		},
		reportSchemaDrift: (what) => {
			throw new Error(`nothing is to depart here: ${what}`);
		},
		flush: () => undefined,
		async send(request, refused) {
			const headers = { ...request.headers, ...(refused && { [REFUSED_TOKEN_HEADER]: refused }) };
			const ready = await signed({ ...request, headers });
			const token = fingerprint(String(credential.accessToken));
			try {
				return { ...(await post(ready)), token };
			} catch {
				const cause = 'temporarily-unavailable' as const;
				return { failure: { code: 'no reply', message: 'No reply came', cause }, token };
			}
		},
	};
}
