/** What a refusal must say: a reason of the platform's list, words for the buyer, perhaps evidence. */
import { InputError } from '../../kernel/errors';
import { field } from '../../kernel/form/field';
import { byCode, fromList } from '../../kernel/form/locator-modes';
import { collectionOf, digits, text, textOf } from '../../kernel/form/schemas';
import { asText, type JsonRecord } from '../../kernel/exact-json';
import type { Api } from '../../kernel/operation';
import { evidenceItems, urlList } from './evidence';
import { codeOf, needsEvidence, rejectReasons } from '../api/reject-reasons';

/** The platform names no limit here. */
const MAX_PICTURES = 20;

export const rejectReason = field(
	{
		displayName: 'Reason',
		name: 'rejectReason',
		type: 'resourceLocator',
		default: { mode: 'list', value: '' },
		required: true,
		modes: [fromList('Select a reason...', 'searchReasons'), byCode('e.g. 7')],
		description:
			'Why it is rejected (拒绝原因). Checked against the list of each after-sale before it is sent.',
	},
	digits,
);

export const remarkToBuyer = field(
	{
		displayName: 'Remark to the Buyer',
		name: 'remark',
		type: 'string',
		typeOptions: { rows: 2 },
		default: '',
		required: true,
		description: 'The words that the buyer sees (拒绝说明). The platform names no length.',
	},
	textOf(1000),
);

export const evidenceUrls = field(
	{
		displayName: 'Evidence URLs',
		name: 'evidenceUrls',
		type: 'string',
		typeOptions: { rows: 2 },
		default: '',
		placeholder: 'e.g. https://example.com/label.jpg',
		description:
			'Public addresses of pictures (凭证), one per line; needed when the reason asks for evidence. No binary data.',
	},
	urlList(MAX_PICTURES),
);

export const rejectOptions = field(
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add Option',
		default: {},
		options: [
			{
				displayName: 'Reason Text',
				name: 'reasonText',
				type: 'string',
				default: '',
				description: 'The reason in words. Leave empty for the words of the platform’s list.',
			},
		],
		description: 'What is seldom changed',
	},
	collectionOf({ reasonText: text }),
);

interface Refusing {
	readonly refundId: string;
	readonly rejectReason: string;
	readonly remark: string;
	readonly evidenceUrls: readonly string[];
	readonly options: { readonly reasonText?: string | undefined };
}

/**
 * The part of the call that refuses one after-sale.
 *
 * @throws InputError when the reason does not fit it, or asks for evidence that is not given
 */
export async function rejectPayload(api: Api, input: Refusing): Promise<JsonRecord> {
	const reasons = await rejectReasons(api, input.refundId);
	const reason = reasons.find((it) => codeOf(it) === input.rejectReason);
	const fitting = reasons.map((it) => `${codeOf(it)} ${asText(it.reason)}`).join(', ');
	if (!reason) {
		throw new InputError(
			fitting === ''
				? 'Reason: the platform lists none for this after-sale, as for orders that were not shipped'
				: `Reason: ${input.rejectReason} does not fit this after-sale, but: ${fitting}`,
		);
	}
	if (needsEvidence(reason) && input.evidenceUrls.length === 0) {
		const hint = asText(reason.evidence_description);
		throw new InputError(`Evidence URLs: this reason asks for evidence${hint && `: ${hint}`}`);
	}
	return {
		reason: input.options.reasonText || asText(reason.reason),
		remark: input.remark,
		reject_reason_code: BigInt(input.rejectReason),
		...(input.evidenceUrls.length > 0 && { evidence: evidenceItems(input.evidenceUrls) }),
	};
}
