/** Remembers how the last renewal of a grant failed, so that nothing is sent again blindly. */
import { BoundedMap, MAX_IDENTITIES } from '../../kernel/bounded-map';
import { monotonicNow } from '../../kernel/clock';
import type { Failure } from '../../kernel/errors';
import { TokenRefreshError } from './token-refresh';

/**
 * What became of a request for tokens.
 * - `refused`: the platform does not take what was sent; perhaps another process was faster
 * - `lost`: no readable answer came; the platform may have changed the tokens
 * - `unsent`: nothing happened, it may be tried again at will
 * - `hopeless`: there was nothing to send
 */
export type RefreshOutcome = 'refused' | 'lost' | 'unsent' | 'hopeless';

interface RefreshFailure {
	readonly grant: string;
	readonly failure: Failure;
	readonly times: number;
	/** Ms of the monotonic clock. */
	readonly at: number;
}

/** How often the same may be sent: once more after a lost answer, never after a refusal. */
const MAX: Readonly<Record<'refused' | 'lost', number>> = { refused: 1, lost: 2 };

/** In this time another process, that was faster, stores what it got. */
const GRACE_MS = 5_000;
/** After it a call may try anew: the cause may have gone. */
const MEMORY_MS = 20_000;
/** The same while the access token still lives. */
const LONG_MEMORY_MS = 5 * 60_000;

/** By identity; a failure counts only for the grant that met it. */
export function createRefreshFailures(now = monotonicNow) {
	const last = new BoundedMap<RefreshFailure & { readonly isFinal: boolean }>(MAX_IDENTITIES);

	const recall = (identity: string, grant: string, memoryMs: number) => {
		const known = last.get(identity);
		return known?.grant === grant && now() - known.at < memoryMs ? known : undefined;
	};

	const errorOf = ({ failure, at }: RefreshFailure) =>
		new TokenRefreshError(failure, now() - at < GRACE_MS ? 'reloadCredential' : 'fail');

	return {
		/** Whether the same failed a while ago, so that a token that still lives is used. */
		isRecent: (identity: string, grant: string) =>
			recall(identity, grant, LONG_MEMORY_MS) !== undefined,

		/** Why the same is not to be sent again; nothing when it may. */
		judge(identity: string, grant: string): TokenRefreshError | undefined {
			const known = recall(identity, grant, MEMORY_MS);
			return known?.isFinal ? errorOf(known) : undefined;
		},

		/** The error of a request that failed just now. */
		note(
			identity: string,
			grant: string,
			{ fate, failure }: { readonly fate: RefreshOutcome; readonly failure: Failure },
		): TokenRefreshError {
			if (fate === 'unsent') return new TokenRefreshError(failure, 'retry');
			if (fate === 'hopeless') return new TokenRefreshError(failure, 'fail');
			const times = (recall(identity, grant, MEMORY_MS)?.times ?? 0) + 1;
			const latest = { grant, failure, times, at: now(), isFinal: times >= MAX[fate] };
			last.set(identity, latest);
			return errorOf(latest);
		},

		forget: (identity: string) => last.delete(identity),
	};
}
