/** JSON that a user gives, as text or as an expression makes it. */

import { isRecord, parseKeepingInt64, type JsonRecord } from '../exact-json';
import { isBlank } from './choices';
import { textComplaint, type Schema } from './texts';
import { z } from '../zod';

/** What the schema says of text that holds JSON, or of the value that an expression gave. */
export const jsonOf = <T>(
	schema: z.ZodType<T, z.ZodTypeDef, unknown>,
	parse: (text: string) => unknown = parseKeepingInt64,
): Schema<T> =>
	z.preprocess((value, context) => {
		if (typeof value !== 'string') return value;
		try {
			return parse(value);
		} catch {
			context.addIssue({ code: 'custom', message: 'is not JSON', fatal: true });
			return z.NEVER;
		}
	}, schema);

/**
 * The options that were added to a collection. One that the form does not have is refused: if a filter
 * were left out silently, everything would pass.
 */
export const collectionOf = <S extends z.ZodRawShape>(options: S) =>
	z.object(options, NO_COLLECTION).partial().strict();

/**
 * The same, where an option that was added must be filled in: its emptiness would widen what is done.
 * An expression that gives nothing is empty.
 */
export const guardedCollectionOf = <S extends z.ZodRawShape>(
	options: S,
	guarded: ReadonlyArray<string & keyof S>,
) =>
	z.preprocess((value) => {
		if (!isRecord(value)) return value;
		const empty = guarded.filter((name) => Object.hasOwn(value, name) && isBlank(value[name]));
		if (empty.length === 0) return value;
		return { ...value, ...Object.fromEntries(empty.map((name) => [name, ''])) };
	}, collectionOf(options));

/** The value of a resource locator that is an option of a collection. */
export const locatedIn = <T>(schema: z.ZodType<T, z.ZodTypeDef, unknown>) =>
	z.preprocess((it) => (isRecord(it) && 'value' in it ? it.value : it), schema);

const NO_COLLECTION = { invalid_type_error: 'must be an object with options of the form' };

const MAX_DEPTH = 50;

/** An object of any names, with the values of the schema. */
export const recordOf = <T>(
	element: Schema<T>,
	missing = 'is missing',
): Schema<Record<string, T>> =>
	z.preprocess(
		(value, context) => {
			// zod leaves it out, and a value of the user must not be lost silently.
			if (!isRecord(value) || !Object.hasOwn(value, '__proto__')) return value;
			context.addIssue({ code: 'custom', message: NO_NAME, fatal: true });
			return z.NEVER;
		},
		z.record(z.string(), element, {
			required_error: missing,
			invalid_type_error: 'must be an object',
		}),
	);

const NO_NAME = '__proto__ is no name that can be used';

/** An object whose values go to the platform as they are; a complaint names the way to the value. */
export const sendable: Schema<JsonRecord> = recordOf(z.unknown()).superRefine((value, context) => {
	const found = unsendable(value, []);
	if (found) context.addIssue({ code: 'custom', path: found.path, message: found.message });
});

interface Unsendable {
	readonly path: Array<string | number>;
	readonly message: string;
}

function unsendable(value: unknown, path: Array<string | number>): Unsendable | undefined {
	const message = complaintAbout(value, path.length);
	if (message !== undefined) return { path, message };
	if (Array.isArray(value)) {
		for (const [at, element] of value.entries()) {
			const found = unsendable(element, [...path, at]);
			if (found) return found;
		}
	}
	if (isRecord(value)) {
		for (const [key, member] of Object.entries(value)) {
			const about = key === '__proto__' ? NO_NAME : textComplaint(key);
			if (about !== undefined) return { path, message: `has a name that cannot be sent: ${about}` };
			const found = unsendable(member, [...path, key]);
			if (found) return found;
		}
	}
	return undefined;
}

function complaintAbout(value: unknown, depth: number): string | undefined {
	if (depth > MAX_DEPTH) return `is nested more than ${MAX_DEPTH} deep`;
	if (typeof value === 'string') return textComplaint(value);
	if (typeof value === 'number') {
		if (!Number.isFinite(value)) return 'is no number that can be sent';
		const isRounded = Number.isInteger(value) && !Number.isSafeInteger(value);
		return isRounded ? 'is beyond 2^53, where a number loses digits; pass it as text' : undefined;
	}
	const isJson = ['boolean', 'bigint', 'undefined'].includes(typeof value);
	return isJson || value === null || Array.isArray(value) || isPlain(value) ? undefined : NOT_JSON;
}

const NOT_JSON = 'is nothing that JSON holds';

/** An object literal, of whatever realm; a date or a map is none. */
function isPlain(value: unknown): boolean {
	if (!isRecord(value)) return false;
	const prototype: unknown = Object.getPrototypeOf(value);
	return prototype === null || Object.getPrototypeOf(prototype) === null;
}
