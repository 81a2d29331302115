/**
 * product.setOnline (商品上架), product.setOffline (商品下架), product.del (删除商品): of the whole
 * shop. No numbers are documented. What already is as it should be is answered with success and
 * does not move `update_time`; UNVERIFIED.
 */
import { z } from 'zod';
import type { Product } from '../../catalogue/product.mts';
import { type Call, digits, flag, method, text } from '../../method.mts';
import { businessFailed } from '../../refusal.mts';
import { findProduct, productIdOf } from '../sku/find.mts';

export const setOnline = method({
	path: '/product/setOnline',
	params: z.object({ product_id: digits }).strict(),
	run({ product_id }, call) {
		const product = existing(call, product_id);
		if (product.checkStatus === 5) throw businessFailed(undefined, '商品已封禁');
		if (product.checkStatus !== 3 && product.checkStatus !== 7) {
			throw businessFailed(undefined, '商品未通过审核，不能上架');
		}
		if (product.status !== 0 || product.checkStatus !== 3) {
			product.status = 0;
			product.checkStatus = 3;
			call.world.catalogue.touch(product, call.now);
		}
		return {};
	},
});

export const setOffline = method({
	path: '/product/setOffline',
	params: z
		.object({
			product_id: digits.optional(),
			outer_product_id: text.optional(),
			store_id: digits.optional(),
		})
		.strict(),
	run({ product_id, outer_product_id }, call) {
		const product = existing(call, productIdOf(call, { product_id, outer_product_id }));
		if (product.status !== 1) {
			product.status = 1;
			call.world.catalogue.touch(product, call.now);
		}
		return {};
	},
});

export const del = method({
	path: '/product/del',
	params: z
		.object({
			product_id: digits.optional(),
			out_product_id: digits.optional(),
			delete_forever: flag.optional(),
			store_id: digits.optional(),
		})
		.strict(),
	run({ delete_forever: forever = false, store_id: _store, ...named }, call) {
		const { catalogue } = call.world;
		const product = findProduct(call, named);
		if (forever) catalogue.erase(product);
		else if (product.status !== 2) {
			product.status = 2;
			catalogue.touch(product, call.now);
		}
		return {};
	},
});

function existing(call: Call, product_id: string): Product {
	const product = findProduct(call, { product_id });
	if (product.status === 2) throw businessFailed(undefined, '商品已删除');
	return product;
}
