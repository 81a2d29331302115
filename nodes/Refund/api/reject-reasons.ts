/** Reasons with which a merchant may refuse an after-sale (拒绝原因). */
import type { INodeListSearchResult } from 'n8n-workflow';

import type { RowOf } from '../../values/columns';
import { driftOf } from '../../values/drift';
import { REASON_COLUMNS } from '../../records/refund/result-columns';
import { listIn } from '../../gateways/listing/list-in-reply';
import { codeText, numberOrNull, textOrNull, type OnDrift } from '../../values/cells';
import { asText, type JsonRecord } from '../../kernel/exact-json';
import type { Api } from '../../kernel/operation';
import { said } from '../../kernel/language/said';
import { REASON_GOODS, REASON_ORDER_TYPE } from '../../records/refund/status-texts';
import { idFor } from './ids';

const compare = driftOf('a reason', REASON_COLUMNS);

export const REASONS = 'afterSale.rejectReasonCodeList';

/** Those that fit an after-sale, or all; none for an order that was not shipped. */
export async function rejectReasons(api: Api, refundId?: string) {
	const params = refundId === undefined ? {} : idFor(REASONS, refundId);
	return listIn(api, REASONS, await api.read(REASONS, params), 'items');
}

export const codeOf = ({ reject_reason_code: code }: JsonRecord) => asText(code);

export const needsEvidence = ({ evidence_need: need }: JsonRecord) => asText(need) === 'Y';

export function reasonRow(reason: JsonRecord, onDrift: OnDrift): RowOf<typeof REASON_COLUMNS> {
	const row = {
		reasonCode: numberOrNull(reason.reject_reason_code),
		reasonText: textOrNull(reason.reason),
		evidenceRequired: needsEvidence(reason),
		evidenceHint: textOrNull(reason.evidence_description),
		examplePicture: textOrNull(reason.image),
		orderType: numberOrNull(reason.order_type),
		orderTypeText: codeText('order_type', reason.order_type, REASON_ORDER_TYPE, null, onDrift),
		goodsReceived: numberOrNull(reason.pkg),
		goodsReceivedText: codeText('pkg', reason.pkg, REASON_GOODS, null, onDrift),
	};
	compare(reason, row, onDrift);
	return row;
}

/** For the dropdown: the reasons that fit the after-sale of the form. */
export async function searchReasons(
	api: Api,
	refundId?: string,
	filter = '',
): Promise<INodeListSearchResult> {
	const reasons = await rejectReasons(api, refundId);
	return {
		results: reasons
			.map((reason) => ({
				name: needsEvidence(reason)
					? said(`${asText(reason.reason)} (needs evidence 需凭证)`)
					: asText(reason.reason),
				value: codeOf(reason),
			}))
			.filter(({ name }) => name.includes(filter.trim())),
	};
}
