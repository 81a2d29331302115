/** The SKUs of a product in the form: the names of its specifications, and one row per SKU, or JSON. */
import { field } from '../../kernel/form/field';
import { USING_FIELDS, USING_JSON } from '../../kernel/form/fields-or-json';
import { choice, text } from '../../kernel/form/schemas';
import { z } from '../../kernel/zod';
import { filled, rowFields } from './sku-row-form';
import { skuList } from './sku-table';

const asForm = { specifySkus: ['fields'] };

export const specifySkus = field(
	{
		displayName: 'Specify SKUs',
		name: 'specifySkus',
		type: 'options',
		options: [USING_FIELDS, USING_JSON],
		default: 'fields',
		description: 'How to give the SKUs (规格)',
	},
	choice(['fields', 'json']),
);

export const specifySkusIfAny = field(
	{
		displayName: 'Specify SKUs',
		name: 'specifySkus',
		type: 'options',
		options: [
			USING_FIELDS,
			USING_JSON,
			{ name: 'Unchanged', value: 'unchanged', description: 'The SKUs stay as they are' },
		],
		default: 'unchanged',
		description:
			'How to give new SKUs (规格), which REPLACE all those of the product, stock included',
	},
	choice(['fields', 'json', 'unchanged']),
);

/** What the choice shows. */
export const skuFields = [
	field(
		{
			displayName: 'Specification 1',
			name: 'specification1',
			type: 'string',
			default: '颜色',
			displayOptions: { show: asForm },
			placeholder: 'e.g. 颜色',
			description: 'The name of the specification that distinguishes the SKUs (规格名)',
		},
		text,
	),
	field(
		{
			displayName: 'Specification 2',
			name: 'specification2',
			type: 'string',
			default: '',
			displayOptions: { show: asForm },
			placeholder: 'e.g. 尺码',
			description: 'A second name (规格名), where the SKUs differ by two things; else left empty',
		},
		text,
	),
	field(
		{
			displayName: 'Specification 3',
			name: 'specification3',
			type: 'string',
			default: '',
			displayOptions: { show: { ...asForm, ...filled('specification2')?.show } },
			placeholder: 'e.g. 款式',
			description: 'A third name (规格名); the platform takes no more',
		},
		text,
	),
	field(
		{
			displayName: 'SKUs',
			name: 'skus',
			type: 'fixedCollection',
			typeOptions: { multipleValues: true, sortable: true },
			placeholder: 'Add SKU',
			default: { entries: [{ value1: '', priceYuan: '', stock: '', code: '' }] },
			displayOptions: { show: asForm },
			options: [{ displayName: 'SKU', name: 'entries', values: rowFields }],
			description:
				'One row per SKU. All combinations of the values are needed, with stock 0 where one is not sold.',
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
			hint: '[{ "specification": { "颜色": "红色" }, "priceYuan": 99.9, "stock": 5 }]',
			description:
				'A list, also by an expression, with a part per SKU: specification, priceYuan, stock, code (商家编码), more',
		},
		skuList,
	),
] as const;
