/**
 * Parameters as strictly as the reference types them. In a query all is text: ids as digits, lists
 * and objects as JSON (a name that comes twice, or `a,b`, is no list here). In a body JSON.
 */
import { isLosslessNumber, type LosslessNumber } from 'lossless-json';
import { z } from 'zod';
import { chinaText, chinaTime } from '../clock.mts';
import { readJson } from '../json.mts';

export const text = z.string().min(1);

/** int64 in a query. */
export const id = z.string().refine((value) => /^[1-9]\d{0,18}$/.test(value) && isInt64(value));

/** int64 in a body: a number, and no text of digits. */
export const bodyId = z
	.custom<LosslessNumber>((value) => isLosslessNumber(value) && /^[1-9]\d{0,18}$/.test(value.value))
	.transform(({ value }) => value);

const counting = z
	.string()
	.regex(/^[1-9]\d{0,8}$/)
	.transform(Number);
export const page = counting.default('1');

/** At most 100 rows a page. */
export const pageSize = (usual: number) =>
	counting.refine((size) => size <= 100).default(String(usual));

/** `yyyy-MM-dd HH:mm:ss`, China time, as Unix seconds. */
export const time = z
	.string()
	.refine((value) => secondsOf(value) !== undefined)
	.transform((value) => secondsOf(value) ?? 0);

/** `yyyy-MM-dd` as the Unix seconds of its first second. */
export const day = z
	.string()
	.refine((value) => secondsOf(`${value} 00:00:00`) !== undefined)
	.transform((value) => secondsOf(`${value} 00:00:00`) ?? 0);

/** A JSON array of at least one, encoded in the query. */
export function list<S extends z.ZodTypeAny>(each: S) {
	return z.string().transform(parsed).pipe(z.array(each).min(1));
}

/** A JSON object, encoded in the query. */
export function object<S extends z.ZodRawShape>(shape: S) {
	return z.string().transform(parsed).pipe(z.object(shape).strict());
}

/** int64 inside a JSON list: bare digits. */
export const listedId = bodyId;

function parsed(value: string): unknown {
	try {
		return readJson(value);
	} catch {
		return undefined;
	}
}

function secondsOf(value: string): number | undefined {
	const seconds = chinaTime(value);
	return seconds !== undefined && chinaText(seconds) === value ? seconds : undefined;
}

function isInt64(digits: string): boolean {
	return BigInt.asIntN(64, BigInt(digits)) === BigInt(digits);
}

/** The name of the first parameter that is wrong. */
export function wrongName({ issues: [issue] }: z.ZodError): string {
	const unknown = issue?.code === 'unrecognized_keys' ? issue.keys : [];
	return [...(issue?.path ?? []), ...unknown].join('.') || '请求体';
}
