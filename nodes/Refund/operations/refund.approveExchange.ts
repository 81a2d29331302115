import { dryRunAfterReading } from '../../kernel/dry-run';
import { defineBatch } from '../../kernel/operation';
import { ADDRESS_LIST, returnAddress } from '../form/return-address';
import { decisionRequest, decideAll } from '../decide/run';
import { DECISIONS } from '../decide/decisions';
import { maximumPaid, refundId, unchangedSince } from '../form/fields';
import { METHOD } from '../decide/submit';

export const approveExchange = defineBatch({
	resource: 'refund',
	value: 'approveExchange',
	name: 'Approve Exchange',
	action: 'Approve an exchange',
	description:
		'Agree that the buyer sends the goods back for others (同意换货), and say where to. COSTS GOODS: new ones are to be shipped once the old ones are back.',
	methods: [METHOD, 'afterSale.Detail', ADDRESS_LIST],
	readsInDryRun: true,
	fields: [refundId, returnAddress, maximumPaid, unchangedSince, dryRunAfterReading],
	async *runBatch(items, api) {
		yield* decideAll(
			api,
			items.map(({ index, input }) =>
				decisionRequest(index, input, DECISIONS.approveExchange, () => ({
					logistics: { receiver_address_id: BigInt(input.returnAddress) },
				})),
			),
		);
	},
});
