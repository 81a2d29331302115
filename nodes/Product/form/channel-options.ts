/** What else to say about a channel product (渠道品): pictures, freight, limits per order and buyer. */
import { field } from '../../kernel/form/field';
import { blankOr, collectionOf, int64, wholeNumber } from '../../kernel/form/schemas';
import { addresses, MAX_MAIN_PICTURES, MAX_PICTURES } from './product-fields';
import { validitySchema, validityUi } from './validity';

export const channelOptions = field(
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add Option',
		default: {},
		options: [
			{
				displayName: 'Detail Pictures',
				name: 'detailPictures',
				type: 'string',
				typeOptions: { rows: 3 },
				default: '',
				placeholder: 'e.g. https://example.com/detail-1.jpg',
				description: 'Addresses (URL) of the pictures in the description, one per line, at most 50',
			},
			{
				displayName: 'Freight Template Name or ID',
				name: 'freightTemplate',
				type: 'options',
				typeOptions: { loadOptionsMethod: 'getFreightTemplates' },
				default: '',
				hint: '运费模板; that of the product when left out',
				description:
					'Choose from the list, or specify an ID using an <a href="https://docs.n8n.io/code/expressions/">expression</a>',
			},
			{
				displayName: 'Least per Order',
				name: 'leastPerOrder',
				type: 'number',
				typeOptions: { minValue: 1 },
				default: '',
				description: 'How few pieces one order may have (min_buy_num)',
			},
			{
				displayName: 'Limit per Buyer',
				name: 'limitPerBuyer',
				type: 'number',
				typeOptions: { minValue: 1 },
				default: '',
				description: 'How many pieces one buyer may buy in all (total_buy_num)',
			},
			{
				displayName: 'Main Pictures',
				name: 'pictures',
				type: 'string',
				typeOptions: { rows: 3 },
				default: '',
				placeholder: 'e.g. https://example.com/coat-1.jpg',
				description: 'Addresses (URL) of the main pictures (主图), one per line, at most 5',
			},
			{
				displayName: 'Most per Order',
				name: 'mostPerOrder',
				type: 'number',
				typeOptions: { minValue: 1 },
				default: '',
				description: 'How many pieces one order may have (max_buy_num)',
			},
			...validityUi,
		],
		description: 'What else to say about the channel product',
	},
	collectionOf({
		detailPictures: addresses(MAX_PICTURES),
		freightTemplate: blankOr(int64),
		leastPerOrder: blankOr(wholeNumber({ least: 1 })),
		limitPerBuyer: blankOr(wholeNumber({ least: 1 })),
		mostPerOrder: blankOr(wholeNumber({ least: 1 })),
		pictures: addresses(MAX_MAIN_PICTURES),
		...validitySchema,
	}),
);
