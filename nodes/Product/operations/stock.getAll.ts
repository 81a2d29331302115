import type { IDataObject } from 'n8n-workflow';

import { columnNames } from '../../kernel/column-names';
import { columnsBy, outputField } from '../../values/output';
import { SKU_OUTPUTS } from '../../records/product/product-columns';
import { readEach } from '../../gateways/shop/read-by-ids';
import { field } from '../../kernel/form/field';
import { byId, fromList } from '../../kernel/form/locator-modes';
import { limitOf, returnAllOrLimit } from '../../kernel/form/list-fields';
import { anyNumber, digits, guardedCollectionOf, someOf } from '../../kernel/form/schemas';
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
				displayName: 'Product',
				name: 'productIds',
				type: 'resourceLocator',
				default: { mode: 'id', value: '={{ $json.productId }}' },
				required: true,
				modes: [
					fromList('Select a product...', 'searchProducts'),
					byId('e.g. 3539925204033339668, 3539925204033339669'),
				],
				description:
					'The product (商品). By ID also several, separated by commas, or a list; one call each. Refused ones: see the hint.',
			},
			someOf(digits),
		),
		...returnAllOrLimit,
		outputField(SKU_OUTPUTS),
		field(
			{
				displayName: 'Filters',
				name: 'filters',
				type: 'collection',
				placeholder: 'Add Filter',
				default: {},
				options: [
					{
						displayName: 'Below Threshold',
						name: 'belowThreshold',
						type: 'number',
						default: '',
						placeholder: 'e.g. 10',
						description:
							'Only SKUs with less stock than this. Regional stock (区域库存) counts over all warehouses.',
					},
				],
				description: 'Which SKUs to list; all of them when none is added',
			},
			guardedCollectionOf({ belowThreshold: anyNumber }, ['belowThreshold']),
		),
		columnNames,
	],
	columns: columnsBy(SKU_OUTPUTS),
	async *run({ productIds, filters: { belowThreshold }, output, ...count }, api) {
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
