import { columnNames } from '../../kernel/column-names';
import { columnsBy, outputField } from '../../values/output';
import { ONE_PRODUCT_OUTPUTS } from '../../records/product/product-columns';
import { field } from '../../kernel/form/field';
import { yesOrNo } from '../../kernel/form/schemas';
import { defineOperation } from '../../kernel/operation';
import { productDetail } from '../../records/product/detail';
import { product, SKU_LINES } from '../form/fields';
import { productItems } from '../../records/product/product-row';

export const getProduct = defineOperation({
	resource: 'product',
	value: 'get',
	name: 'Get',
	action: 'Get a product',
	description: 'Read one product with its SKUs, by its ID or your own code for it',
	methods: ['product.detail'],
	fields: [
		product,
		outputField(ONE_PRODUCT_OUTPUTS, { lines: SKU_LINES }),
		field(
			{
				displayName: 'Show Draft',
				name: 'draft',
				type: 'boolean',
				default: false,
				description:
					'Whether to read the draft (草稿) that is being edited instead of what buyers see',
			},
			yesOrNo,
		),
		columnNames,
	],
	columns: columnsBy(ONE_PRODUCT_OUTPUTS),
	async *run(input, api) {
		const found = await productDetail(api, input.product, input.draft);
		yield* productItems(found, input.output, api.reportSchemaDrift);
	},
});
