/** A product of the platform as a flat row, and as one row a SKU. Prices in yuan. */
import type { IDataObject } from 'n8n-workflow';

import {
	codeText,
	idOrNull,
	isoTimeOf,
	numberOrNull,
	sumOrNull,
	textOrNull,
	yuan,
	type CodeTexts,
	type OnDrift,
} from '../../values/cells';
import { asRecord, asText, numberOf, type JsonRecord } from '../../kernel/exact-json';
import { CHECK_STATUS, DRAFT_STATUS, PRESELL_TYPE, PRODUCT_TYPE, STATUS } from './status-texts';
import { productIdIn } from './detail';
import type { RowOf } from '../../values/columns';
import { driftOf } from '../../values/drift';
import { PRODUCT_COLUMNS } from './product-columns';
import { skuRowsIn, type SkuRow } from './sku-row';

export type Output = 'products' | 'skus' | 'raw';

const compare = driftOf('a product', PRODUCT_COLUMNS);

/** The items of one product as product.detail gives it. */
export function* productItems(
	product: JsonRecord,
	output: Output,
	onDrift: OnDrift,
): Generator<IDataObject> {
	if (output === 'raw') {
		yield product as IDataObject;
		return;
	}
	const row = productRow(product, onDrift);
	const skus = skuRowsIn(product, onDrift);
	if (output === 'products') {
		yield { ...row, ...stockColumns(skus), skus };
		return;
	}
	for (const sku of skus) yield { ...row, ...sku };
	// A product whose SKUs the platform holds back is still a product.
	if (skus.length === 0) yield row;
}

/** The item of one product as product.listV2 gives it, which is without its SKUs. */
export function* changedItems(
	product: JsonRecord,
	output: string,
	onDrift: OnDrift,
): Generator<IDataObject> {
	yield output === 'raw' ? (product as IDataObject) : productRow(product, onDrift);
}

/** The columns that the list and the detail of a product have in common, and what one of them adds. */
export function productRow(product: JsonRecord, onDrift: OnDrift): IDataObject {
	const { status, check_status: review } = product;
	const text = (field: string, texts: CodeTexts) =>
		codeText(field, product[field], texts, null, onDrift);
	const row: RowOf<typeof PRODUCT_COLUMNS> = {
		productId: productIdIn(product),
		name: textOrNull(product.name),
		productMerchantCode: textOrNull(product.outer_product_id) ?? idOrNull(product.out_product_id),
		status: numberOrNull(status),
		statusText: text('status', STATUS),
		checkStatus: numberOrNull(review),
		checkStatusText: text('check_status', CHECK_STATUS),
		// By the meaning of both codes; the platform's own page on it was not available.
		onSale: numberOf(status) === 0 && numberOf(review) === 3,
		draftStatus: numberOrNull(product.draft_status),
		draftStatusText: text('draft_status', DRAFT_STATUS),
		productType: numberOrNull(product.product_type),
		productTypeText: text('product_type', PRODUCT_TYPE),
		...categoryColumns(asRecord(product.category_detail)),
		brandId: idOrNull(product.standard_brand_id),
		discountPriceYuan: yuan(product.discount_price),
		marketPriceYuan: yuan(product.market_price),
		presellType: numberOrNull(product.presell_type),
		presellTypeText: text('presell_type', PRESELL_TYPE),
		freightTemplateId: textOrNull(product.freight_id),
		mainPicture: textOrNull(product.img),
		isBundle: product.is_package_product === true,
		createTime: isoTimeOf(product.create_time),
		updateTime: isoTimeOf(product.update_time),
	};
	compare(product, row, onDrift);
	return row;
}

const LEVELS = ['first', 'second', 'third', 'fourth'] as const;

/** The leaf category, and the way to it. */
function categoryColumns(detail: JsonRecord) {
	const names = LEVELS.map((level) => asText(detail[`${level}_cname`])).filter(Boolean);
	return {
		categoryId: categoryIdsIn(detail).at(-1) ?? null,
		categoryPath: names.join(' > ') || null,
	};
}

/** The ids of a product's categories, from the first level down. */
export const categoryIdsIn = (detail: JsonRecord): string[] =>
	LEVELS.map((level) => idOrNull(detail[`${level}_cid`])).filter((id) => id !== null);

/** What the SKUs of a product come to together. */
function stockColumns(skus: readonly SkuRow[]): IDataObject {
	const prices = skus.map(({ priceYuan }) => priceYuan).filter((price) => price !== null);
	return {
		skuCount: skus.length,
		totalStock: sumOrNull(skus.map(({ stock }) => stock)),
		lowestPriceYuan: prices.length > 0 ? Math.min(...prices) : null,
		highestPriceYuan: prices.length > 0 ? Math.max(...prices) : null,
	};
}
