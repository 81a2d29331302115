/** What an operation by number may carry with the id. */

import { field } from '../../kernel/form/field';
import { blankOr, collectionOf, int64, textOf } from '../../kernel/form/schemas';
import type { JsonRecord } from '../../kernel/exact-json';
import { evidenceItems, urlList } from './evidence';
import { z } from '../../kernel/zod';

const part = (displayName: string, name: string, description: string) => ({
	displayName,
	name,
	type: 'string' as const,
	default: '',
	description,
});

const further = field(
	{
		displayName: 'Further Values',
		name: 'further',
		type: 'collection',
		placeholder: 'Add Value',
		default: {},
		options: [
			part('Carrier Code', 'carrierCode', 'Who transports what you send (物流公司编码)'),
			part('Evidence URLs', 'evidenceUrls', 'Public addresses of pictures (凭证), one a line'),
			part('Reason', 'reason', 'Why, in words (操作原因); refusals need it'),
			part('Reject Reason Code', 'rejectReasonCode', 'The code that Get Reject Reasons gives'),
			part('Remark to the Buyer', 'remark', 'The words that the buyer sees; refusals need them'),
			part('Return Address ID', 'returnAddressId', 'Where the buyer sends the goods (退货地址ID)'),
			part('Waybill Number', 'waybillNumber', 'The tracking number of what you send (运单号)'),
		],
		description: 'What the operation needs with the after-sale',
	},
	collectionOf({
		carrierCode: blankOr(textOf(64)),
		evidenceUrls: urlList(20),
		reason: blankOr(textOf(1000)),
		rejectReasonCode: blankOr(int64),
		remark: blankOr(textOf(1000)),
		returnAddressId: blankOr(int64),
		waybillNumber: blankOr(textOf(64)),
	}),
);

export const furtherFields = [further] as const;

type Further = z.output<(typeof further)['schema']>;

/** Blank values are left out. */
export function furtherPayload(it: Further): JsonRecord {
	const logistics = {
		...(it.carrierCode && { company_code: it.carrierCode }),
		...(it.waybillNumber && { logistics_code: it.waybillNumber }),
		...(it.returnAddressId !== undefined && { receiver_address_id: it.returnAddressId }),
	};
	return {
		...(it.reason && { reason: it.reason }),
		...(it.remark && { remark: it.remark }),
		...(it.rejectReasonCode !== undefined && { reject_reason_code: it.rejectReasonCode }),
		...(it.evidenceUrls?.length && { evidence: evidenceItems(it.evidenceUrls) }),
		...(Object.keys(logistics).length > 0 && { logistics }),
	};
}
