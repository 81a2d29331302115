/** What a waybill says of its parcel, where the order does not say it: who receives it, and the goods. */
import { field } from '../../kernel/form/field';
import { blankOr, shortText, textOf, wholeNumber } from '../../kernel/form/schemas';
import { z } from '../../kernel/zod';

const part = (displayName: string, name: string, chinese: string) => ({
	displayName,
	name,
	type: 'string' as const,
	default: '',
	description: `${chinese}, plain or as ciphertext of the order`,
});

const receiverSchema = z
	.object({
		name: textOf(500),
		phone: textOf(500),
		province: textOf(50),
		city: textOf(50),
		district: textOf(50),
		street: shortText(50),
		detail: textOf(1000),
	})
	.partial({ street: true })
	.strict();

/** Where the order has changed hands, or is none of this shop. */
export const receiver = field(
	{
		displayName: 'Receiver',
		name: 'receiver',
		type: 'fixedCollection',
		placeholder: 'Give Receiver',
		default: {},
		description:
			'Empty: the order’s receiver as ciphertext, without decryption. Whether plain text is taken is unverified.',
		options: [
			{
				displayName: 'Receiver',
				name: 'person',
				values: [
					part('City', 'city', '市'),
					part('Detail', 'detail', '详细地址'),
					part('District', 'district', '区/县'),
					part('Name', 'name', '收件人'),
					part('Phone', 'phone', '收件人电话'),
					part('Province', 'province', '省'),
					part('Street', 'street', '街道'),
				],
			},
		],
	},
	z
		.object({ person: receiverSchema }, { invalid_type_error: 'must be an object' })
		.partial()
		.strict(),
);

export type Receiver = z.output<typeof receiverSchema>;

const goodSchema = z
	.object({
		name: textOf(500),
		specification: blankOr(shortText(500)),
		quantity: wholeNumber({ least: 1 }),
	})
	.partial({ specification: true })
	.strict();

export const goods = field(
	{
		displayName: 'Goods',
		name: 'goods',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true },
		placeholder: 'Add Goods',
		default: {},
		description:
			'What is in the parcel. Empty: all lines of the orders. Needed with Pack ID, if the order has several lines.',
		options: [
			{
				displayName: 'Goods',
				name: 'good',
				values: [
					{
						displayName: 'Name',
						name: 'name',
						type: 'string',
						default: '',
						description: 'As the waybill prints it (商品名称)',
					},
					{
						displayName: 'Quantity',
						name: 'quantity',
						type: 'number',
						typeOptions: { minValue: 1 },
						default: 1,
						description: 'Pieces (数量)',
					},
					{
						displayName: 'Specification',
						name: 'specification',
						type: 'string',
						default: '',
						description: 'Such as 颜色: 蓝 (规格)',
					},
				],
			},
		],
	},
	z
		.object({ good: z.array(goodSchema) }, { invalid_type_error: 'must be an object' })
		.partial()
		.strict(),
);

export type Good = z.output<typeof goodSchema>;
