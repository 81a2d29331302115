/** One live (直播): when, whose, how busy. What happens in it follows from this and the clock. */
import type { LiveAccount } from './account.mts';
import type { Figure } from './figures.mts';
import type { ShelfItem } from './shelf.mts';

/** Ordinary plans (标准推广), whole-domain promotion (全域推广), or no advertisement at all. */
export type Promotion = 'standard' | 'uni' | 'none';

export type LiveStatus = 'PREPARE' | 'LIVING' | 'FINISH';

/** A figure the platform takes back, or adds, from a moment on. */
export interface Correction {
	at: number;
	figure: Figure;
	by: number;
}

export interface Live {
	/** room_id, 19 digits. */
	readonly id: string;
	readonly account: LiveAccount;
	readonly title: string;
	/** Names the stream of everything accidental in it. */
	readonly ordinal: number;
	readonly startsAt: number;
	/** As planned, or when it was ended. Outside. */
	endsAt: number;
	/** Length that the curves are drawn for, in minutes. */
	readonly planned: number;
	/** People who enter in an average minute. */
	readonly perMinute: number;
	readonly promotion: Promotion;
	/** Position of the advertiser that pays for its ads. */
	readonly advertiser: number;
	/** Plans that deliver while it runs (在投计划数). */
	readonly plans: number;
	readonly shelf: readonly ShelfItem[];
	readonly corrections: Correction[];
}

export function statusOf({ startsAt, endsAt }: Live, now: number): LiveStatus {
	if (now < startsAt) return 'PREPARE';
	return now < endsAt ? 'LIVING' : 'FINISH';
}

/** Seconds since its start, at most its length. */
export function elapsed({ startsAt, endsAt }: Live, now: number): number {
	return Math.max(0, Math.min(Math.floor(now), endsAt) - startsAt);
}
