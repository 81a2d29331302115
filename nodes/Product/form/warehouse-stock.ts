/** Regional stock (区域库存) in the form: whether a SKU has it, and how much lies in which warehouse. */

import { field } from '../../kernel/form/field';
import { choice, textOf } from '../../kernel/form/schemas';
import { quantityError, stockQuantity, type Mode } from './stock-fields';
import { z } from '../../kernel/zod';

export const stockType = field(
	{
		displayName: 'Stock Type',
		name: 'stockType',
		type: 'options',
		options: [
			{
				name: 'By Warehouse (区域库存)',
				value: 'regional',
				description: 'One quantity a warehouse; several warehouses go all or nothing',
			},
			{ name: 'Normal (普通库存)', value: 'normal', description: 'One stock for the whole SKU' },
		],
		default: 'normal',
		description: 'How the shop keeps the stock of this SKU',
	},
	choice(['normal', 'regional']),
);

const share = z.object({
	warehouse: textOf(255),
	quantity: stockQuantity,
});

export type Share = z.output<typeof share>;

export const warehouses = field(
	{
		displayName: 'Warehouses',
		name: 'warehouses',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true },
		placeholder: 'Add Warehouse',
		default: {},
		displayOptions: { show: { stockType: ['regional'] } },
		options: [
			{
				displayName: 'Warehouse',
				name: 'entries',
				values: [
					{
						displayName: 'Warehouse Name or ID',
						name: 'warehouse',
						type: 'options',
						typeOptions: { loadOptionsMethod: 'getWarehouses' },
						default: '',
						hint: '区域仓, by your own ID (外部仓库编码)',
						description:
							'Choose from the list, or specify an ID using an <a href="https://docs.n8n.io/code/expressions/">expression</a>',
					},
					{
						displayName: 'Quantity',
						name: 'quantity',
						type: 'number',
						default: '',
						required: true,
						description: 'How many pieces (库存数量) for this warehouse',
					},
				],
			},
		],
		description: 'The warehouses (区域仓) and their quantities',
	},
	z
		.object({ entries: z.array(share).default([]) })
		.transform(({ entries }): readonly Share[] => entries),
);

/** What is wrong with the warehouses together. */
export function warehousesComplaint(shares: readonly Share[], mode: Mode): string | undefined {
	if (shares.length === 0) return 'Warehouses: is empty';
	const names = new Set(shares.map(({ warehouse }) => warehouse));
	if (names.size < shares.length) return 'Warehouses: one warehouse is there twice';
	const [complaint] = shares.flatMap((it) => quantityError(mode, it.quantity) ?? []);
	return complaint && `Warehouses → ${complaint}`;
}
