/**
 * The users to whom an account sent proactive messages within the last day, so that the platform's
 * interval and daily cap are kept. It is kept in this process, where workflows that run at the same
 * time share it, and with the workflow, where it survives a restart. It does not include what another
 * n8n process sends meanwhile, or what was sent by hand: only the platform counts that.
 */
import { BoundedMap } from '../../kernel/bounded-map';
import { createHash } from 'crypto';

import { isRecord } from '../../kernel/exact-json';
import type { WorkflowStore } from '../../kernel/workflow-store';
import { isTooSoon, tooManyUsersError, tooSoonError, USERS_A_DAY } from './rules';

/** When each user was last written to, Unix ms, by a fingerprint: no id is kept. */
type Sent = Map<string, number>;

export interface AccountQuota {
	/** Why this user may not be written to now, with so many others about to be. */
	refusal(user: string, now: number, others: number): Error | undefined;
	/** Counts a message before it is sent, so that two workflows cannot both send the first. */
	take(user: string, now: number): void;
	/** The platform refused the message, for no limit of its own: the user was not written to. */
	release(user: string): void;
	/** Keeps it with the workflow, where there is anything new. */
	keep(now: number): void;
}

export type Ledger = ReturnType<typeof createLedger>;

/** Accounts that one process remembers. */
const MAX_ACCOUNTS = 1_000;

export function createLedger(usersADay = USERS_A_DAY) {
	const accounts = new BoundedMap<Sent>(MAX_ACCOUNTS);

	return {
		/** The page of one account, named by its whole identity, together with what was kept with the workflow. */
		pageOf(account: string, kept: WorkflowStore | undefined, now: number): AccountQuota {
			const name = `Douyin messages ${fingerprint(account)}`;
			const sent = accounts.get(account) ?? new Map<string, number>();
			accounts.set(account, sent);
			const stored = keptTimes(kept?.get(name));
			for (const [user, at] of stored) sent.set(user, Math.max(at, sent.get(user) ?? 0));
			forget(sent, now);
			/** Users of this run; without any there is nothing new to keep. */
			const own = new Set<string>();
			const isAhead = stored.some(([, at]) => at > now);

			return {
				refusal(user, at, others) {
					const last = sent.get(fingerprint(user));
					if (last !== undefined && isTooSoon(last, at)) return tooSoonError(last, at);
					if (sent.size + others < usersADay) return undefined;
					forget(sent, at);
					return sent.size + others < usersADay ? undefined : tooManyUsersError();
				},
				take(user, at) {
					own.add(user);
					sent.set(fingerprint(user), at);
				},
				release(user) {
					own.delete(user);
					sent.delete(fingerprint(user));
				},
				keep(at) {
					if (own.size === 0 && !isAhead) return;
					forget(sent, at);
					kept?.set(name, Object.fromEntries(sent));
				},
			};
		},
	};
}

const fingerprint = (id: string) =>
	createHash('sha256').update(id).digest('base64url').slice(0, 16);

function keptTimes(value: unknown): Array<[string, number]> {
	const entries = isRecord(value) ? Object.entries(value) : [];
	return entries.filter((entry): entry is [string, number] => Number.isFinite(entry[1]));
}

/** A time ahead of the clock is a clock that was wrong: it counts, but not for longer than a day. */
function forget(sent: Sent, now: number) {
	for (const [user, at] of sent) {
		if (!isTooSoon(at, now)) sent.delete(user);
		else if (at > now) sent.set(user, now);
	}
}
