/** One measured number, as a line of JSON says it. */

export interface Figure {
	readonly figure: string;
	readonly value: number;
	readonly unit: string;
	/** What the project sets out to reach; left out where there is no such line. */
	readonly aim?: string;
	readonly met?: boolean;
	/** What else was seen while measuring. */
	readonly [detail: string]: unknown;
}

/** What every file in `figures/` exports as its default. */
export type Measure = () => AsyncIterable<Figure>;

export const atLeast = (aim: number, value: number) => ({
	value,
	aim: `≥ ${aim}`,
	met: value >= aim,
});

export const atMost = (aim: number, value: number) => ({
	value,
	aim: `≤ ${aim}`,
	met: value <= aim,
});

export const rounded = (value: number, digits = 2) => Number(value.toFixed(digits));

export function median(values: readonly number[]): number {
	const sorted = [...values].sort((a, b) => a - b);
	const middle = sorted.length / 2;
	const [low = NaN, high = NaN] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
	return (low + high) / 2;
}

/** Said in place of a figure that this machine cannot measure. */
export const skipped = (figure: string, why: string) => console.error(`SKIPPED: ${figure}: ${why}`);
