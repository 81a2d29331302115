/** What else to say about a channel product (渠道品): pictures, freight, limits per order and buyer. */
import { field } from '../../kernel/form/field';
import { blankOr, collectionOf, int64, wholeNumber } from '../../kernel/form/schemas';
import { addresses, MAX_MAIN_PICTURES, MAX_PICTURES } from './product-fields';

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
				description: 'Addresses (URL) of the pictures in the description, one per line, at most 50',
			},
			{
				displayName: 'Freight Template ID',
				name: 'freightTemplate',
				type: 'string',
				default: '',
				description:
					'The freight template (运费模板) of its own; that of the product when left out',
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
	}),
);
