/** The values that fields take. */

import { momentOf } from './dates';
import { z } from '../zod';

export * from './choices';
export * from './numbers';
export * from './json-input';
export * from './texts';

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

/** The same as an option of a collection, whose value nobody has turned into a `Date` yet. */
export const momentIn = z.preprocess(momentOf, moment);

/** What is wrong with a moment to begin at: one of long ago is a slip, and would cost days of calls. */
export const startComplaint = (startTime: Date | undefined) =>
	startTime && startTime < EARLIEST ? 'Start: is before 2016, when there was no Douyin' : undefined;

/** The first of January 2016 in every time zone. */
const EARLIEST = new Date(Date.UTC(2015, 11, 31));
