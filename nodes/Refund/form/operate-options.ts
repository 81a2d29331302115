/** What an operation by number may carry with the id. */

import type { INodePropertyMode } from 'n8n-workflow';

import { field } from '../../kernel/form/field';
import { located as valueOf } from '../../kernel/form/located';
import { byCode, byId, fromList } from '../../kernel/form/locator-modes';
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

/** From a list of the shop, or by hand. */
const located = (placeholder: string, search: string, byHand: INodePropertyMode) => ({
	type: 'resourceLocator' as const,
	default: { mode: 'list', value: '' },
	modes: [fromList(placeholder, search), byHand],
});

const further = field(
	{
		displayName: 'Further Values',
		name: 'further',
		type: 'collection',
		placeholder: 'Add Value',
		default: {},
		options: [
			{
				...part('Carrier', 'carrier', 'Who transports what you send (物流公司)'),
				...located('Select a carrier...', 'searchCarriers', byCode('e.g. shunfeng')),
			},
			part('Evidence URLs', 'evidenceUrls', 'Public addresses of pictures (凭证), one a line'),
			part('Reason', 'reason', 'Why, in words (操作原因); refusals need it'),
			{
				...part(
					'Reject Reason',
					'rejectReason',
					'Of the platform’s list (拒绝原因); refusals need it',
				),
				...located('Select a reason...', 'searchReasons', byCode('e.g. 7')),
			},
			part('Remark to the Buyer', 'remark', 'The words that the buyer sees; refusals need them'),
			{
				...part('Return Address', 'returnAddress', 'Where the buyer sends the goods (退货地址)'),
				...located('Select an address...', 'searchAddresses', byId('e.g. 95251')),
			},
			part('Waybill Number', 'waybillNumber', 'The tracking number of what you send (运单号)'),
		],
		description: 'What the operation needs with the after-sale',
	},
	collectionOf({
		carrier: valueOf(blankOr(textOf(64))),
		evidenceUrls: urlList(20),
		reason: blankOr(textOf(1000)),
		rejectReason: valueOf(blankOr(int64)),
		remark: blankOr(textOf(1000)),
		returnAddress: valueOf(blankOr(int64)),
		waybillNumber: blankOr(textOf(64)),
	}),
);

export const furtherFields = [further] as const;

type Further = z.output<(typeof further)['schema']>;

/** Blank values are left out. */
export function furtherPayload(it: Further): JsonRecord {
	const logistics = {
		...(it.carrier && { company_code: it.carrier }),
		...(it.waybillNumber && { logistics_code: it.waybillNumber }),
		...(it.returnAddress !== undefined && { receiver_address_id: it.returnAddress }),
	};
	return {
		...(it.reason && { reason: it.reason }),
		...(it.remark && { remark: it.remark }),
		...(it.rejectReason !== undefined && { reject_reason_code: it.rejectReason }),
		...(it.evidenceUrls?.length && { evidence: evidenceItems(it.evidenceUrls) }),
		...(Object.keys(logistics).length > 0 && { logistics }),
	};
}
