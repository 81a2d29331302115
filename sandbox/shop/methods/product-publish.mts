/**
 * product.addV2, product.editV2 (商品发布/编辑). No numbers are documented. What is on-line stays as
 * it is until a review passes the new version.
 */
import { chinaText } from '../../clock.mts';
import { int64 } from '../../json.mts';
import { isBrand, NO_BRAND } from '../catalogue/brands.mts';
import type { Catalogue } from '../catalogue/catalogue.mts';
import { properties } from '../catalogue/categories.mts';
import { putRows } from '../catalogue/drafts.mts';
import type { Content, Product, StockUnit } from '../catalogue/product.mts';
import { method } from '../method.mts';
import { badParameter, businessFailed, missingParameter } from '../refusal.mts';
import { specDetailIds } from '../view/specs.mts';
import { addParams, editParams, keptOf, type Written } from './product-fields.mts';
import { checkProperties, readRows, readSpecs } from './product-text.mts';
import { checkName, checkPictures, pictures } from './product-rules.mts';
import { findProduct } from './sku-find.mts';

export const addV2 = method({
	path: '/product/addV2',
	params: addParams,
	run(given, { world, now }) {
		const { catalogue } = world;
		const content = contentOf(catalogue, given, EMPTY);
		const rows = readRows(given.spec_prices, content.specs);
		const product = catalogue.create(content, now);
		product.status = content.startSaleType === 1 ? 1 : 0;
		product.checkStatus = 1;
		product.draftStatus = 1;
		putRows(catalogue, product, rows, now);
		if (given.commit) catalogue.reviews.submit(product, now);
		return {
			data: {
				product_id: int64(product.id),
				out_product_id: int64(content.outProductId),
				outer_product_id: content.outerProductId,
				create_time: chinaText(now),
				sku: product.skus.map((sku) => created(catalogue, product, sku)),
			},
		};
	},
});

export const editV2 = method({
	path: '/product/editV2',
	params: editParams,
	run({ product_id, commit, ...given }, call) {
		const { catalogue } = call.world;
		const product = findProduct(call, { product_id });
		if (product.status === 2) throw businessFailed(undefined, '商品已删除');
		if (product.checkStatus === 5) throw businessFailed(undefined, '商品已封禁');
		const base = product.draft ?? { content: product.content, rows: undefined };
		const content = contentOf(catalogue, given, base.content);
		// New attributes without their SKUs would leave the old ones hanging.
		if (given.specs !== undefined && given.spec_prices === undefined) {
			throw missingParameter(undefined, '修改specs时spec_prices必填');
		}
		const rows =
			given.spec_prices === undefined ? base.rows : readRows(given.spec_prices, content.specs);
		product.draft = { content, rows };
		catalogue.reviews.withdraw(product);
		product.draftStatus = 1;
		if (commit) catalogue.reviews.submit(product, call.now);
		catalogue.touch(product, call.now);
		return { data: {} };
	},
});

const EMPTY: Content = {
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
function contentOf(catalogue: Catalogue, given: Written, base: Content): Content {
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

function created(catalogue: Catalogue, product: Product, sku: StockUnit): object {
	const ids = specDetailIds(catalogue, product, product.content, sku.values);
	return {
		sku_id: int64(sku.id),
		out_sku_id: int64(sku.outSkuId),
		outer_sku_id: sku.outerSkuId,
		code: sku.code,
		spec_detail_id1: ids[0] ?? 0,
		spec_detail_id2: ids[1] ?? 0,
		spec_detail_id3: ids[2] ?? 0,
		spec_detail_ids: ids,
	};
}
