/** The SKUs of a product as a list, and the two texts in which the platform wants them. */

import { canonicalJson } from '../../gateways/shop/signature';
import {
	blankOr,
	jsonOf,
	recordOf,
	sendable,
	text,
	textOf,
	wholeNumber,
} from '../../kernel/form/schemas';
import type { JsonRecord } from '../../kernel/exact-json';
import { priceInFen } from './prices';
import { z } from '../../kernel/zod';

/** The platform has three places for the values of a SKU. */
const MAX_ATTRIBUTES = 3;

/** `|`, `^` and `,` hold the text of all specifications together. */
export const word = textOf().refine((it) => !/[|^,]/.test(it), 'must not contain | ^ or ,');

const entry = z
	.object({
		specification: recordOf(word, 'is missing, such as { "颜色": "红色" }'),
		priceYuan: priceInFen,
		stock: wholeNumber({ least: 0 }),
		code: blankOr(text),
		more: sendable.optional(),
	})
	.strict();

export type Sku = z.output<typeof entry>;

/** A list of `{ specification, priceYuan, stock, code?, more? }`, as JSON or as an expression gives it. */
export const skuList = jsonOf(
	z
		.array(entry, { invalid_type_error: 'must be a list of SKUs' })
		.superRefine((entries, context) => {
			const complaint = entries.length > 0 ? skusComplaint(entries) : undefined;
			if (complaint) context.addIssue({ code: 'custom', message: complaint });
		}),
);

/** What is wrong with SKUs together. */
export function skusComplaint(entries: readonly Sku[]): string | undefined {
	if (entries.length === 0) return 'has no SKU';
	const attributes = attributesOf(entries);
	const [odd] = [...attributes.keys()].filter((name) => !word.safeParse(name).success);
	if (odd !== undefined) return 'an attribute has a name that is empty or has | ^ , in it';
	const [first = []] = entries.map(({ specification }) => Object.keys(specification));
	if (first.length === 0) return 'a SKU has no specification';
	if (first.length > MAX_ATTRIBUTES) return `has more than ${MAX_ATTRIBUTES} attributes`;
	const differs = entries.findIndex(({ specification }) => {
		const keys = Object.keys(specification);
		return keys.length !== first.length || !first.every((key) => keys.includes(key));
	});
	if (differs >= 0) return `SKU ${differs + 1} has other attributes than the first`;
	const combinations = [...attributes.values()].reduce((count, { size }) => count * size, 1);
	const distinct = new Set(entries.map((it) => namesOf(it, attributes).join('|')));
	if (distinct.size < entries.length) return 'two SKUs have the same specification';
	if (distinct.size < combinations) {
		return `has ${distinct.size} of the ${combinations} combinations; the platform wants a SKU for each, with stock 0 where there is none`;
	}
	return undefined;
}

/** Attribute → its values, both in the order in which they appear. */
function attributesOf(entries: readonly Sku[]): Map<string, Set<string>> {
	const attributes = new Map<string, Set<string>>();
	for (const { specification } of entries) {
		for (const [name, value] of Object.entries(specification)) {
			const values = attributes.get(name) ?? new Set();
			attributes.set(name, values.add(value));
		}
	}
	return attributes;
}

const namesOf = ({ specification }: Sku, attributes: ReadonlyMap<string, unknown>) =>
	[...attributes.keys()].map((name) => specification[name] ?? '');

/** `specs` as `颜色|红色,黑色^尺码|S,M`, and `spec_prices` as a list in JSON text. */
export function specificationParams(entries: readonly Sku[]): JsonRecord {
	const attributes = attributesOf(entries);
	const specs = [...attributes].map(([name, values]) => `${name}|${[...values].join(',')}`);
	const prices = entries.map((it) => {
		const [one = '', two = '', three = ''] = namesOf(it, attributes);
		return {
			spec_detail_name1: one,
			spec_detail_name2: two,
			spec_detail_name3: three,
			stock_num: it.stock,
			price: it.priceYuan,
			...(it.code && { code: it.code }),
			...it.more,
		};
	});
	return { specs: specs.join('^'), spec_prices: canonicalJson(prices) };
}
