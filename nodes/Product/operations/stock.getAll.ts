import type { IDataObject } from 'n8n-workflow';

import { columnNames } from '../../kernel/column-names';
import { columnsBy, outputField } from '../../values/output';
import { SKU_OUTPUTS } from '../../records/product/product-columns';
import { readEach } from '../../gateways/shop/read-by-ids';
import { field, guarded } from '../../kernel/form/field';
import { limitOf, returnAllOrLimit } from '../../kernel/form/list-fields';
import { anyNumber, blankOr, digits, someOf } from '../../kernel/form/schemas';
import { defineOperation } from '../../kernel/operation';
import { skusOf } from '../../records/product/detail';
import { isBelow, simplifiedSku, skuRow } from '../../records/product/sku-row';

export const getManyStocks = defineOperation({
	resource: 'stock',
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many stocks',
	description:
		'List all SKUs of given products with their stock (库存) and price, one item per SKU',
	methods: ['sku.list'],
	fields: [
		field(
			{
				displayName: 'Product IDs',
				name: 'productIds',
				type: 'string',
				default: '',
				required: true,
				description:
					'The products (商品ID), separated by commas, or a list; one call each. What the platform refuses is named in a hint.',
			},
			someOf(digits),
		),
		...returnAllOrLimit,
		guarded(
			field(
				{
					displayName: 'Below Threshold',
					name: 'belowThreshold',
					type: 'string',
					default: '',
					placeholder: 'e.g. 10',
					description:
						'Only SKUs with less stock than this; all of them when left empty. Regional stock (区域库存) counts over all warehouses.',
				},
				blankOr(anyNumber),
			),
		),
		outputField(SKU_OUTPUTS),
		columnNames,
	],
	columns: columnsBy(SKU_OUTPUTS),
	async *run({ productIds, belowThreshold, output, ...count }, api) {
		const rowOf = output === 'simplified' ? simplifiedSku : skuRow;
		let left = limitOf(count);
		const asked = { ids: productIds, what: 'these products', method: 'sku.list' };
		const products = readEach(api, asked, async (id) => await skusOf(api, id));
		for await (const skus of products) {
			for (const sku of skus) {
				const row = rowOf(sku, api.reportSchemaDrift);
				if (belowThreshold !== undefined && !isBelow(row, belowThreshold)) continue;
				yield output === 'raw' ? (sku as IDataObject) : row;
				if (--left === 0) return;
			}
		}
	},
});
