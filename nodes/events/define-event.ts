/** What an event that a list shows is, for polling and for pushes; one a file. */
import type { IDataObject } from 'n8n-workflow';

import type { OnDrift } from '../values/cells';
import type { Listing } from '../gateways/shop/listing';
import type { JsonRecord } from '../kernel/exact-json';
import type { Shape } from '../values/output';

export interface EventLabels {
	/** The value in the form, the `event` column, and the beginning of `eventKey`. */
	readonly value: string;
	readonly name: string;
	/** How n8n's list of nodes calls it. */
	readonly action: string;
	readonly description: string;
}

/** An event that shows in a list of changes. */
export interface TriggerEvent extends EventLabels {
	/** The list that shows the change, by the time at which it shows it. */
	readonly listing: Listing;
	/** Seconds that the list looks back. */
	readonly lookBack: number;
	readonly subject: 'order' | 'refund' | 'product';
	/**
	 * Whether it happens once to its subject: then the key is the subject's id alone, and
	 * `occurredAt` says when it happened. Otherwise each new `update_time` is a change of its own.
	 */
	readonly once: boolean;
	/** Unix seconds at which it happened to this row; undefined when it has not. */
	occurredAt(row: JsonRecord): number | undefined;
	/** Of what happens once: whether a part of it has, and the whole has not. */
	hasBegun?(row: JsonRecord): boolean;
	/** Parameters by which the platform itself filters by status, to find an example quickly. */
	filterByStatus?(statuses: readonly number[]): JsonRecord;
	/** Key of the change, the same in pushes: without the event's name before it. */
	key(row: JsonRecord): string;
	/** Distinguishes two changes that fall into one second, and so have the same key. */
	state?(row: JsonRecord): string;
	/** The status of a row, for the status filter. */
	status(row: JsonRecord): number;
	/** The output items of a row. */
	items(row: JsonRecord, output: Shape, onDrift: OnDrift): Iterable<IDataObject>;
}

export const defineEvent = (event: TriggerEvent) => event;
