/**
 * product.addV2, product.editV2 (商品发布/编辑). No numbers are documented. What is on-line stays as
 * it is until a review passes the new version.
 */
import { chinaText } from '../../../clock.mts';
import { int64 } from '../../../json.mts';
import type { Catalogue } from '../../catalogue/catalogue.mts';
import { putRows } from '../../catalogue/drafts.mts';
import type { Product, StockUnit } from '../../catalogue/product.mts';
import { method } from '../../method.mts';
import { businessFailed, missingParameter } from '../../refusal.mts';
import { specDetailIds } from '../../view/specs.mts';
import { contentOf, EMPTY } from './content.mts';
import { addParams, editParams } from './fields.mts';
import { readRows } from './text.mts';
import { checkOthers, checkReference } from './rules.mts';
import { findProduct } from '../sku/find.mts';

export const addV2 = method({
	path: '/product/addV2',
	params: addParams,
	run(given, { world, now }) {
		const { catalogue } = world;
		const content = contentOf(catalogue, given, EMPTY);
		checkOthers(given, catalogue.materials, now);
		const rows = readRows(given.spec_prices, content.specs);
		checkReference(given.reference_price, rows);
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
		checkOthers(given, catalogue.materials, call.now);
		checkReference(given.reference_price, rows ?? product.skus);
		product.draft = { content, rows };
		catalogue.reviews.withdraw(product);
		product.draftStatus = 1;
		if (commit) catalogue.reviews.submit(product, call.now);
		catalogue.touch(product, call.now);
		return { data: {} };
	},
});

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
