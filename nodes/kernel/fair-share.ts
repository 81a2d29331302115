/**
 * The part of a quota that a process takes when other processes use the same quota. It does not know
 * of them: a refused call is the only sign.
 *
 * It follows CUBIC, the way of TCP: after a refusal the part is cut, comes back to nearly where it
 * was refused, stays there, and only then tries for more, slowly at first. Who has little grows
 * faster than who has much, so the parts become alike. When no refusal comes for long, others have
 * left, and the growth gains pace.
 */

/** Parts of the configured rate, up to 1. Times in ms of a clock that only goes forward. */
export interface FairShare {
	/** What it comes back to after the last refusal. */
	readonly goal: number;
	/** What it was cut to. */
	readonly low: number;
	readonly refusedAt: number;
	/** Whether the first refusals are still coming, each soon after the one before. */
	readonly isNew: boolean;
	/** Whether the last refusal may have been an accident: nobody else was noticed for long. */
	readonly isAccident: boolean;
}

export const WHOLE: FairShare = {
	goal: 1,
	low: 1,
	refusedAt: -Infinity,
	isNew: true,
	isAccident: false,
};

/** Enough for as many processes; with less, a process that was unlucky would take long to come back. */
export const MIN_SHARE = 1 / 64;
/** What a refusal leaves, and what the first ones leave, when all begin with the whole quota. */
const CUT = 0.72;
const FIRST_CUT = 0.5;
/** The first refusals fall where they fall; this is what everybody comes back to at least. */
const FIRST_GOAL = 0.1;
/** From a refusal until it is back at the goal. Each process is refused about once in this time. */
const RECOVERY_MS = 37_000;
/** The same after an accident: one process alone may meet the platform's second at a bad moment. */
const ACCIDENT_MS = 3_000;
/** So long without a refusal, at the full rate, it was alone. */
const ALONE_MS = 60_000;
/** Refusals that are closer together than this are of one collision. */
const COLLISION_MS = 2_000;

/** Growth beyond the goal: the part that is the same for all, the haste after long, and from when. */
const EVEN_GROWTH = 0.35;
const HASTE = 4;
const HASTE_FROM = 0.6;
/** How much of a growth that ended in a refusal counts for the next goal. */
const CREDIT = 0.75;

/** The part at a moment. */
export function shareAt(share: FairShare, now: number): number {
	const { goal, low, refusedAt, isAccident } = share;
	if (refusedAt === -Infinity) return 1;
	const recovery = isAccident ? ACCIDENT_MS : RECOVERY_MS;
	/** −1 at the refusal, 0 when it is back, 1 after the same time again. */
	const phase = (now - refusedAt) / recovery - 1;
	const haste = HASTE * Math.max(0, phase - HASTE_FROM) ** 2;
	const even = EVEN_GROWTH * Math.sqrt(goal) * Math.max(0, phase) ** 3;
	const grown = goal * Math.exp(Math.log(goal / low) * phase ** 3 + haste) + even;
	return Math.max(MIN_SHARE, Math.min(1, grown));
}

/** The share after a refusal. */
export function refusedAt(share: FairShare, now: number): FairShare {
	const part = shareAt(share, now);
	const calm = now - share.refusedAt;
	const isNew = calm > COLLISION_MS ? share.refusedAt === -Infinity : share.isNew;
	const cut = isNew ? FIRST_CUT : CUT;
	// Refused below the goal: somebody came, so leave more room. Above it: there is less to gain.
	const next =
		part < share.goal * 0.98
			? (part * (1 + cut)) / 2
			: Math.min(part, Math.max(share.goal, part ** CREDIT * share.goal ** (1 - CREDIT)));
	const goal = isNew ? Math.max(next, FIRST_GOAL) : next;
	const low = Math.max(MIN_SHARE, Math.min(part, goal) * cut);
	return {
		goal: goal > low ? goal : low / cut,
		low,
		refusedAt: now,
		isNew,
		isAccident: part > 0.98 && calm > ALONE_MS,
	};
}
