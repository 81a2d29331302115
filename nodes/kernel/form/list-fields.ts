/** Fields of the operations that list: how many, and in which order. */

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
