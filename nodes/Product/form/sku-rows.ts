/** The SKUs that the form gives, in rows or as JSON. */

import type { InputOf } from '../../kernel/form/field';
import { blankOr, isBlank, text, wholeNumber } from '../../kernel/form/schemas';
import { z } from '../../kernel/zod';
import { priceInFen } from './prices';
import { rowComplaints } from './row-complaints';
import { skuFields } from './sku-form';
import { skusComplaint, word, type Sku } from './sku-table';

type Given = InputOf<typeof skuFields> & { readonly specifySkus: 'fields' | 'json' | 'unchanged' };

/** None of both where they stay as they are. */
export interface SkusOrComplaint {
	readonly skus?: readonly Sku[];
	readonly complaint?: string;
}

export function skusIn(it: Given): SkusOrComplaint {
	if (it.specifySkus === 'unchanged') return {};
	if (it.specifySkus === 'fields') return skusOfRows(it);
	return it.skusJson.length > 0 ? { skus: it.skusJson } : { complaint: 'SKUs (JSON): has no SKU' };
}

const [, , , rows] = skuFields;

function skusOfRows({ skus, specification1, specification2, specification3 }: Given) {
	const names = [specification1, specification2, specification3];
	const about = namesComplaint(names);
	if (about !== undefined) return { complaint: about };
	const parsed = rowsWith(names).safeParse(skus ?? {});
	if (!parsed.success) return { complaint: rowComplaints(rows.ui, parsed.error) };
	const complaint = skusComplaint(parsed.data);
	return complaint === undefined ? { skus: parsed.data } : { complaint: `SKUs: ${complaint}` };
}

function namesComplaint(names: readonly string[]): string | undefined {
	const given = names.filter((name) => name !== '').length;
	for (const [at, name] of names.entries()) {
		const label = `Specification ${at + 1}`;
		if (name === '' && at < Math.max(given, 1)) return `${label}: is empty`;
		if (name === '') continue;
		if (!word.safeParse(name).success) return `${label}: must not contain | ^ or ,`;
		if (names.indexOf(name) < at) return `${label}: is there twice`;
	}
	return undefined;
}

/** Rows of the form, each with a value for every name that is there. */
function rowsWith(names: readonly string[]) {
	const valueOf = (at: number) =>
		names[at]
			? word
			: z.unknown().refine(isBlank, `is given, although Specification ${at + 1} is empty`);
	const row = z
		.object({
			value1: valueOf(0),
			value2: valueOf(1),
			value3: valueOf(2),
			priceYuan: priceInFen,
			stock: wholeNumber({ least: 0 }),
			code: blankOr(text),
		})
		.transform(({ value1, value2, value3, ...others }): Sku => {
			const values = [value1, value2, value3];
			const given = names.map((name, at) => [name, String(values[at])] as const);
			return {
				specification: Object.fromEntries(given.filter(([name]) => name !== '')),
				...others,
			};
		});
	return z
		.object({ entries: z.array(row).default([]) })
		.transform(({ entries }): readonly Sku[] => entries);
}
