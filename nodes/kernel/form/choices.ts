/** Switches, lists to choose from, and several values at once. */

import { numeric } from './numbers';
import { text, type Schema } from './texts';
import { z } from '../zod';

export const NOT_LISTED = 'is not in the list';

/** A switch: true or false, or the word. Nothing is neither. */
export const yesOrNo: Schema<boolean> = z.preprocess(
	(value) => {
		const word = typeof value === 'string' ? value.trim().toLowerCase() : value;
		return word === 'true' ? true : word === 'false' ? false : value;
	},
	z.boolean({ required_error: 'is empty', invalid_type_error: 'must be true or false' }),
);

/** One of the words that a list offers. The cast says what `pipe` cannot: any input goes in. */
export const choice = <const V extends string>(
	values: readonly V[],
	complaint = NOT_LISTED,
): Schema<V> =>
	text.pipe(
		z.custom<V>((it) => values.some((value) => value === it), complaint),
	) as unknown as Schema<V>;

/** One of the numbers that a list offers. Empty is none of them, although JavaScript takes it for 0. */
export const oneOf = (values: ReadonlyArray<{ readonly value: number }>): Schema<number> =>
	numeric(z.custom<number>((it) => values.some(({ value }) => value === it), NOT_LISTED));

/** Several values as a list, as one value, or as text with separators between them. Blank is none. */
export const valuesOf = <T>(
	element: z.ZodType<T, z.ZodTypeDef, unknown>,
	separator = /[\s,，、;；]+/,
): Schema<T[]> =>
	z.preprocess(
		(value) => split(value, separator),
		z.array(element, { invalid_type_error: 'must be a list, or text with commas' }),
	);

/** The same where each value counts once: ids, codes. */
export const listOf = <T>(
	element: z.ZodType<T, z.ZodTypeDef, unknown>,
	separator?: RegExp,
): Schema<T[]> => valuesOf(element, separator).transform((values) => [...new Set(values)]);

function split(value: unknown, separator: RegExp): unknown {
	if (value === undefined || value === null) return [];
	if (typeof value === 'string') return value.split(separator).filter((it) => it !== '');
	if (typeof value === 'number' || typeof value === 'bigint') return [value];
	return value;
}

/** The same with at least one value. */
export const someOf = <T>(
	element: z.ZodType<T, z.ZodTypeDef, unknown>,
	none = 'is empty',
	separator?: RegExp,
) => listOf(element, separator).refine((them) => them.length > 0, none);

/** The same where a blank means "not set". */
export const blankOr = <T>(schema: z.ZodType<T, z.ZodTypeDef, unknown>) =>
	z.preprocess((value) => (isBlank(value) ? undefined : value), schema.optional());

/** Whether a value says nothing: none at all, or text without a character. */
export const isBlank = (value: unknown) =>
	value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
