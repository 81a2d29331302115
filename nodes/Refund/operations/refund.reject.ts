import { dryRunAfterReading } from '../../kernel/dry-run';
import { defineBatch } from '../../kernel/operation';
import { decisionRequest, decideAll } from '../decide/run';
import { DECISIONS } from '../decide/decisions';
import { maximumRefund, refundId, unchangedSince } from '../form/fields';
import {
	evidenceUrls,
	reasonTextField,
	rejectPayload,
	rejectReason,
	remarkToBuyer,
} from '../form/reject';
import { REASONS } from '../api/reject-reasons';
import { METHOD } from '../decide/submit';

export const rejectRefund = defineBatch({
	resource: 'refund',
	value: 'reject',
	name: 'Reject',
	action: 'Reject a refund',
	description:
		'Refuse a refund without return after shipping (拒绝仅退款). DECIDES ABOUT MONEY, and may cost the shop its score or lead to arbitration. Each after-sale is read first and refused when it does not fit.',
	methods: [METHOD, 'afterSale.Detail', REASONS],
	readsInDryRun: true,
	fields: [
		refundId,
		rejectReason,
		remarkToBuyer,
		evidenceUrls,
		reasonTextField,
		maximumRefund,
		unchangedSince,
		dryRunAfterReading,
	],
	async *runBatch(items, api) {
		yield* decideAll(
			api,
			items.map(({ index, input }) =>
				decisionRequest(
					index,
					input,
					DECISIONS.reject,
					async () => await rejectPayload(api, input),
				),
			),
		);
	},
});
