/**
 * JSON that keeps integers exact. The gateways send and take int64 ids as bare numbers, which
 * `JSON.parse` rounds beyond 2^53: `3473196049974326153` would become `3473196049974326300`.
 */
import { isDigit, longIntegersIn, longValuesIn, TOKEN, type Span } from './long-integers';

export type JsonRecord = Record<string, unknown>;

/**
 * `JSON.parse` that returns every integer beyond 2^53 as a string of all its digits, and every
 * whole number under a key `id`, `cid` or `…_id` as a string too, so that an id has one type everywhere.
 *
 * The text is parsed as it came, and its long integers are put in afterwards: to put quotes around
 * them in the text before takes a copy of the whole page. That is left for the rare text in which
 * the quick way does not find each of them. It leans on keys being in the order of the text, so an
 * object must not name one twice.
 *
 * @throws SyntaxError when the text is not JSON
 */
export function parseJson(text: string): unknown {
	const long = longValuesIn(text);
	if (long !== undefined) {
		const whole = { value: JSON.parse(text) as unknown };
		const filled = fill(whole, long, 0, 0);
		if (filled === long.length) return whole.value;
	}
	const value: unknown = JSON.parse(quoted(text, longIntegersIn(text)));
	idsToText(value);
	return value;
}

/** A page nests less deep by far; what nests deeper is left to the way that has no stack to exhaust. */
const MAX_DEPTH = 100;

/**
 * Writes ids as text, and the long integers from the `at`th on, into what was parsed.
 *
 * @returns how many of them are in it by then; NaN where they do not fit
 */
function fill(it: object, long: readonly string[], at: number, depth: number): number {
	if (depth > MAX_DEPTH) return NaN;
	if (Array.isArray(it)) {
		for (const member of it as unknown[]) {
			if (typeof member === 'object' && member !== null) at = fill(member, long, at, depth + 1);
			else if (isInexact(member)) return NaN;
		}
		return at;
	}
	const record = it as JsonRecord;
	let isFirst = true;
	for (const key in record) {
		// Keys that are numbers come first, in whatever order the text has them.
		if (isFirst && isDigit(key, 0)) return NaN;
		isFirst = false;
		const value = record[key];
		if (typeof value === 'number') {
			if (isInexact(value)) {
				const digits = long[at++];
				if (Number(digits) !== value) return NaN;
				record[key] = digits;
			} else if (isIdKey(key) && Number.isInteger(value)) record[key] = String(value);
		} else if (typeof value === 'object' && value !== null) {
			at = fill(value, long, at, depth + 1);
		}
	}
	return at;
}

const isInexact = (value: unknown): boolean =>
	typeof value === 'number' && (value > Number.MAX_SAFE_INTEGER || value < Number.MIN_SAFE_INTEGER);

/** `id`, `cid`, `…_id`, `…_cid`. Looking at single characters is faster than any expression. */
function isIdKey(key: string): boolean {
	const { length } = key;
	if (key.charCodeAt(length - 1) !== D || key.charCodeAt(length - 2) !== I) return false;
	const before = key.charCodeAt(length - 3) === C ? length - 4 : length - 3;
	return before < 0 || key.charCodeAt(before) === UNDERSCORE;
}

const [C, D, I, UNDERSCORE] = [99, 100, 105, 95];

/** Writes the ids in what was parsed as text, however deep it nests. */
function idsToText(whole: unknown): void {
	const rest = [whole];
	while (rest.length > 0) {
		const it = rest.pop();
		if (Array.isArray(it)) for (const member of it) rest.push(member);
		else if (isRecord(it)) {
			for (const [key, value] of Object.entries(it)) {
				if (typeof value !== 'number') rest.push(value);
				else if (isIdKey(key) && Number.isSafeInteger(value)) it[key] = String(value);
			}
		}
	}
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
