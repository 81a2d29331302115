import { columnNames } from '../../kernel/column-names';
import { SKU_STOCK_COLUMNS } from '../../records/product/product-columns';
import { asRecord, type JsonRecord } from '../../kernel/exact-json';
import { defineOperation } from '../../kernel/operation';
import { productIfKnown, sku } from '../form/fields';
import { getOptions } from '../form/stock-fields';
import { skuParams } from '../../records/product/reference';
import { columnsBy, fullOrRaw, toOutput } from '../../values/output';
import { isRegional, stockRow } from '../../records/product/sku-row';

export const getStock = defineOperation({
	resource: 'stock',
	value: 'get',
	name: 'Get',
	action: 'Get stock',
	description: 'Read the stock (库存) of one SKU, as it is now',
	methods: ['sku.stockNum'],
	fields: [productIfKnown, sku, fullOrRaw, getOptions, columnNames],
	columns: columnsBy({ full: SKU_STOCK_COLUMNS }),
	async *run({ sku: asked, options: { warehouse }, output }, api) {
		const data = asRecord(
			await api.read('sku.stockNum', {
				...skuParams(asked),
				...(warehouse && { out_warehouse_id: warehouse }),
			}),
		);
		const rowOf = (sku: JsonRecord) => stockRow(sku, api.reportSchemaDrift, warehouse || undefined);
		yield toOutput(data, output, rowOf, api);
		if (!warehouse) return;
		if (!isRegional(data)) api.addHint(NOT_BY_WAREHOUSE);
		else if (rowOf(data).stock === null) api.addHint(noStockIn(warehouse));
	},
});

const NOT_BY_WAREHOUSE =
	'The SKU has no regional stock (区域库存): its stock is one for the whole shop, whatever Warehouse says.';

const noStockIn = (warehouse: string) =>
	`The platform returns no stock of this SKU in the warehouse ${warehouse}. Check Warehouse; "stockByWarehouse" lists those that have some.`;
