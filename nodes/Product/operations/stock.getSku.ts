import { columnNames } from '../../kernel/column-names';
import { columnsBy, outputField, toOutput } from '../../values/output';
import { SKU_OUTPUTS } from '../../records/product/product-columns';
import { defineOperation } from '../../kernel/operation';
import { skuDetail } from '../../records/product/detail';
import { productIfKnown, sku } from '../form/fields';
import { isRegional, simplifiedSku, skuRow } from '../../records/product/sku-row';

export const getSku = defineOperation({
	resource: 'stock',
	value: 'getSku',
	name: 'Get SKU',
	action: 'Get a SKU',
	description:
		'Read product, specification, price and stock of one SKU (规格), by its ID or your own code',
	methods: ['sku.detail'],
	fields: [productIfKnown, sku, outputField(SKU_OUTPUTS), columnNames],
	columns: columnsBy(SKU_OUTPUTS),
	async *run({ sku: asked, output }, api) {
		const detail = await skuDetail(api, asked);
		const rowOf = output === 'simplified' ? simplifiedSku : skuRow;
		const { stock } = rowOf(detail, () => undefined);
		if (stock === null && isRegional(detail)) api.addHint(NO_REGIONAL_STOCK);
		yield toOutput(detail, output, rowOf, api);
	},
});

const NO_REGIONAL_STOCK =
	'The SKU has regional stock (区域库存), which this call does not return: "stock" is empty. Use Stock: Get.';
