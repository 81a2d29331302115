/** Fields that many operations share. */
import { z } from 'zod';

import { field } from './field';

export const returnAllOrLimit = [
	field(
		{
			displayName: 'Return All',
			name: 'returnAll',
			type: 'boolean',
			default: false,
			description: 'Whether to return all results or only up to a given limit',
		},
		z.boolean(),
	),
	field(
		{
			displayName: 'Limit',
			name: 'limit',
			type: 'number',
			typeOptions: { minValue: 1 },
			default: 50,
			displayOptions: { show: { returnAll: [false] } },
			description: 'Max number of results to return',
		},
		z.number().int('must be a whole number').min(1, 'must be at least 1'),
	),
] as const;

export const limitOf = ({ returnAll, limit }: { returnAll: boolean; limit: number }) =>
	returnAll ? Infinity : limit;

/** A moment, or undefined when left empty. The kernel has turned what it could into a `Date`. */
export const moment = z.date({ invalid_type_error: 'is not a date and time' }).optional();

/** What is wrong with a window of time whose ends are fields of these names. */
export const windowComplaint = ({ startTime, endTime }: { startTime?: Date; endTime?: Date }) =>
	startComplaint(startTime) ??
	(startTime && endTime && startTime >= endTime ? 'Start: must be before End' : undefined);

/** What is wrong with a moment to begin at: one of long ago is a slip, and would cost days of calls. */
export const startComplaint = (startTime: Date | undefined) =>
	startTime && startTime < EARLIEST ? 'Start: is before 2016, when there was no Douyin' : undefined;

/** The first of January 2016 in every time zone. */
const EARLIEST = new Date(Date.UTC(2015, 11, 31));

/** Yuan with at most two decimals, as whole fen. */
export const yuanToFen = z
	.number({ invalid_type_error: 'must be a number' })
	.min(0, 'must not be negative')
	.max(1e9, 'is too large')
	.transform((value, context) => {
		const fen = Math.round(value * 100);
		// As much as a sum in an expression may be off: 0.1 + 0.2.
		if (Math.abs(fen / 100 - value) > 4 * Number.EPSILON * Math.max(1, value)) {
			context.addIssue({ code: 'custom', message: 'must have at most two decimals' });
		}
		return fen;
	});

/** A number as tables hold it: text of one does as well. Blank is missing, not zero. */
export const numeric = <T>(schema: z.ZodType<T, z.ZodTypeDef, unknown>) =>
	z.preprocess(
		(value) =>
			typeof value === 'string' && /^\s*[+-]?\d+(\.\d+)?\s*$/.test(value) ? Number(value) : value,
		schema,
	);

export const wholeNumber = z
	.number({ required_error: 'is empty', invalid_type_error: 'must be a number' })
	.int('must be a whole number')
	.safe('is too large');

/** What the schema says of text that holds JSON, or of the value that an expression gave. */
export const jsonOf = <T>(
	schema: z.ZodType<T, z.ZodTypeDef, unknown>,
	parse: (text: string) => unknown = JSON.parse,
) =>
	z.preprocess((value, context) => {
		if (typeof value !== 'string') return value;
		try {
			return parse(value);
		} catch {
			context.addIssue({ code: 'custom', message: 'is not JSON', fatal: true });
			return z.NEVER;
		}
	}, schema);

/** Digits; numbers that a double cannot hold have already lost some of theirs, so they are refused. */
export const digits: z.ZodType<string, z.ZodTypeDef, unknown> = z
	.union([z.string(), z.number()])
	.transform((value) => (typeof value === 'number' ? unrounded(value) : value.trim()))
	.pipe(
		z
			.string()
			.min(1, 'is empty')
			.regex(/^\d{0,20}$/, 'must be digits; pass ids as text, since a number loses digits'),
	);

const unrounded = (value: number) => (Number.isSafeInteger(value) ? String(value) : 'rounded');

/** Text, or digits as a number. What an expression left undefined is empty, not "undefined". */
export const text: z.ZodType<string, z.ZodTypeDef, unknown> = z
	.unknown()
	.transform((value, context) => {
		if (value === undefined || value === null) return '';
		if (typeof value === 'string') return value.trim();
		if (typeof value === 'number' && Number.isSafeInteger(value)) return String(value);
		context.addIssue({ code: 'custom', message: 'must be text; a long number loses digits' });
		return z.NEVER;
	});

/** Text that is there, and not longer than `most` characters. */
export const textOf = (most: number) =>
	text.pipe(
		z
			.string()
			.min(1, 'is empty')
			// As the platform counts: an emoji is one character, though JavaScript holds two.
			.refine((it) => [...it].length <= most, `is longer than ${most} characters`),
	);

/** One of the numbers that a list offers. Empty is none of them, although JavaScript takes it for 0. */
export const oneOf = (values: ReadonlyArray<{ readonly value: number }>) =>
	numeric(z.custom<number>((it) => values.some(({ value }) => value === it), 'is not in the list'));

/** Several values as a list, or as text with commas, spaces or lines between them. Blank is none. */
export const listOf = <T>(element: z.ZodType<T, z.ZodTypeDef, unknown>) =>
	z.preprocess(
		(value) =>
			Array.isArray(value)
				? value
				: String(value ?? '')
						.split(/[\s,，;；]+/)
						.filter(Boolean),
		z.array(element),
	);

/** The same where a blank means "not set". */
export const blankOr = <T>(schema: z.ZodType<T, z.ZodTypeDef, unknown>) =>
	z.preprocess((value) => (isBlank(value) ? undefined : value), schema.optional());

const isBlank = (value: unknown) =>
	value === null || (typeof value === 'string' && value.trim() === '');
