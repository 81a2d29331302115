/** product.detail (商品详情): ids and `show_draft` are text here, unlike in every other method. */
import { z } from 'zod';
import { digits, method, text } from '../../method.mts';
import { badParameter, businessFailed, missingParameter } from '../../refusal.mts';
import { productDetail } from '../../view/product-detail.mts';

export const detail = method({
	path: '/product/detail',
	params: z
		.object({
			product_id: text.optional(),
			out_product_id: text.optional(),
			show_draft: text.optional(),
			store_id: digits.optional(),
		})
		.strict(),
	run({ product_id, out_product_id, show_draft = 'false' }, { world, platform }) {
		const { catalogue } = world;
		if (!product_id && !out_product_id) {
			throw missingParameter(undefined, 'product_id与out_product_id不能同时为空');
		}
		if (show_draft !== 'true' && show_draft !== 'false') {
			throw badParameter(undefined, 'show_draft不合法');
		}
		const product = product_id
			? catalogue.products.get(product_id)
			: [...catalogue.products.values()].find(
					({ content }) => content.outerProductId === out_product_id,
				);
		const fits = !out_product_id || product?.content.outerProductId === out_product_id;
		if (!product || !fits) throw businessFailed(undefined, '商品不存在');
		const showing = { draft: show_draft === 'true', time: platform.decisions.detailTime };
		return { data: productDetail(catalogue, product, showing) };
	},
});
