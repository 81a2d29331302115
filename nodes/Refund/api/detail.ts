/** One after-sale (售后单) as afterSale.Detail shows it. Amounts in yuan. */
import type { IDataObject } from 'n8n-workflow';

import { driftOf } from '../../values/drift';
import { REFUND_DETAIL_OUTPUTS } from '../../records/refund/refund-columns';
import { simplifierOf, type Shape } from '../../values/output';
import {
	codeText,
	idOrNull,
	isoTime,
	isoTimeOf,
	numberOrNull,
	textOrNull,
	yuan,
	type OnDrift,
} from '../../values/cells';
import { GatewayError } from '../../kernel/errors';
import {
	asRecord,
	asRecords,
	asText,
	isSet,
	numberOf,
	type JsonRecord,
} from '../../kernel/exact-json';
import type { Api } from '../../kernel/operation';
import { productsText } from '../../records/order/products-text';
import { isPaidOut } from '../../values/paid-back';
import { AFTER_SALE_TYPE, DETAIL_STATUS, REFUND_STATUS } from '../../records/refund/status-texts';
import { detailLineRow, lineFirst, unquoted } from '../../records/refund/line-row';
import { idFor } from './ids';

const compare = driftOf('an after-sale', REFUND_DETAIL_OUTPUTS.full);

/** The after-sale's own part of the detail. */
export const detailInfo = (detail: JsonRecord) =>
	asRecord(asRecord(detail.process_info).after_sale_info);

export const parcelsOf = (detail: JsonRecord) =>
	asRecord(asRecord(detail.process_info).logistics_info);

/**
 * Asks for the detail of an after-sale.
 *
 * @throws GatewayError also when the reply holds no after-sale
 */
export async function readDetail(api: Api, refundId: string, withLog = false): Promise<JsonRecord> {
	const method = 'afterSale.Detail';
	const params = {
		...idFor(method, refundId),
		...(withLog && { need_operation_record: true }),
	};
	const detail = asRecord(await api.read(method, params));
	if (Object.keys(detailInfo(detail)).length === 0) {
		throw new GatewayError({
			code: 'no-after-sale',
			message: `The platform shows no after-sale ${refundId}`,
			remedy: 'Check the Refund ID (售后单号), and that the credential is that of its shop.',
			cause: 'configuration-invalid',
		});
	}
	return detail;
}

/** The items of one after-sale: one, or one a line of the order. */
export function* detailItems(
	detail: JsonRecord,
	output: Shape,
	onDrift: OnDrift,
): Generator<IDataObject> {
	if (output === 'raw') return yield detail as IDataObject;
	const item = detailRow(detail, onDrift);
	if (output === 'simplified') return yield simplified(item);
	const lines = linesIn(detail).map(detailLineRow);
	if (output === 'full') yield { ...item, lines };
	// An after-sale whose lines the platform holds back is still an after-sale.
	else if (lines.length === 0) yield item;
	else for (const line of lines) yield lineFirst(line, item);
}

const linesIn = (detail: JsonRecord) => asRecords(asRecord(detail.order_info).sku_order_infos);

const simplified = simplifierOf(REFUND_DETAIL_OUTPUTS.simplified);

/** The columns of a row of the list, and what only the detail knows. */
function detailRow(detail: JsonRecord, onDrift: OnDrift): IDataObject {
	const process = asRecord(detail.process_info);
	const info = detailInfo(detail);
	const parcels = parcelsOf(detail);
	const arbitration = asRecord(process.arbitrate_info);
	const returned = asRecord(parcels.return);
	const sent = sentParcel(parcels);
	const code = (field: string, texts: typeof DETAIL_STATUS, words?: unknown) =>
		codeText(field, info[field], texts, words, onDrift);
	const row = {
		refundId: unquoted(info.after_sale_id),
		orderId: idOrNull(unquoted(asRecord(detail.order_info).shop_order_id)),
		refundType: numberOrNull(info.after_sale_type),
		refundTypeText: code('after_sale_type', AFTER_SALE_TYPE, info.after_sale_type_text),
		refundState: numberOrNull(info.after_sale_status),
		refundStateText: code('after_sale_status', DETAIL_STATUS, info.after_sale_status_desc),
		payoutStatus: numberOrNull(info.refund_status),
		payoutStatusText: code('refund_status', REFUND_STATUS),
		refundFailReason: textOrNull(info.refund_fail_reason),
		// The numbers of the list are not said to hold here, so this one has no text.
		arbitrationStatus: numberOrNull(arbitration.arbitrate_status),
		arbitrationDeadline: isoTimeOf(arbitration.arbitrate_status_deadline),
		arbitrationNeedsEvidence: arbitration.is_required_evidence === true,
		arbitrationOpinion: textOrNull(arbitration.arbitrate_opinion),
		applyTime: isoTime(info.apply_time),
		updateTime: isoTime(info.update_time),
		deadline: isoTime(info.status_deadline),
		refundTime: isoTime(info.refund_time),
		finishTime: isoTime(info.aftersale_status_to_final_time),
		requestedYuan: yuan(info.refund_total_amount),
		requestedPostageYuan: yuan(info.refund_post_amount),
		// Before the money is back the platform may already name an amount.
		refundedYuan: isPaidOut(info.refund_status) ? yuan(info.real_refund_amount) : null,
		products: productsText(
			linesIn(detail).map(({ product_name: name, after_sale_item_count: pieces }) => ({
				name,
				pieces,
			})),
		),
		quantity: numberOrNull(info.after_sale_apply_count),
		returnQuantity: numberOrNull(info.need_return_count),
		reasonText: textOrNull(unquoted(info.reason)),
		reasonCode: numberOrNull(info.reason_code),
		buyerDescription: textOrNull(info.reason_remark),
		buyerPictures: Array.isArray(info.evidence) ? info.evidence.map(asText) : [],
		buyerReceivedGoods: numberOf(info.got_pkg) === undefined ? null : isSet(info.got_pkg),
		returnCarrier: textOrNull(returned.company_name),
		returnCarrierCode: textOrNull(returned.company_code),
		returnTrackingNumber: textOrNull(unquoted(returned.tracking_no)),
		returnAddressId: idOrNull(info.return_address_id),
		sentCarrier: textOrNull(sent.company_name),
		sentTrackingNumber: textOrNull(sent.tracking_no),
		trackingNumbers: asRecords(parcels.order).map((parcel) => asText(parcel.tracking_no)),
		remarks: asRecords(process.after_sale_shop_remarks).map(({ remark }) => asText(remark)),
		...('record_logs_list' in process && { negotiation: logOf(process) }),
	};
	compare(detail, row, onDrift);
	return row;
}

/** What the merchant sent in exchange, or once more. */
const sentParcel = ({ exchange, resend }: JsonRecord) => {
	const exchanged = asRecord(exchange);
	return asText(exchanged.tracking_no) ? exchanged : asRecord(resend);
};

const logOf = (process: JsonRecord) =>
	asRecords(process.record_logs_list).map(({ time, operator, action, text }) => ({
		time: isoTimeOf(time),
		operator: textOrNull(operator),
		action: textOrNull(action),
		text: textOrNull(text),
	}));
