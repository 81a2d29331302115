import type { IDataObject } from 'n8n-workflow';

import { columnNames } from '../../kernel/column-names';
import { field } from '../../kernel/form/field';
import { choice } from '../../kernel/form/schemas';
import { defineOperation } from '../../kernel/operation';
import { packagesOf, parcelsIn, TRACKING } from '../api/tracking';
import { orderId, orderNumber } from '../../records/order/fields';
import { unlessRaw } from '../../values/columns';
import { TRACKING_ITEM_COLUMNS } from '../rows/tracking-columns';

export const getTracking = defineOperation({
	resource: 'shipment',
	value: 'getTracking',
	name: 'Get Tracking',
	action: 'Get the tracking of an order',
	description: 'Where the parcels of an order are (物流轨迹), in the words of the platform',
	methods: [TRACKING],
	fields: [
		field(
			{
				...orderId.ui,
				default: '={{ $json.orderId ?? $json.order_id }}',
				description:
					'The number of the order (订单号). Taken from the input item unless you change it.',
			},
			orderNumber,
		),
		field(
			{
				displayName: 'Output',
				name: 'output',
				type: 'options',
				options: [
					{ name: 'Parcels', value: 'parcels', description: 'One item a parcel, its scans inside' },
					{
						name: 'Scans',
						value: 'scans',
						description: 'One item a scan, the columns of its parcel repeated',
					},
					{
						name: 'Raw',
						value: 'raw',
						description: 'The packages as the platform sent them, with IDs as text',
					},
				],
				default: 'parcels',
				description: 'The shape of the output items',
			},
			choice(['parcels', 'scans', 'raw']),
		),
		columnNames,
	],
	columns: unlessRaw(TRACKING_ITEM_COLUMNS),
	async *run({ orderId: id, output }, api) {
		const packages = await packagesOf(api, id);
		if (packages.length === 0) api.addHint(NOT_SHIPPED);
		if (output === 'raw') {
			yield* packages as IDataObject[];
			return;
		}
		const parcels = packages.flatMap((it) => parcelsIn(id, it, api.reportSchemaDrift));
		for (const { scans, ...parcel } of parcels) {
			if (output === 'parcels') yield { ...parcel, scans: [...scans] };
			else if (scans.length === 0) yield parcel;
			else for (const scan of scans) yield { ...parcel, ...scan };
		}
	},
});

const NOT_SHIPPED =
	'The platform shows no parcel of some orders, so they are missing here: they are not shipped yet.';
