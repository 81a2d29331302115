/** The form of a product to create or change, and the parameters it becomes. */

import { canonicalJson } from '../../gateways/shop/signature';
import { field } from '../../kernel/form/field';
import {
	blankOr,
	collectionOf,
	int64,
	jsonOf,
	oneOf,
	sendable,
	shortText,
	textOf,
	valuesOf,
	wholeNumber,
	yesOrNo,
} from '../../kernel/form/schemas';
import { parseKeepingInt64, type JsonRecord } from '../../kernel/exact-json';
import type { PropertyValues } from '../api/properties';
import { z } from '../../kernel/zod';

export const MAX_MAIN_PICTURES = 5;
/** Main pictures, detail pictures and pictures of specifications together. */
export const MAX_PICTURES = 50;

/** 60 places, of which a Chinese character takes two. */
const MAX_PLACES = 60;
const placesOf = (text: string) =>
	[...text].reduce((sum, character) => sum + (character > '\u00ff' ? 2 : 1), 0);

export const title = textOf(MAX_PLACES).refine(
	(text) => placesOf(text) <= MAX_PLACES,
	'is longer than 30 Chinese characters',
);

/** Addresses, one a line or in a list; the platform joins them with a bar. */
export const addresses = (most: number) =>
	valuesOf(
		textOf(2048).pipe(
			z.string().regex(/^https?:\/\/[^\s|]+$/, 'is not the address (URL) of a picture'),
		),
		/[\s|]+/,
	).refine((urls) => urls.length <= most, `has more than ${most} pictures`);

export const submit = field(
	{
		displayName: 'Submit for Review',
		name: 'submit',
		type: 'boolean',
		default: true,
		description:
			'Whether to submit the product for review (提审). When off, only a draft is saved (草稿).',
	},
	yesOrNo,
);

export const additional = field(
	{
		displayName: 'Additional Fields (JSON)',
		name: 'additional',
		type: 'json',
		typeOptions: { rows: 4 },
		default: '{}',
		description:
			'Further parameters by the platform’s own names. They override the fields above. Numbers keep all their digits.',
	},
	jsonOf(sendable, (text) => (text.trim() === '' ? {} : parseKeepingInt64(text))),
);

/** Parameters that hold JSON inside a text. */
const JSON_TEXTS = ['product_format_new', 'spec_prices'];

export const additionalParams = (given: Record<string, unknown>): JsonRecord =>
	Object.fromEntries(
		Object.entries(given).map(([name, value]) => [
			name,
			JSON_TEXTS.includes(name) && typeof value === 'object' && value !== null
				? canonicalJson(value)
				: value,
		]),
	);

export const propertyParams = (values: PropertyValues): JsonRecord =>
	Object.keys(values).length > 0 ? { product_format_new: canonicalJson(values) } : {};

const whole = blankOr(wholeNumber({ least: 0 }));

/** What both forms offer beyond the mandatory. */
export const further = collectionOf({
	brandId: blankOr(int64),
	deliveryDays: whole,
	limitPerBuyer: whole,
	mostPerOrder: whole,
	productMerchantCode: shortText(255),
	startSale: oneOf([{ value: 0 }, { value: 1 }]),
});

export const furtherParams = (it: z.output<typeof further>): JsonRecord => ({
	standard_brand_id: it.brandId,
	delivery_delay_day: it.deliveryDays,
	limit_per_buyer: it.limitPerBuyer,
	maximum_per_order: it.mostPerOrder,
	...(it.productMerchantCode && { outer_product_id: it.productMerchantCode }),
	start_sale_type: it.startSale,
});
