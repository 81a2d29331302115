/** An event of a shop as a stream of changes that the kernel can poll. */
import { createHash } from 'crypto';

import { isoTime } from '../values/cells';
import { sourceOf, tellers } from '../gateways/shop/listing';
import { readWindow } from '../gateways/listing/read-window';
import type { JsonRecord } from '../kernel/exact-json';
import type { Api } from '../kernel/operation';
import type { PollSource } from '../kernel/poll/stream';
import type { Change } from '../kernel/poll/cursor';
import type { TriggerEvent } from '../events/define-event';
import type { TriggerInput } from './fields';

interface RowChange extends Change {
	readonly row: JsonRecord;
	readonly eventKey: string;
}

const NONE: readonly number[] = [];

export function pollSource(
	event: TriggerEvent,
	{ options, filters }: Pick<TriggerInput, 'options' | 'filters'>,
	api: Api,
	shop: string,
): PollSource<RowChange> {
	const { listing, once, lookBack } = event;
	const { statuses = NONE } = filters;
	// Only to try it out: a poll that read nothing else would stand still at the last row that fits,
	// and another filter would bring up all that has happened since.
	const asked = statuses.length > 0 ? (event.filterByStatus?.(statuses) ?? {}) : {};
	return {
		// Neither the start nor an option: a place is useful whatever they are changed to.
		of: createHash('sha256').update(`${shop} ${event.value}`).digest('hex').slice(0, 16),
		once,
		lookBack,
		wanted: ({ row }) => statuses.length === 0 || statuses.includes(event.status(row)),
		async *read(window, newestFirst) {
			// One call at a time: a poll wants a gapless beginning, not the whole window at once.
			const reading = { newestFirst, concurrency: () => 1, ...tellers(api, listing) };
			const platform = sourceOf(api, listing, newestFirst ? asked : {});
			for await (const row of readWindow(platform, window, reading)) {
				const time = listing.time(row);
				const key = event.key(row);
				yield {
					row,
					key: event.state ? `${key}:${event.state(row)}` : key,
					eventKey: `${event.value}:${key}`,
					// A row that does not say its time can lie anywhere in the window.
					time: Number.isFinite(time) ? time : window.start,
					occurredAt: event.occurredAt(row),
					begun: event.hasBegun?.(row),
				};
			}
		},
		*items({ row, eventKey, occurredAt }) {
			const columns = { event: event.value, eventKey, occurredAt: isoTime(occurredAt) };
			for (const item of event.items(row, options.output, api.reportSchemaDrift))
				yield { ...item, ...columns };
		},
	};
}
