import { defineWatch } from '../define-watch';
import { watchStock } from '../stock/watch';

export const stockLow = defineWatch({
	subject: 'stock',
	value: 'stockLow',
	name: 'Stock Below Threshold',
	action: 'On stock below a threshold',
	description:
		'The stock of a SKU (库存) fell below a threshold; fires once, and again only after it was not below',
	listing: { method: 'sku.list' },
	watch: watchStock,
});
