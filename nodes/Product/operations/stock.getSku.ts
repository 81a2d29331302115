import type { IDataObject } from 'n8n-workflow';

import { columnNames } from '../../kernel/column-names';
import { flatOrRaw } from '../../kernel/form/list-fields';
import { unlessRaw } from '../../values/columns';
import { SKU_COLUMNS } from '../../records/product/product-columns';
import { defineOperation } from '../../kernel/operation';
import { skuDetail } from '../../records/product/detail';
import { productIfKnown, sku } from '../form/fields';
import { isRegional, skuRow } from '../../records/product/sku-row';

export const getSku = defineOperation({
	resource: 'stock',
	value: 'getSku',
	name: 'Get SKU',
	action: 'Get a SKU',
	description:
		'Read product, specification, price and stock of one SKU (规格), by its ID or your own code',
	methods: ['sku.detail'],
	fields: [productIfKnown, sku, flatOrRaw, columnNames],
	columns: unlessRaw(SKU_COLUMNS),
	async *run({ sku: asked, output }, api) {
		const detail = await skuDetail(api, asked);
		const row = skuRow(detail, api.reportSchemaDrift);
		if (row.stock === null && isRegional(detail)) api.addHint(NO_REGIONAL_STOCK);
		yield output === 'raw' ? (detail as IDataObject) : row;
	},
});

const NO_REGIONAL_STOCK =
	'The SKU has regional stock (区域库存), which this call does not tell: "stock" is empty. Use Stock: Get.';
