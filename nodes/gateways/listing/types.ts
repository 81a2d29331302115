/** What reading a list by windows of time works with. */
import type { JsonRecord } from '../../kernel/exact-json';

/** Unix seconds, both ends included. */
export interface Window {
	readonly start: number;
	readonly end: number;
}

export interface Page {
	readonly rows: readonly JsonRecord[];
	/** Entries of the page, those that are no rows included. */
	readonly listed: number;
	/** Rows in the window asked for, by the platform's count: as it came, NaN when it is no number. */
	readonly total?: number;
	/** Whether the platform says that the list goes on. */
	readonly more?: boolean;
}

export interface WindowSource {
	/** One call: rows of a window, sorted by `time`. The platform may treat `end` as excluded. */
	read(window: Window, page: number, newestFirst: boolean): Promise<Page>;
	/** Unix seconds of a row, by which the window is cut. NaN when the row does not say. */
	time(row: JsonRecord): number;
	key(row: JsonRecord): string;
	readonly pageSize: number;
	/** The platform promises no order: a window is cut until one page holds it, and sorted here. */
	readonly unsorted?: boolean;
}

export interface WindowOptions {
	readonly newestFirst: boolean;
	/** Calls that may be under way at once; asked again before each. */
	concurrency(): number;
	/** Called when the platform's rows are not as documented. */
	onDrift(what: string): void;
	/** Called with a sentence when rows may be missing. */
	onGap(what: string): void;
}

/** What a reading came to: shows whether rows left while it ran. */
export interface ReadStats {
	/** Rows that the platform counted when the reading began; infinite when it did not say. */
	counted: number;
	/** Distinct rows met. */
	readonly met: Set<string>;
	/** Distinct rows met in the second behind the window, which the platform counts as well. */
	readonly beyond: Set<string>;
}
