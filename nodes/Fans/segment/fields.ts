/** The form of Build Segments: what the items are, and who is one buyer. */

import { field } from '../../kernel/form/field';
import { isRecord } from '../../kernel/exact-json';
import { choice, moment, text } from '../../kernel/form/schemas';
import { z } from '../../kernel/zod';

export const inputFields = [
	field(
		{
			displayName: 'Input',
			name: 'input',
			type: 'options',
			options: [
				{
					name: 'Orders',
					value: 'orders',
					description:
						'Items of Douyin Order, but not Simplified; after-sales among them say what was refunded',
				},
				{
					name: 'Table',
					value: 'table',
					description: 'Rows of any table, one an order; you name the columns',
				},
			],
			default: 'orders',
			description: 'What the input items are',
		},
		z.preprocess(
			(it) => (isRecord(it) ? it : { value: it, json: {} }),
			z.object({
				value: choice(['orders', 'table']),
				json: z.record(z.string(), z.unknown()),
			}),
		),
		'item',
	),
	field(
		{
			displayName: 'A Buyer Is',
			name: 'buyerKey',
			type: 'options',
			options: [
				{
					name: 'Column',
					value: 'column',
					description: 'Who has the same value in a column that you name',
				},
				{
					name: 'Masked Receiver',
					value: 'maskedReceiver',
					description:
						'Who has the same masked name, phone and address. A guess: two people may look alike, and one who moves counts twice.',
				},
				{
					name: 'Shop Open ID',
					value: 'doudianOpenId',
					description:
						'Who has the same doudian_open_id (加密用户ID), by which the shop platform names a buyer',
				},
			],
			default: 'doudianOpenId',
			displayOptions: { show: { input: ['orders'] } },
			description:
				'How buyers are identified. Nothing is decrypted. None of these is the open_id that a message needs.',
		},
		choice(['doudianOpenId', 'maskedReceiver', 'column']),
	),
	field(
		{
			displayName: 'Buyer Column',
			name: 'buyerColumn',
			type: 'string',
			default: '',
			placeholder: 'e.g. customerId',
			displayOptions: { show: { input: ['orders'], buyerKey: ['column'] } },
			description: 'The column that holds who bought',
		},
		text,
	),
	field(
		{
			displayName: 'Columns',
			name: 'columns',
			type: 'fixedCollection',
			default: {
				names: { order: 'orderId', buyer: 'buyer', time: 'payTime', amount: 'payAmountYuan' },
			},
			displayOptions: { show: { input: ['table'] } },
			description: 'Which column holds what. A row with the order of an earlier row replaces it.',
			options: [
				{
					displayName: 'Names',
					name: 'names',
					values: [
						{
							displayName: 'Amount in Yuan',
							name: 'amount',
							type: 'string',
							default: 'payAmountYuan',
							description: 'What was paid for the order, in yuan',
						},
						{
							displayName: 'Buyer',
							name: 'buyer',
							type: 'string',
							default: 'buyer',
							description: 'Who bought: any value that is the same for the same person',
						},
						{
							displayName: 'Name',
							name: 'name',
							type: 'string',
							default: '',
							description: 'The name of the buyer; the output holds its first character only',
						},
						{
							displayName: 'Order',
							name: 'order',
							type: 'string',
							default: 'orderId',
							description: 'The number of the order',
						},
						{
							displayName: 'Quantity',
							name: 'quantity',
							type: 'string',
							default: '',
							description: 'How many pieces were bought; may be left empty',
						},
						{
							displayName: 'Refund in Yuan',
							name: 'refund',
							type: 'string',
							default: '',
							description: 'What was refunded of the order, in yuan; may be left empty',
						},
						{
							displayName: 'Time',
							name: 'time',
							type: 'string',
							default: 'payTime',
							description: 'When it was paid; in Beijing time where it names no zone',
						},
					],
				},
			],
		},
		z
			.object({
				names: z.object({
					amount: filled('payAmountYuan'),
					buyer: filled('buyer'),
					order: filled('orderId'),
					time: filled('payTime'),
					name: text,
					quantity: text,
					refund: text,
				}),
			})
			.transform(({ names }) => names),
	),
] as const;

/** The name of a column that is needed; n8n leaves out what the form was not changed in. */
function filled(byDefault: string) {
	return z.preprocess(
		(value) => (value === undefined ? byDefault : value),
		text.pipe(z.string().min(1, 'is empty')),
	);
}

export const asOf = field(
	{
		displayName: 'As Of',
		name: 'asOf',
		type: 'dateTime',
		default: '',
		hint: 'Empty: now',
		description: 'The moment from which days are counted back. Empty: now.',
	},
	moment,
);
