/** One SKU of a product as a row of the form. */
import type { INodeProperties } from 'n8n-workflow';

/** Shown when the fields of these names are filled in. */
export const filled = (...names: string[]): INodeProperties['displayOptions'] => ({
	show: Object.fromEntries(names.map((name) => [name, [{ _cnd: { exists: true } }]])),
});

export const rowFields: INodeProperties[] = [
	{
		displayName: 'Value 1',
		name: 'value1',
		type: 'string',
		default: '',
		placeholder: 'e.g. 红色',
		description: 'What Specification 1 is for this SKU (规格值)',
	},
	{
		displayName: 'Value 2',
		name: 'value2',
		type: 'string',
		default: '',
		displayOptions: filled('/specification2'),
		placeholder: 'e.g. M',
		description: 'What Specification 2 is for this SKU (规格值)',
	},
	{
		displayName: 'Value 3',
		name: 'value3',
		type: 'string',
		default: '',
		displayOptions: filled('/specification2', '/specification3'),
		description: 'What Specification 3 is for this SKU (规格值)',
	},
	{
		displayName: 'Price (Yuan)',
		name: 'priceYuan',
		type: 'number',
		typeOptions: { minValue: 0, numberPrecision: 2 },
		default: '',
		placeholder: 'e.g. 99.90',
		description: 'The price (价格) in yuan, above 0, with at most two decimals',
	},
	{
		displayName: 'Stock',
		name: 'stock',
		type: 'number',
		typeOptions: { minValue: 0 },
		default: '',
		placeholder: 'e.g. 100',
		description: 'How many pieces there are (库存); 0 where a combination is not sold',
	},
	{
		displayName: 'Merchant Code',
		name: 'code',
		type: 'string',
		default: '',
		placeholder: 'e.g. COAT-2026-RED-M',
		description: 'Your own code for the SKU (商家编码); may be left empty',
	},
];
