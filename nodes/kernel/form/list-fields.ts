/** Fields of the operations that list: how many, in which order, in which shape. */

import { choice, yesOrNo } from './choices';
import { field } from './field';
import { wholeNumber } from './numbers';

export const returnAllOrLimit = [
	field(
		{
			displayName: 'Return All',
			name: 'returnAll',
			type: 'boolean',
			default: false,
			description: 'Whether to return all results or only up to a given limit',
		},
		yesOrNo,
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
		wholeNumber({ least: 1 }),
	),
] as const;

export const limitOf = ({ returnAll, limit }: { returnAll: boolean; limit: number }) =>
	returnAll ? Infinity : limit;

/** The first items of a list; nothing is read beyond the last of them. */
export async function* upTo<T>(limit: number, items: AsyncIterable<T>): AsyncGenerator<T> {
	let left = limit;
	for await (const item of items) {
		yield item;
		if (--left <= 0) return;
	}
}

/** The order of a list by time. */
export const sortField = (first: 'newest' | 'oldest', description: string) =>
	field(
		{
			displayName: 'Sort',
			name: 'sort',
			type: 'options',
			options: [
				{ name: 'Newest First', value: 'newest' },
				{ name: 'Oldest First', value: 'oldest' },
			],
			default: first,
			description,
		},
		choice(['newest', 'oldest']),
	);

interface Shape<V extends string> {
	readonly name: string;
	readonly value: V;
	readonly description: string;
}

/** The shapes of the output items, in the order of their names. */
export const outputField = <const V extends string>(
	shapes: ReadonlyArray<Shape<V>>,
	first: NoInfer<V>,
) =>
	field(
		{
			displayName: 'Output',
			name: 'output',
			type: 'options',
			options: [...shapes],
			default: first,
			description: 'The shape of the output items',
		},
		choice(shapes.map(({ value }) => value)),
	);

/** For lists whose entries have one flat shape. */
export const flatOrRaw = outputField(
	[
		{ name: 'Flat', value: 'flat', description: 'One flat item per entry' },
		{ name: 'Raw', value: 'raw', description: 'What the platform sent, with IDs as text' },
	],
	'flat',
);
