import type { IDataObject } from 'n8n-workflow';

import { columnNames } from '../../kernel/column-names';
import { defineOperation } from '../../kernel/operation';
import { packagesOf, parcelsIn, TRACKING } from '../api/tracking';
import { orderId } from '../../records/order/fields';
import { columnsBy, outputField, simplifierOf } from '../../values/output';
import { TRACKING_OUTPUTS } from '../rows/tracking-columns';

export const getTracking = defineOperation({
	resource: 'shipment',
	value: 'getTracking',
	name: 'Get Tracking',
	action: 'Get the tracking of an order',
	description: 'Where the parcels of an order are (物流轨迹), in the words of the platform',
	methods: [TRACKING],
	fields: [
		orderId,
		outputField(TRACKING_OUTPUTS, {
			full: 'Every column, one item a parcel, its scans inside',
			lines: 'One item a scan, its columns before those of its parcel',
		}),
		columnNames,
	],
	columns: columnsBy(TRACKING_OUTPUTS),
	async *run({ orderId: id, output }, api) {
		const packages = await packagesOf(api, id);
		if (packages.length === 0) api.addHint(NOT_SHIPPED);
		if (output === 'raw') {
			yield* packages as IDataObject[];
			return;
		}
		const parcels = packages.flatMap((it) => parcelsIn(id, it, api.reportSchemaDrift));
		for (const { scans, ...parcel } of parcels) {
			if (output === 'simplified') yield simplified(parcel);
			else if (output === 'full') yield { ...parcel, scans: [...scans] };
			else if (scans.length === 0) yield parcel;
			else for (const scan of scans) yield { ...scan, ...parcel };
		}
	},
});

const simplified = simplifierOf(TRACKING_OUTPUTS.simplified);

const NOT_SHIPPED =
	'The platform shows no parcel of some orders, so they are missing here: they are not shipped yet.';
