/** The truth behind the shelves. Amounts in fen, ids as text. */
import { type Product, sellable, type StockUnit } from '../shop/catalogue/product.mts';
import type { World } from '../shop/world/world.mts';

export interface StockQuery {
	product?: string | undefined;
	sku?: string | undefined;
	code?: string | undefined;
}

export interface StockTruth {
	skuId: string;
	productId: string;
	code: string;
	skuType: number;
	/** All sellable pieces; of regional stock the sum. */
	stock: number;
	stepStock: number;
	/** The floor an activity sets. */
	promotion: number;
	price: number;
	/** By external warehouse id; empty for normal stock. */
	warehouses: Record<string, number>;
	/** Stock writes that took effect: one a row, however often it was sent. */
	applied: number;
	/** Pieces that orders and acts took, and that acts brought. */
	sold: number;
	restocked: number;
	/** The product was edited and no longer has it, or it is erased. */
	removed: boolean;
}

export interface ProductTruth {
	productId: string;
	outerProductId: string;
	name: string;
	productType: number;
	categoryLeafId: number;
	status: number;
	checkStatus: number;
	draftStatus: number;
	createTime: number;
	updateTime: number;
	skuIds: string[];
}

export function stockTruth({ catalogue }: World, { product, sku, code }: StockQuery): StockTruth[] {
	const found: StockTruth[] = [];
	for (const each of catalogue.skus.values()) {
		if ((product ?? each.product.id) !== each.product.id) continue;
		if ((sku ?? each.id) !== each.id || (code ?? each.code) !== each.code) continue;
		found.push(unitTruth(each));
	}
	return found;
}

function unitTruth(unit: StockUnit): StockTruth {
	return {
		skuId: unit.id,
		productId: unit.product.id,
		code: unit.code,
		skuType: unit.type,
		stock: sellable(unit),
		stepStock: unit.stepStock,
		promotion: unit.promotion,
		price: unit.price,
		warehouses: Object.fromEntries(unit.regional ?? []),
		applied: unit.applied,
		sold: unit.sold,
		restocked: unit.restocked,
		removed: unit.removed,
	};
}

export function productTruth({ catalogue }: World): ProductTruth[] {
	return [...catalogue.products.values()].map((product: Product) => ({
		productId: product.id,
		outerProductId: product.content.outerProductId,
		name: product.content.name,
		productType: product.content.productType,
		categoryLeafId: product.content.leaf,
		status: product.status,
		checkStatus: product.checkStatus,
		draftStatus: product.draftStatus,
		createTime: product.createTime,
		updateTime: product.updateTime,
		skuIds: product.skus.map(({ id }) => id),
	}));
}
