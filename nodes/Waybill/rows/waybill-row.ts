/** A waybill that the platform created, as a row. */
import { asText, type JsonRecord } from '../../kernel/exact-json';
import { textOrNull, type OnDrift } from '../../values/cells';
import type { RowOf } from '../../values/columns';
import { driftOf } from '../../values/drift';
import type { Job } from '../api/job';
import { WAYBILL_COLUMNS } from './waybill-columns';

const compare = driftOf('a waybill', WAYBILL_COLUMNS);

export function waybillRow(
	{ orderIds, packId, carrier }: Pick<Job, 'orderIds' | 'packId' | 'carrier'>,
	bill: JsonRecord,
	onDrift: OnDrift,
): RowOf<typeof WAYBILL_COLUMNS> {
	const row: RowOf<typeof WAYBILL_COLUMNS> = {
		orderId: orderIds[0] ?? null,
		orderIds: [...orderIds],
		packId: textOrNull(bill.pack_id) ?? packId ?? null,
		carrierCode: textOrNull(bill.company) ?? carrier,
		trackingNumber: textOrNull(bill.track_no),
		alreadyCreated: false,
		sortCode: textOrNull(bill.sort_code),
		packageCenterCode: textOrNull(bill.package_center_code),
		packageCenterName: textOrNull(bill.package_center_name),
		shortAddressCode: textOrNull(bill.short_address_code),
		shortAddressName: textOrNull(bill.short_address_name),
		subWaybills: subWaybills(bill.sub_waybill_codes),
		shippingCode: textOrNull(bill.shipping_code),
		carrierReply: textOrNull(bill.extra_resp),
		hint: textOrNull(bill.hint_msg),
	};
	compare(bill, row, onDrift);
	return row;
}

/** One text with commas; a list does as well. */
const subWaybills = (codes: unknown): string[] =>
	(Array.isArray(codes) ? codes.map(asText) : asText(codes).split(/[,，]/))
		.map((code) => code.trim())
		.filter(Boolean);
