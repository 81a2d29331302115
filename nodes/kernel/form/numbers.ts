/** Numbers as forms and tables hold them: the number, or text of it. */

import type { Schema } from './texts';
import { z } from '../zod';

/** What a value means as a number; blank is none. Neither `true` nor a date is one. */
export const numeric = <T>(schema: z.ZodType<T, z.ZodTypeDef, unknown>): Schema<T> =>
	z.preprocess(numberIn, schema);

function numberIn(value: unknown): unknown {
	if (typeof value === 'bigint') return Number(value);
	if (typeof value !== 'string') return value ?? undefined;
	if (value.trim() === '') return undefined;
	return /^\s*[+-]?\d+(\.\d+)?\s*$/.test(value) ? Number(value) : value;
}

const number = z
	.number({ required_error: 'is empty', invalid_type_error: 'must be a number' })
	.finite('must be a number');

/** Any number that a double holds exactly enough. */
export const anyNumber: Schema<number> = numeric(
	number.refine((it) => Math.abs(it) <= Number.MAX_SAFE_INTEGER, 'is too large'),
);

interface Bounds {
	readonly least?: number;
	readonly most?: number;
	/** What is said of a number below the least, or above the most. */
	readonly tooSmall?: string;
	readonly tooLarge?: string;
}

/** A whole number, within bounds that are included. */
export function wholeNumber({ least, most, tooSmall, tooLarge }: Bounds = {}): Schema<number> {
	const below = tooSmall ?? (least === 0 ? 'must not be negative' : `must be at least ${least}`);
	return numeric(
		number
			.int('must be a whole number')
			.safe('is too large')
			.min(least ?? -Infinity, below)
			.max(most ?? Infinity, tooLarge ?? `is above ${most}`),
	);
}

/** Yuan with at most two decimals, as whole fen. */
export const yuanToFen: Schema<number> = numeric(
	number
		.min(0, 'must not be negative')
		.max(1e9, 'is too large')
		.transform((value, context) => {
			const fen = Math.round(value * 100);
			// As much as a sum in an expression may be off: 0.1 + 0.2.
			if (Math.abs(fen / 100 - value) > 4 * Number.EPSILON * Math.max(1, value)) {
				context.addIssue({ code: 'custom', message: 'must have at most two decimals' });
			}
			return fen;
		}),
);
