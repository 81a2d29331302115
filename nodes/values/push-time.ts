/** Times as pushes carry them: Unix seconds, Unix milliseconds, or text. */
import { isoTime } from './cells';
import { asText } from '../kernel/exact-json';

const BEIJING = '+08:00';

/** Unix seconds; undefined where the value is not a time. */
export function secondsOf(value: unknown): number | undefined {
	const text = asText(value).trim();
	if (/^\d{1,16}$/.test(text)) {
		const number = Number(text);
		return number === 0 ? undefined : number > 1e11 ? Math.floor(number / 1000) : number;
	}
	// Text without an offset is Beijing time, as everywhere on the platform.
	const iso = /^\d{4}-\d\d-\d\d([ T]\d\d:\d\d:\d\d(\.\d+)?)?/.exec(text)?.[0];
	if (iso === undefined) return undefined;
	const rest = text.slice(iso.length);
	const [day, clock = '00:00:00'] = iso.split(/[ T]/);
	if (!/^(Z|[+-]\d\d:?\d\d)?$/.test(rest)) return undefined;
	const millis = Date.parse(`${day}T${clock}${rest || BEIJING}`);
	return Number.isNaN(millis) ? undefined : Math.floor(millis / 1000);
}

/** ISO 8601 in Beijing time; text that is not a time passes as it is; null where there is none. */
export const isoOf = (value: unknown): string | null => {
	const seconds = secondsOf(value);
	if (seconds !== undefined) return isoTime(seconds);
	const text = asText(value);
	return /\D/.test(text) ? text : null;
};

/** The first of several values that is a time; else the first text. */
export const firstTime = (values: readonly unknown[]): string | null =>
	isoOf(
		values.find((it) => secondsOf(it) !== undefined) ?? values.find((it) => isoOf(it) !== null),
	);
