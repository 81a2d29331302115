/** Parts of a whole, as fractions that a sheet can show as per cent. */

/** `part` of `whole` to four decimals; null where there is no whole. */
export const shareOf = (part: number | null, whole: number | null): number | null =>
	part === null || whole === null || whole <= 0 ? null : Math.round((part / whole) * 1e4) / 1e4;

/** `"31.32%"` as 0.3132, from its digits, so that nothing is rounded; null for what is no per cent. */
export function shareOfPercent(percent: string): number | null {
	const number = /^(\d+(?:\.\d+)?)\s*%?$/.exec(percent.trim())?.[1];
	return number === undefined ? null : Number(`${number}e-2`);
}
