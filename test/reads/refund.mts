/** After-sales, each with an honest reply. */
import type { Read } from './read.mts';
import { AFTER_SALES, all, ID, TIME, window } from './records.mts';

export const REFUND_READS: readonly Read[] = [
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
];
