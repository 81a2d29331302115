import { columnNames } from '../../kernel/column-names';
import { dryRun } from '../../kernel/dry-run';
import { GatewayError } from '../../kernel/errors';
import { asRecord, isSet } from '../../kernel/exact-json';
import { field } from '../../kernel/form/field';
import { collectionOf } from '../../kernel/form/schemas';
import { defineOperation } from '../../kernel/operation';
import { ALREADY_DONE } from '../../gateways/shop/gateway';
import {
	sharedShopIdSchema,
	sharedShopOption,
	trackingNumber,
	waybillCarrier,
} from '../form/fields';
import { CANCELLED_COLUMNS } from '../rows/waybill-columns';

const METHOD = 'logistics.cancelOrder';

export const cancelWaybill = defineOperation({
	resource: 'waybill',
	value: 'cancel',
	name: 'Cancel',
	action: 'Cancel a waybill',
	description: 'Give back a waybill number (取消面单) whose parcel the carrier has not picked up',
	methods: [METHOD],
	fields: [
		waybillCarrier,
		trackingNumber,
		dryRun,
		columnNames,
		field(
			{
				displayName: 'Options',
				name: 'options',
				type: 'collection',
				placeholder: 'Add Option',
				default: {},
				options: [sharedShopOption],
				description: 'Whose account the number came from, where it is not the shop’s own',
			},
			collectionOf({ sharedShopId: sharedShopIdSchema }),
		),
	],
	columns: () => CANCELLED_COLUMNS,
	async *run({ carrier, trackingNumber: number, options: { sharedShopId } }, api) {
		const params = {
			logistics_code: carrier,
			track_no: number,
			...(sharedShopId !== undefined && { user_id: sharedShopId }),
		};
		// A number that is cancelled already is named so (1102).
		const data = await api.send(METHOD, params, { repeatable: true });
		const alreadyCancelled = data === ALREADY_DONE;
		const { success } = asRecord(asRecord(data).cancel_result);
		if (!alreadyCancelled && !isSet(success)) throw notCancelled(number, success === undefined);
		yield { carrierCode: carrier, trackingNumber: number, cancelled: true, alreadyCancelled };
	},
});

const notCancelled = (number: string, isSilent: boolean) =>
	new GatewayError({
		code: 'not-cancelled',
		message: isSilent
			? `The platform did not say whether waybill ${number} is cancelled`
			: `The platform did not cancel waybill ${number}`,
		remedy: 'Run it again: a number that is cancelled already is named so. Else ask the carrier.',
		cause: isSilent ? 'temporarily-unavailable' : 'configuration-invalid',
		...(isSilent && { doubtful: true }),
	});
