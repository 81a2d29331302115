/** The filters and options of the push trigger: which shops, which key, which signature. */
import { field } from '../kernel/form/field';
import { choice, digits, listOf } from '../kernel/form/schemas';
import { z } from '../kernel/zod';
import { ORDER_OUTPUTS } from '../records/order/order-columns';
import { derivedOutputField } from '../values/output';

/** One item a message, whatever is fetched. */
const { simplified, full } = ORDER_OUTPUTS;
const fetched = derivedOutputField({ simplified, full });

export const filters = field(
	{
		displayName: 'Filters',
		name: 'filters',
		type: 'collection',
		placeholder: 'Add Filter',
		default: {},
		options: [
			{
				displayName: 'Shop IDs',
				name: 'shopIds',
				type: 'string',
				default: '',
				placeholder: 'e.g. 4463798',
				description: 'Only messages of these shops (店铺ID), separated by commas',
			},
		],
		description: 'Which messages to let through; all of them when none is added',
	},
	z.object({ shopIds: listOf(digits).default([]) }).strict(),
);

export const settings = field(
	{
		displayName: 'Options',
		name: 'settings',
		type: 'collection',
		placeholder: 'Add Option',
		default: {},
		options: [
			{
				displayName: 'Event Key',
				name: 'keyedBy',
				type: 'options',
				options: [
					{
						name: 'By Event',
						value: 'event',
						description: 'As Order Created, Paid, Shipped and After-Sale Created give it',
					},
					{
						name: 'By Update',
						value: 'update',
						description:
							'As Order, After-Sale and Product Updated give it. Some messages lack the update time: fetch the full record.',
					},
				],
				default: 'event',
				description:
					'Which events of the polling triggers have the same eventKey for the same change',
			},
			{
				displayName: 'Output',
				name: 'output',
				type: 'options',
				options: fetched.ui.options,
				default: 'simplified',
				description: 'The columns that fetching the full order or after-sale adds',
			},
			{
				displayName: 'Signature',
				name: 'signature',
				type: 'options',
				options: [
					{
						name: 'HMAC-SHA256 Only',
						value: 'hmac',
						description: 'For an app that chose HMAC-SHA256 in the console',
					},
					{
						name: 'MD5 Only',
						value: 'md5',
						description: 'For an app that signs by MD5',
					},
					{
						name: 'MD5 or HMAC-SHA256',
						value: 'either',
						description: 'By what the request says, or by the length of its signature',
					},
				],
				default: 'either',
				description: 'Which signature (签名方式) of the app is taken. Any other is refused.',
			},
		],
		description: 'How to key messages, what to add, and which signature to take',
	},
	z
		.object({
			keyedBy: choice(['event', 'update']).default('event'),
			output: fetched.schema.default('simplified'),
			signature: z.enum(['either', 'md5', 'hmac']).default('either'),
		})
		.strict(),
);
