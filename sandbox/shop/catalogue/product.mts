/** Products and their SKUs as the sandbox knows them. Ids are text of digits, money is fen. */

export type SaleStatus = 0 | 1 | 2;
/** 1 not submitted, 2 in review, 3 passed, 4 rejected, 5 banned, 7 passed and kept in the warehouse. */
export type CheckStatus = 1 | 2 | 3 | 4 | 5 | 7;
export type DraftStatus = 0 | 1 | 2 | 3 | 4;
/** 0 normal stock, 1 regional stock (区域库存). Staged stock (10) is not played. */
export type SkuType = 0 | 1;

export interface Spec {
	name: string;
	values: readonly string[];
}

/** One row of `spec_prices`. */
export interface SkuDraft {
	values: readonly string[];
	price: number;
	stock: number;
	code: string;
	outSkuId: string;
	outerSkuId: string;
	supplierId: string;
}

/** What add and edit write, and a review passes. */
export interface Content {
	name: string;
	outerProductId: string;
	/** The old int64; "0" = none. */
	outProductId: string;
	productType: number;
	leaf: number;
	pictures: readonly string[];
	description: readonly string[];
	specs: readonly Spec[];
	/** Pictures of the first attribute's values. */
	specPictures: readonly string[];
	freightId: string;
	reduceType: number;
	mobile: string;
	brandId: string;
	/** `product_format_new`, as it was sent. */
	properties: string;
	startSaleType: number;
	/** Every other parameter that has a field of the same name in product.detail. */
	others: Readonly<Record<string, unknown>>;
}

/** A version that is not on-line yet. Without `rows` the SKUs stay as they are. */
export interface Draft {
	content: Content;
	rows: readonly SkuDraft[] | undefined;
}

export interface Product {
	readonly id: string;
	readonly createTime: number;
	/** Scattered: the order of product.listV2 is documented nowhere. */
	readonly place: number;
	updateTime: number;
	status: SaleStatus;
	checkStatus: CheckStatus;
	draftStatus: DraftStatus;
	content: Content;
	draft: Draft | undefined;
	skus: StockUnit[];
	/** Ids of the attribute set, the attributes and their values, given when first asked for. */
	specIds: Map<string, string> | undefined;
}

export interface StockUnit {
	readonly id: string;
	readonly product: Product;
	readonly createTime: number;
	values: readonly string[];
	price: number;
	code: string;
	outSkuId: string;
	outerSkuId: string;
	supplierId: string;
	readonly type: SkuType;
	/** Of normal stock; 0 for regional stock. */
	stock: number;
	stepStock: number;
	/** Pieces bound by an activity: the floor of the normal stock. */
	promotion: number;
	/** By external warehouse id, regional stock only. */
	regional: Map<string, number> | undefined;
	/** Gone through an edit that left its combination out. */
	removed: boolean;
	/** Stock writes of the API that took effect, and pieces that orders and acts took or brought. */
	applied: number;
	sold: number;
	restocked: number;
}

/** All sellable pieces, of whatever warehouse. */
export function sellable({ type, stock, regional }: StockUnit): number {
	if (type === 0) return stock;
	let total = 0;
	for (const num of regional?.values() ?? []) total += num;
	return total;
}
