/**
 * Lets one process of several renew, by nothing but a text that all of them can read and write: a
 * field of the stored credential. n8n gives no lock, and no way to write only if nobody else did.
 *
 * It is Fischer's algorithm: a process that finds no claim writes its own, waits longer than any writing
 * takes, and looks again. If its own claim is still stored, all other processes have seen it or were
 * overwritten by it, and it may refresh. If the wait was too short after all, two processes
 * refresh; `token-manager.ts` handles that case.
 */
import { BoundedMap, MAX_IDENTITIES } from '../../kernel/bounded-map';
import { randomUUID } from 'crypto';

import { monotonicNow } from '../../kernel/clock';

/** What to do now: write a claim, wait and look again, or renew. */
export type Step = 'claim' | 'wait' | 'renew';

/** Longer than it takes n8n from reading a credential to having stored what was made of it. */
export const SETTLE_MS = 1500;
/** A process that claimed and is not done by then is gone: longer than a renewal takes at most. */
const ABANDONED_MS = 40_000;

interface Own {
	readonly grant: string;
	readonly claim: string;
	readonly writtenAt: number;
	/** When it was first read from the store. */
	seenAt?: number;
}

interface Foreign {
	readonly claim: string;
	readonly since: number;
}

/** Spans are those of this process: the clocks of two machines are never compared. */
export function createClaims(now = monotonicNow) {
	const self = randomUUID();
	const own = new BoundedMap<Own>(MAX_IDENTITIES);
	const foreign = new BoundedMap<Foreign>(MAX_IDENTITIES);
	let written = 0;

	function isAbandoned(identity: string, claim: string): boolean {
		const known = foreign.get(identity);
		if (known?.claim === claim) return now() - known.since >= ABANDONED_MS;
		foreign.set(identity, { claim, since: now() });
		return false;
	}

	return {
		/**
		 * @param identity whose credential it is
		 * @param grant fingerprint of the tokens that a refresh would use up; a claim to another grant is void
		 * @param stored the claim that the credential holds
		 */
		step(identity: string, grant: string, stored: string): Step {
			const last = own.get(identity);
			const mine = last?.grant === grant ? last : undefined;
			if (mine && stored === mine.claim) {
				mine.seenAt ??= now();
				return now() - mine.seenAt >= SETTLE_MS ? 'renew' : 'wait';
			}
			if (stored.startsWith(`${grant} `)) return isAbandoned(identity, stored) ? 'claim' : 'wait';
			// Written by another call of this process, and on its way to the store.
			const isOnItsWay = mine !== undefined && now() - mine.writtenAt < ABANDONED_MS;
			return isOnItsWay ? 'wait' : 'claim';
		},

		/** Whether the stored claim is the last one of this process. */
		isOwn: (identity: string, stored: string): boolean =>
			stored !== '' && own.get(identity)?.claim === stored,

		/** The text to store. */
		claim(identity: string, grant: string): string {
			const claim = `${grant} ${self} ${++written}`;
			own.set(identity, { grant, claim, writtenAt: now() });
			return claim;
		},
	};
}
