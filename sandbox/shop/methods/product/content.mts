/** What product.addV2 and product.editV2 write, read from their parameters and checked. */
import { isBrand, NO_BRAND } from '../../catalogue/brands.mts';
import type { Catalogue } from '../../catalogue/catalogue.mts';
import { properties } from '../../catalogue/categories.mts';
import type { Content } from '../../catalogue/product.mts';
import { badParameter, businessFailed } from '../../refusal.mts';
import { keptOf, type Written } from './fields.mts';
import { checkName, checkPictures, pictures } from './rules.mts';
import { checkProperties, readSpecs } from './text.mts';

export const EMPTY: Content = {
	name: '',
	outerProductId: '',
	outProductId: '0',
	productType: 0,
	leaf: 0,
	pictures: [],
	description: [],
	specs: [],
	specPictures: [],
	freightId: '0',
	reduceType: 1,
	mobile: '',
	brandId: NO_BRAND,
	properties: '{}',
	startSaleType: 0,
	others: {},
};

/** A field left out keeps its value (editV2; UNVERIFIED). */
export function contentOf(catalogue: Catalogue, given: Written, base: Content): Content {
	const content: Content = {
		name: given.name ?? base.name,
		outerProductId: given.outer_product_id ?? base.outerProductId,
		outProductId: given.out_product_id ?? base.outProductId,
		productType: given.product_type ?? base.productType,
		leaf: given.category_leaf_id ?? base.leaf,
		pictures: given.pic === undefined ? base.pictures : pictures('pic', given.pic, '|'),
		description:
			given.description === undefined
				? base.description
				: pictures('description', given.description, '|'),
		specs: given.specs === undefined ? base.specs : readSpecs(given.specs),
		specPictures: given.spec_pic ? pictures('spec_pic', given.spec_pic, ',') : base.specPictures,
		freightId: given.freight_id ?? base.freightId,
		reduceType: given.reduce_type ?? base.reduceType,
		mobile: given.mobile ?? base.mobile,
		brandId: given.standard_brand_id ?? base.brandId,
		properties: given.product_format_new ?? base.properties,
		startSaleType: given.start_sale_type ?? base.startSaleType,
		others: { ...base.others, ...keptOf(given) },
	};
	check(catalogue, content, given, base);
	return content;
}

/** Only what was sent is checked: what was there before may be older than the rules. */
function check(catalogue: Catalogue, content: Content, given: Written, base: Content): void {
	if (given.name !== undefined) checkName(content.name);
	checkPictures(content);
	if (![0, 3, 6, 7].includes(content.productType) && given.product_type !== undefined) {
		throw badParameter(undefined, 'product_type不合法');
	}
	if (content.reduceType !== 1 && content.reduceType !== 2) {
		throw badParameter(undefined, 'reduce_type不合法');
	}
	if (content.startSaleType !== 0 && content.startSaleType !== 1) {
		throw badParameter(undefined, 'start_sale_type不合法');
	}
	if (content.outerProductId.length > 255) throw badParameter(undefined, 'outer_product_id过长');
	if (content.mobile === '') throw badParameter(undefined, 'mobile不能为空');
	const known = catalogue.freightTemplates.some(({ id }) => id === content.freightId);
	if (content.freightId !== '0' && !known) throw businessFailed(undefined, '运费模板不存在');
	if (given.standard_brand_id !== undefined && !isBrand(content.brandId)) {
		throw businessFailed(undefined, '品牌不存在');
	}
	const leaf = catalogue.categories.leaf(content.leaf);
	if (!leaf) throw businessFailed(undefined, '类目不是可用的叶子类目');
	const moved = content.leaf !== base.leaf || given.product_format_new !== undefined;
	if (moved) checkProperties(content.properties, properties(leaf));
}
