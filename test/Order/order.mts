/** An order of two lines as the platform sends it: a sale of a live room, and a gift with it. */
import { parseJson, type JsonRecord } from '../../nodes/kernel/exact-json';

const TEXT = `{
	"order_id": "4812345678901234567", "shop_id": 4463798, "shop_name": "好好生活旗舰店",
	"order_status": 3, "order_status_desc": "已发货", "main_status": 22, "main_status_desc": "x",
	"order_type": 0, "trade_type": 0, "pay_type": 2,
	"create_time": 1795392000, "pay_time": 1795392060, "exp_ship_time": 1795564860,
	"ship_time": 1795395600, "finish_time": 0, "update_time": 1795399200,
	"order_amount": 12900, "pay_amount": 11900, "promotion_pay_amount": 150,
	"platform_cost_amount": 700, "only_platform_cost_amount": 500, "author_cost_amount": 200,
	"shop_cost_amount": 300, "post_amount": 800, "post_insurance_amount": 60,
	"actual_receive_amount_info": { "actual_receive_amount": 12600 },
	"post_tel": "13800138000", "encrypt_post_tel": "#tel#", "mask_post_tel": "138****8000",
	"post_receiver": "张三丰", "encrypt_post_receiver": "#name#", "mask_post_receiver": "张**",
	"post_addr": { "province": { "name": "浙江省", "id": "33" }, "city": { "name": "杭州市" },
		"town": { "name": "余杭区" }, "street": { "name": "五常街道" },
		"detail": "文一西路969号", "encrypt_detail": "#detail#" },
	"mask_post_addr": { "province": { "name": "浙江省" }, "detail": "文一***号" },
	"buyer_words": "请快一点", "seller_words": "", "seller_remark_stars": 5, "cancel_reason": "",
	"doudian_open_id": "1@#EnCrYpTeD+/==",
	"logistics_info": [
		{ "tracking_no": "SF1", "company": "shunfeng", "company_name": "顺丰速运", "delivery_id": "7001" },
		{ "tracking_no": "YT2", "company": "yuantong", "delivery_id": "7002" }
	],
	"sku_order_list": [
		{ "order_id": "4812345678901234568", "product_id": 3473196049974326153,
			"product_id_str": "3473196049974326153", "sku_id": 1728349265478901234, "code": "M-1",
			"product_name": "羊毛围巾", "out_sku_id": "E-1", "out_product_id": "EP-1",
			"spec": [{ "name": "颜色", "value": "蓝" }, { "name": "尺码", "value": "L" }],
			"item_num": 2, "origin_amount": 6450, "sum_amount": 12900,
			"order_amount": 12900, "pay_amount": 11900, "promotion_pay_amount": 150,
			"platform_cost_amount": 700, "author_cost_amount": 200, "shop_cost_amount": 300,
			"order_status": 3, "trade_type": 0,
			"after_sale_info": { "after_sale_status": 12, "after_sale_type": 1, "refund_status": 3 },
			"room_id": 7301234567890123456, "room_id_str": "7301234567890123456", "video_id": "0",
			"author_id": 99990000111122223333, "author_name": "小李", "ad_env_type": "live",
			"inventory_list": [{ "warehouse_id": "88", "out_warehouse_id": "WH1" }],
			"ship_time": 1795395600, "confirm_receipt_time": 0, "encrypt_post_tel": "#tel2#" },
		{ "order_id": "4812345678901234567", "product_id": 3473196049974326154, "sku_id": 12,
			"product_name": "赠品", "spec": [], "item_num": 1, "origin_amount": 0, "sum_amount": 0,
			"order_amount": 0, "pay_amount": 0, "order_status": 3, "trade_type": 0,
			"after_sale_info": { "after_sale_status": 0, "after_sale_type": 0, "refund_status": 0 },
			"room_id": 0, "video_id": "", "author_id": 0, "given_product_type": "FREE",
			"master_sku_order_id_list": ["4812345678901234568"], "master_sku_order_id": "x" }
	]
}`;

/** Read as the client reads it: ids as text. */
export const order = (change: JsonRecord = {}): JsonRecord => ({
	...(parseJson(TEXT) as JsonRecord),
	...change,
});
