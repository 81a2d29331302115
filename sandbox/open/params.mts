/** Parameters as strictly as the reference types them. */
import { isLosslessNumber, type LosslessNumber } from 'lossless-json';
import { z } from 'zod';
import { badParameter } from './refusal.mts';

export const text = z.string().min(1);

/** A number in JSON; text of digits is refused. */
export const integer = z
	.custom<LosslessNumber>((value) => isLosslessNumber(value) && /^-?\d{1,15}$/.test(value.value))
	.transform(({ value }) => Number(value));

/** An id that may go beyond 2^53: a number in JSON, kept as its digits. */
export const bigInteger = z
	.custom<LosslessNumber>((value) => isLosslessNumber(value) && /^\d{1,19}$/.test(value.value))
	.transform(({ value }) => value);

/** A whole number in a query. */
export const digits = z
	.string()
	.regex(/^\d{1,15}$/)
	.transform(Number);

export function read<S extends z.ZodTypeAny>(schema: S, value: unknown): z.output<S> {
	const parsed = schema.safeParse(value);
	if (parsed.success) return parsed.data;
	const [issue] = parsed.error.issues;
	const unknown = issue?.code === 'unrecognized_keys' ? issue.keys : [];
	throw badParameter([...(issue?.path ?? []), ...unknown].join('.') || 'body');
}
