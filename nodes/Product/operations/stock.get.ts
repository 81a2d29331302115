import { field } from '../../kernel/field';
import { text } from '../../kernel/fields';
import { asRecord } from '../../kernel/json';
import { defineOperation } from '../../kernel/operation';
import { productIfKnown, simple, sku } from '../fields';
import { skuParams } from '../references';
import { shaped } from '../shape';
import { stockRow } from '../skus';

export const getStock = defineOperation({
	resource: 'stock',
	value: 'get',
	name: 'Get',
	action: 'Get stock',
	description: 'Read the stock (库存) of one SKU, as it is now',
	methods: ['sku.stockNum'],
	fields: [
		productIfKnown,
		sku,
		field(
			{
				displayName: 'Warehouse',
				name: 'warehouse',
				type: 'string',
				default: '',
				placeholder: 'e.g. ABC',
				description:
					'Your own ID of a warehouse (外部仓库编码), for regional stock (区域库存); all warehouses when left empty',
			},
			text,
		),
		simple,
	],
	async *run({ sku: asked, warehouse, output }, api) {
		const data = asRecord(
			await api.read('sku.stockNum', {
				...skuParams(asked),
				...(warehouse && { out_warehouse_id: warehouse }),
			}),
		);
		yield shaped(data, output, stockRow, api);
	},
});
