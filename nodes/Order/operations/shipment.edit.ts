import type { RowOf } from '../../values/columns';
import { WAYBILL_CHANGED_COLUMNS } from '../rows/result-columns';
import { dryRun } from '../../kernel/dry-run';
import { field } from '../../kernel/form/field';
import { blankOr, textOf } from '../../kernel/form/schemas';
import { defineOperation } from '../../kernel/operation';
import { carrier, orderId, waybillNumber } from '../../records/order/fields';

export const editShipment = defineOperation({
	resource: 'shipment',
	value: 'edit',
	name: 'Change Waybill',
	action: 'Change the waybill of a shipment',
	description:
		'Correct carrier and waybill number of a shipped order (修改物流). How often the platform allows it is unverified.',
	methods: ['order.logisticsEdit', 'order.logisticsEditByPack'],
	fields: [
		orderId,
		field(
			{
				displayName: 'Package ID',
				name: 'packageId',
				type: 'string',
				default: '',
				placeholder: 'e.g. 4705288465508532862',
				hint: 'Empty: the whole order was shipped in one parcel',
				description:
					'The parcel (包裹ID) to change, if the order went in several or with other orders. Empty: the order was shipped whole.',
			},
			blankOr(textOf(64)),
		),
		carrier,
		waybillNumber,
		dryRun,
	],
	columns: () => WAYBILL_CHANGED_COLUMNS,
	async *run({ orderId: order_id, packageId, carrier: code, waybillNumber: waybill }, api) {
		const params = { order_id, company_code: code, logistics_code: waybill };
		// The number of changes may be limited, so a doubtful one is not repeated.
		if (packageId === undefined) {
			await api.send('order.logisticsEdit', params, { repeatable: false, lookAt: 'the order' });
		} else {
			const ofPack = { ...params, pack_id: packageId };
			await api.send('order.logisticsEditByPack', ofPack, {
				repeatable: false,
				lookAt: 'the order',
			});
		}
		yield {
			orderId: order_id,
			packageId: packageId ?? null,
			carrier: code,
			waybillNumber: waybill,
			success: true,
		} satisfies RowOf<typeof WAYBILL_CHANGED_COLUMNS>;
	},
});
