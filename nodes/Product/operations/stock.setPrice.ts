import type { RowOf } from '../../values/columns';
import { PRICE_SET_COLUMNS } from '../api/result-columns';
import { dryRun } from '../../kernel/dry-run';
import { field } from '../../kernel/form/field';
import { defineOperation } from '../../kernel/operation';
import { productIfKnown, sku } from '../form/fields';
import { priceInFen } from '../form/prices';
import { productIdOf, skuParams } from '../../records/product/reference';

export const setPrice = defineOperation({
	resource: 'stock',
	value: 'setPrice',
	name: 'Set Price',
	action: 'Set a price in yuan',
	description: 'Change the price (售价) of one SKU, in yuan',
	methods: ['sku.editPrice', 'product.detail'],
	fields: [
		productIfKnown,
		sku,
		field(
			{
				displayName: 'Price (Yuan)',
				name: 'priceYuan',
				type: 'number',
				typeOptions: { minValue: 0, numberPrecision: 2 },
				default: '',
				required: true,
				description: 'The new price (售价) in yuan, above 0, with at most two decimals',
			},
			priceInFen,
		),
		dryRun,
	],
	columns: () => PRICE_SET_COLUMNS,
	async *run({ product, sku: asked, priceYuan: fen }, api) {
		const params = {
			...skuParams(asked),
			...(product && { product_id: BigInt(await productIdOf(api, product)) }),
			price: fen,
		};
		// Setting the same price again changes nothing.
		await api.send('sku.editPrice', params, { repeatable: true });
		yield {
			skuId: 'id' in asked ? asked.id : null,
			merchantCode: 'code' in asked ? asked.code : null,
			priceYuan: fen / 100,
			success: true,
		} satisfies RowOf<typeof PRICE_SET_COLUMNS>;
	},
});
