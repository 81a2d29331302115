import { dryRunAfterReading } from '../../kernel/dry-run';
import { defineBatch } from '../../kernel/operation';
import { carrier, waybillNumber } from '../../records/order/fields';
import { decisionRequest, decideAll } from '../decide/run';
import { DECISIONS } from '../decide/decisions';
import { maximumPaid, refundId, unchangedSince } from '../form/fields';
import { METHOD } from '../decide/submit';

export const shipExchange = defineBatch({
	resource: 'refund',
	value: 'shipExchange',
	name: 'Ship Exchange',
	action: 'Ship an exchange',
	description:
		'Confirm that the old goods are back, and ship the new ones (换货发货). COSTS GOODS: cannot be undone.',
	methods: [METHOD, 'afterSale.Detail', 'order.logisticsCompanyList'],
	readsInDryRun: true,
	fields: [refundId, carrier, waybillNumber, maximumPaid, unchangedSince, dryRunAfterReading],
	async *runBatch(items, api) {
		yield* decideAll(
			api,
			items.map(({ index, input }) =>
				decisionRequest(index, input, DECISIONS.shipExchange, () => ({
					logistics: { company_code: input.carrier, logistics_code: input.waybillNumber },
				})),
			),
		);
	},
});
