/** How SKU methods name a SKU: by id, by code or by external id, with the product to go with it. */
import type { Call } from '../../method.mts';
import { badParameter, businessFailed, missingParameter } from '../../refusal.mts';
import type { Product, StockUnit } from '../../catalogue/product.mts';

export interface SkuKeys {
	sku_id?: string | undefined;
	code?: string | undefined;
	out_sku_id?: string | undefined;
	product_id?: string | undefined;
	out_product_id?: string | undefined;
}

/** `{n}` of "deleted" and "not found", where the method documents them. */
export interface SkuNumbers {
	deleted?: number;
	unknown?: number;
}

/**
 * UNVERIFIED: how the keys combine. Every key that is given must fit; a code that several SKUs
 * have names none of them.
 */
export function findSku(
	call: Call,
	keys: SkuKeys,
	numbers: SkuNumbers = {},
	{ alsoRemoved = false } = {},
): StockUnit {
	const { sku_id, code, out_sku_id, product_id, out_product_id } = keys;
	const found = candidates(call, keys);
	const fits = found.filter(
		(sku) =>
			(sku_id === undefined || sku.id === sku_id) &&
			(code === undefined || sku.code === code) &&
			(out_sku_id === undefined || sku.outSkuId === out_sku_id) &&
			(product_id === undefined || sku.product.id === product_id) &&
			(out_product_id === undefined || sku.product.content.outProductId === out_product_id),
	);
	const [sku] = fits;
	if (!sku) throw businessFailed(numbers.unknown, 'SKU不存在');
	if (fits.length > 1) throw badParameter(undefined, '编码对应多个SKU，请传入sku_id');
	if (sku.removed && !alsoRemoved) throw businessFailed(numbers.deleted, 'SKU已删除');
	return sku;
}

function candidates({ world }: Call, { sku_id, code, out_sku_id }: SkuKeys): StockUnit[] {
	const { catalogue } = world;
	if (sku_id !== undefined) {
		const sku = catalogue.skus.get(sku_id);
		return sku ? [sku] : [];
	}
	if (code) return catalogue.coded(code);
	if (out_sku_id === undefined || out_sku_id === '0') {
		throw missingParameter(undefined, 'sku_id、code、out_sku_id不能同时为空');
	}
	return [...catalogue.skus.values()].filter((sku) => sku.outSkuId === out_sku_id && !sku.removed);
}

export function findProduct(
	{ world }: Call,
	{ product_id, out_product_id }: Pick<SkuKeys, 'product_id' | 'out_product_id'>,
	n?: number,
): Product {
	const { products } = world.catalogue;
	if (product_id === undefined && (out_product_id === undefined || out_product_id === '0')) {
		throw missingParameter(undefined, 'product_id与out_product_id不能同时为空');
	}
	const product =
		product_id === undefined
			? [...products.values()].find((each) => each.content.outProductId === out_product_id)
			: products.get(product_id);
	const fits = out_product_id === undefined || product?.content.outProductId === out_product_id;
	if (!product || !fits) throw businessFailed(n, '商品不存在');
	return product;
}

/** The id, or that of the product with this external code, which must fit where both are given. */
export function productIdOf(
	{ world }: Call,
	named: { product_id?: string | undefined; outer_product_id?: string | undefined },
	numbers: { missing?: number; unknown?: number } = {},
): string {
	const { product_id: id, outer_product_id: code } = named;
	if (!code) {
		if (id === undefined) {
			throw missingParameter(numbers.missing, 'product_id与outer_product_id不能同时为空');
		}
		return id;
	}
	const product = [...world.catalogue.products.values()].find(
		({ content }) => content.outerProductId === code,
	);
	if (!product || (id !== undefined && product.id !== id)) {
		throw businessFailed(numbers.unknown, '商品不存在');
	}
	return product.id;
}
