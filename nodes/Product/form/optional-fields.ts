/** The options of a product's form that both creating and changing offer. */
import type { INodeProperties } from 'n8n-workflow';

export const furtherOptions: INodeProperties[] = [
	{
		displayName: 'After Review',
		name: 'startSale',
		type: 'options',
		options: [
			{ name: 'Keep in Warehouse (放入仓库)', value: 1 },
			{ name: 'Put on Sale (立即上架)', value: 0 },
		],
		default: 1,
		description: 'What happens to the product once its review has passed',
	},
	{
		displayName: 'Brand Name or ID',
		name: 'brandId',
		type: 'options',
		typeOptions: { loadOptionsMethod: 'getBrands', loadOptionsDependsOn: ['category.value'] },
		default: '',
		hint: '品牌; 596120136 means no brand',
		description:
			'Choose from the list, or specify an ID using an <a href="https://docs.n8n.io/code/expressions/">expression</a>',
	},
	{
		displayName: 'Limit per Buyer',
		name: 'limitPerBuyer',
		type: 'number',
		typeOptions: { minValue: 0 },
		default: '',
		description: 'How many pieces one buyer may buy in all (每人限购)',
	},
	{
		displayName: 'Merchant Code',
		name: 'productMerchantCode',
		type: 'string',
		default: '',
		description: 'Your own code for the product (商家编码), at most 255 characters',
	},
	{
		displayName: 'Most per Order',
		name: 'mostPerOrder',
		type: 'number',
		typeOptions: { minValue: 0 },
		default: '',
		description: 'How many pieces one order may have (单次限购)',
	},
	{
		displayName: 'Ship Within (Days)',
		name: 'deliveryDays',
		type: 'number',
		typeOptions: { minValue: 1 },
		default: '',
		description:
			'Promised ship time (承诺发货时间): 9999 same day, 1 next day, 2 within 48 hours. Categories allow different ones.',
	},
];
