/**
 * What to do after a reply: return, give up, or try again and how. Pure, so that the whole retry
 * table can be tested without a platform.
 */
import type { Failure } from '../../kernel/errors';
import { TOKEN_IS_NEW } from '../auth/token-refresh';
import type { Reply } from '../gateway';
import { backoffMs, MAX_ATTEMPTS } from './retry-policy';

/** What is known of a call after its attempts so far. */
export interface CallState {
	/** Attempts so far, by what went wrong. */
	readonly attempts: Readonly<Record<keyof typeof MAX_ATTEMPTS, number>>;
	/** Whether the escaped form of the body is sent. */
	readonly escaped: boolean;
	/** Fingerprint of the token that the platform refused, until a call that carried another left. */
	readonly refusedToken?: string;
	/** The platform's words about that token. */
	readonly refusal?: Failure;
	/** An earlier attempt may have been carried out. */
	readonly inDoubt: boolean;
}

export const NEW_CALL: CallState = {
	attempts: { retry: 0, throttle: 0, refreshToken: 0, reloadCredential: 0 },
	escaped: false,
	inDoubt: false,
};

/** One attempt that failed. */
export interface Attempt {
	readonly reply: Extract<Reply, { ok: false }>;
	/** Fingerprint of the token that it carried. */
	readonly token: string;
	/** The credential failed, so that nothing left. */
	readonly unsent: boolean;
	readonly hasEscapedForm: boolean;
}

/** What holds for all attempts of a call. */
export interface Terms {
	/** Whether a repeat does no harm. */
	readonly repeatable: boolean;
	/** What to read before a write in doubt is run again. */
	readonly lookAt?: string;
	/** Milliseconds until nothing is tried again. */
	readonly msLeft: number;
}

export type Decision =
	| { readonly action: 'giveUp'; readonly failure: Failure }
	/** `hold`: all callers of the quota wait; otherwise this call alone. */
	| {
			readonly action: 'retry';
			readonly waitMs: number;
			readonly hold: boolean;
			readonly state: CallState;
	  };

export function decide(attempt: Attempt, before: CallState, terms: Terms): Decision {
	const { reply, token, unsent, hasEscapedForm } = attempt;
	const { policy, failure } = reply;
	// A reply that never came leaves open whether the platform acted, unless the call never left.
	const isOpen = policy === 'retry' && !unsent;
	const inDoubt = before.inDoubt || isOpen;
	// A call that never left still knows which token was refused.
	const state = { ...before, inDoubt, refusedToken: unsent ? before.refusedToken : undefined };
	if (policy === 'retryEscaped' && !before.escaped && hasEscapedForm) {
		return again({ ...state, escaped: true }, 0);
	}
	if (policy === 'fail' || policy === 'retryEscaped') {
		// The platform's own words say more than that a new token was refused like the old one.
		return giveUp((failure.code === TOKEN_IS_NEW && before.refusal) || failure);
	}
	if (isOpen && !terms.repeatable) return giveUp(withDoubt(failure, terms.lookAt));
	const count = before.attempts[policy] + 1;
	const waitMs = backoffMs(policy, count);
	if (count >= MAX_ATTEMPTS[policy] || waitMs > terms.msLeft) {
		return giveUp(inDoubt && !terms.repeatable ? withDoubt(failure, terms.lookAt) : failure);
	}
	const next = { ...state, attempts: { ...before.attempts, [policy]: count } };
	if (policy === 'refreshToken')
		return again({ ...next, refusedToken: token, refusal: failure }, 0);
	return again(next, waitMs, policy === 'throttle');
}

const giveUp = (failure: Failure): Decision => ({ action: 'giveUp', failure });

const again = (state: CallState, waitMs: number, hold = false): Decision => ({
	action: 'retry',
	waitMs,
	hold,
	state,
});

/** A write without an idempotency key is the user's to repeat, once the platform was asked. */
const withDoubt = (failure: Failure, lookAt = 'what it was to change'): Failure => ({
	...failure,
	doubtful: true,
	message: `${failure.message}. Whether the platform carried this out is not known`,
	remedy: [
		'It was not repeated, so that it is not done twice.',
		`Read ${lookAt} first, then decide whether to run it again.`,
		failure.remedy,
	]
		.filter(Boolean)
		.join(' '),
});
