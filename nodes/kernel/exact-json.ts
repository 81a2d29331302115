/**
 * JSON that keeps integers exact. The gateways send and take int64 ids as bare numbers, which
 * `JSON.parse` rounds beyond 2^53: `3473196049974326153` would become `3473196049974326300`.
 */

export type JsonRecord = Record<string, unknown>;

/** Where a bare integer is in a text. */
type Span = readonly [start: number, end: number];

/** At the start of digits: many of them, and not in quotes of their own. */
const LONG_VALUE = /(?<=(?:"\s*:|[,[]|^)\s*-?)\d{16}/y;

/**
 * Strings are matched first, so that digits inside one are left alone. Digits behind a point or an
 * `e` are no integer of their own: `0.30000000000000004`. A string that is cut off ends with the text:
 * each quote in it would else be tried as the start of another one.
 */
const TOKEN = /"(?:\\[^]|[^"\\])*(?:"|\\?$)|(?<![\w.+-])(-?\d{16,})(?![\d.eE])/g;

/**
 * `JSON.parse` that returns every integer beyond 2^53 as a string of all its digits, and every
 * value under a key `id`, `cid` or `…_id` as a string too, so that an id has one type everywhere.
 *
 * @throws SyntaxError when the text is not JSON
 */
export function parseJson(text: string): unknown {
	const exact = withQuotedIds(text);
	return JSON.parse(mayHoldLong(exact) ? quoted(exact, longIntegersIn(exact)) : exact);
}

function quoted(text: string, spans: Iterable<Span>): string {
	const parts: string[] = [];
	let from = 0;
	for (const [start, end] of spans) {
		parts.push(text.slice(from, start), text.slice(start, end));
		from = end;
	}
	if (parts.length === 0) return text;
	parts.push(text.slice(from));
	return parts.join('"');
}

const [QUOTE, COLON, MINUS, BACKSLASH, UNDERSCORE, C] = [34, 58, 45, 92, 95, 99];
const ENDS = [44, 93, 125];

/**
 * The text with each integer under a key that names an id in quotes. Nearly all long integers are
 * ids. Searching for three letters and looking at single characters is several times faster than any
 * expression.
 *
 * At `id"` the quote has a letter before it, so it is not escaped and does not open a string: it
 * closes one, and where a colon follows, that is a key. What follows the colon cannot lie inside a
 * string, whatever a buyer wrote.
 */
function withQuotedIds(text: string): string {
	const parts: string[] = [];
	let from = 0;
	for (let at = text.indexOf('id"'); at >= 0; at = text.indexOf('id"', at + 3)) {
		const colon = afterBlanks(text, at + 3);
		if (text.charCodeAt(colon) !== COLON) continue;
		const start = afterBlanks(text, colon + 1);
		const first = text.charCodeAt(start) === MINUS ? start + 1 : start;
		let end = first;
		while (isDigit(text, end)) end++;
		if (end === first || !ENDS.includes(text.charCodeAt(afterBlanks(text, end)))) continue;
		if (!isIdKey(text, at)) continue;
		parts.push(text.slice(from, start), text.slice(start, end));
		from = end;
	}
	if (parts.length === 0) return text;
	parts.push(text.slice(from));
	return parts.join('"');
}

/** Whether the key that ends in `id` at this place is `id`, `cid`, or ends in `_id` or `_cid`. */
function isIdKey(text: string, at: number): boolean {
	const before = text.charCodeAt(at - 1) === C ? at - 2 : at - 1;
	const code = text.charCodeAt(before);
	return code === UNDERSCORE || (code === QUOTE && text.charCodeAt(before - 1) !== BACKSLASH);
}

/** The first place that is no blank of JSON. */
function afterBlanks(text: string, at: number): number {
	let code = text.charCodeAt(at);
	while (code === 32 || code === 10 || code === 13 || code === 9) code = text.charCodeAt(++at);
	return at;
}

const SHORTEST_LONG = 16;

/** Any run of 16 digits covers every 16th character at one place, so only these are looked at. */
function mayHoldLong(text: string): boolean {
	for (let at = SHORTEST_LONG - 1; at < text.length; at += SHORTEST_LONG) {
		if (!isDigit(text, at)) continue;
		let start = at;
		while (isDigit(text, start - 1)) start--;
		LONG_VALUE.lastIndex = start;
		if (LONG_VALUE.test(text)) return true;
		while (isDigit(text, at)) at++;
	}
	return false;
}

function isDigit(text: string, at: number): boolean {
	const code = text.charCodeAt(at);
	return code >= 48 && code <= 57;
}

/** The slow and complete way, for the rare text that holds others than ids. */
function* longIntegersIn(text: string): Generator<Span> {
	for (const { 1: digits, index } of text.matchAll(TOKEN)) {
		if (digits !== undefined && !Number.isSafeInteger(Number(digits))) {
			yield [index, index + digits.length];
		}
	}
}

/** Marks a long integer inside the text while `JSON.parse` runs; no text of a user starts so. */
const MARK = '\u{f0000}int64:';

/** `JSON.parse` that gives integers beyond 2^53 as `bigint`, to be written again as they came. */
export const parseKeepingInt64 = (text: string): unknown =>
	JSON.parse(
		text.replace(TOKEN, (token, digits?: string) =>
			digits === undefined || Number.isSafeInteger(Number(digits)) ? token : `"${MARK}${token}"`,
		),
		(_key, value: unknown) =>
			typeof value === 'string' && value.startsWith(MARK)
				? BigInt(value.slice(MARK.length))
				: value,
	);

const MARKED = new RegExp(`"${MARK}(-?\\d+)"`, 'g');

/** `JSON.stringify` that writes a `bigint` as its digits, as the platforms write their ids. */
export const exactJson = (value: unknown): string =>
	JSON.stringify(value, function (this: JsonRecord, key: string, member: unknown) {
		// Before any `toJSON`: a library may have given `bigint` one that makes text of it.
		const own = this[key];
		return typeof own === 'bigint' ? `${MARK}${own}` : member;
	}).replace(MARKED, '$1');

export const isRecord = (value: unknown): value is JsonRecord =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value as an object; an empty one when it is anything else. */
export const asRecord = (value: unknown): JsonRecord => (isRecord(value) ? value : {});

/** The value as a list of objects; what is no object is left out. */
export const asRecords = (value: unknown): JsonRecord[] =>
	Array.isArray(value) ? value.filter(isRecord) : [];

const NUMERIC = /^\s*[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?\s*$/i;

/** The value as a finite number. Undefined for what is neither a number nor the text of one. */
export function numberOf(value: unknown): number | undefined {
	const number = typeof value === 'string' && NUMERIC.test(value) ? Number(value) : value;
	return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}

/** Whether a flag is set: `true` or 1, as themselves or as text. */
export const isSet = (value: unknown): boolean =>
	value === true || value === 'true' || numberOf(value) === 1;

/** What a database or a sheet refuses: NUL, and the half of a character (a lone surrogate). */
const UNFIT = /[\0\ud800-\udfff]/;
const HALVES = /\p{Surrogate}/gu;

/** Text that can be stored anywhere: without NUL, half a character as U+FFFD. */
export const cleanText = (text: string): string =>
	UNFIT.test(text) ? text.replaceAll('\0', '').replace(HALVES, '\ufffd') : text;

/** The value as clean text: ids, codes, words. Empty for what is neither text nor number. */
export const asText = (value: unknown): string =>
	typeof value === 'string' ? cleanText(value) : typeof value === 'number' ? String(value) : '';
