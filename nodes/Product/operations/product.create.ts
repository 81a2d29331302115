import type { RowOf } from '../../values/columns';
import { CREATED_COLUMNS } from '../api/result-columns';
import { isoTimeOf, textOrNull } from '../../values/cells';
import { dryRun } from '../../kernel/dry-run';
import { field } from '../../kernel/form/field';
import { asRecord, asRecords, asText } from '../../kernel/exact-json';
import { defineOperation } from '../../kernel/operation';
import { category, categoryProperties } from '../form/category';
import { productIdIn } from '../../records/product/detail';
import { furtherOptions } from '../form/optional-fields';
import {
	additional,
	additionalParams,
	further,
	furtherParams,
	MAX_PICTURES,
	propertyParams,
	submit,
} from '../form/product-fields';
import { mandatory } from '../form/required-fields';
import { skusIn } from '../form/sku-rows';
import { specificationParams } from '../form/sku-table';

export const createProduct = defineOperation({
	resource: 'product',
	value: 'create',
	name: 'Create',
	action: 'Create a product',
	description: 'Create a product (商品发布) and submit it for review, or save it as a draft',
	methods: ['product.addV2'],
	fields: [
		category,
		categoryProperties,
		...mandatory,
		submit,
		field(
			{
				displayName: 'Options',
				name: 'options',
				type: 'collection',
				placeholder: 'Add Option',
				default: {},
				options: furtherOptions,
				description: 'What else to say about the product',
			},
			further,
		),
		additional,
		dryRun,
	],
	check: ({ pictures, detailPictures, ...others }) =>
		pictures.length + detailPictures.length > MAX_PICTURES
			? `Detail Pictures: more than ${MAX_PICTURES} pictures together with the main ones`
			: skusIn(others).complaint,

	columns: () => CREATED_COLUMNS,
	async *run(input, api) {
		const params = {
			product_type: input.productType,
			category_leaf_id: BigInt(input.category),
			name: input.title,
			pic: input.pictures.join('|'),
			description: input.detailPictures.join('|'),
			freight_id: BigInt(input.freightTemplate),
			mobile: input.phone,
			reduce_type: input.reduceType,
			commit: input.submit,
			...specificationParams(skusIn(input).skus ?? []),
			...propertyParams(input.categoryProperties),
			...furtherParams(input.options),
			...additionalParams(input.additional),
		};
		// The method has no idempotency key, so a doubtful answer is left to the user.
		const data = asRecord(
			await api.send('product.addV2', params, {
				repeatable: false,
				lookAt: 'the list of products',
			}),
		);
		yield {
			productId: productIdIn(data) || null,
			productMerchantCode: textOrNull(data.outer_product_id),
			createTime: isoTimeOf(data.create_time),
			submitted: input.submit,
			skus: asRecords(data.sku).map((it) => ({
				skuId: asText(it.sku_id),
				merchantCode: textOrNull(it.code) ?? textOrNull(it.outer_sku_id),
			})),
			success: true,
		} satisfies RowOf<typeof CREATED_COLUMNS>;
	},
});
