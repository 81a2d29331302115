/** Fields that many operations share, and the values that fields take. */

import { yesOrNo } from './choices';
import { field } from './field';
import { wholeNumber } from './numbers';
import { z } from '../zod';

export * from './choices';
export * from './numbers';
export * from './json-input';
export * from './texts';

export const returnAllOrLimit = [
	field(
		{
			displayName: 'Return All',
			name: 'returnAll',
			type: 'boolean',
			default: false,
			description: 'Whether to return all results or only up to a given limit',
		},
		yesOrNo,
	),
	field(
		{
			displayName: 'Limit',
			name: 'limit',
			type: 'number',
			typeOptions: { minValue: 1 },
			default: 50,
			displayOptions: { show: { returnAll: [false] } },
			description: 'Max number of results to return',
		},
		wholeNumber({ least: 1 }),
	),
] as const;

export const limitOf = ({ returnAll, limit }: { returnAll: boolean; limit: number }) =>
	returnAll ? Infinity : limit;

/** The first items of a list; nothing is read beyond the last of them. */
export async function* upTo<T>(limit: number, items: AsyncIterable<T>): AsyncGenerator<T> {
	let left = limit;
	for await (const item of items) {
		yield item;
		if (--left <= 0) return;
	}
}

/** What is older is a slip, such as a year of two digits. By the day of Beijing. */
const FIRST = Date.UTC(1999, 11, 31, 16);
const LAST = Date.UTC(2099, 11, 31, 16);

/** A moment, or undefined when left empty. The kernel has turned what it could into a `Date`. */
export const moment = z
	.custom<Date>(
		(it) => it instanceof Date && Number.isFinite(it.getTime()),
		'is not a date and time, such as 2026-11-23 08:00:00',
	)
	.refine((it) => it.getTime() >= FIRST, 'is before the year 2000')
	.refine((it) => it.getTime() < LAST, 'is after the year 2099')
	.optional();

/** What is wrong with a window of time whose ends are fields of these names. */
export const windowComplaint = ({ startTime, endTime }: { startTime?: Date; endTime?: Date }) =>
	startComplaint(startTime) ??
	(startTime && endTime && startTime >= endTime ? 'Start: must be before End' : undefined);

/** What is wrong with a moment to begin at: one of long ago is a slip, and would cost days of calls. */
export const startComplaint = (startTime: Date | undefined) =>
	startTime && startTime < EARLIEST ? 'Start: is before 2016, when there was no Douyin' : undefined;

/** The first of January 2016 in every time zone. */
const EARLIEST = new Date(Date.UTC(2015, 11, 31));
