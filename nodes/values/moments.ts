import { numberOf } from '../kernel/exact-json';

/** The latest of several times, Unix seconds; undefined when there is none. */
export function latest(...times: unknown[]): number | undefined {
	const newest = Math.max(0, ...times.map((time) => numberOf(time) ?? 0));
	return newest > 0 ? newest : undefined;
}
