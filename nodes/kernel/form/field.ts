/** A parameter of an operation: what the editor shows, beside how its value is checked and typed. */
import type { INodeProperties } from 'n8n-workflow';
import type { z } from '../zod';

/** An n8n parameter as the editor shows it. Its operation adds resource and operation to `show`. */
export type FieldUi<N extends string = string> = INodeProperties & { readonly name: N };

/**
 * What the schema is given, where it is not the plain value:
 * - `locator`: the value of a resource locator together with its mode, `{ mode, value }`
 * - `binary`: the binary data of the item that the value names, `{ name, mimeType, bytes }`
 * - `item`: the value together with the whole item, `{ value, json }`
 */
export type Reading = 'locator' | 'binary' | 'item';

export interface Field<N extends string = string, T = unknown> {
	readonly ui: FieldUi<N>;
	readonly schema: z.ZodType<T, z.ZodTypeDef, unknown>;
	readonly reading?: Reading;
	/**
	 * Whether leaving it empty lifts a limit, or widens what is done. Then only the field itself may be
	 * empty: an expression that gives nothing is refused.
	 */
	readonly isGuard?: boolean;
	/** Whether it counts only while the form shows it: what a hidden one holds is not looked at. */
	readonly ifShown?: boolean;
}

/** The typed input of `run`, from the names and schemas of the fields. */
export type InputOf<F extends readonly Field[]> = {
	readonly [E in F[number] as E['ui']['name']]: z.output<E['schema']>;
};

export function field<const N extends string, T>(
	ui: FieldUi<N>,
	schema: z.ZodType<T, z.ZodTypeDef, unknown>,
	reading?: Reading,
): Field<N, T> {
	return { ui, schema, reading };
}

/** The same field, whose emptiness must be meant. */
export const guarded = <N extends string, T>(of: Field<N, T>): Field<N, T> => ({
	...of,
	isGuard: true,
});

/**
 * The same field, undefined while its `displayOptions.show` hides it. The fields that it depends on
 * stand before it.
 */
export const ifShown = <N extends string, T>(of: Field<N, T>): Field<N, T | undefined> => ({
	...of,
	ifShown: true,
});
