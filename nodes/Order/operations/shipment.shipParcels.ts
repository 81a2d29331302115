import type { RowOf } from '../../values/columns';
import { SHIPPED_PARCEL_COLUMNS } from '../rows/result-columns';
import { dryRun } from '../../kernel/dry-run';
import { requestIdOf } from '../../gateways/shop/idempotency-key';
import { asRecord, asRecords, asText } from '../../kernel/exact-json';
import { defineOperation } from '../../kernel/operation';
import { orderId } from '../../records/order/fields';
import { shippedOrderInfo } from '../form/lines';
import { parcelFields, parcelsOf } from '../form/parcels';
import { shippingOptions, shippingParams } from '../form/shipping';

export const shipParcels = defineOperation({
	resource: 'shipment',
	value: 'shipParcels',
	name: 'Ship in Several Parcels',
	action: 'Ship an order in several parcels',
	description: 'Ship one order, or a part of it, in several parcels (一单多包裹); all or nothing',
	methods: ['order.logisticsAddMultiPack'],
	fields: [orderId, ...parcelFields, shippingOptions, dryRun],
	columns: () => SHIPPED_PARCEL_COLUMNS,
	async *run({ orderId: order_id, options, ...specified }, api) {
		const parcels = parcelsOf(specified);
		const pack_list = parcels.map(({ carrier, waybillNumber, lines }) => ({
			company_code: carrier,
			logistics_code: waybillNumber,
			shipped_order_info: shippedOrderInfo(lines),
		}));
		const params = {
			order_id,
			pack_list,
			request_id: options.requestId || requestIdOf(api.account, { order_id, pack_list }),
			...(options.serialNumbers?.length && { serial_number_list: options.serialNumbers }),
			...shippingParams(options, 'text'),
		};
		const data = await api.send('order.logisticsAddMultiPack', params, { repeatable: true });
		const packs = asRecords(asRecord(data).pack_list);
		for (const [at, { carrier, waybillNumber, lines }] of parcels.entries()) {
			const pack = packs.find((it) => it.logistics_code === waybillNumber) ?? packs[at];
			yield {
				orderId: order_id,
				carrier,
				waybillNumber,
				packageId: asText(pack?.pack_id) || null,
				lines: lines.map(({ lineId, quantity }) => ({ lineId, quantity: quantity ?? null })),
				requestId: params.request_id,
				success: true,
			} satisfies RowOf<typeof SHIPPED_PARCEL_COLUMNS>;
		}
	},
});
