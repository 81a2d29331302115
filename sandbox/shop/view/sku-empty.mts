/** What a SKU order is documented to carry and this shop has nothing of. */
import { members } from '../../json.mts';

export const EMPTY = members({
	send_pay: 0,
	send_pay_desc: '',
	content_id: '',
	origin_id: '',
	cid: 0,
	page_id: 0,
	is_comment: 0,
	receive_type: 1,
	warehouse_ids: [],
	out_warehouse_ids: [],
	inventory_type: '',
	inventory_type_desc: '',
	card_voucher: { valid_days: 0, valid_start: 0, valid_end: 0 },
	sku_customization_info: [],
	sku_yun_warehouse_info: [],
	quality_inspection_status: 0,
	store_info: {
		store_id: '',
		store_name: '',
		store_tel: '',
		store_address: { detail: '' },
		extra: '',
	},
	contract_info: { mobile_no: '', encrypt_mobile_no: '' },
	quality_check_info: { check_result_code: '', check_fail_msg: '', resend_check_time: 0 },
});

export const EMPTY_IN_DETAIL = members({
	writeoff_info: [],
	relation_order: {},
	is_activity: false,
});
