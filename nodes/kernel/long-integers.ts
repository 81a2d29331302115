/** Where a JSON text holds integers of 16 digits and more: those that `JSON.parse` may round. */

/** Where a bare integer is in a text. */
export type Span = readonly [start: number, end: number];

/**
 * Strings are matched first, so that digits inside one are left alone. Digits behind a point or an
 * `e` are no integer of their own: `0.30000000000000004`. A string that is cut off ends with the text:
 * each quote in it would else be tried as the start of another one.
 */
export const TOKEN = /"(?:\\[^]|[^"\\])*(?:"|\\?$)|(?<![\w.+-])(-?\d{16,})(?![\d.eE])/g;

/** The slow and complete way. */
export function* longIntegersIn(text: string): Generator<Span> {
	for (const { 1: digits, index } of text.matchAll(TOKEN)) {
		if (digits !== undefined && !Number.isSafeInteger(Number(digits))) {
			yield [index, index + digits.length];
		}
	}
}

const SHORTEST = 16;
const [QUOTE, COLON, COMMA, MINUS, BACKSLASH, BRACKET] = [34, 58, 44, 45, 92, 91];

/**
 * The quick way: the digits of every long integer that is the value of a key, in their order. Undefined
 * where digits are found of which only the slow way knows what they are: in a list, or behind a comma
 * that may belong to a text. A text that begins with a colon and such digits is taken for a value, so
 * the caller compares their number with what it finds.
 *
 * Any run of 16 digits covers every 16th character at one place, so only these are looked at.
 */
export function longValuesIn(text: string): string[] | undefined {
	const found: string[] = [];
	let end = 0;
	for (let at = SHORTEST - 1; at < text.length; at += SHORTEST) {
		if (at < end || !isDigit(text, at)) continue;
		let start = at;
		while (isDigit(text, start - 1)) start--;
		end = at + 1;
		while (isDigit(text, end)) end++;
		if (end - start < SHORTEST || isFraction(text.charCodeAt(end))) continue;
		if (text.charCodeAt(start - 1) === MINUS) start--;
		let before = start - 1;
		while (isBlank(text.charCodeAt(before))) before--;
		const code = text.charCodeAt(before);
		if (code === COLON && isQuote(text, before - 1)) found.push(text.slice(start, end));
		else if (before < 0 || code === COLON || code === COMMA || code === BRACKET) return undefined;
	}
	return ownCopies(found);
}

/** A slice keeps the whole text in memory, which is that of a page. */
const ownCopies = (slices: readonly string[]): string[] =>
	slices.length === 0 ? [] : (JSON.parse(`["${slices.join('","')}"]`) as string[]);

/** Not one of a string's own. */
const isQuote = (text: string, at: number) =>
	text.charCodeAt(at) === QUOTE && text.charCodeAt(at - 1) !== BACKSLASH;

/** `.`, `e`, `E` */
const isFraction = (code: number) => code === 46 || code === 101 || code === 69;

const isBlank = (code: number) => code === 32 || code === 10 || code === 13 || code === 9;

export function isDigit(text: string, at: number): boolean {
	const code = text.charCodeAt(at);
	return code >= 48 && code <= 57;
}
