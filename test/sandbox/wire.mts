/** Shapes of the replies, as far as the tests look at them. */
export interface Address {
	detail: string;
	encrypt_detail: string;
}

/** What shop orders and SKU orders have in common. */
export interface AmountRow {
	order_id: string;
	order_status: number;
	main_status: number;
	order_amount: number;
	pay_amount: number;
	post_amount: number;
	modify_post_amount: number;
	promotion_amount: number;
	promotion_shop_amount: number;
	promotion_platform_amount: number;
	promotion_talent_amount: number;
	promotion_pay_amount: number;
	promotion_redpack_amount: number;
	shop_cost_amount: number;
	platform_cost_amount: number;
	author_cost_amount: number;
	only_platform_cost_amount: number;
	create_time: number;
	update_time: number;
	pay_time: number;
	ship_time: number;
	finish_time: number;
	post_tel: string;
	post_receiver: string;
	post_addr: Address;
	encrypt_post_tel: string;
	encrypt_post_receiver: string;
	mask_post_tel: string;
	mask_post_receiver: string;
	mask_post_addr: Address;
}

export interface SkuOrderRow extends AmountRow {
	product_id: string;
	product_id_str: string;
	room_id: string | number;
	after_sale_info: { after_sale_status: number; after_sale_type: number; refund_status: number };
}

export interface PhaseRow {
	phase_order_amount: number;
	phase_sum_amount: number;
	phase_post_amount: number;
	phase_pay_amount: number;
	phase_promotion_amount: number;
}

export interface OrderRow extends AmountRow {
	order_type: number;
	buyer_words: string;
	seller_words: string;
	doudian_open_id: string;
	total_promotion_amount: number;
	post_promotion_amount: number;
	post_origin_amount: number;
	actual_receive_amount_info: { actual_receive_amount: number };
	logistics_info: object[];
	order_phase_list: PhaseRow[];
	sku_order_list: SkuOrderRow[];
	promotion_detail: Record<
		'shop_discount_detail' | 'platform_discount_detail' | 'kol_discount_detail',
		{ total_amount: number; gold_coin_amount?: number }
	>;
}

export interface DecryptRow {
	auth_id: string;
	cipher_text: string;
	decrypt_text: string;
	err_no: number;
	data_type: number;
	is_virtual_tel: boolean;
	phone_no_a: string;
	phone_no_b: string;
}

export interface BillRow {
	request_no: string;
	order_id: string;
	settle_time: string;
	order_time: string;
	settle_amount: number;
	total_income: number;
	total_outcome: number;
	real_pay_amount: number;
	platform_coupon: number;
	author_coupon: number;
	zt_pay_promotion: number;
	refund_before_settle: number;
	platform_service_fee: number;
	commission: number;
	pay_type_desc: string;
	flow_type_desc: string;
}

export interface AfterSaleRow {
	aftersale_info: {
		aftersale_id: string;
		aftersale_status: number;
		aftersale_type: number;
		apply_time: number;
		update_time: number;
		status_deadline: number;
		refund_amount: number;
		refund_status: number;
	};
	order_info: { shop_order_id: string };
}

export interface Data {
	access_token: string;
	refresh_token: string;
	expires_in: number;
	shop_id: number;
	shop_name: string;
	page: number;
	size: number;
	total: number;
	shop_order_list: OrderRow[];
	shop_order_detail: OrderRow;
	pack_id: string;
	pack_list: object[];
	decrypt_infos: DecryptRow[];
	custom_err: { err_code: number };
	code: string;
	data: BillRow[];
	next_start_index: string;
	next_start_time: string;
	is_end: number;
	data_size: number;
	items: AfterSaleRow[];
	has_more: boolean;
	process_info: {
		after_sale_info: { after_sale_id: string; after_sale_status: number; update_time: number };
		record_logs_list?: object[];
	};
	order_info: { shop_order_id: string };
	result: object;
}

export interface Reply {
	code: number;
	msg: string;
	sub_code: string;
	sub_msg: string;
	log_id: string;
	data: Data;
	err_no?: number;
	message?: string;
}
