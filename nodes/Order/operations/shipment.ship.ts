import type { RowOf } from '../../values/columns';
import { SHIPPED_COLUMNS } from '../rows/result-columns';
import { dryRun } from '../../kernel/dry-run';
import { defineOperation } from '../../kernel/operation';
import { SHIP, shipWhole } from '../api/shipped';
import {
	shippedCarrier,
	shippedOrder,
	shippedWaybill,
	shippingOptions,
	shippingParams,
} from '../form/shipping';

export const ship = defineOperation({
	resource: 'shipment',
	value: 'ship',
	name: 'Ship',
	action: 'Ship an order',
	description: 'Ship a whole order in one parcel (订单发货)',
	methods: [SHIP, 'order.orderDetail'],
	fields: [shippedOrder, shippedCarrier, shippedWaybill, shippingOptions, dryRun],
	columns: () => SHIPPED_COLUMNS,
	async *run({ orderId: order_id, carrier: code, waybillNumber: waybill, options }, api) {
		const params = {
			order_id,
			company_code: code,
			logistics_code: waybill,
			...(options.serialNumbers?.length && { serial_number_list: options.serialNumbers }),
			...shippingParams(options, 'int64'),
		};
		const alreadyDone = await shipWhole({ orderId: order_id, waybill, params }, api);
		yield {
			orderId: order_id,
			carrier: code,
			waybillNumber: waybill,
			alreadyDone,
			success: true,
		} satisfies RowOf<typeof SHIPPED_COLUMNS>;
	},
});
