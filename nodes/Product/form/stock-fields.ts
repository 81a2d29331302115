/** Changes of stock: the fields of the form that say what to change, and how to. */

import { field, guarded } from '../../kernel/form/field';
import { blankOr, choice, text, wholeNumber } from '../../kernel/form/schemas';
import { z } from '../../kernel/zod';

export const mode = field(
	{
		displayName: 'Mode',
		name: 'mode',
		type: 'options',
		options: [
			{
				name: 'Add',
				value: 'add',
				description: 'Change the stock by the quantity (增量); a negative one takes away',
			},
			{ name: 'Set', value: 'set', description: 'The quantity becomes the stock (全量)' },
		],
		default: 'set',
		description: 'What to do with the quantity',
	},
	choice(['add', 'set']),
);

export type Mode = z.output<(typeof mode)['schema']>;

export const stockQuantity = wholeNumber();

export const quantity = field(
	{
		displayName: 'Quantity',
		name: 'quantity',
		type: 'number',
		default: '',
		required: true,
		description: 'How many pieces (库存数量); not below 0 when the stock is set',
	},
	stockQuantity,
);

export const normalQuantity = field(
	{
		displayName: 'Quantity',
		name: 'quantity',
		type: 'number',
		default: '',
		required: true,
		displayOptions: { show: { stockType: ['normal'] } },
		description: 'How many pieces (库存数量); not below 0 when the stock is set',
	},
	blankOr(stockQuantity),
);

export const idempotencyId = guarded(
	field(
		{
			displayName: 'Idempotency ID',
			name: 'idempotencyId',
			type: 'string',
			default: '',
			description:
				'The platform carries out one ID (幂等ID) once. Empty: made from the execution, so a retry does not add twice.',
		},
		text,
	),
);

export const idempotencyIdOfMany = field(
	{
		displayName: 'Idempotency ID',
		name: 'idempotencyId',
		type: 'string',
		default: '',
		description:
			'Each call’s ID (幂等ID), carried out once, is made from this. Empty: from the execution; a retry does not add twice.',
	},
	text,
);

/** What is wrong with the quantity in view of the mode. */
export const quantityError = (how: Mode, pieces?: number): string | undefined =>
	pieces === undefined
		? 'Quantity: is empty'
		: how === 'set' && pieces < 0
			? 'Quantity: must not be negative when the stock is set'
			: how === 'add' && pieces === 0
				? 'Quantity: adding 0 changes nothing'
				: undefined;
