import type { RowOf } from '../../values/columns';
import { DELETED_COLUMNS } from '../api/result-columns';
import { dryRun } from '../../kernel/dry-run';
import { field } from '../../kernel/form/field';
import { yesOrNo } from '../../kernel/form/schemas';
import { defineOperation } from '../../kernel/operation';
import { product } from '../form/fields';
import { productIdOf } from '../../records/product/reference';

export const deleteProduct = defineOperation({
	resource: 'product',
	value: 'delete',
	name: 'Delete',
	action: 'Delete a product',
	description: 'Delete a product (删除商品): move it to the deleted ones, or erase it for good',
	methods: ['product.del', 'product.detail'],
	fields: [
		product,
		field(
			{
				displayName: 'Erase for Good',
				name: 'forever',
				type: 'boolean',
				default: false,
				description:
					'Whether to erase it for good (彻底删除), which cannot be undone. When off, it moves to the deleted products.',
			},
			yesOrNo,
		),
		dryRun,
	],
	columns: () => DELETED_COLUMNS,
	async *run(input, api) {
		const productId = await productIdOf(api, input.product);
		const params = {
			product_id: BigInt(productId),
			...(input.forever && { delete_forever: true }),
		};
		// What is deleted stays deleted.
		await api.send('product.del', params, { repeatable: true });
		yield { productId, deleted: true, forever: input.forever, success: true } satisfies RowOf<
			typeof DELETED_COLUMNS
		>;
	},
});
