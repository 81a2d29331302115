/** Waybills, each with an honest reply. */
import { located } from '../support/run-operation.mts';
import type { Read } from './read.mts';
import { ID, accountsReply, NUMBER } from './records.mts';

export const WAYBILL_READS: readonly Read[] = [
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
];
