/** One record of each kind as the platform sends it, and the replies that list them. */
import { beijingText } from '../../nodes/values/time';
import { located } from '../support/run-operation.mts';

const DAY = 86_400;

/** Unix seconds: the platform lists some records for 90 days only. */
export const TIME = Math.floor(Date.now() / 1000) - 2 * DAY;
/** The same in Beijing. */
export const TEXT = beijingText(TIME);
export const all = { returnAll: true };
export const window = { startTime: new Date((TIME - DAY) * 1000).toISOString() };
export const ID = '4812345678901234567';

export const order = {
	order_id: ID,
	shop_id: 4_463_798,
	order_status: 2,
	main_status: 2,
	order_type: 1,
	create_time: TIME,
	update_time: TIME,
	pay_time: TIME,
	exp_ship_time: TIME,
	pay_type: 1,
	order_amount: 1000,
	pay_amount: 900,
	post_amount: 100,
	promotion_pay_amount: 50,
	encrypt_post_receiver: 'cipher',
	sku_order_list: [
		{
			order_id: '4812345678901234568',
			parent_order_id: ID,
			order_status: 2,
			main_status: 2,
			product_id: 3_539_925_204,
			product_id_str: '3539925204',
			product_name: '外套',
			sku_id: 17,
			item_num: 2,
			order_amount: 1000,
			pay_amount: 900,
			room_id: 7_345_678,
			room_id_str: '7345678',
			create_time: TIME,
			update_time: TIME,
		},
	],
};
const ordersReply = { shop_order_list: [order], total: 1, page: 0, size: 100 };

const afterSale = {
	aftersale_info: {
		aftersale_id: ID,
		aftersale_status: 6,
		aftersale_type: 1,
		refund_status: 1,
		refund_total_amount: 900,
		refund_post_amount: 100,
		aftersale_num: 2,
		apply_time: TIME,
		update_time: TIME,
		status_deadline: TIME,
		related_id: '4812345678901234568',
	},
	order_info: { shop_order_id: ID, related_order_info: [] },
};
const afterSales = { items: [afterSale], total: 1, has_more: false, page: 0, size: 100 };

export const product = {
	product_id: 3_539_925_204,
	product_id_str: '3539925204',
	name: '外套',
	status: 0,
	check_status: 3,
	discount_price: 990,
	create_time: TIME,
	update_time: TIME,
	spec_prices: [{ sku_id: 17, price: 990, stock_num: 5, sku_type: 1 }],
};
export const channelProduct = {
	main_product_id: 3_539_925_204,
	channel_id: 7_301_234,
	channel_type: 3,
	name: '直播专供',
	status: 2,
	start_time: TEXT,
	end_time: TEXT,
	kol_info: { bind_kol_num: 2, bind_all: false },
	sku_code_follow_main: true,
	main_img_material: { img_list: [], material_type: 18, material_status: 1, reject_reason: '' },
	detail_brief_material: { material_type: 28, material_status: 1, reject_reason: '' },
};

export const account = {
	author_app: 1128,
	author_id: 7_400_123,
	author_type: 1,
	buyin_id: 7_500_123,
	account_name: '本店号',
	avatar_url: 'https://p3.example.com/a.jpeg',
};

const productsReply = { data: [product], total: 1 };
export const sku = {
	id: 17,
	product_id: 3_539_925_204,
	product_id_str: '3539925204',
	code: 'A-1',
	price: 990,
	sku_type: 1,
	stock_num: 5,
	prehold_stock_num: 1,
	stock_map: { 'WH-1': 5 },
	create_time: TIME,
};

const site = {
	company: 'zhongtong',
	company_type: 2,
	netsite_code: 'ZT-1',
	netsite_name: '余杭网点',
	amount: '12',
	allocated_quantity: 30,
	cancelled_quantity: 2,
	recycled_quantity: -1,
	sender_address: [
		{
			province_name: '浙江省',
			city_name: '杭州市',
			district_name: '余杭区',
			street_name: '五常街道',
			detail_address: '文一西路969号',
		},
	],
};
export const accountsReply = { netsites: [site] };
export const NUMBER = '78912345678901';

export const room = {
	room_id: 7_345_678,
	room_title: '专场',
	room_status: 'LIVING',
	start_time: TEXT,
	end_time: TEXT,
	aweme_id: 1000,
	room_delivery: 3,
	total_live_watch_cnt: 11,
	live_pay_order_gmv_alias: 2_000_000,
	live_pay_order_count_alias: 4,
};
export const pageInfo = { page_info: { page: 1, page_size: 100, total_page: 1, total_num: 1 } };
const rooms = { room_list: [room], ...pageInfo };
export const WHO = { advertiser: located('id', '1700'), account: located('id', '1000') };
export const ROOM = { ...WHO, roomId: '7345678' };

export const listed = { 'order.searchList': ordersReply };
export const ORDERS = ['shop_order_list'];
export const AFTER_SALES = { 'afterSale.List': afterSales };
export const PRODUCTS = { 'product.listV2': productsReply, 'sku.list': [sku] };
export const ROOMS = { 'v1.0/qianchuan/today_live/room/get/': rooms };
export const today = 'v1.0/qianchuan/today_live/room';
