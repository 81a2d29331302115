/** What was written but is not on-line yet, and how it gets there. */
import type { Catalogue } from './catalogue.mts';
import { unit } from './product-factory.mts';
import type { Product, SkuDraft } from './product.mts';

/** A review passed: the draft becomes the product. */
export function applyDraft(catalogue: Catalogue, product: Product, at: number): void {
	const { draft } = product;
	const first = product.checkStatus !== 3 && product.checkStatus !== 7;
	if (draft) {
		product.content = draft.content;
		if (draft.rows) putRows(catalogue, product, draft.rows, at);
		product.draft = undefined;
	}
	product.draftStatus = 3;
	if (!first) return;
	const kept = product.content.startSaleType === 1;
	product.checkStatus = kept ? 7 : 3;
	product.status = kept ? 1 : 0;
}

/** SKUs whose combination of values stays keep their ids; UNVERIFIED, and so is what stock does. */
export function putRows(
	catalogue: Catalogue,
	product: Product,
	rows: readonly SkuDraft[],
	at: number,
): void {
	const before = new Map(product.skus.map((sku) => [sku.values.join('|'), sku]));
	product.skus = rows.map((row) => {
		const { values, price, code, stock, outSkuId, outerSkuId, supplierId } = row;
		const key = values.join('|');
		const kept = before.get(key);
		if (!kept) {
			const id = catalogue.skuIds.next();
			const made = unit(product, { ...row, id, createTime: at });
			catalogue.addUnit(made);
			return made;
		}
		before.delete(key);
		Object.assign(kept, { price, outSkuId, outerSkuId, supplierId });
		if (kept.type === 0) kept.stock = stock;
		catalogue.setCode(kept, code);
		return kept;
	});
	for (const gone of before.values()) catalogue.dropUnit(gone);
}
