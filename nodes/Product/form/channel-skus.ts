/** The SKUs of a channel product (渠道品): which of the product's it sells, at what price and stock. */
import { field, type InputOf } from '../../kernel/form/field';
import { USING_FIELDS, USING_JSON } from '../../kernel/form/fields-or-json';
import { byId, fromList } from '../../kernel/form/locator-modes';
import {
	blankOr,
	choice,
	digits,
	jsonOf,
	locatedIn,
	text,
	wholeNumber,
} from '../../kernel/form/schemas';
import { z } from '../../kernel/zod';
import { priceInFen } from './prices';

const parts = {
	priceYuan: blankOr(priceInFen),
	stock: blankOr(wholeNumber()),
	code: blankOr(text),
};

const sku = z.object({ skuId: digits, ...parts }).strict();

export type ChannelSku = z.output<typeof sku>;

const onlyOnce = (skus: readonly ChannelSku[], context: z.RefinementCtx) => {
	const ids = skus.map(({ skuId }) => skuId);
	const twice = ids.find((id, at) => ids.indexOf(id) !== at);
	if (twice === undefined) return;
	context.addIssue({ code: 'custom', message: `names the SKU ${twice} twice` });
};

const list = jsonOf(
	z.array(sku, { invalid_type_error: 'must be a list of SKUs' }).superRefine(onlyOnce),
);

/** Rows of the form, as they are read where they are how the SKUs are given. */
export const channelRows = z
	.object({
		entries: z
			.array(
				z
					.object({ sku: locatedIn(digits), ...parts })
					.transform(({ sku: skuId, ...others }): ChannelSku => ({ skuId, ...others })),
			)
			.default([]),
	})
	.transform(({ entries }): readonly ChannelSku[] => entries)
	.superRefine(onlyOnce);

export const channelSkuFields = [
	field(
		{
			displayName: 'Specify SKUs',
			name: 'specifySkus',
			type: 'options',
			options: [
				{
					name: 'All of the Product',
					value: 'all',
					description: 'Each SKU, where price and stock are those of the main product',
				},
				USING_FIELDS,
				USING_JSON,
			],
			default: 'all',
			description: 'How to give the SKUs (规格) that this channel sells',
		},
		choice(['all', 'fields', 'json']),
	),
	field(
		{
			displayName: 'SKUs',
			name: 'skus',
			type: 'fixedCollection',
			typeOptions: { multipleValues: true, sortable: true },
			placeholder: 'Add SKU',
			default: { entries: [{ sku: { mode: 'list', value: '' } }] },
			displayOptions: { show: { specifySkus: ['fields'] } },
			options: [
				{
					displayName: 'SKU',
					name: 'entries',
					values: [
						{
							displayName: 'SKU',
							name: 'sku',
							type: 'resourceLocator',
							default: { mode: 'list', value: '' },
							modes: [fromList('Select a SKU...', 'searchSkus'), byId('e.g. 1737398770243598')],
							description: 'A SKU (规格) of the product',
						},
						{
							displayName: 'Price (Yuan)',
							name: 'priceYuan',
							type: 'number',
							typeOptions: { minValue: 0, numberPrecision: 2 },
							default: '',
							displayOptions: { show: { '/followPrice': [false] } },
							placeholder: 'e.g. 99.90',
							description: 'The price (价格) in this channel, above 0, with at most two decimals',
						},
						{
							displayName: 'Stock',
							name: 'stock',
							type: 'number',
							default: '',
							displayOptions: { show: { '/shareStock': [false] } },
							placeholder: 'e.g. 100',
							description: 'How many pieces (库存) this channel has',
						},
						{
							displayName: 'Merchant Code',
							name: 'code',
							type: 'string',
							default: '',
							placeholder: 'e.g. COAT-2026-RED-M',
							description: 'Your own code for the SKU (商家编码); may be left empty',
						},
					],
				},
			],
			description: 'One row per SKU',
		},
		// Checked as a whole, and only where this is how the SKUs are given.
		z.unknown(),
	),
	field(
		{
			displayName: 'SKUs (JSON)',
			name: 'skusJson',
			type: 'json',
			typeOptions: { rows: 6 },
			default: '[]',
			displayOptions: { show: { specifySkus: ['json'] } },
			hint: '[{ "skuId": "1737398770243598", "priceYuan": 99.9, "stock": 5 }]',
			description:
				'A list, also by an expression, with a part per SKU: skuId, priceYuan, stock, code',
		},
		list,
	),
] as const;

export type ChannelSkusGiven = InputOf<typeof channelSkuFields>;
