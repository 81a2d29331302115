/** What logistics.newCreateOrder takes, field by field. */
import { z } from 'zod';
import { digits, flag, integer, text } from '../../method.mts';

const address = {
	country_code: text,
	province_name: text,
	city_name: text,
	district_name: text,
	street_name: text.optional(),
	detail_address: text,
};

const contact = { name: text, phone: text.optional(), mobile: text.optional() };

const item = z
	.object({
		item_name: text,
		item_specs: text.optional(),
		item_count: integer,
		item_volume: integer.optional(),
		item_weight: integer.optional(),
		item_net_weight: integer.optional(),
	})
	.strict();

const receiver = z
	.object({
		address: z
			.object({
				...address,
				province_code: text.optional(),
				city_code: text.optional(),
				district_code: text.optional(),
				street_code: text.optional(),
			})
			.strict(),
		contact: z.object(contact).strict(),
	})
	.strict();
export type Receiver = z.output<typeof receiver>;

const orderInfo = z
	.object({
		order_id: text,
		pack_id: text.optional(),
		combine_orders: z.array(text).optional(),
		receiver_info: receiver,
		items: z.array(item),
		service_list: z
			.array(z.object({ service_code: text, service_value: text.optional() }).strict())
			.optional(),
		product_type: text.optional(),
		pay_method: integer.optional(),
		pay_amount: integer.optional(),
		pod_model_address: z.object(address).strict().optional(),
		total_pack_count: integer.optional(),
		remark: text.optional(),
		extra: text.optional(),
		warehouse: z
			.object({
				is_sum_up: flag,
				wh_code: text.optional(),
				wh_order_no: text.optional(),
				delivery_type: text.optional(),
			})
			.strict()
			.optional(),
		net_info: z
			.object({
				category: text.optional(),
				net_code: text.optional(),
				monthly_account: text.optional(),
				secret_key: text.optional(),
			})
			.strict()
			.optional(),
		sender_fetch_time: text.optional(),
		is_sign_back: integer.optional(),
		total_weight: text.optional(),
		total_length: text.optional(),
		total_width: text.optional(),
		total_height: text.optional(),
		volume: text.optional(),
		shipping_code: text.optional(),
		special_delivery_type_code: text.optional(),
		special_delivery_type_value: text.optional(),
		package_weight: integer.optional(),
	})
	.strict();
export type OrderInfo = z.output<typeof orderInfo>;

export const createParams = z
	.object({
		sender_info: z
			.object({
				address: z.object(address).strict(),
				// Checked by hand: 4006 says more than "missing".
				contact: z.object({ ...contact, name: text.optional() }).strict(),
			})
			.strict(),
		logistics_code: text,
		order_infos: z.array(orderInfo),
		user_id: digits.optional(),
		order_channel: text.optional(),
		delivery_req: z
			.object({ is_center_delivery: flag.optional(), is_pickup_self: flag.optional() })
			.strict()
			.optional(),
		ebill_delivery_info: z.object({ scene: text.optional() }).strict().optional(),
	})
	.strict();
export type CreateParams = z.output<typeof createParams>;
