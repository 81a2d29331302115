/** Stopping the parcels of an after-sale on their way (物流拦截). */
import type { IDataObject } from 'n8n-workflow';

import { numberOrNull, textOrNull, yuan } from '../../values/cells';
import { InputError } from '../../kernel/errors';
import { asRecords, asText, isSet, numberOf, type JsonRecord } from '../../kernel/exact-json';
import { parcelsOf } from './detail';

export interface Target {
	readonly company_code: string;
	readonly tracking_no: string;
}

/**
 * The outbound parcels of an after-sale, or those of them that are named.
 *
 * @throws InputError for a number that is none of its parcels, and when there is none at all
 */
export function targetsOf(detail: JsonRecord, trackingNumbers: readonly string[]): Target[] {
	const all = asRecords(parcelsOf(detail).order).map((parcel) => ({
		company_code: asText(parcel.company_code),
		tracking_no: asText(parcel.tracking_no),
	}));
	if (all.length === 0) throw new InputError('Refund ID: this after-sale has no parcel on its way');
	if (trackingNumbers.length === 0) return all;
	return trackingNumbers.map((number) => {
		const parcel = all.find(({ tracking_no }) => tracking_no === number);
		if (!parcel) {
			throw new InputError(`Tracking Numbers: ${number} is no parcel of this after-sale`);
		}
		return parcel;
	});
}

/** The result for one parcel. */
export const interceptionRow = (refundId: string, result: JsonRecord): IDataObject => ({
	refundId,
	carrier: textOrNull(result.company_name),
	carrierCode: textOrNull(result.company_code),
	trackingNumber: textOrNull(result.tracking_no),
	success: result.is_success === true,
	canBeIntercepted: result.can_intercept === true,
	reason: textOrNull(result.unavailable_reason),
	reasonCode: numberOrNull(result.unavailable_reason_code),
	feeYuan: yuan(result.intercept_cost),
	valueYuan: yuan(result.value_amount),
	otherProducts: numberOrNull(result.other_product_amount),
	settledOffline:
		numberOf(result.settlement_mode) === undefined ? null : isSet(result.settlement_mode),
});
