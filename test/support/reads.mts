/** Every operation that reads and every event, each with an honest reply of a few rows. */
import type { IDataObject } from 'n8n-workflow';

import type { Platform } from './odd-replies.mts';
import { located } from './run-operation.mts';

export interface Read {
	readonly node: 'order' | 'product' | 'refund' | 'live' | 'fans' | 'waybill' | 'event';
	readonly platform?: Platform;
	readonly name: string;
	readonly parameters?: IDataObject;
	/** What each method answers. */
	readonly data: Readonly<Record<string, unknown>>;
	/** The way to the list in `data`; empty where `data` itself is the list. */
	readonly list?: readonly string[];
	/** The list holds ids, not objects. */
	readonly bare?: boolean;
	/** The present is compared with the last look. */
	readonly watched?: boolean;
}

/** Unix seconds, noon in Beijing. */
export const TIME = Date.UTC(2026, 10, 23, 4) / 1000 - 100;
const TEXT = '2026-11-23 11:00:00';
const all = { returnAll: true };
const window = { startTime: '2026-11-22T00:00:00+08:00' };
const ID = '4812345678901234567';

const order = {
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

const product = {
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
const channelProduct = {
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

const account = {
	author_app: 1128,
	author_id: 7_400_123,
	author_type: 1,
	buyin_id: 7_500_123,
	account_name: '本店号',
	avatar_url: 'https://p3.example.com/a.jpeg',
};

const productsReply = { data: [product], total: 1 };
const sku = {
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
const accountsReply = { netsites: [site] };
const NUMBER = '78912345678901';

const room = {
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
const pageInfo = { page_info: { page: 1, page_size: 100, total_page: 1, total_num: 1 } };
const rooms = { room_list: [room], ...pageInfo };
const WHO = { advertiser: located('id', '1700'), account: located('id', '1000') };
const ROOM = { ...WHO, roomId: '7345678' };

const listed = { 'order.searchList': ordersReply };
const ORDERS = ['shop_order_list'];
const AFTER_SALES = { 'afterSale.List': afterSales };
const PRODUCTS = { 'product.listV2': productsReply, 'sku.list': [sku] };
const ROOMS = { 'v1.0/qianchuan/today_live/room/get/': rooms };
const today = 'v1.0/qianchuan/today_live/room';

export const READS: readonly Read[] = [
	{
		node: 'order',
		name: 'order.getAll',
		parameters: { ...all, ...window, filters: {} },
		data: listed,
		list: ORDERS,
	},
	{
		node: 'order',
		name: 'order.get',
		parameters: { orderId: ID },
		data: { 'order.orderDetail': { shop_order_detail: order } },
	},
	{
		node: 'order',
		name: 'settlement.getAll',
		parameters: { ...all, ...window, filters: {} },
		data: {
			'order.getSettleBillDetailV3': {
				code: '100000',
				data: [
					{
						request_no: '70',
						order_id: ID,
						shop_order_id: ID,
						settle_time: TEXT,
						trade_type: 1,
						goods_count: 2,
						settle_amount: 900,
					},
				],
				is_end: 1,
			},
		},
		list: ['data'],
	},
	{
		node: 'order',
		name: 'shipment.getCarriers',
		data: { 'order.logisticsCompanyList': [{ id: 7, code: 'sf', name: '顺丰' }] },
		list: [],
	},
	{
		node: 'order',
		name: 'order.decrypt',
		parameters: { orderId: ID, cipherText: 'x' },
		data: {
			'order.orderDetail': { shop_order_detail: order },
			'order.batchDecrypt': {
				decrypt_infos: [{ auth_id: ID, cipher_text: 'cipher', decrypt_text: '张', err_no: 0 }],
				custom_err: { err_code: 0 },
			},
		},
	},
	{
		node: 'order',
		name: 'shipment.getTracking',
		parameters: { orderId: ID },
		data: {
			'order.queryOrderLogistics': {
				order_package_info: {
					shop_order_id: ID,
					package_info: [
						{
							product_info: [{ sku_order_id: '4812345678901234568', product_name: '外套', num: 2 }],
							delivery_info: [
								{
									deliver_id: '7001',
									deliver_type: 2,
									track_no: NUMBER,
									company_info: { express_company: 'zhongtong', company_name: '中通快递' },
									send_from: 3,
									send_to: 1,
									track_info: [
										{
											context: '已揽收',
											time_stamp: TIME,
											site: '余杭',
											state: '1',
											state_desc: '揽收',
										},
									],
								},
							],
						},
					],
				},
			},
		},
		list: ['order_package_info', 'package_info'],
	},
	{
		node: 'order',
		name: 'shipment.getMergeGroups',
		parameters: { orderId: ID, openAddressId: '' },
		data: { 'order.orderDetail': { shop_order_detail: order } },
	},
	{
		node: 'waybill',
		name: 'account.getAll',
		data: { 'logistics.listShopNetsite': accountsReply },
		list: ['netsites'],
	},
	{
		node: 'waybill',
		name: 'waybill.getPrintData',
		parameters: {
			carrier: located('code', 'zhongtong'),
			trackingNumber: NUMBER,
			template: located('url', 'https://example.com/template.xml'),
		},
		data: {
			'logistics.waybillApply': {
				waybill_infos: [{ track_no: NUMBER, order_id: ID, print_data: 'x', sign: 'y' }],
				err_infos: [],
			},
		},
		list: ['waybill_infos'],
	},
	{
		node: 'waybill',
		name: 'waybill.getTemplates',
		data: {
			'logistics.templateList': {
				template_data: [
					{
						logistics_code: 'zhongtong',
						template_infos: [
							{
								template_id: 14,
								template_code: 'zt_76_130',
								template_name: '中通一联单',
								template_url: 'https://example.com/template.xml',
								version: 3,
								template_type: 1,
								perview_url: 'https://example.com/template.png',
							},
						],
					},
				],
			},
		},
		list: ['template_data'],
	},
	{
		node: 'waybill',
		name: 'waybill.recommendCarrier',
		parameters: {
			orderIds: ID,
			sender: located('list', '浙江省/杭州市/余杭区/五常街道/文一西路969号'),
		},
		data: {
			'logistics.getRecommendedAndDeliveryExpressByOrder': [
				{
					order_id: ID,
					express_info_list: [
						{
							express: 'zhongtong',
							is_deliverable: true,
							is_shop_eBill: true,
							is_recommended: true,
							rank_route: 2,
							collect_sign_info: { avg_cost_hours: '36.5' },
						},
					],
				},
			],
		},
		list: [],
	},
	{
		node: 'product',
		name: 'product.getAll',
		parameters: { ...all, filters: {}, output: 'lines' },
		data: PRODUCTS,
		list: ['data'],
	},
	{
		node: 'product',
		name: 'channelProduct.getAll',
		parameters: { ...all },
		data: { 'product.listChannelProduct': { data: [channelProduct], total: 1 } },
		list: ['data'],
	},
	{
		node: 'product',
		name: 'channelProduct.getAccounts',
		parameters: {
			...all,
			product: located('id', '3539925204'),
			channelProduct: located('id', '7301234567890123456'),
		},
		data: { 'buyin.channelBindAuthors': { is_all: false, total: 1, authors: [account] } },
		list: ['authors'],
	},
	{
		node: 'product',
		name: 'channelProduct.getOwnAccounts',
		parameters: { ...all },
		data: { 'buyin.queryShopSelfAuthors': { total: 1, authors: [account] } },
		list: ['authors'],
	},
	{
		node: 'product',
		name: 'product.get',
		parameters: { product: located('id', '3539925204') },
		data: { 'product.detail': product },
	},
	{
		node: 'product',
		name: 'product.getAudits',
		parameters: { ...all },
		data: {
			'product.auditList': {
				records: [
					{
						product_id: 3_539_925_204,
						product_id_str: '3539925204',
						publish_status: 2,
						publish_time: TIME,
						audit_time: TIME,
					},
				],
				total: 1,
			},
		},
		list: ['records'],
	},
	{
		node: 'product',
		name: 'product.getImage',
		parameters: { materialId: '7000' },
		data: {
			'material.queryMaterialDetail': {
				material_info: {
					material_id: '7000',
					audit_status: 3,
					photo_info: { height: 7, width: 8 },
				},
			},
		},
	},
	{
		node: 'product',
		name: 'stock.getAll',
		parameters: { ...all, productIds: '3539925204' },
		data: { 'sku.list': [sku] },
		list: [],
	},
	{
		node: 'product',
		name: 'stock.get',
		parameters: { sku: located('id', '17') },
		data: {
			'sku.stockNum': { sku_id: 17, sku_type: 1, stock_num: 5, stock_num_map: { 'WH-1': 5 } },
		},
	},
	{
		node: 'product',
		name: 'stock.getSku',
		parameters: { sku: located('id', '17') },
		data: { 'sku.detail': sku },
	},
	{
		node: 'product',
		name: 'catalog.getBrands',
		parameters: { ...all },
		data: { 'shop.brandList': [{ id: 7, brand_chinese_name: '牌' }] },
		list: [],
	},
	{
		node: 'product',
		name: 'catalog.getCategories',
		data: {
			'shop.getShopCategory': [{ id: 7, name: '女装', level: 1, is_leaf: true, parent_id: 3 }],
		},
		list: [],
	},
	{
		node: 'product',
		name: 'catalog.getProperties',
		parameters: { category: located('id', '7') },
		data: {
			'product.getCatePropertyV2': {
				data: [
					{
						property_id: 7,
						property_name: '领',
						required: 1,
						status: 0,
						property_type: 1,
						multi_select_max: 3,
						options: [{ value_id: 9, name: '圆' }],
					},
				],
			},
		},
		list: ['data'],
	},
	{
		node: 'product',
		name: 'catalog.getFreightTemplates',
		parameters: { ...all },
		data: {
			'freightTemplate.list': {
				List: [
					{
						template: {
							id: 7,
							template_name: '包邮',
							calculate_type: 1,
							rule_type: 1,
							fixed_amount: 900,
						},
					},
				],
				Count: 1,
			},
		},
		list: ['List'],
	},
	{
		node: 'product',
		name: 'catalog.getWarehouses',
		parameters: { ...all },
		data: {
			'warehouse.list': {
				warehouses: [
					{
						warehouse_id: 7,
						out_warehouse_id: 'WH-1',
						name: '仓',
						create_time: TIME,
						update_time: TIME,
					},
				],
				total: 1,
			},
		},
		list: ['warehouses'],
	},
	{
		node: 'refund',
		name: 'refund.getAll',
		parameters: { ...all, ...window, filters: {} },
		data: AFTER_SALES,
		list: ['items'],
	},
	{
		node: 'refund',
		name: 'refund.get',
		parameters: { refundId: ID },
		data: {
			'afterSale.Detail': {
				order_info: { shop_order_id: 7, sku_order_infos: [] },
				process_info: {
					after_sale_info: {
						after_sale_id: ID,
						after_sale_status: 6,
						after_sale_type: 1,
						refund_status: 1,
						refund_total_amount: 900,
						real_refund_amount: 800,
						apply_time: TIME,
						update_time: TIME,
						got_pkg: 1,
					},
				},
			},
		},
	},
	{
		node: 'refund',
		name: 'refund.getAddresses',
		parameters: all,
		data: {
			'address.list': {
				address_list: [{ address_id: 7, is_default: 1, create_time: '1700000000' }],
				total: 1,
			},
		},
		list: ['address_list'],
	},
	{
		node: 'refund',
		name: 'refund.getRejectReasons',
		data: {
			'afterSale.rejectReasonCodeList': {
				items: [{ reject_reason_code: 7, reason: '无', order_type: 1, pkg: 1 }],
			},
		},
		list: ['items'],
	},
	{
		node: 'live',
		name: 'room.getAll',
		parameters: { ...WHO, ...all },
		data: ROOMS,
		list: ['room_list'],
	},
	{ node: 'live', name: 'room.get', parameters: ROOM, data: { [`${today}/detail/get/`]: room } },
	{
		node: 'live',
		name: 'room.getProducts',
		parameters: { ...ROOM, ...all },
		data: {
			[`${today}/product_list/get/`]: {
				list: [
					{
						productId: 7,
						title: '外套',
						live_product_price: 9,
						live_product_inventory: 5,
						live_pay_order_gmv_alias: 3,
					},
				],
				...pageInfo,
			},
		},
		list: ['list'],
	},
	{
		node: 'live',
		name: 'room.getAudience',
		parameters: ROOM,
		data: {
			'v1.0/qianchuan/today_live_v2/room/user/get/': {
				age: [{ age_type: 'x', value: 3 }],
				city: [{ city_name: 'y', value: 2 }],
				gender: [{ gender_type: 'z', value: 4 }],
			},
		},
	},
	{
		node: 'live',
		name: 'room.getTraffic',
		parameters: ROOM,
		data: { [`${today}/flow_performance/get/`]: { homepage_hot: 120, general_search: 9 } },
	},
	{
		node: 'live',
		name: 'report.today',
		parameters: { ...WHO, metrics: ['entries'] },
		data: {
			'v1.0/qianchuan/report/live/get/': { total_live_watch_cnt: 11 },
			'v1.0/qianchuan/report/today_live/get/': { total_live_watch_cnt: 11 },
		},
	},
	{
		node: 'live',
		platform: 'open',
		name: 'report.nextDay',
		parameters: {
			startTime: '2026-11-21T00:00:00+08:00',
			endTime: '2026-11-22T00:00:00+08:00',
			figures: ['duration', 'entries', 'comments'],
		},
		data: {
			'/room/data/room_id/get/': { beside: { room_ids: ['7345678'] } },
			'/room/data/base/get/': figures('live_duration_td', 'live_end_ts'),
			'/room/data/audience/get/': figures('live_watch_cnt_td'),
			'/room/data/interactive/get/': figures('live_comment_cnt_td'),
		},
		bare: true,
	},
	{
		node: 'live',
		platform: 'shop',
		name: 'report.fromOrders',
		parameters: { ...window },
		data: listed,
		list: ORDERS,
	},
	{
		node: 'fans',
		name: 'fans.check',
		parameters: { openId: 'fan-1' },
		data: { '/fans/check': { is_follower: true, follow_time: TIME } },
	},
	...(['favourite', 'source', 'comment'] as const).map((what): Read => ({
		node: 'fans',
		name: { favourite: 'fans.interests', source: 'fans.sources', comment: 'fans.comments' }[what],
		data: {
			[`/data/extern/fans/${what}/`]: {
				list: [{ rank: 1, keyword: '衣', hot_value: 7, source: 's', percent: '1.5%' }],
			},
		},
		list: ['list'],
	})),
	{
		node: 'fans',
		name: 'fans.portrait',
		data: {
			'/api/douyin/v1/user/fans_data/': {
				fans_data: {
					all_fans_num: 9,
					gender_distributions: [{ item: '1', value: 4 }],
					age_distributions: [{ item: '1-23', value: 4 }],
					active_days_distributions: [{ item: '0~4', value: 4 }],
					geographical_distributions: [{ item: 'x', value: 4 }],
					device_distributions: [{ item: 'x', value: 4 }],
					interest_distributions: [{ item: 'x', value: 4 }],
					flow_contributions: [{ flow: 'vv', fans_sum: 3, all_sum: 6 }],
				},
			},
		},
	},
	{
		node: 'fans',
		name: 'fans.trend',
		parameters: { days: 7, figures: ['fans'] },
		data: {
			'/data/external/user/fans/': {
				result_list: [{ date: '2026-11-22', total_fans: 9, new_fans: 2 }],
			},
		},
		list: ['result_list'],
	},
	{
		node: 'fans',
		name: 'message.getAuthorizations',
		parameters: { ...all },
		data: {
			'/im/authorize/user_list/': {
				auth_user_list: [{ target_open_id: 'fan-1', enter_from: 'x' }],
				has_more: false,
			},
		},
		list: ['auth_user_list'],
	},
	...['orderCreated', 'orderPaid', 'orderShipped', 'orderUpdated'].map((name): Read => ({
		node: 'event',
		name,
		data: listed,
		list: ORDERS,
	})),
	...['refundCreated', 'refundUpdated'].map((name): Read => ({
		node: 'event',
		name,
		data: AFTER_SALES,
		list: ['items'],
	})),
	{ node: 'event', name: 'productUpdated', data: PRODUCTS, list: ['data'] },
	{ node: 'event', name: 'stockLow', data: PRODUCTS, list: ['data'], watched: true },
	{
		node: 'event',
		name: 'waybillBalanceLow',
		data: { 'logistics.listShopNetsite': accountsReply },
		list: ['netsites'],
		watched: true,
	},
	...['liveStarted', 'liveEnded', 'liveMinute'].map((name): Read => ({
		node: 'event',
		platform: 'qianchuan',
		name,
		data: { ...ROOMS, [`${today}/detail/get/`]: room },
		list: ['room_list'],
		watched: true,
	})),
];

function figures(...names: string[]) {
	return {
		stats: names.map((name) => ({
			name,
			value: name === 'live_end_ts' ? Date.UTC(2026, 10, 21, 4) / 1000 : 7,
			timeslot: '20261122',
			item_type: 3,
		})),
		data_ready_status: names.map((name) => ({ name, is_ready: true, time_slot: '20261122' })),
	};
}

/** The form of the events. */
export const WATCH_INPUT = {
	threshold: 10,
	productIds: [],
	balanceThreshold: 100,
	carrierCodes: [],
	advertiser: '1700',
	account: '1000',
	options: {
		orderStatuses: [],
		refundStatuses: [],
		figures: ['entries'],
		moneyUnit: 'yuan',
		output: 'full',
		limit: 50,
	},
};

/** Operations that change something, or read nothing. */
export const WRITES: readonly string[] = [
	'message.recall',
	'message.reply',
	'message.send',
	'segment.build',
	'order.addRemark',
	'order.addSerialNumbers',
	'order.confirmAddress',
	'order.setPostage',
	'shipment.edit',
	'shipment.ship',
	'shipment.shipParcels',
	'shipment.shipTogether',
	'waybill.cancel',
	'waybill.create',
	'channelProduct.bindAccounts',
	'channelProduct.create',
	'channelProduct.delete',
	'channelProduct.setOffline',
	'channelProduct.setOnline',
	'channelProduct.update',
	'product.create',
	'product.delete',
	'product.setOffline',
	'product.setOnline',
	'product.update',
	'product.uploadImage',
	'stock.setCode',
	'stock.setPrice',
	'stock.sync',
	'stock.syncMany',
	'decision.approve',
	'decision.approveExchange',
	'decision.approveRefusedParcel',
	'decision.approveRepair',
	'decision.approveResend',
	'decision.approveReturn',
	'decision.confirmReturn',
	'decision.exchangeToRefund',
	'decision.operate',
	'decision.reject',
	'decision.rejectExchange',
	'decision.rejectExchangeReceived',
	'decision.rejectReceived',
	'decision.rejectRepair',
	'decision.rejectRepairReceived',
	'decision.rejectResend',
	'decision.rejectReturn',
	'decision.repairToRefund',
	'decision.shipExchange',
	'decision.shipRepair',
	'decision.toRefundOnly',
	'refund.addRemark',
	'refund.cancelShipping',
	'refund.confirmWarehouse',
	'refund.extendTime',
	'refund.fillLogistics',
	'refund.interceptParcel',
	'refund.submitEvidence',
];
