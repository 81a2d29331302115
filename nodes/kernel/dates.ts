/** Moments as users and expressions give them. */
import { DateTime } from 'luxon';

/** Whole Unix seconds of a moment; of none, none. */
export function unixSeconds(date: Date): number;
export function unixSeconds(date: Date | undefined): number | undefined;
export function unixSeconds(date: Date | undefined): number | undefined {
	return date && Math.floor(date.getTime() / 1000);
}

/**
 * The moment that a value of a date field means, or the value itself when it means none, so that
 * the field's schema complains about it. Text without an offset is read in the workflow's time zone,
 * as n8n's own date picker writes it. Ten digits are Unix seconds, thirteen milliseconds.
 */
export function momentOf(value: unknown, zone: string): unknown {
	if (value === '' || value === undefined || value === null) return undefined;
	if (value instanceof Date) return value;
	if (DateTime.isDateTime(value)) return value.toJSDate();
	const text = String(value).trim();
	if (/^\d{10}$/.test(text)) return new Date(Number(text) * 1000);
	if (/^\d{13}$/.test(text)) return new Date(Number(text));
	const iso = DateTime.fromISO(text, { zone });
	const moment = iso.isValid ? iso : DateTime.fromSQL(text, { zone });
	return moment.isValid ? moment.toJSDate() : value;
}
