/** A product as product.listV2 shows it: its id has no text twin here. */
import { int64 } from '../../json.mts';
import type { Catalogue } from '../catalogue/catalogue.mts';
import type { Product } from '../catalogue/product.mts';

export function listedProduct(catalogue: Catalogue, product: Product): object {
	const { content } = product;
	const prices = product.skus.map(({ price }) => price);
	return {
		product_id: int64(product.id),
		status: product.status,
		check_status: product.checkStatus,
		market_price: Math.max(0, ...prices),
		discount_price: prices.length > 0 ? Math.min(...prices) : 0,
		img: content.pictures[0] ?? '',
		name: content.name,
		pay_type: 1,
		product_type: content.productType,
		spec_id: int64(catalogue.specId(product, '')),
		cos_ratio: 0,
		create_time: product.createTime,
		update_time: product.updateTime,
		out_product_id: int64(content.outProductId),
		outer_product_id: content.outerProductId,
		description: descriptionOf(content.description),
		mobile: content.mobile,
		extra: '{}',
		recommend_remark: '',
		category_detail: catalogue.categories.detail(content.leaf),
		shop_category: { leaf_category_ids: [] },
		is_package_product: false,
		package_product_list: [],
		sub_product_list: [],
	};
}

export function descriptionOf(pictures: readonly string[]): string {
	return pictures.map((url) => `<img src="${url}" style="width:100%;">`).join('');
}
