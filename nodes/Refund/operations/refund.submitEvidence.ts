import type { RowOf } from '../../values/columns';
import { EVIDENCE_COLUMNS } from '../../records/refund/result-columns';
import { dryRun } from '../../kernel/dry-run';
import { field } from '../../kernel/form/field';
import { textOf } from '../../kernel/form/schemas';
import { defineOperation } from '../../kernel/operation';
import { urlList } from '../form/evidence';
import { refundId } from '../form/fields';
import { idFor } from '../api/ids';

const METHOD = 'afterSale.submitEvidence';
const MAX_PICTURES = 4;

export const submitEvidence = defineOperation({
	resource: 'refund',
	value: 'submitEvidence',
	name: 'Submit Evidence',
	action: 'Submit evidence',
	description:
		'Give the merchant’s evidence (商家举证) in an arbitration that waits for it: words and up to 4 pictures',
	methods: [METHOD],
	fields: [
		refundId,
		field(
			{
				displayName: 'Picture URLs',
				name: 'pictureUrls',
				type: 'string',
				typeOptions: { rows: 3 },
				default: '',
				required: true,
				placeholder: 'e.g. https://example.com/parcel.jpg',
				description:
					'Public addresses of 1 to 4 pictures (凭证图片), one per line. No binary data.',
			},
			urlList(MAX_PICTURES).refine((urls) => urls.length > 0, 'is empty'),
		),
		field(
			{
				displayName: 'Comment',
				name: 'comment',
				type: 'string',
				typeOptions: { rows: 2 },
				default: '',
				required: true,
				description: 'What the pictures show (举证说明). The platform names no length.',
			},
			textOf(1000),
		),
		dryRun,
	],
	columns: () => EVIDENCE_COLUMNS,
	async *run({ refundId: id, pictureUrls: evidence, comment }, api) {
		// Whether the platform recognises a repeat is not known.
		await api.send(
			METHOD,
			{ ...idFor(METHOD, id), comment, evidence },
			{ repeatable: false, lookAt: 'the after-sale' },
		);
		yield { refundId: id, comment, pictureUrls: evidence, success: true } satisfies RowOf<
			typeof EVIDENCE_COLUMNS
		>;
	},
});
