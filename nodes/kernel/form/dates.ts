/**
 * Moments as users, tables and expressions give them. One rule for every field, whatever the time zone
 * of the workflow or the server: text without a zone is Beijing time, as the platforms show it; text
 * with a zone is that moment; a date alone is the Beijing day.
 */
import { DateTime } from '../luxon';

/** Whole Unix seconds of a moment; of none, none. */
export function unixSeconds(date: Date): number;
export function unixSeconds(date: Date | undefined): number | undefined;
export function unixSeconds(date: Date | undefined): number | undefined {
	return date && Math.floor(date.getTime() / 1000);
}

const BEIJING = 'UTC+8';

/** `2026-11-23`, `2026/11/23 8:00`, `2026-11-23T08:00:00.000+09:00`. */
const DATE_AND_TIME = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:[T\s]+(\d{1,2}:\d{2}.*))?$/i;

/**
 * The moment that a value of a date field means, or the value itself when it means none, so that
 * the field's schema complains about it. Ten digits are Unix seconds, thirteen milliseconds.
 */
export function momentOf(value: unknown): unknown {
	if (value === undefined || value === null) return undefined;
	if (Object.prototype.toString.call(value) === '[object Date]') {
		return new Date(Number((value as Date).getTime()));
	}
	if (DateTime.isDateTime(value)) return value.toJSDate();
	if (typeof value !== 'string' && typeof value !== 'number') return value;
	const text = String(value).trim();
	if (text === '') return undefined;
	if (/^\d{10}$/.test(text)) return new Date(Number(text) * 1000);
	if (/^\d{13}$/.test(text)) return new Date(Number(text));
	return textMoment(text) ?? value;
}

function textMoment(text: string): Date | undefined {
	const [, year, , month = '', day = '', time] = DATE_AND_TIME.exec(text) ?? [];
	const date = year && `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
	const whole = date ? `${date}${time ? ` ${time.replace(/^\d:/, '0$&')}` : ''}` : basicForm(text);
	if (whole === undefined) return undefined;
	const sql = DateTime.fromSQL(whole, { zone: BEIJING });
	const moment = sql.isValid ? sql : DateTime.fromISO(whole.replace(' ', 'T'), { zone: BEIJING });
	return moment.isValid ? moment.toJSDate() : undefined;
}

/** `20261123` and `20261123T080000` of ISO 8601. */
const basicForm = (text: string) => (/^\d{8}(T[\d:.+Z-]+)?$/i.test(text) ? text : undefined);
