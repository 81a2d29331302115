/** Counts of a live. A count that the platform does not report is null, and so is what is computed from it. */
import { numberOrNull } from '../../values/cells';
/** What is followed minute by minute, as the platform counts it: money in its own unit. */
export interface Counts {
	readonly entries: number;
	readonly ordersPaid: number;
	readonly sales: number;
}

/** A count that the platform does not report is null. */
export type PartialCounts = { readonly [Key in keyof Counts]: number | null };

export const NO_COUNTS: PartialCounts = { entries: null, ordersPaid: null, sales: null };

export const map = (of: (key: keyof Counts) => number | null): PartialCounts => ({
	entries: of('entries'),
	ordersPaid: of('ordersPaid'),
	sales: of('sales'),
});

/** The higher of two totals, each by itself; the known one where the other is null. */
export const highest = (a: PartialCounts, b: Partial<Counts>) =>
	map((key) => numberOrNull(Math.max(a[key] ?? -Infinity, b[key] ?? -Infinity)));

export const difference = (a: number | null, b: number | null) =>
	a === null || b === null ? null : a - b;
export const sum = (a: number | null, b: number | null) =>
	a === null || b === null ? null : a + b;
export const times = (a: number | null, by: number) => (a === null ? null : a * by);

/** Equal whole parts; what does not divide is in the last. */
export function partsOf(change: PartialCounts, count: number): PartialCounts[] {
	const part = map((key) => (change[key] === null ? null : Math.floor(change[key] / count)));
	const rest = map((key) => difference(change[key], times(part[key], count - 1)));
	return [...Array.from({ length: count - 1 }, () => part), rest];
}
