/**
 * JSON that keeps integers exact. The gateways send and take int64 ids as bare numbers, which
 * `JSON.parse` rounds beyond 2^53: `3473196049974326153` would become `3473196049974326300`.
 */

export type JsonRecord = Record<string, unknown>;

/** Digits of an integer beyond 2^53 - 1 = 9007199254740991, the largest a double holds exactly. */
const BEYOND_DOUBLE = String.raw`(?:\d{17,}|9(?:[1-9]\d{14}|0(?:[1-9]\d{13}|0(?:[89]\d{12}|7(?:[2-9]\d{11}|1(?:99[3-9]\d{8}|992(?:[6-9]\d{7}|5(?:[5-9]\d{6}|4(?:[89]\d{5}|7(?:[5-9]\d{4}|4(?:[1-9]\d{3}|0(?:99[2-9]))))))))))))`;

const END_OF_NUMBER = String.raw`(?=\s*[,}\]])`;

/**
 * A number after a key that ends in a letter, digit or underscore. The quote before the colon has
 * such a character before it, so it is not escaped and does not open a string: it closes a key,
 * and what follows the colon cannot lie inside a string, whatever a buyer wrote.
 */
const AFTER_KEY = String.raw`(\w"\s*:\s*)`;

const LONG_VALUE = new RegExp(`${AFTER_KEY}(-?${BEYOND_DOUBLE})${END_OF_NUMBER}`, 'g');

/** The same for keys that name an id, whatever its length: an id is a string, always. */
const ID_VALUE = new RegExp(String.raw`((?:_|(?<!\\)")c?id"\s*:\s*)(-?\d+)${END_OF_NUMBER}`, 'g');

/** What is still long and may be a number: inside arrays, or after a key of other characters. */
const LONG_LEFT = /(?:^|[:,[])\s*-?\d{16}/;

/**
 * Strings are matched first, so that digits inside one are left alone. Digits behind a point or an
 * `e` are no integer of their own: `0.30000000000000004`.
 */
const TOKEN = /"(?:\\.|[^"\\])*"|(?<![\w.+-])-?\d{16,}(?![\d.eE])/g;

/**
 * `JSON.parse` that returns every integer beyond 2^53 as a string of all its digits, and every
 * value under a key `id`, `cid` or `…_id` as a string too, so that an id has one type everywhere.
 *
 * @throws SyntaxError when the text is not JSON
 */
export function parseJson(text: string): unknown {
	const exact = text.replace(LONG_VALUE, '$1"$2"').replace(ID_VALUE, '$1"$2"');
	return JSON.parse(LONG_LEFT.test(exact) ? quoteLongIntegers(exact) : exact);
}

/** The slow and complete way, for the rare text that the patterns above do not settle. */
function quoteLongIntegers(text: string): string {
	return text.replace(TOKEN, (token) =>
		token.startsWith('"') || Number.isSafeInteger(Number(token)) ? token : `"${token}"`,
	);
}

/** Marks a long integer inside the text while `JSON.parse` runs; no text of a user starts so. */
const MARK = '\u{f0000}int64:';

/** `JSON.parse` that gives integers beyond 2^53 as `bigint`, to be written again as they came. */
export const parseKeepingInt64 = (text: string): unknown =>
	JSON.parse(
		text.replace(TOKEN, (token) =>
			token.startsWith('"') || Number.isSafeInteger(Number(token)) ? token : `"${MARK}${token}"`,
		),
		(_key, value: unknown) =>
			typeof value === 'string' && value.startsWith(MARK)
				? BigInt(value.slice(MARK.length))
				: value,
	);

export const isRecord = (value: unknown): value is JsonRecord =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value as an object; an empty one when it is anything else. */
export const asRecord = (value: unknown): JsonRecord => (isRecord(value) ? value : {});

/** The value as a list of objects; what is no object is left out. */
export const asRecords = (value: unknown): JsonRecord[] =>
	Array.isArray(value) ? value.filter(isRecord) : [];

/** The value as text: ids, codes. Empty for what is neither text nor number. */
export const asText = (value: unknown): string =>
	typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
