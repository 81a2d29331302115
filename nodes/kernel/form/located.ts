/** The value of a resource locator inside a collection, where the kernel does not take it out. */
import { isRecord } from '../exact-json';
import type { Schema } from './texts';
import { z } from '../zod';

/** What the schema says of the value that a locator holds, or of the bare value. */
export const located = <T>(schema: z.ZodType<T, z.ZodTypeDef, unknown>): Schema<T> =>
	z.preprocess((it) => (isRecord(it) && 'value' in it ? it.value : it), schema);
