import { dryRunAfterReading } from '../../kernel/dry-run';
import { defineBatch } from '../../kernel/operation';
import { ADDRESS_LIST, returnAddress } from '../form/return-address';
import { decisionRequest, decideAll } from '../decide/run';
import { DECISIONS } from '../decide/decisions';
import { guards, refundId } from '../form/fields';
import { METHOD } from '../decide/submit';

export const approveReturn = defineBatch({
	resource: 'refund',
	value: 'approveReturn',
	name: 'Approve Return',
	action: 'Approve a return',
	description:
		'Agree that the buyer sends the goods back for a refund (同意退货), and say where to. LEADS TO A REFUND: once the goods are back, the money is to be paid.',
	methods: [METHOD, 'afterSale.Detail', ADDRESS_LIST],
	readsInDryRun: true,
	fields: [refundId, returnAddress, ...guards, dryRunAfterReading],
	async *runBatch(items, api) {
		yield* decideAll(
			api,
			items.map(({ index, input }) =>
				decisionRequest(index, input, DECISIONS.approveReturn, () => ({
					logistics: { receiver_address_id: BigInt(input.returnAddress) },
				})),
			),
		);
	},
});
