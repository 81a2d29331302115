/**
 * The window of time that a form asks for. Relative windows are worked out when the node runs, in
 * Beijing time, whatever the time zone of the workflow or the server.
 */
import { choice } from '../kernel/form/choices';
import { unixSeconds } from '../kernel/form/dates';
import { field } from '../kernel/form/field';
import { moment, startComplaint } from '../kernel/form/schemas';
import { beginningOf, beijingDay, DAY } from './time';

const window = field(
	{
		displayName: 'Window',
		name: 'window',
		type: 'options',
		options: [
			{ name: 'Between', value: 'between', description: 'From Start to End' },
			{ name: 'Last 24 Hours', value: 'last24Hours', description: 'Until now' },
			{ name: 'Last 7 Days', value: 'last7Days', description: '7 times 24 hours, until now' },
			{ name: 'Last Month', value: 'lastMonth', description: 'The whole month before this one' },
			{ name: 'This Month', value: 'thisMonth', description: 'Since its first day, 00:00' },
			{ name: 'Today', value: 'today', description: 'Since 00:00' },
			{ name: 'Yesterday', value: 'yesterday', description: 'The whole day before today' },
		],
		default: 'between',
		description: 'Which span of time, in Beijing time (UTC+8)',
	},
	choice(['between', 'last24Hours', 'last7Days', 'lastMonth', 'thisMonth', 'today', 'yesterday']),
);

interface Ends {
	readonly start: { readonly hint: string; readonly description: string };
	readonly end: { readonly hint: string; readonly description: string };
}

/** A relative window, or Start and End. */
export const timeWindow = ({ start, end }: Ends) =>
	[
		window,
		field(
			{
				displayName: 'Start',
				name: 'startTime',
				type: 'dateTime',
				default: '',
				displayOptions: { show: { window: ['between'] } },
				...start,
			},
			moment,
		),
		field(
			{
				displayName: 'End',
				name: 'endTime',
				type: 'dateTime',
				default: '',
				displayOptions: { show: { window: ['between'] } },
				...end,
			},
			moment,
		),
	] as const;

type Chosen = (typeof window)['schema']['_output'];

export interface AskedTime {
	/** Between, where a form has no other. */
	readonly window?: Chosen;
	readonly startTime?: Date;
	readonly endTime?: Date;
}

/** Unix seconds, both ends included; without an end until now. */
interface Span {
	readonly start?: number;
	readonly end?: number;
}

/** @param now Unix seconds */
export function spanOf(
	{ window: chosen = 'between', startTime, endTime }: AskedTime,
	now: number,
): Span {
	const today = beginningOf(beijingDay(now));
	const thisMonth = firstOfMonth(now);
	switch (chosen) {
		case 'between':
			return { start: unixSeconds(startTime), end: unixSeconds(endTime) };
		case 'last24Hours':
			return { start: Math.floor(now) - DAY };
		case 'last7Days':
			return { start: Math.floor(now) - 7 * DAY };
		case 'today':
			return { start: today };
		case 'yesterday':
			return { start: today - DAY, end: today - 1 };
		case 'thisMonth':
			return { start: thisMonth };
		case 'lastMonth':
			return { start: firstOfMonth(thisMonth - 1), end: thisMonth - 1 };
	}
}

const firstOfMonth = (seconds: number) => beginningOf(`${beijingDay(seconds).slice(0, 7)}-01`);

/** Whether Start and End count. */
export const isBetween = ({ window: chosen = 'between' }: AskedTime) => chosen === 'between';

/** What is wrong with Start and End, where they count. */
export function windowComplaint({ startTime, endTime, ...asked }: AskedTime): string | undefined {
	if (!isBetween(asked)) return undefined;
	const isReversed = startTime && endTime && startTime >= endTime;
	return startComplaint(startTime) ?? (isReversed ? 'Start: must be before End' : undefined);
}
