/** A stream of changes as a poll reads it, and how it is to be read. */
import type { IDataObject } from 'n8n-workflow';

import type { Change } from './cursor';

/** A stream of changes of one event of one shop. */
export interface PollSource<C extends Change> {
	/** Names event and shop; the place of another source is not used. */
	readonly of: string;
	readonly once: boolean;
	/** Seconds that the platform looks back. */
	readonly lookBack: number;
	/** Changes of a window, Unix seconds, both ends included, in the order of their time. */
	read(window: { start: number; end: number }, newestFirst: boolean): AsyncIterable<C>;
	/** What a change becomes in the output, with its event columns. */
	items(change: C): Iterable<IDataObject>;
	/** Whether the user wants it; what is not wanted counts as seen. */
	wanted(change: C): boolean;
}

export interface Start {
	/** As it is written in the form. */
	readonly asked: string;
	/** Unix seconds; the present when undefined. @throws InputError when the form names no moment */
	read(): number | undefined;
}

export interface PollOptions {
	/** Where to begin; asked only while there is no place. */
	readonly start: Start;
	readonly overlap: number;
	readonly lag: number;
	/** Most changes emitted by one poll. */
	readonly limit: number;
	/** Ms of the monotonic clock by which the poll must be done. */
	readonly deadline: number;
}
