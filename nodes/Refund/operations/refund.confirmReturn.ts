import { dryRunAfterReading } from '../../kernel/dry-run';
import { defineBatch } from '../../kernel/operation';
import { decisionRequest, decideAll } from '../decide/run';
import { returnConfirmation } from '../decide/decisions';
import { guards, refundId } from '../form/fields';
import { METHOD } from '../decide/submit';

export const confirmReturn = defineBatch({
	resource: 'refund',
	value: 'confirmReturn',
	name: 'Confirm Return Received',
	action: 'Confirm a return and refund it',
	description:
		'Agree to the refund once the goods are back (确认收货并退款). MOVES MONEY: the buyer is paid back, which cannot be undone. The number 111 stands in an official sample; what it means is read from the pattern of the others.',
	methods: [METHOD, 'afterSale.Detail'],
	readsInDryRun: true,
	fields: [refundId, ...guards, dryRunAfterReading],
	async *runBatch(items, api) {
		yield* decideAll(
			api,
			items.map(({ index, input }) => decisionRequest(index, input, returnConfirmation)),
		);
	},
});
