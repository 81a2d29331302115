/** Counts of a live. One that the platform does not give is null, and so is what is computed from it. */
import { numberOrNull } from '../../values/cells';
/** What is followed minute by minute, as the platform counts it: money in its own unit. */
export interface Counts {
	readonly entries: number;
	readonly ordersPaid: number;
	readonly sales: number;
}

export type Told = { readonly [Key in keyof Counts]: number | null };

export const UNTOLD: Told = { entries: null, ordersPaid: null, sales: null };

export const map = (of: (key: keyof Counts) => number | null): Told => ({
	entries: of('entries'),
	ordersPaid: of('ordersPaid'),
	sales: of('sales'),
});

/** The higher of two totals, each by itself; the known one where the other is null. */
export const highest = (a: Told, b: Partial<Counts>) =>
	map((key) => numberOrNull(Math.max(a[key] ?? -Infinity, b[key] ?? -Infinity)));

export const difference = (a: number | null, b: number | null) =>
	a === null || b === null ? null : a - b;
export const sum = (a: number | null, b: number | null) =>
	a === null || b === null ? null : a + b;
export const times = (a: number | null, by: number) => (a === null ? null : a * by);

/** Equal whole parts; what does not divide is in the last. */
export function partsOf(change: Told, count: number): Told[] {
	const part = map((key) => (change[key] === null ? null : Math.floor(change[key] / count)));
	const rest = map((key) => difference(change[key], times(part[key], count - 1)));
	return [...Array.from({ length: count - 1 }, () => part), rest];
}
