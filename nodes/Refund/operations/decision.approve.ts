import { DECISION_COLUMNS } from '../../records/refund/result-columns';
import { dryRunAfterReading } from '../../kernel/dry-run';
import { field } from '../../kernel/form/field';
import { yesOrNo } from '../../kernel/form/schemas';
import { defineBatch } from '../../kernel/operation';
import { decisionRequest, decideAll } from '../decide/run';
import { DECISIONS } from '../decide/decisions';
import type { AfterSaleState } from '../decide/after-sale-state';
import { guards, refundId } from '../form/fields';
import { METHOD } from '../decide/submit';

const remedyFor = ({ type }: AfterSaleState) =>
	DECISIONS.approveBeforeShipping.types.includes(type)
		? 'Switch on Also Before Shipping in this form to approve these as well.'
		: undefined;

export const approveRefund = defineBatch({
	resource: 'decision',
	value: 'approve',
	name: 'Approve',
	action: 'Approve a refund (moves money)',
	description:
		'Agree to a refund without return (同意仅退款). MOVES MONEY, which cannot be undone. Sends 201, or 401 before shipping.',
	methods: [METHOD, 'afterSale.Detail'],
	readsInDryRun: true,
	fields: [
		refundId,
		...guards,
		field(
			{
				displayName: 'Also Before Shipping',
				name: 'beforeShipping',
				type: 'boolean',
				default: false,
				description:
					'Whether to approve refunds before shipping (未发货仅退款) as well, by number 401. When off, they are refused.',
			},
			yesOrNo,
		),
		dryRunAfterReading,
	],
	columns: () => DECISION_COLUMNS,
	async *runBatch(items, api) {
		yield* decideAll(
			api,
			items.map(({ index, input }) =>
				decisionRequest(
					index,
					{ ...input, remedyFor },
					input.beforeShipping
						? [DECISIONS.approve, DECISIONS.approveBeforeShipping]
						: DECISIONS.approve,
				),
			),
		);
	},
});
