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
import { simplifierOf, type Shape } from '../../values/output';
import { ONE_PRODUCT_OUTPUTS, PRODUCT_COLUMNS, PRODUCT_OUTPUTS } from './product-columns';
import { skuRowsIn, type SkuRow } from './sku-row';

const compare = driftOf('a product', PRODUCT_COLUMNS);

/** The items of one product as product.detail gives it. */
export function* productItems(
	product: JsonRecord,
	output: Shape,
	onDrift: OnDrift,
): Generator<IDataObject> {
	if (output === 'raw') {
		yield product as IDataObject;
		return;
	}
	const row = productRow(product, onDrift);
	const skus = skuRowsIn(product, onDrift);
	if (output === 'simplified') yield simplified({ ...row, ...stockColumns(skus) });
	else if (output === 'full') yield { ...row, ...stockColumns(skus), skus };
	// A product whose SKUs the platform holds back is still a product.
	else if (skus.length === 0) yield row;
	else for (const sku of skus) yield { ...sku, ...row };
}

const simplified = simplifierOf(ONE_PRODUCT_OUTPUTS.simplified);

/** The item of one product as product.listV2 gives it, which is without its SKUs. */
export function* changedItems(
	product: JsonRecord,
	output: Shape,
	onDrift: OnDrift,
): Generator<IDataObject> {
	if (output === 'raw') yield product as IDataObject;
	else if (output === 'simplified') yield simplifiedProduct(product, onDrift);
	else yield productRow(product, onDrift);
}

const SIMPLIFIED = PRODUCT_OUTPUTS.simplified;

/** What its texts are made of is looked at too. */
const compareSimplified = driftOf('a product', {
	...SIMPLIFIED,
	status: PRODUCT_COLUMNS.status,
	checkStatus: PRODUCT_COLUMNS.checkStatus,
});

/** The few columns that a shop works with, of a product as the list gives it: one object literal a row. */
function simplifiedProduct(product: JsonRecord, onDrift: OnDrift): RowOf<typeof SIMPLIFIED> {
	const { status, check_status: review } = product;
	const row: RowOf<typeof SIMPLIFIED> = {
		productId: productIdIn(product),
		name: textOrNull(product.name),
		productMerchantCode: merchantCodeOf(product),
		statusText: codeText('status', status, STATUS, null, onDrift),
		checkStatusText: codeText('check_status', review, CHECK_STATUS, null, onDrift),
		onSale: isOnSale(product),
		categoryPath: categoryPath(asRecord(product.category_detail)),
		discountPriceYuan: yuan(product.discount_price),
		mainPicture: textOrNull(product.img),
		createTime: isoTimeOf(product.create_time),
		updateTime: isoTimeOf(product.update_time),
		marketPriceYuan: yuan(product.market_price),
	};
	compareSimplified(product, row, onDrift);
	return row;
}

const merchantCodeOf = (product: JsonRecord) =>
	textOrNull(product.outer_product_id) ?? idOrNull(product.out_product_id);

/** By the meaning of both codes; the platform's own page on it was not available. */
const isOnSale = ({ status, check_status: review }: JsonRecord) =>
	numberOf(status) === 0 && numberOf(review) === 3;

/** The columns that the list and the detail of a product have in common, and what one of them adds. */
export function productRow(product: JsonRecord, onDrift: OnDrift): IDataObject {
	const { status, check_status: review } = product;
	const text = (field: string, texts: CodeTexts) =>
		codeText(field, product[field], texts, null, onDrift);
	const row: RowOf<typeof PRODUCT_COLUMNS> = {
		productId: productIdIn(product),
		name: textOrNull(product.name),
		productMerchantCode: merchantCodeOf(product),
		status: numberOrNull(status),
		statusText: text('status', STATUS),
		checkStatus: numberOrNull(review),
		checkStatusText: text('check_status', CHECK_STATUS),
		onSale: isOnSale(product),
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
	return { categoryId: categoryIdsIn(detail).at(-1) ?? null, categoryPath: categoryPath(detail) };
}

const categoryPath = (detail: JsonRecord) =>
	LEVELS.map((level) => asText(detail[`${level}_cname`]))
		.filter(Boolean)
		.join(' > ') || null;

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
