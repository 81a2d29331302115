/** Remembers how the last renewal of a grant failed, so that nothing is sent again blindly. */
import type { IDataObject } from 'n8n-workflow';

import { BoundedMap, MAX_IDENTITIES } from '../../kernel/bounded-map';
import { monotonicNow } from '../../kernel/clock';
import type { Failure } from '../../kernel/errors';
import { fingerprint, TokenRefreshError } from './token-refresh';

/**
 * The outcome of a request for tokens.
 * - `spent`: the code or refresh token that was sent is used up or expired; perhaps another process was
 *   faster, and if not, only a new authorisation helps
 * - `refused`: the platform refuses what was sent, for an uncertain reason
 * - `denied`: the platform would take nothing else either: the app, or what the shop agreed to
 * - `lost`: no readable answer came; the platform may have changed the tokens
 * - `unsent`: nothing happened, it may be tried again at will
 * - `hopeless`: there was nothing to send
 */
export type RefreshOutcome = 'spent' | 'refused' | 'denied' | 'lost' | 'unsent' | 'hopeless';

type Remembered = Exclude<RefreshOutcome, 'unsent' | 'hopeless'>;

interface RefreshFailure {
	readonly tried: string;
	readonly fate: Remembered;
	readonly failure: Failure;
	readonly times: number;
	/** Ms of the monotonic clock. */
	readonly at: number;
}

/** How often the same may be sent: once more after a lost answer, never after a refusal. */
const MAX: Readonly<Record<Remembered, number>> = { spent: 1, refused: 1, denied: 1, lost: 2 };

/** In this time another process, that was faster, stores what it got. */
const GRACE_MS = 5_000;
/** After it a call may try again: the cause may have gone. */
const MEMORY_MS = 20_000;
/** The same while the access token still lives. */
const LONG_MEMORY_MS = 5 * 60_000;
/** What is dead stays dead. Only a platform that erred is asked again. */
const SPENT_MEMORY_MS = 10 * 60_000;

/** These change by themselves while the credential is used. */
const VOLATILE = [
	'tokenClaim',
	'tokensStoredAt',
	'clientToken',
	'clientTokenExpiresAt',
	'clientTokenOwner',
];

/** Fingerprint of all fields of a credential: after a change of any of them a refresh is tried again. */
export const triedMark = (credential: IDataObject): string =>
	fingerprint(
		JSON.stringify(
			Object.entries(credential)
				.filter(([name]) => !VOLATILE.includes(name))
				.sort(([a], [b]) => (a < b ? -1 : 1)),
		),
	);

/** By identity; a failure counts only for the very credential that met it: see `triedMark`. */
export function createRefreshFailures(now = monotonicNow) {
	const last = new BoundedMap<RefreshFailure & { readonly isFinal: boolean }>(MAX_IDENTITIES);

	const recall = (identity: string, tried: string, memoryMs: number) => {
		const known = last.get(identity);
		if (known?.tried !== tried) return undefined;
		const longest = known.fate === 'spent' ? SPENT_MEMORY_MS : memoryMs;
		return now() - known.at < longest ? known : undefined;
	};

	function errorOf({ failure, fate, at }: RefreshFailure) {
		const mayBeStored = fate !== 'denied' && now() - at < GRACE_MS;
		return new TokenRefreshError(failure, mayBeStored ? 'reloadCredential' : 'fail');
	}

	return {
		/** Whether the same failed a while ago, so that a token that still lives is used. */
		isRecent: (identity: string, tried: string) =>
			recall(identity, tried, LONG_MEMORY_MS) !== undefined,

		/** Why the same is not to be sent again; nothing when it may. */
		judge(identity: string, tried: string): TokenRefreshError | undefined {
			const known = recall(identity, tried, MEMORY_MS);
			return known?.isFinal ? errorOf(known) : undefined;
		},

		/** The error of a request that failed just now. */
		note(
			identity: string,
			tried: string,
			{ fate, failure }: { readonly fate: RefreshOutcome; readonly failure: Failure },
		): TokenRefreshError {
			if (fate === 'unsent') return new TokenRefreshError(failure, 'retry');
			if (fate === 'hopeless') return new TokenRefreshError(failure, 'fail');
			const times = (recall(identity, tried, MEMORY_MS)?.times ?? 0) + 1;
			const latest = { tried, fate, failure, times, at: now(), isFinal: times >= MAX[fate] };
			last.set(identity, latest);
			return errorOf(latest);
		},

		forget: (identity: string) => last.delete(identity),
	};
}
