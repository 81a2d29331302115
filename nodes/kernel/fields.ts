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

/** Yuan with at most two decimals, as whole fen. */
export const yuanToFen = z
	.number({ invalid_type_error: 'must be a number' })
	.min(0, 'must not be negative')
	.max(1e9, 'is too large')
	.transform((value, context) => {
		const fen = Math.round(value * 100);
		if (Math.abs(fen - value * 100) > 1e-6) {
			context.addIssue({ code: 'custom', message: 'must have at most two decimals' });
		}
		return fen;
	});

/** Digits; numbers that a double cannot hold have already lost some of theirs, so they are refused. */
export const digits = z
	.union([z.string(), z.number()])
	.transform((value) => (typeof value === 'number' ? unrounded(value) : value.trim()))
	.pipe(
		z
			.string()
			.min(1, 'is empty')
			.regex(/^\d{1,20}$/, 'must be digits; pass ids as text, since a number loses digits'),
	);

const unrounded = (value: number) => (Number.isSafeInteger(value) ? String(value) : 'rounded');

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
	z.preprocess((value) => (value === '' || value === null ? undefined : value), schema.optional());
