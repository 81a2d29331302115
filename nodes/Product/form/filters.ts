/** The filters of product.listV2: the form, and the parameters they become. */

import { field } from '../../kernel/form/field';
import { byId, fromList } from '../../kernel/form/locator-modes';
import {
	blankOr,
	collectionOf,
	digits,
	listOf,
	locatedIn,
	oneOf,
	shortText,
	textOf,
} from '../../kernel/form/schemas';
import { asRecord, type JsonRecord } from '../../kernel/exact-json';
import { CHECK_STATUS, options, PRODUCT_TYPE, STATUS } from '../../records/product/status-texts';
import { categoryIdsIn } from '../../records/product/product-row';
import { z } from '../../kernel/zod';

const MAX_PRODUCT_IDS = 100;

export const filters = field(
	{
		displayName: 'Filters',
		name: 'filters',
		type: 'collection',
		placeholder: 'Add Filter',
		default: {},
		options: [
			{
				displayName: 'Category',
				name: 'category',
				type: 'resourceLocator',
				default: { mode: 'list', value: '' },
				modes: [fromList('Select a category...', 'searchAllCategories'), byId('e.g. 20077')],
				description:
					'Products of this category (类目) of any level. All products are read, and the others dropped.',
			},
			{
				displayName: 'Name',
				name: 'name',
				type: 'string',
				default: '',
				placeholder: 'e.g. 外套',
				description: 'Products whose title (商品标题) contains this',
			},
			{
				displayName: 'Product IDs',
				name: 'productIds',
				type: 'string',
				default: '',
				placeholder: 'e.g. 3539925204033339668',
				description: 'These products (商品ID), separated by commas, at most 100',
			},
			{
				displayName: 'Product Type',
				name: 'productType',
				type: 'options',
				options: options(PRODUCT_TYPE),
				default: 0,
				description: 'Products of this type (商品类型)',
			},
			{
				displayName: 'Review Status',
				name: 'checkStatus',
				type: 'options',
				options: options(CHECK_STATUS),
				default: 3,
				description: 'Products in this state of review (审核状态)',
			},
			{
				displayName: 'SKU Codes',
				name: 'skuCodes',
				type: 'string',
				default: '',
				placeholder: 'e.g. COAT-2026-RED-S',
				description:
					'Products with one of these codes of SKUs (商家编码), separated by commas. A newer filter of the platform: unverified.',
			},
			{
				displayName: 'Status',
				name: 'status',
				type: 'options',
				options: options(STATUS),
				default: 0,
				description: 'Products in this state in the shop (商品状态)',
			},
		],
		description: 'Which products to list; all of them when none is added',
	},
	collectionOf({
		category: locatedIn(blankOr(digits)),
		checkStatus: blankOr(oneOf(options(CHECK_STATUS))),
		name: shortText(200),
		productIds: listOf(digits).refine(
			(ids) => ids.length <= MAX_PRODUCT_IDS,
			`has more than ${MAX_PRODUCT_IDS} products`,
		),
		productType: blankOr(oneOf(options(PRODUCT_TYPE))),
		skuCodes: listOf(textOf(255)),
		status: blankOr(oneOf(options(STATUS))),
	}),
);

export type Filters = z.output<(typeof filters)['schema']>;

/** Blank filters are left out. */
export const filterParams = (it: Filters): JsonRecord => ({
	...(it.checkStatus !== undefined && { check_status: it.checkStatus }),
	...(it.name && { name: it.name }),
	...(it.productIds?.length && { product_id: it.productIds }),
	...(it.productType !== undefined && { product_type: it.productType }),
	...(it.skuCodes?.length && { sku_codes: it.skuCodes }),
	...(it.status !== undefined && { status: it.status }),
});

/** Whether a product is in the category asked for, on whichever level. */
export const isInCategory = (product: JsonRecord, { category }: Filters) =>
	category === undefined || categoryIdsIn(asRecord(product.category_detail)).includes(category);
