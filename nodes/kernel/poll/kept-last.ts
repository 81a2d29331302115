/**
 * The place that a trigger kept last, as its process knows it, where what n8n hands to a poll is older.
 *
 * Some of n8n's modes store nothing of a poll that emits nothing, and none do of one that fails. So
 * what was kept holds for as long as n8n has stored nothing newer: otherwise a long way without a wanted
 * change would be begun again at every poll, and a start at the present would move along with it.
 *
 * It also holds against an older place. Where n8n schedules each poll by itself, it reads the place
 * before it reaches the trigger; a poll that waits in between, as for a Redis that is away, begins with
 * one that others have passed meanwhile. A user who publishes an older one, from a backup, wants that.
 */
import { BoundedMap } from '../bounded-map';

interface Counted {
	/** Counts the polls. */
	readonly turn: number;
	/** Unix seconds at which it was kept. */
	readonly at: number;
}

interface KeptLast<P> {
	readonly place: P;
	/** What n8n had stored before. */
	readonly before: string;
	/** Whether n8n has stored this since. */
	readonly isStored: boolean;
}

/** Triggers of which one process remembers the place. */
const MAX_TRIGGERS = 10_000;

const named = (places: readonly Counted[]) =>
	JSON.stringify(places.map(({ turn, at }) => [turn, at]));

export function createKeptLast<P extends Counted>() {
	const known = new BoundedMap<KeptLast<P>>(MAX_TRIGGERS);
	return {
		/**
		 * The place that holds beside those that n8n has stored, the later of them. None for a workflow
		 * of which nothing is stored when it is published: that starts over.
		 */
		beside(trigger: string, stored: readonly P[], isActivation: boolean): P | undefined {
			const last = known.get(trigger);
			const isUnstored = last?.isStored === false && last.before === named(stored);
			const isAny = stored.length > 0;
			if (isActivation ? isUnstored && isAny : isUnstored || isAny) return last?.place;
			known.delete(trigger);
			return undefined;
		},

		note(trigger: string, place: P, stored: readonly P[]): void {
			known.set(trigger, { place, before: named(stored), isStored: false });
		},

		/** n8n has stored it, or never will: then what it has stored holds. */
		settle(trigger: string, turn: number, isStored: boolean): void {
			const last = known.get(trigger);
			if (last?.place.turn !== turn) return;
			if (isStored) known.set(trigger, { ...last, isStored });
			else known.delete(trigger);
		},
	};
}
