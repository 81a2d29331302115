import type { RowOf } from '../../values/columns';
import { UPDATED_COLUMNS } from '../api/result-columns';
import { dryRun } from '../../kernel/dry-run';
import { field } from '../../kernel/form/field';
import { blankOr, digits, text } from '../../kernel/form/schemas';
import { defineOperation } from '../../kernel/operation';
import { categoryIfAny, categoryProperties } from '../form/category';
import { product } from '../form/fields';
import { furtherOptions } from '../form/optional-fields';
import {
	additional,
	additionalParams,
	addresses,
	further,
	furtherParams,
	MAX_MAIN_PICTURES,
	MAX_PICTURES,
	propertyParams,
	submit,
	title,
} from '../form/product-fields';
import { productIdOf } from '../../records/product/reference';
import { skuFields, specifySkusIfAny } from '../form/sku-form';
import { skusIn } from '../form/sku-rows';
import { specificationParams } from '../form/sku-table';

export const updateProduct = defineOperation({
	resource: 'product',
	value: 'update',
	name: 'Update',
	action: 'Update a product',
	description:
		'Change a product (商品编辑): submit it or save a draft. Whether omitted fields keep their value is unverified.',
	methods: ['product.editV2', 'product.detail'],
	fields: [
		product,
		field(
			{
				displayName: 'Update Fields',
				name: 'changes',
				type: 'collection',
				placeholder: 'Add Field',
				default: {},
				options: [
					...furtherOptions,
					{
						displayName: 'Detail Pictures',
						name: 'detailPictures',
						type: 'string',
						typeOptions: { rows: 3 },
						default: '',
						description:
							'Addresses (URL) of the pictures in the description (商品详情), one per line',
					},
					{
						displayName: 'Freight Template Name or ID',
						name: 'freightTemplate',
						type: 'options',
						typeOptions: { loadOptionsMethod: 'getFreightTemplates' },
						default: '',
						hint: '运费模板; 0 means free shipping (包邮)',
						description:
							'Choose from the list, or specify an ID using an <a href="https://docs.n8n.io/code/expressions/">expression</a>',
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
						displayName: 'Service Phone',
						name: 'phone',
						type: 'string',
						default: '',
						description: 'The phone of the customer service (客服电话)',
					},
					{
						displayName: 'Title',
						name: 'title',
						type: 'string',
						default: '',
						description: 'The title (商品标题), at most 30 Chinese characters, without emoji',
					},
				],
				description: 'What to change',
			},
			further.extend({
				detailPictures: addresses(MAX_PICTURES).optional(),
				freightTemplate: blankOr(digits),
				phone: blankOr(text),
				pictures: addresses(MAX_MAIN_PICTURES).optional(),
				title: blankOr(title),
			}),
		),
		specifySkusIfAny,
		...skuFields,
		categoryIfAny,
		categoryProperties,
		submit,
		additional,
		dryRun,
	],
	check: (input) => skusIn(input).complaint,

	columns: () => UPDATED_COLUMNS,
	async *run(input, api) {
		const { changes, submit: commit } = input;
		const { skus } = skusIn(input);
		const productId = await productIdOf(api, input.product);
		const params = {
			product_id: BigInt(productId),
			commit,
			category_leaf_id: input.category === undefined ? undefined : BigInt(input.category),
			...(changes.title && { name: changes.title }),
			...(changes.pictures?.length && { pic: changes.pictures.join('|') }),
			...(changes.detailPictures?.length && { description: changes.detailPictures.join('|') }),
			...(changes.freightTemplate && { freight_id: BigInt(changes.freightTemplate) }),
			...(changes.phone && { mobile: changes.phone }),
			...(skus && specificationParams(skus)),
			...propertyParams(input.categoryProperties),
			...furtherParams(changes),
			...additionalParams(input.additional),
		};
		// Every value is set as a whole: setting it again changes nothing.
		await api.send('product.editV2', params, { repeatable: true });
		yield { productId, submitted: commit, success: true } satisfies RowOf<typeof UPDATED_COLUMNS>;
	},
});
