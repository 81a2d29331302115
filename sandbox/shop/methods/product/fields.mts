/** The parameters of product.addV2 and product.editV2, typed as the SDKs have them. */
import { z } from 'zod';
import { int64, rewritable } from '../../../json.mts';
import { digits, flag, integer, text } from '../../method.mts';
import { number } from './text.mts';

const quality = z
	.object({
		quality_key: text,
		quality_name: text,
		quality_attachments: z.array(z.object({ media_type: integer, url: text }).strict()),
	})
	.strict();

/** Kept as sent, and given back by product.detail under the same name. */
const kept = {
	recommend_remark: text.optional(),
	pay_type: integer.optional(),
	delivery_method: integer.optional(),
	cdf_category: text.optional(),
	delivery_delay_day: integer.optional(),
	presell_type: integer.optional(),
	presell_delay: integer.optional(),
	presell_end_time: text.optional(),
	quality_list: z.array(quality).optional(),
	maximum_per_order: integer.optional(),
	limit_per_buyer: integer.optional(),
	minimum_per_order: integer.optional(),
	appoint_delivery_day: integer.optional(),
	extra: text.optional(),
	car_vin_code: text.optional(),
	presell_config_level: integer.optional(),
	need_recharge_mode: flag.optional(),
	account_template_id: text.optional(),
	presell_delivery_type: integer.optional(),
	white_back_ground_pic_url: text.optional(),
	long_pic_url: text.optional(),
	sell_channel: z.array(integer).optional(),
	material_video_id: text.optional(),
	pickup_method: z.enum(['0', '1', '2', '3']).optional(),
	size_info_template_id: digits.optional(),
	sale_channel_type: z.enum(['onlineOnly', 'sameAsOffline']).optional(),
	store_id: digits.optional(),
	main_product_id: digits.optional(),
	sale_limit_id: digits.optional(),
	name_prefix: text.optional(),
	reference_price: integer.optional(),
	after_sale_service: z.record(text).optional(),
	main_image_three_to_four: text.optional(),
	spu_id: digits.optional(),
	weight: number.optional(),
	weight_unit: integer.optional(),
	delay_rule: z.record(z.unknown()).optional(),
	unit_price_info: z.record(z.unknown()).optional(),
	quality_inspection_info: z.record(z.unknown()).optional(),
};

/** Taken, but nothing played here shows them. */
const unseen = {
	product_format: text.optional(),
	assoc_ids: text.optional(),
	supply_7day_return: integer.optional(),
	remark: text.optional(),
	spec_name: text.optional(),
	third_url: text.optional(),
	src: text.optional(),
	need_check_out: flag.optional(),
	substitute_goods_url: text.optional(),
	poi_resource: z.record(z.unknown()).optional(),
	reference_price_certificate: z.record(z.unknown()).optional(),
	is_c2b_switch_on: flag.optional(),
	micro_app_id: text.optional(),
	is_auto_charge: flag.optional(),
	brand_id: digits.optional(),
};

const optional = {
	outer_product_id: text.optional(),
	out_product_id: digits.optional(),
	spec_pic: text.optional(),
	product_format_new: text.optional(),
	standard_brand_id: digits.optional(),
	start_sale_type: integer.optional(),
};

const required = {
	product_type: integer,
	category_leaf_id: integer,
	name: text,
	pic: text,
	description: text,
	reduce_type: integer,
	freight_id: digits,
	mobile: text,
	specs: text,
	spec_prices: text,
};

const main = z.object({ ...required, ...optional });
/** The newer `specs`: `spec_info` and `spec_prices_v2` are not played. */
export const addParams = main
	.extend({ ...kept, ...unseen, commit: flag, recruit_info: z.record(z.unknown()).optional() })
	.strict();
export const editParams = main
	.partial()
	.extend({
		...kept,
		...unseen,
		commit: flag,
		product_id: digits,
		force_use_quality_list: flag.optional(),
	})
	.strict();

export type Written = Partial<z.output<typeof main>> & Record<string, unknown>;

export function keptOf(given: Written): Record<string, unknown> {
	const others = Object.entries(given).filter(
		([name, value]) => name in kept && value !== undefined,
	);
	return Object.fromEntries(others.map(([name, value]) => shown(name, value)));
}

const INT64 = new Set([
	'size_info_template_id',
	'store_id',
	'main_product_id',
	'sale_limit_id',
	'spu_id',
]);

/** As product.detail has it: ids bare, two of them under another name or type. */
function shown(name: string, value: unknown): [string, unknown] {
	if (name === 'weight') return ['weight_value', value];
	// A map when written, its JSON text when read.
	if (name === 'after_sale_service') return [name, JSON.stringify(value)];
	return [name, INT64.has(name) ? int64(String(value)) : rewritable(value)];
}
