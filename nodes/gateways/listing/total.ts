/**
 * What a list's own count proves. A count above what was read says that there is more. One that
 * equals it ends the list, unless the page is full and no count was ever above a page: then it may
 * be the page's own count or a cap. Zero, a negative number, text, or less than was read proves
 * nothing: the list is asked once more.
 */

import { numberOf } from '../../kernel/exact-json';

export interface Counted {
	/** Entries on this page. */
	readonly listed: number;
	/** Entries read so far, this page included; those of this page when left out. */
	readonly seen?: number;
	/** The platform's count of the whole list, as it came. */
	readonly total?: number;
	/** Whether the platform says that the list goes on. */
	readonly more?: boolean;
}

/** A page with fewer entries is not taken for one that the platform has cut short. */
const MIN_CAP = 10;

/** Pages in a row that bring nothing new, after which a list is not asked any further. */
export const MAX_BARREN = 20;

/** A count as it came over the wire: NaN where the value is not a number. */
export const countOf = (value: unknown): number | undefined =>
	value === undefined || value === null ? undefined : (numberOf(value) ?? NaN);

/** The count where it can be one. */
export const countIn = (total: number | undefined): number | undefined =>
	total !== undefined && Number.isSafeInteger(total) && total >= 0 ? total : undefined;

/** Whether an empty page is contradicted by what the platform says beside it. */
export const claimsMore = ({ total, more, seen = 0 }: Omit<Counted, 'listed'>): boolean =>
	more === true || (countIn(total) ?? 0) > seen;

/** Judges the pages of one reading, one after the other. */
export function createCount(pageSize: number) {
	let largest = Math.min(MIN_CAP, pageSize);
	let isTrusted = false;
	let surprises = 0;
	return {
		/**
		 * Whether new rows behind what should have been the last page disprove the list's count. Once is
		 * no proof: a row may have entered the list since.
		 */
		isDisproved: (total: number | undefined): boolean => total !== undefined && ++surprises > 1,

		/** Entries behind this page: 0 at the end, `Infinity` where only the next page can show it. */
		left({ listed, seen = listed, total, more }: Counted): number {
			const count = countIn(total);
			const isFull = listed >= pageSize;
			largest = Math.max(largest, listed);
			if (listed === 0) return 0;
			if (count !== undefined && count > seen) {
				isTrusted = true;
				return count - seen;
			}
			if (more === true) return Infinity;
			if (count === seen && (isTrusted || !isFull)) return 0;
			if (more === false && !isFull) return 0;
			// The platform may give fewer a page than it is asked for: the largest page shows how many.
			return listed < largest ? 0 : Infinity;
		},
	};
}
