/**
 * Keeps alive what a user authorised (授权) where a refresh token works once, for all calls of all
 * processes that share the stored credential.
 *
 * n8n reads the credential again for each call and stores whatever `preAuthentication` returns. So a
 * call whose token ends soon first stores a claim (`refresh-lease.ts`); meanwhile calls go on with the
 * token that still lives, or wait and look again where it does not. What was refused or lost is not
 * sent again blindly: another process may have renewed, and then its tokens are used.
 */
import type { IDataObject } from 'n8n-workflow';

import { BoundedMap, MAX_IDENTITIES } from '../../kernel/bounded-map';
import { monotonicNow } from '../../kernel/clock';
import type { Failure } from '../../kernel/errors';
import { asText } from '../../kernel/exact-json';
import { createClaims, SETTLE_MS } from './refresh-lease';
import { callerText, newCodeOf, ownerMark, ownPart, usedCodeMark } from './identity';
import { createRefreshFailures, triedMark, type RefreshOutcome } from './refresh-failures';
import type { Post } from '../http/response';
import {
	createRenewals,
	fingerprint,
	STILL_REFUSED,
	TokenRefreshError,
	TokenExpired,
} from './token-refresh';

/** How asking for tokens ended. */
export type Outcome =
	| { readonly ok: true; readonly fields: IDataObject }
	| { readonly ok: false; readonly failure: Failure; readonly fate: RefreshOutcome };

/** What a platform has of its own. Seconds are Unix seconds. */
export interface TokenProvider {
	/** Gateway, app and fingerprint of the secret. */
	readonly identity: (credential: IDataObject) => string;
	/** Seconds until something must have been renewed. */
	readonly dueIn: (credential: IDataObject, now: number) => number;
	/**
	 * Exchanges the code that was not used yet, or renews what is due; the fields are stored.
	 * `stored` is the credential as it is, `own` the same without what was granted to another
	 * identity, which must not be used.
	 */
	readonly obtain: (own: IDataObject, post: Post, stored: IDataObject) => Promise<Outcome>;
}

/** When calls that can wait for another process begin to renew, and when all others do. */
const EARLY_S = 30 * 60;
const LATE_S = 5 * 60;
/** With less to live a token is not sent any more. */
const SPARE_S = 20;
/** A token that is refused so soon after it was given would be refused again. */
const YOUNG_S = 10 * 60;

const nowSeconds = () => Math.floor(Date.now() / 1000);

/** Seconds until a stored moment; infinite when the moment is unknown. */
export const secondsTo = (moment: unknown, now: number) =>
	Number(moment) > 0 ? Number(moment) - now : Infinity;

export function createTokenManager({ identity: identityOf, dueIn, obtain }: TokenProvider) {
	const renewals = createRenewals<IDataObject>();
	const claims = createClaims();
	const refreshFailures = createRefreshFailures();
	/** When tokens that another write had undone were handed to n8n again, ms of the monotonic clock. */
	const restoredAt = new BoundedMap<number>(MAX_IDENTITIES);
	/** What `authenticate` wants of `preAuthentication`, by the credential that n8n hands to both. */
	const asked = new WeakMap<object, 'claim' | 'renew' | 'release'>();
	const served = new WeakSet<object>();

	const callerOf = (credential: IDataObject) => callerText(identityOf(credential), credential);
	const owned = (credential: IDataObject) => ownPart(credential, identityOf(credential));

	/** Fingerprint of the tokens that the next refresh uses up. */
	const grantOf = (credential: IDataObject) =>
		fingerprint(
			[
				credential.refreshToken,
				credential.accessToken,
				credential.accessTokenExpiresAt,
				newCodeOf(credential),
			].join(' '),
		);

	/** Whether there are own tokens, and they live. */
	const hasValidToken = (own: IDataObject) =>
		asText(own.accessToken) !== '' && newCodeOf(own) === '' && dueIn(own, nowSeconds()) > LATE_S;

	/** The write that undid the tokens may have a follower on its way: then they are restored once more. */
	const isSettling = (identity: string) =>
		monotonicNow() - (restoredAt.get(identity) ?? -Infinity) < SETTLE_MS;

	async function ask(stored: IDataObject, post: Post): Promise<IDataObject> {
		const own = owned(stored);
		const identity = callerOf(stored);
		const tried = triedMark(stored);
		const known = refreshFailures.judge(identity, tried);
		if (known) throw known;
		const outcome = await obtain(own, post, stored);
		if (!outcome.ok) throw refreshFailures.note(identity, tried, outcome);
		refreshFailures.forget(identity);
		return {
			...outcome.fields,
			tokenOwner: ownerMark(identityOf(stored)),
			tokenCode: usedCodeMark(stored),
			tokensStoredAt: nowSeconds(),
		};
	}

	return {
		/**
		 * Called by `authenticate` before it sends the access token of `credential`.
		 *
		 * @param refused fingerprint of a token that the platform refused
		 * @param patient whether the caller can wait and then read the credential again
		 * @returns the credential, whose tokens are its own and may be sent
		 * @throws TokenExpired to have n8n call `renew`; GrantError to have the caller look again, or
		 * when nothing but the user can help
		 */
		ensure(stored: IDataObject, refused: unknown, patient: boolean): IDataObject {
			const now = nowSeconds();
			const credential = owned(stored);
			const isRefused = refused === fingerprint(asText(credential.accessToken));
			const hasNewCode = newCodeOf(credential) !== '';
			// A token from the future was given while a clock was wrong: how old it is, nobody knows.
			const isYoung = Math.abs(now - Number(credential.accessTokenIssuedAt)) < YOUNG_S;
			if (isRefused && isYoung && !hasNewCode) throw new TokenRefreshError(STILL_REFUSED, 'fail');
			const wasServed = served.delete(stored);
			const hasToken = asText(credential.accessToken) !== '';
			const isDue = !hasToken || dueIn(credential, now) <= (patient ? EARLY_S : LATE_S);
			const identity = callerOf(credential);
			if (!isRefused && !isDue && !hasNewCode) {
				if (patient && isSettling(identity)) throw new TokenRefreshError(BUSY, 'reloadCredential');
				return credential;
			}
			const left = secondsTo(credential.accessTokenExpiresAt, now);
			// A code that was not used yet may be of another account than the token.
			const isUsable = hasToken && !isRefused && !hasNewCode && left > SPARE_S;
			const grant = grantOf(credential);
			// What this process renewed is stored again where another write of the credential undid it.
			const step = renewals.remembers(identity, grant)
				? 'renew'
				: claims.step(identity, grant, asText(credential.tokenClaim));
			const tried = triedMark(stored);
			const isLeft = wasServed || step === 'wait' || refreshFailures.isRecent(identity, tried);
			if (isUsable && isLeft) return credential;
			const refusal = refreshFailures.judge(identity, tried);
			if (refusal) {
				// The others wait for this process; then each of them sees for itself.
				const isHeld =
					patient && !wasServed && claims.isOwn(identity, asText(credential.tokenClaim));
				if (!isHeld) throw refusal;
				asked.set(stored, 'release');
				throw new TokenExpired(RENEW);
			}
			if (step === 'wait' && patient) throw new TokenRefreshError(BUSY, 'reloadCredential');
			asked.set(stored, patient && step === 'claim' ? 'claim' : 'renew');
			throw new TokenExpired(RENEW);
		},

		/** `preAuthentication`: what n8n is to store. Nothing, where nobody needs a new token. */
		async renew(credential: IDataObject, post: Post): Promise<IDataObject> {
			const step = asked.get(credential);
			asked.delete(credential);
			served.add(credential);
			const own = owned(credential);
			const identity = callerOf(credential);
			const grant = grantOf(own);
			if (step === 'release') return { tokenClaim: '', tokensStoredAt: nowSeconds() };
			if (step === 'claim') {
				return { tokenClaim: claims.claim(identity, grant), tokensStoredAt: nowSeconds() };
			}
			// A test of the credential, or a call that failed for another reason than its token.
			if (step === undefined && hasValidToken(own)) return {};
			if (renewals.hasResult(identity, grant)) restoredAt.set(identity, monotonicNow());
			return await renewals.renew(identity, grant, async () => await ask(credential, post));
		},
	};
}

/** n8n gets that error, and has `renew` called. */
const RENEW = 'The access token must be renewed';

const BUSY: Failure = {
	code: 'token-renewal-pending',
	message: 'Another call is renewing the access token of this credential',
	remedy: 'Run it again in a moment.',
	cause: 'temporarily-unavailable',
};
