/** How a value of the platform becomes a cell of a row: yuan, ISO times, codes with their text. */
import type { JsonRecord } from '../kernel/exact-json';
import { asText, numberOf } from '../kernel/exact-json';

/** Called when a value is not as documented. The value itself passes through. */
export type OnDrift = (message: string) => void;

const BEIJING_OFFSET_S = 8 * 3600;

/** Unix seconds as ISO 8601 in Beijing time: `2026-11-23T08:00:00+08:00`. Null for none (0). */
export function isoTime(seconds: unknown): string | null {
	const value = numberOf(seconds) ?? 0;
	if (!(value > 0) || value > 1e11) return null;
	const text = new Date((value + BEIJING_OFFSET_S) * 1000).toISOString();
	// Joined, not added: an added text keeps both of its parts beside itself.
	return [text.slice(0, 19), '+08:00'].join('');
}

/** The same for what may also be text in Beijing time: `2026-11-23 08:00:00`. Other text passes. */
export const isoTimeOf = (value: unknown): string | null => {
	const text = asText(value).trim();
	if (/^\d*$/.test(text)) return isoTime(text);
	return /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(text) ? `${text.replace(' ', 'T')}+08:00` : text;
};

/** Fen (分, 1/100 CNY) as yuan. Null where the platform gave no amount. */
export function yuan(fen: unknown): number | null {
	const value = numberOf(fen);
	return value === undefined ? null : value / 100;
}

/** An id, or null. The platform writes "none" as 0 or as an empty text. */
export const idOrNull = (value: unknown): string | null => {
	const text = asText(value);
	return text === '' || text === '0' ? null : text;
};

export const textOrNull = (value: unknown): string | null => asText(value) || null;

export const numberOrNull = (value: unknown): number | null => numberOf(value) ?? null;

/** The sum; null where one of the numbers is missing, since the rest is not the whole. */
export function sumOrNull(values: readonly unknown[]): number | null {
	const known = values.map(numberOf).filter((value) => value !== undefined);
	return known.length < values.length ? null : known.reduce((sum, value) => sum + value, 0);
}

/** Codes with their meaning: `English (中文)`. */
export type CodeTexts = Readonly<Record<number, string>>;

/**
 * The text of a code. A code that no source lists gets the platform's own words, or none, and is
 * reported as drift.
 */
export function codeText(
	field: string,
	code: unknown,
	texts: CodeTexts,
	words: unknown,
	onDrift: OnDrift,
): string | null {
	if (code === undefined || code === null || code === '') return null;
	const known = texts[numberOf(code) ?? NaN];
	if (known !== undefined) return known;
	onDrift(`${field} ${asText(code)} is unknown`);
	return textOrNull(words);
}

/** Reports fields without which a row is of little use. */
export function expectFields(
	what: string,
	row: JsonRecord,
	fields: readonly string[],
	onDrift: OnDrift,
) {
	for (const field of fields) {
		if (row[field] === undefined) {
			onDrift(`${what} comes without ${field}`);
		}
	}
}
