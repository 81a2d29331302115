/** sku.list (商品SKU列表), sku.detail (SKU详情), sku.stockNum (库存查询). No numbers are documented. */
import { z } from 'zod';
import { digits, method, text } from '../../method.mts';
import { badParameter } from '../../refusal.mts';
import { listedSku, singleSku, stockNum as stockOf } from '../../view/stock-unit.mts';
import { findProduct, findSku } from './find.mts';

export const skuList = method({
	path: '/sku/list',
	params: z.object({ product_id: digits.optional(), out_product_id: digits.optional() }).strict(),
	run(given, call) {
		const { skus } = findProduct(call, given);
		return { data: skus.map((sku) => listedSku(call.world.catalogue, call.app, sku)) };
	},
});

export const skuDetail = method({
	path: '/sku/detail',
	params: z.object({ sku_id: digits.optional(), code: text.optional() }).strict(),
	run(given, call) {
		return { data: singleSku(call.world.catalogue, call.app, findSku(call, given)) };
	},
});

export const stockNum = method({
	path: '/sku/stockNum',
	params: z
		.object({
			sku_id: digits.optional(),
			code: text.optional(),
			out_warehouse_id: text.optional(),
		})
		.strict(),
	run(given, call) {
		const sku = findSku(call, given);
		const asked = given.out_warehouse_id || undefined;
		if (asked !== undefined && !call.world.catalogue.warehouse(asked)) {
			throw badParameter(undefined, '区域仓不存在');
		}
		return { data: stockOf(sku, asked) };
	},
});
