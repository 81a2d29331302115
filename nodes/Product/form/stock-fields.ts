/** Changes of stock: the fields of the form that say what to change, and how to. */

import type { INodeProperties } from 'n8n-workflow';

import { field } from '../../kernel/form/field';
import {
	blankOr,
	choice,
	collectionOf,
	guardedCollectionOf,
	text,
	textOf,
	wholeNumber,
} from '../../kernel/form/schemas';
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

const idempotencyId = (description: string): INodeProperties => ({
	displayName: 'Idempotency ID',
	name: 'idempotencyId',
	type: 'string',
	default: '',
	placeholder: 'e.g. erp-2026-1123-7',
	description,
});

const warehouse: INodeProperties = {
	displayName: 'Warehouse Name or ID',
	name: 'warehouse',
	type: 'options',
	typeOptions: { loadOptionsMethod: 'getWarehouses' },
	default: '',
	hint: 'For regional stock (区域库存)',
	description:
		'Choose from the list, or specify an ID using an <a href="https://docs.n8n.io/code/expressions/">expression</a>',
};

const optionsWith = (options: INodeProperties[]) =>
	({
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add Option',
		default: {},
		options,
		description: 'What is rarely needed',
	}) as const;

/** Empty, it would be made again, and a repeat would add twice: one that was added is filled in. */
export const syncOptions = field(
	optionsWith([
		idempotencyId(
			'The platform carries out one ID (幂等ID) once. Left out: made from the execution, so a retry does not add twice.',
		),
	]),
	guardedCollectionOf({ idempotencyId: textOf() }, ['idempotencyId']),
);

export const syncManyOptions = field(
	optionsWith([
		idempotencyId(
			'Each call’s ID (幂等ID), carried out once, is made from this. Left out: from the execution; a retry does not add twice.',
		),
		warehouse,
	]),
	collectionOf({ idempotencyId: text, warehouse: text }),
);

export const getOptions = field(optionsWith([warehouse]), collectionOf({ warehouse: text }));

/** What is wrong with the quantity in view of the mode. */
export const quantityError = (how: Mode, pieces?: number): string | undefined =>
	pieces === undefined
		? 'Quantity: is empty'
		: how === 'set' && pieces < 0
			? 'Quantity: must not be negative when the stock is set'
			: how === 'add' && pieces === 0
				? 'Quantity: adding 0 changes nothing'
				: undefined;
