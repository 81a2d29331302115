/** The texts inside product.addV2: specs, SKU rows as JSON in a string, attributes likewise. */
import { isLosslessNumber, type LosslessNumber } from 'lossless-json';
import { z } from 'zod';
import { readJson } from '../../../json.mts';
import type { Property } from '../../catalogue/categories.mts';
import type { SkuDraft, Spec } from '../../catalogue/product.mts';
import { digits, integer } from '../../method.mts';
import { badParameter } from '../../refusal.mts';

export const number = z
	.custom<LosslessNumber>(isLosslessNumber)
	.transform((value) => Number(value.value));

/** `颜色|红色,黑色^尺码|S,M`; at most three attributes, as there are three names in a row. */
export function readSpecs(written: string): Spec[] {
	const specs = written.split('^').map((part) => {
		const [name = '', list = '', ...rest] = part.split('|');
		const values = list.split(',');
		const whole = name !== '' && rest.length === 0 && values.every((value) => value !== '');
		if (!whole || new Set(values).size < values.length) {
			throw badParameter(undefined, 'specs不合法');
		}
		return { name, values };
	});
	if (specs.length > 3 || new Set(specs.map(({ name }) => name)).size < specs.length) {
		throw badParameter(undefined, 'specs不合法');
	}
	return specs;
}

const row = z
	.object({
		spec_detail_name1: z.string(),
		spec_detail_name2: z.string().optional(),
		spec_detail_name3: z.string().optional(),
		stock_num: integer,
		price: integer,
		code: z.string().optional(),
		out_sku_id: digits.optional(),
		outer_sku_id: z.string().optional(),
		supplier_id: z.string().optional(),
		step_stock_num: integer.optional(),
		sku_type: integer.optional(),
		stock_num_map: z.record(integer).optional(),
		gold_process_charge: integer.optional(),
		delivery_infos: z
			.array(
				z
					.object({
						info_type: z.string(),
						info_value: z.string(),
						info_unit: z.enum(['mg', 'g', 'kg']),
					})
					.strict(),
			)
			.optional(),
	})
	.strict();

/** One row for every combination of values, no more and no fewer. */
export function readRows(written: string, specs: readonly Spec[]): SkuDraft[] {
	const parsed = z.array(row).safeParse(inner('spec_prices', written));
	if (!parsed.success) throw badParameter(undefined, 'spec_prices不合法');
	const wanted = specs.reduce((count, { values }) => count * values.length, 1);
	if (parsed.data.length !== wanted) {
		throw badParameter(undefined, `spec_prices应有${wanted}个SKU`);
	}
	const rows = parsed.data.map((each) => readRow(each, specs));
	if (new Set(rows.map(({ values }) => values.join('|'))).size < rows.length) {
		throw badParameter(undefined, 'spec_prices中规格重复');
	}
	return rows;
}

function readRow(given: z.output<typeof row>, specs: readonly Spec[]): SkuDraft {
	const { spec_detail_name1: first, spec_detail_name2 = '', spec_detail_name3 = '' } = given;
	const names = [first, spec_detail_name2, spec_detail_name3];
	names.forEach((name, index) => {
		const known = specs[index] ? specs[index].values.includes(name) : name === '';
		if (!known) throw badParameter(undefined, 'spec_prices与specs不符');
	});
	if (given.price <= 0) throw badParameter(undefined, '价格应大于0');
	if (given.stock_num < 0) throw badParameter(undefined, '库存不能小于0');
	// Products with regional stock cannot be made here.
	if (given.sku_type) throw badParameter(undefined, 'sku_type不合法');
	return {
		values: names.slice(0, specs.length),
		price: given.price,
		stock: given.stock_num,
		code: given.code ?? '',
		outSkuId: given.out_sku_id ?? '0',
		outerSkuId: given.outer_sku_id ?? '',
		supplierId: given.supplier_id ?? '',
	};
}

const attributes = z.record(
	z.array(z.object({ value: integer, name: z.string(), diy_type: number }).strict()).min(1),
);

/** `{property_id:[{value,name,diy_type}]}`; what the category demands must be there. */
export function checkProperties(written: string, properties: readonly Property[]): void {
	const parsed = attributes.safeParse(inner('product_format_new', written));
	if (!parsed.success) throw badParameter(undefined, 'product_format_new不合法');
	for (const [id, values] of Object.entries(parsed.data)) {
		const found = properties.find(({ property_id }) => String(property_id) === id);
		if (!found || found.status === 1) throw badParameter(undefined, `类目属性${id}不存在`);
		const most = found.type === 'multi_select' ? found.multi_select_max : 1;
		if (values.length > most || !values.every((value) => allowed(found, value))) {
			throw badParameter(undefined, `类目属性${found.property_name}不合法`);
		}
	}
	const lacking = properties.find(
		(each) => each.required === 1 && each.status === 0 && !parsed.data[each.property_id],
	);
	if (lacking) throw badParameter(undefined, `类目属性${lacking.property_name}必填`);
}

/** An option by id and name, or, where the merchant may write his own, value 0 with diy_type 1. */
function allowed(
	{ options, diy_type }: Property,
	{ value, name, diy_type: own }: { value: number; name: string; diy_type: number },
): boolean {
	if (name === '') return false;
	if (options.length === 0) return value === 0;
	if (own === 1) return diy_type === 1 && value === 0;
	return own === 0 && options.some((each) => each.value_id === value && each.name === name);
}

function inner(name: string, written: string): unknown {
	try {
		return readJson(written);
	} catch {
		throw badParameter(undefined, `${name}不是合法的JSON`);
	}
}
