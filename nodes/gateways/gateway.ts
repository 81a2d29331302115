/** What the client needs to know of a platform. A gateway is a pure description: no I/O, no n8n. */
import type { IDataObject, IHttpRequestOptions, INode } from 'n8n-workflow';

import type { Failure } from '../kernel/errors';
import type { JsonRecord } from '../kernel/exact-json';

/**
 * What to do about a failure.
 * - `fail`: nothing helps but the remedy
 * - `retry`: the platform was in trouble; whether it acted is open, so a write is not repeated
 * - `throttle`: refused before it acted; all callers of the quota slow down
 * - `refreshToken`: the access token was refused before the platform acted
 * - `reloadCredential`: another caller may have renewed the token meanwhile; what n8n stores is looked at again
 * - `retryEscaped`: the signature was refused; the older spelling of the same body may pass
 */
export type Policy =
	| 'fail'
	| 'retry'
	| 'throttle'
	| 'refreshToken'
	| 'reloadCredential'
	| 'retryEscaped';

export type Reply =
	| { readonly ok: true; readonly data: unknown; readonly drift?: string }
	| { readonly ok: false; readonly failure: Failure; readonly policy: Policy };

export interface Gateway {
	/** The n8n name of the credential that signs for this gateway. */
	readonly credential: string;
	/**
	 * App and shop by their public ids: what makes an idempotency key unlike another shop's, which
	 * must not change with the secret. Never a key of anything that a process remembers.
	 */
	account(credential: IDataObject): string;
	/** Gateway, app, fingerprint of the secret, shop: see `identity.ts`. Holds no secret. */
	identity(credential: IDataObject): string;
	/** Whose data a call reads: what a stored position belongs to. Never a secret. */
	subject(credential: IDataObject, node: INode): string;
	/** Whether only the next call shows whose data that is: it exchanges an authorisation code. */
	isUnsettled?(credential: IDataObject): boolean;
	/** Calls a second that one method of one account may make. */
	quota(method: string, credential: IDataObject): number;
	/** All methods and accounts of an app share one quota, where no source documents one for each. */
	readonly sharesQuota?: boolean;
	/** What the user should hear of the credential, such as that its authorisation ends soon. */
	notice?(credential: IDataObject): string | undefined;
	/** `escaped` asks for the older spelling of the body, where there is one. */
	request(
		method: string,
		params: JsonRecord,
		credential: IDataObject,
		escaped: boolean,
	): IHttpRequestOptions;
	/** Whether a body has two spellings at all; without it, none has. */
	hasEscapedForm?(request: IHttpRequestOptions): boolean;
	reply(body: unknown, status: number, method: string): Reply;
}
