/** What the form asks for where an event is about stock (库存). */
import { field, type Field } from '../../kernel/form/field';
import { byId, fromList } from '../../kernel/form/locator-modes';
import { digits, locatedIn, someOf, wholeNumber } from '../../kernel/form/schemas';
import { z } from '../../kernel/zod';
import { MAX_WATCHED } from './low-stock';

export const stockFields = [
	field(
		{
			displayName: 'Threshold',
			name: 'threshold',
			type: 'number',
			typeOptions: { minValue: 1 },
			default: 10,
			displayOptions: { show: { events: ['stockLow'] } },
			description:
				'The SKUs that have less stock (库存) than this. What is below when the workflow is published is noted and does not fire.',
		},
		wholeNumber({ least: 1 }),
	),
	field(
		{
			displayName: 'Products',
			name: 'productIds',
			type: 'fixedCollection',
			typeOptions: { multipleValues: true },
			placeholder: 'Add Product',
			default: {},
			displayOptions: { show: { events: ['stockLow'] } },
			options: [
				{
					displayName: 'Product',
					name: 'entries',
					values: [
						{
							displayName: 'Product',
							name: 'product',
							type: 'resourceLocator',
							default: { mode: 'list', value: '' },
							modes: [
								fromList('Select a product...', 'searchProducts'),
								byId('e.g. 3539925204033339668, 3539925204033339669'),
							],
							description: 'A product (商品), or several by ID, separated by commas',
						},
					],
				},
			],
			description:
				'The products (商品) to watch, at most 2,000. Without any: those on sale. Each costs one call per poll.',
		},
		z
			.object({ entries: z.array(z.object({ product: locatedIn(someOf(digits)) })).default([]) })
			// What is no collection must not widen the watch to all products.
			.strict()
			.transform(({ entries }) => [...new Set(entries.flatMap(({ product }) => product))])
			.refine((ids) => ids.length <= MAX_WATCHED, `has more than ${MAX_WATCHED}`),
	),
] as const satisfies readonly Field[];
