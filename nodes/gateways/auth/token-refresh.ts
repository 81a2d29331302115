/** Renews tokens for all callers of a process at once: one asks the platform, the others wait. */
import { BoundedMap, MAX_IDENTITIES } from '../../kernel/bounded-map';
import { createHash } from 'crypto';
import type { IDataObject } from 'n8n-workflow';

import { monotonicNow } from '../../kernel/clock';
import { CredentialError, type Failure } from '../../kernel/errors';

/** The header by which a call says which token was refused; `authenticate` takes it off again. */
export const REFUSED_TOKEN_HEADER = 'x-refused-token';

/**
 * The header by which a call says that it waits: when the credential asks for that, the call has
 * it read again and is repeated. Our own nodes do that; n8n's HTTP Request node cannot.
 */
export const CAN_WAIT_HEADER = 'x-patient';

/** The header by which a call says that it is the test of a credential. */
export const TEST_HEADER = 'x-credential-test';

const INTERNAL = [REFUSED_TOKEN_HEADER, CAN_WAIT_HEADER, TEST_HEADER];

/** The headers of a call as the platform may see them. */
export const stripInternalHeaders = (headers: IDataObject = {}): IDataObject =>
	Object.fromEntries(Object.entries(headers).filter(([name]) => !INTERNAL.includes(name)));

/** The code of a refused token that was renewed a moment ago: renewing it again would not help. */
export const TOKEN_IS_NEW = 'token-is-new';

export const STILL_REFUSED: Failure = {
	code: TOKEN_IS_NEW,
	message: 'The platform refuses an access token that was renewed a moment ago',
	remedy: 'Authorise the app again, and paste the new code into the Authorization Code.',
	cause: 'credential-invalid',
};

/** A renewal that failed, and what the call that needed it is to do. */
export class TokenRefreshError extends CredentialError {
	/** `reloadCredential`: the stored credential may be a better one in a moment. */
	readonly policy: 'reloadCredential' | 'retry' | 'fail';

	constructor(failure: Failure, policy: TokenRefreshError['policy']) {
		super(failure);
		this.policy = policy;
	}
}

/** n8n answers an error with status 401 by renewing the token, storing it, and trying again. */
export class TokenExpired extends Error {
	readonly response = { status: 401 };
}

/** Fingerprint of the token that each request was signed with, known to who sent the request. */
export const tokenByRequest = new WeakMap<object, string>();

/** Represents a token where the token itself must not be seen. */
export const fingerprint = (token: string) =>
	createHash('sha256').update(token).digest('hex').slice(0, 16);

interface Renewal<T> {
	/** Fingerprint of the token that was renewed away. */
	readonly of: string;
	/** Fingerprint of the new one, once it is there. */
	into?: string;
	readonly result: Promise<T>;
	/** When it was started, ms of the monotonic clock. */
	readonly at: number;
	/** How many renewals before it, in a row, gave a token that never worked. */
	readonly row: number;
}

/** Fingerprints of tokens with which the platform carried out a call. */
const working = new BoundedMap<true>(MAX_IDENTITIES);

/** Called after each call that succeeded: a token that worked and is refused later was revoked. */
export function noteWorkingToken(token: string) {
	if (token !== '' && !working.has(token)) working.set(token, true);
}

/** A second one may do what a first one did not: a new token is made where a renewed one is refused. */
const MAX_IN_A_ROW = 2;

/** How long a caller that still holds the renewed token is given the same new one. */
const MEMORY_MS = 10 * 60_000;

/**
 * Remembers per account the last renewal only. A caller that comes with a token which was renewed
 * away a moment ago, because it had read the credential before the new one was stored, gets the
 * result of that renewal instead of a second one.
 */
export function createRenewals<T extends { readonly accessToken?: unknown }>(now = monotonicNow) {
	const last = new BoundedMap<Renewal<T>>(MAX_IDENTITIES);
	const recent = (account: string) => {
		const known = last.get(account);
		return known && now() - known.at < MEMORY_MS ? known : undefined;
	};
	return {
		/**
		 * @param refused fingerprint of a token that is not to be given again
		 * @throws TokenRefreshError when what was renewed is refused again and again
		 */
		async renew(
			account: string,
			token: string,
			ask: () => Promise<T>,
			refused?: unknown,
		): Promise<T> {
			const of = fingerprint(token);
			const known = recent(account);
			const isRefused = known?.into !== undefined && known.into === refused;
			if (known?.of === of && !isRefused) return await known.result;
			const row = isRefused && !working.has(known.into ?? '') ? known.row + 1 : 0;
			if (row >= MAX_IN_A_ROW) throw new TokenRefreshError(STILL_REFUSED, 'fail');
			const renewal: Renewal<T> = { of, result: ask(), at: now(), row };
			last.set(account, renewal);
			renewal.result.then(
				({ accessToken }) => (renewal.into = fingerprint(String(accessToken))),
				// A failed renewal is not remembered: the next caller asks again.
				() => last.get(account) === renewal && last.delete(account),
			);
			return await renewal.result;
		},

		/** Whether this very renewal is under way, or was made a moment ago. */
		remembers: (account: string, token: string) => recent(account)?.of === fingerprint(token),

		/** Whether this very renewal was made a moment ago, and its result is known. */
		hasResult(account: string, token: string) {
			const known = recent(account);
			return known?.of === fingerprint(token) && known.into !== undefined;
		},

		/** Whether a token came from a renewal just now: then it is used, however short it lives. */
		isNew: (account: string, token: string) => recent(account)?.into === fingerprint(token),
	};
}
