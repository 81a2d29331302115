/** Products and their stock. */
import type { Numbers } from './numbers';

const PRODUCT: Numbers = { retry: [2010401] };

const PRODUCT_LIST: Numbers = {
	retry: [2010401, 2010203],
	refusals: {
		20053: 'The platform refused a filter',
		2010001: 'The platform refused a filter',
		2010004: 'The page number is below 1',
		2010013: 'The platform refused a filter',
	},
};

const SKU_MISSING = 'There is no such SKU|Check the SKU ID (SKU编号) or merchant code (商家编码).';

const STOCK: Numbers = {
	retry: [40004, 2010401],
	refusals: { 4: 'The SKU was deleted', 5: SKU_MISSING },
	repeated: [40010],
};

const IN_ACTIVITY = 'The product takes part in an activity (活动) that fixes its stock';

const STOCK_BATCH: Numbers = {
	retry: [2010001, 2010002, 2010401],
	refusals: {
		2010004: 'A mandatory value is missing',
		2010045: IN_ACTIVITY,
		2010058: 'There is no such product|Check the product ID (商品ID).',
		2010307: IN_ACTIVITY,
		2010330: 'The platform refused for reasons of quality',
	},
	repeated: [],
};

/** Each change has a result of its own in the reply. */
const STOCK_OF_MANY: Numbers = { retry: [2010401], partial: [10001], repeated: [-20002] };

export const PRODUCT_METHODS: Readonly<Record<string, Numbers>> = {
	'product.addV2': PRODUCT,
	'product.auditList': PRODUCT,
	'product.del': PRODUCT,
	'product.detail': PRODUCT,
	'product.editV2': PRODUCT,
	'product.getCatePropertyV2': PRODUCT,
	'product.listV2': PRODUCT_LIST,
	'product.setOffline': PRODUCT,
	'product.setOnline': PRODUCT,
	'sku.detail': PRODUCT,
	'sku.editCode': PRODUCT,
	'sku.editPrice': PRODUCT,
	'sku.list': PRODUCT,
	'sku.stockNum': PRODUCT,
	'sku.syncStock': STOCK,
	'sku.syncStockBatch': STOCK_BATCH,
	'sku.syncStockBatchMultiProducts': STOCK_OF_MANY,
};
