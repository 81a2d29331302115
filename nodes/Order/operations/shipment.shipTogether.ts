import type { RowOf } from '../../values/columns';
import { SHIPPED_TOGETHER_COLUMNS } from '../rows/result-columns';
import { dryRun } from '../../kernel/dry-run';
import { requestIdOf } from '../../gateways/shop/idempotency-key';
import { InputError } from '../../kernel/errors';
import { field } from '../../kernel/form/field';
import { someOf } from '../../kernel/form/schemas';
import { asRecord, asRecords, asText, numberOf, type JsonRecord } from '../../kernel/exact-json';
import { defineOperation, type Api } from '../../kernel/operation';
import { mayLackLines, MAX_LINES, orderDetail } from '../../records/order/detail';
import { orderNumber } from '../../records/order/fields';
import { linesToShip, shippedOrderInfo, type LineQuantity } from '../form/lines';
import { shippedCarrier, shippedWaybill, shippingOptions, shippingParams } from '../form/shipping';
import { isShippable } from '../../values/statuses';

/** The platform refuses more in one call (60032). */
const MAX_ORDERS = 400;

export const shipTogether = defineOperation({
	resource: 'shipment',
	value: 'shipTogether',
	name: 'Ship Several Orders in One Parcel',
	action: 'Ship several orders in one parcel',
	description: 'Put several orders of one buyer into one parcel (多单合包); all or nothing',
	methods: ['order.logisticsAddSinglePack', 'order.orderDetail'],
	fields: [
		field(
			{
				displayName: 'Order IDs',
				name: 'orderIds',
				type: 'string',
				default: '={{ $json.orderIds ?? $json.orderId ?? $json.order_id }}',
				required: true,
				placeholder: 'e.g. 4812345678901234567, 4812345678901234590',
				description:
					'The orders (订单号), separated by commas, or a list: a group of Get Merge Groups, or a merged waybill',
			},
			someOf(orderNumber).refine(
				(ids) => ids.length <= MAX_ORDERS,
				`has more than ${MAX_ORDERS} orders`,
			),
		),
		...linesToShip,
		shippedCarrier,
		shippedWaybill,
		shippingOptions,
		dryRun,
	],
	columns: () => SHIPPED_TOGETHER_COLUMNS,
	async *run({ orderIds, carrier: code, waybillNumber: waybill, options, ...input }, api) {
		const shipped = input.lines ?? input.linesJson ?? (await allLines(orderIds, api));
		const shipment = {
			order_id_list: orderIds,
			shipped_order_info: shippedOrderInfo(shipped),
			company_code: code,
			logistics_code: waybill,
		};
		const params = {
			...shipment,
			request_id: options.requestId || requestIdOf(api.account, shipment),
			...(options.serialNumbers?.length && {
				order_serial_number: [{ order_id: orderIds[0], serial_number_list: options.serialNumbers }],
			}),
			...shippingParams(options, 'text'),
		};
		const data = await api.send('order.logisticsAddSinglePack', params, { repeatable: true });
		yield {
			orderIds,
			carrier: code,
			waybillNumber: waybill,
			packageId: asText(asRecord(data).pack_id) || null,
			requestId: params.request_id,
			success: true,
		} satisfies RowOf<typeof SHIPPED_TOGETHER_COLUMNS>;
	},
});

async function allLines(orderIds: readonly string[], api: Api): Promise<LineQuantity[]> {
	const lines: LineQuantity[] = [];
	for (const orderId of orderIds) {
		const order = await orderDetail(api, orderId);
		if (mayLackLines(order)) {
			throw new InputError(
				`Specify Lines: the platform shows ${MAX_LINES} lines of order ${orderId}, which is its most, so the order may have more. Give the lines to ship with their quantities.`,
			);
		}
		const open = asRecords(order.sku_order_list).filter(({ order_status: status }) =>
			isShippable(status),
		);
		if (open.length === 0) throw new InputError(`Order IDs: ${orderId} has no line left to ship`);
		for (const line of open) {
			const quantity = (numberOf(line.item_num) ?? 1) - shippedQuantity(order, line);
			if (quantity > 0) lines.push({ lineId: asText(line.order_id), quantity });
		}
	}
	return lines;
}

/** What of a line is in parcels already. */
const shippedQuantity = (order: JsonRecord, line: JsonRecord) =>
	asRecords(order.logistics_info)
		.flatMap(({ product_info }) => asRecords(product_info))
		.filter(({ sku_order_id }) => sku_order_id === line.order_id)
		.reduce((sum, { product_count }) => sum + (numberOf(product_count) ?? 0), 0);
