/** Orders, each with an honest reply. */
import type { Read } from './read.mts';
import { all, ID, listed, NUMBER, order, ORDERS, TEXT, TIME, window } from './records.mts';

export const ORDER_READS: readonly Read[] = [
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
];
