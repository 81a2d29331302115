import { defineOperation } from '../../kernel/operation';
import { skuDetail } from '../detail';
import { productIfKnown, simple, sku } from '../fields';
import { shaped } from '../shape';
import { skuRow } from '../skus';

export const getSku = defineOperation({
	resource: 'stock',
	value: 'getSku',
	name: 'Get SKU',
	action: 'Get a SKU',
	description:
		'Read one SKU (规格) by its ID or your own code for it: its product, specification, price and stock. Keep the IDs it gives in your table: changing stock by ID costs fewer calls.',
	methods: ['sku.detail'],
	fields: [productIfKnown, sku, simple],
	async *run({ sku: asked, output }, api) {
		yield shaped(await skuDetail(api, asked), output, skuRow, api);
	},
});
