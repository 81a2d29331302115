import { z } from '../zod';
/** Text and ids as forms and tables hold them. */

export type Schema<T> = z.ZodType<T, z.ZodTypeDef, unknown>;

/** Half of a surrogate pair, as a text cut in the middle of an emoji has it. */
const HALF = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/** Databases refuse the first of them; the platforms' own signers disagree on how to write the others. */
const CONTROL = /[\0\b\f]/;

/** Why a text cannot be sent as it is; undefined when it can. */
export function textComplaint(value: string): string | undefined {
	if (CONTROL.test(value)) return 'holds a control character (null, backspace or form feed)';
	if (HALF.test(value)) return 'holds half a character, such as an emoji that was cut in two';
	return undefined;
}

const NO_TEXT = 'must be text';
const ROUNDED = 'must be text; a number beyond 2^53 has lost digits, so pass it as text';

/** The text that a value means, or why it means none. Blank is no complaint. */
function read(value: unknown): { readonly text: string } | { readonly complaint: string } {
	if (value === undefined || value === null) return { text: '' };
	if (typeof value === 'bigint') return { text: String(value) };
	if (typeof value === 'number') {
		const text = String(value);
		const isExact = Number.isSafeInteger(value) || (Math.abs(value) < 2 ** 53 && !/e/.test(text));
		return isExact ? { text } : { complaint: Number.isFinite(value) ? ROUNDED : NO_TEXT };
	}
	if (typeof value !== 'string') return { complaint: NO_TEXT };
	const complaint = textComplaint(value);
	return complaint === undefined ? { text: value.trim() } : { complaint };
}

/** Text, or a number that is exact. What an expression left undefined is empty, not "undefined". */
export const text: Schema<string> = z.unknown().transform((value, context) => {
	const it = read(value);
	if ('text' in it) return it.text;
	context.addIssue({ code: 'custom', message: it.complaint, fatal: true });
	return z.NEVER;
});

/** Text of at most `most` characters; may be empty. */
export const shortText = (most: number): Schema<string> =>
	// As the platform counts: an emoji is one character, though JavaScript holds two.
	text.pipe(z.string().refine((it) => [...it].length <= most, `is longer than ${most} characters`));

/** Text that is there, and not longer than `most` characters where a limit is known. */
export const textOf = (most = Infinity): Schema<string> =>
	text.pipe(z.string().min(1, 'is empty').pipe(shortText(most)));

const MAX_INT64 = 2n ** 63n - 1n;

/**
 * An id: digits that an int64 holds, as text. A number beyond 2^53 has lost some of its digits, so it
 * is refused.
 */
export const digits: Schema<string> = z.unknown().transform((value, context) => {
	const complaint = digitsComplaint(value);
	if (complaint === undefined) return String(value).trim();
	context.addIssue({ code: 'custom', message: complaint, fatal: true });
	return z.NEVER;
});

const NO_DIGITS = 'must be digits; pass ids as text, since a number loses digits';

function digitsComplaint(value: unknown): string | undefined {
	if (typeof value === 'number' && !Number.isSafeInteger(value)) return NO_DIGITS;
	const it = read(value);
	if ('complaint' in it) return NO_DIGITS;
	if (it.text === '') return 'is empty';
	if (!/^\d+$/.test(it.text)) return NO_DIGITS;
	if (it.text.length > 19 || BigInt(it.text) > MAX_INT64) {
		return `must be digits of an int64, at most ${MAX_INT64}`;
	}
	return undefined;
}

/** The same as a number to send, which may be longer than a double holds. */
export const int64: Schema<bigint> = digits.transform((id) => BigInt(id));

/** An address on the web. */
export const webAddress: Schema<string> = textOf(2048).pipe(
	z.string().regex(/^https?:\/\/\S+$/, 'is not a public address (http or https)'),
);
