/**
 * Keeps alive what a user authorised (授权) where a refresh token works once, for all calls of all
 * processes that share the stored credential.
 *
 * n8n reads the credential anew for each call and stores whatever `preAuthentication` returns. So a
 * call whose token ends soon first stores a claim (`claims.ts`); meanwhile calls go on with the
 * token that still lives, or wait and look again where it does not. What was refused or lost is not
 * sent again blindly: another process may have renewed, and then its tokens are used.
 */
import type { IDataObject } from 'n8n-workflow';

import type { Failure } from '../kernel/errors';
import { asText } from '../kernel/json';
import { createClaims } from './claims';
import { createMishaps, type Fate } from './mishaps';
import type { Post } from './network';
import { createRenewals, fingerprint, GrantError, TOKEN_IS_NEW, TokenExpired } from './renewal';

/** How asking for tokens ended. */
export type Outcome =
	| { readonly ok: true; readonly fields: IDataObject }
	| { readonly ok: false; readonly failure: Failure; readonly fate: Fate };

/** What of the credential was not used for tokens yet. */
export interface News {
	/** The Authorization Code; empty when it is an old one. */
	readonly code: string;
	/** Whether the keys of the app changed. */
	readonly keys: boolean;
}

/** What a platform has of its own. Seconds are Unix seconds. */
export interface Terms {
	/** Whose app it is, without a secret. */
	readonly app: (credential: IDataObject) => string;
	readonly secret: (credential: IDataObject) => string;
	/** Seconds until something must have been renewed. */
	readonly dueIn: (credential: IDataObject, now: number) => number;
	/** Changes the code, or renews what is due; the fields are stored. */
	readonly obtain: (credential: IDataObject, post: Post, news: News) => Promise<Outcome>;
}

/** When calls that can wait for another process begin to renew, and when all others do. */
const EARLY_S = 30 * 60;
const LATE_S = 5 * 60;
/** With less to live a token is not sent any more. */
const SPARE_S = 20;
/** A token that is refused so soon after it was given would be refused again. */
const YOUNG_S = 10 * 60;

const nowSeconds = () => Math.floor(Date.now() / 1000);

/** Seconds until a stored moment; what no one told lies far away. */
export const secondsTo = (moment: unknown, now: number) =>
	Number(moment) > 0 ? Number(moment) - now : Infinity;

export function createKeeper({ app, secret, dueIn, obtain }: Terms) {
	const renewals = createRenewals<IDataObject>();
	const claims = createClaims();
	const mishaps = createMishaps();
	/** What `authenticate` wants of `preAuthentication`, by the credential that n8n hands to both. */
	const asked = new WeakMap<object, 'claim' | 'renew'>();
	const served = new WeakSet<object>();

	const keysOf = (credential: IDataObject) =>
		fingerprint(`${app(credential)} ${secret(credential)}`);
	const identityOf = (credential: IDataObject) => `${app(credential)} ${keysOf(credential)}`;

	/** The Authorization Code, if it was not changed for tokens yet. */
	function newCodeOf({ authorizationCode, tokenCode }: IDataObject): string {
		const code = asText(authorizationCode).trim();
		return code !== '' && tokenCode !== fingerprint(code) ? code : '';
	}

	/** Stands for what the next renewal uses up. */
	const grantOf = (credential: IDataObject) =>
		fingerprint(
			[
				credential.refreshToken,
				credential.accessToken,
				credential.accessTokenExpiresAt,
				newCodeOf(credential),
			].join(' '),
		);

	/** Whether the stored tokens belong to the keys, and live. */
	const holds = (credential: IDataObject) =>
		asText(credential.accessToken) !== '' &&
		newCodeOf(credential) === '' &&
		credential.tokenKeys === keysOf(credential) &&
		dueIn(credential, nowSeconds()) > LATE_S;

	async function ask(credential: IDataObject, post: Post): Promise<IDataObject> {
		const identity = identityOf(credential);
		const grant = grantOf(credential);
		const known = mishaps.judge(identity, grant);
		if (known) throw known;
		const usedKeys = keysOf(credential);
		const news = { code: newCodeOf(credential), keys: credential.tokenKeys !== usedKeys };
		const outcome = await obtain(credential, post, news);
		if (!outcome.ok) throw mishaps.note(identity, grant, outcome);
		mishaps.forget(identity);
		const { authorizationCode } = credential;
		return {
			...outcome.fields,
			tokenKeys: usedKeys,
			tokenCode: fingerprint(asText(authorizationCode).trim()),
			tokensStoredAt: nowSeconds(),
		};
	}

	return {
		/**
		 * Called by `authenticate` before it sends the access token of `credential`.
		 *
		 * @param refused fingerprint of a token that the platform refused
		 * @param patient whether the caller reads the credential again when told to wait
		 * @throws TokenExpired to have n8n call `renew`; GrantError to have the caller look again, or
		 * when nothing but the user can help
		 */
		ensure(credential: IDataObject, refused: unknown, patient: boolean): void {
			const now = nowSeconds();
			const isRefused = refused === fingerprint(asText(credential.accessToken));
			const hasNewCode = newCodeOf(credential) !== '';
			const isYoung = now - Number(credential.accessTokenIssuedAt) < YOUNG_S;
			if (isRefused && isYoung && !hasNewCode) throw new GrantError(STILL_REFUSED, 'fail');
			const wasServed = served.delete(credential);
			const hasToken = asText(credential.accessToken) !== '';
			const isDue = !hasToken || dueIn(credential, now) <= (patient ? EARLY_S : LATE_S);
			if (!isRefused && !isDue && !hasNewCode) return;
			const left = secondsTo(credential.accessTokenExpiresAt, now);
			const isUsable = hasToken && !isRefused && left > SPARE_S;
			const identity = identityOf(credential);
			const grant = grantOf(credential);
			// What this process renewed is stored again where another write of the credential undid it.
			const step = renewals.remembers(identity, grant)
				? 'renew'
				: claims.step(identity, grant, asText(credential.tokenClaim));
			const isLeft = wasServed || step === 'wait' || mishaps.isRecent(identity, grant);
			if (isUsable && isLeft) return;
			const mishap = mishaps.judge(identity, grant);
			if (mishap) throw mishap;
			if (step === 'wait' && patient) throw new GrantError(BUSY, 'reread');
			asked.set(credential, patient && step === 'claim' ? 'claim' : 'renew');
			throw new TokenExpired('The access token must be renewed');
		},

		/** `preAuthentication`: what n8n is to store. Nothing, where nobody needs a new token. */
		async renew(credential: IDataObject, post: Post): Promise<IDataObject> {
			const step = asked.get(credential);
			asked.delete(credential);
			served.add(credential);
			const identity = identityOf(credential);
			const grant = grantOf(credential);
			if (step === 'claim') {
				return { tokenClaim: claims.claim(identity, grant), tokensStoredAt: nowSeconds() };
			}
			// A test of the credential, or a call that failed for another reason than its token.
			if (step === undefined && holds(credential)) return {};
			return await renewals.renew(identity, grant, async () => await ask(credential, post));
		},
	};
}

const BUSY: Failure = {
	code: 'token-renewal-pending',
	message: 'Another call is renewing the access token of this credential',
	remedy: 'Run it again in a moment.',
	cause: 'temporarily-unavailable',
};

const STILL_REFUSED: Failure = {
	code: TOKEN_IS_NEW,
	message: 'The platform refuses an access token that was renewed a moment ago',
	remedy: 'Authorise the app again, and paste the new code into the Authorization Code.',
	cause: 'credential-invalid',
};
