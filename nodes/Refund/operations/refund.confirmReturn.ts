import { dryRunAfterReading } from '../../kernel/dry-run';
import { defineBatch } from '../../kernel/operation';
import { decisionRequest, decideAll } from '../decide/run';
import { DECISIONS } from '../decide/decisions';
import { guards, refundId } from '../form/fields';
import { METHOD } from '../decide/submit';

export const confirmReturn = defineBatch({
	resource: 'refund',
	value: 'confirmReturn',
	name: 'Confirm Return Received',
	action: 'Confirm a return and refund it',
	description:
		'Agree to the refund of a return (确认收货并退款). MOVES MONEY, which cannot be undone.',
	methods: [METHOD, 'afterSale.Detail'],
	readsInDryRun: true,
	fields: [refundId, ...guards, dryRunAfterReading],
	async *runBatch(items, api) {
		yield* decideAll(
			api,
			items.map(({ index, input }) => decisionRequest(index, input, DECISIONS.confirmReturn)),
		);
	},
});
