/** sku.editPrice (修改价格), sku.editCode (修改SKU编码). No numbers are documented. */
import { z } from 'zod';
import { digits, integer, method, text } from '../../method.mts';
import { badParameter, businessFailed } from '../../refusal.mts';
import type { StockUnit } from '../../catalogue/product.mts';
import { findSku } from './find.mts';

const keys = {
	sku_id: digits.optional(),
	out_sku_id: digits.optional(),
	product_id: digits.optional(),
	out_product_id: digits.optional(),
};

export const editPrice = method({
	path: '/sku/editPrice',
	params: z
		.object({ ...keys, price: integer, code: text.optional(), store_id: digits.optional() })
		.strict(),
	run({ price, ...named }, call) {
		if (price <= 0) throw badParameter(undefined, 'price应大于0');
		const sku = editable(findSku(call, named));
		sku.price = price;
		call.world.catalogue.touch(sku.product, call.now);
		return {};
	},
});

/** `code` is the new code here, so it cannot name the SKU. */
export const editCode = method({
	path: '/sku/editCode',
	params: z.object({ ...keys, code: text.optional() }).strict(),
	run({ code = '', ...named }, call) {
		const { catalogue } = call.world;
		const sku = editable(findSku(call, named));
		catalogue.setCode(sku, code);
		catalogue.touch(sku.product, call.now);
		return { data: null };
	},
});

function editable(sku: StockUnit): StockUnit {
	if (sku.product.status === 2) throw businessFailed(undefined, '商品已删除');
	if (sku.product.checkStatus === 5) throw businessFailed(undefined, '商品已封禁');
	return sku;
}
