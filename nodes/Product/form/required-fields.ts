/** The fields without which the platform creates no product, beside its category. */

import { field } from '../../kernel/form/field';
import { byId, fromList } from '../../kernel/form/locator-modes';
import { oneOf, textOf } from '../../kernel/form/schemas';
import { options, PRODUCT_TYPE } from '../../records/product/status-texts';
import { addresses, MAX_MAIN_PICTURES, MAX_PICTURES, title } from './product-fields';
import { skuFields, specifySkus } from './sku-form';
import { locatedId } from '../../records/product/reference';

const CREATABLE = options(PRODUCT_TYPE, [0, 3, 6, 7]);

export const mandatory = [
	field(
		{
			displayName: 'Title',
			name: 'title',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. 羊毛混纺中长款外套',
			description: 'The title (商品标题), at most 30 Chinese characters, without emoji',
		},
		title,
	),
	field(
		{
			displayName: 'Main Pictures',
			name: 'pictures',
			type: 'string',
			typeOptions: { rows: 3 },
			default: '',
			required: true,
			placeholder: 'e.g. https://example.com/coat-1.jpg',
			description:
				'URLs of the main pictures (主图), one per line, at most 5, the leading one first. At least 600×600, at most 1 to 5 MB.',
		},
		addresses(MAX_MAIN_PICTURES).refine((urls) => urls.length > 0, 'has no picture'),
	),
	field(
		{
			displayName: 'Detail Pictures',
			name: 'detailPictures',
			type: 'string',
			typeOptions: { rows: 3 },
			default: '',
			required: true,
			placeholder: 'e.g. https://example.com/detail-1.jpg',
			description: 'Addresses (URL) of the pictures in the description (商品详情), one per line',
		},
		addresses(MAX_PICTURES).refine((urls) => urls.length > 0, 'has no picture'),
	),
	specifySkus,
	...skuFields,
	field(
		{
			displayName: 'Freight Template',
			name: 'freightTemplate',
			type: 'resourceLocator',
			default: { mode: 'list', value: '' },
			required: true,
			modes: [fromList('Select a template...', 'searchFreightTemplates'), byId('e.g. 0')],
			description: 'The freight template (运费模板); ID 0 is free shipping (包邮)',
		},
		locatedId,
		'locator',
	),
	field(
		{
			displayName: 'Service Phone',
			name: 'phone',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. 4001234567',
			description: 'The phone of the customer service (客服电话)',
		},
		textOf(255),
	),
	field(
		{
			displayName: 'Reduce Stock',
			name: 'reduceType',
			type: 'options',
			options: [
				{ name: 'At Order (拍下减库存)', value: 1 },
				{ name: 'At Payment (付款减库存)', value: 2 },
			],
			default: 1,
			description: 'When a piece that is bought leaves the stock',
		},
		oneOf([{ value: 1 }, { value: 2 }]),
	),
	field(
		{
			displayName: 'Product Type',
			name: 'productType',
			type: 'options',
			options: CREATABLE,
			default: 0,
			description: 'What kind of product it is (商品类型)',
		},
		oneOf(CREATABLE),
	),
] as const;
