import { DECISION_COLUMNS } from '../../records/refund/result-columns';
import { dryRunAfterReading } from '../../kernel/dry-run';
import { field } from '../../kernel/form/field';
import { moment } from '../../kernel/form/schemas';
import { defineOperation } from '../../kernel/operation';
import { shippingCancelled } from '../decide/notices';
import { guards, refundId } from '../form/fields';
import { happenedAt, report } from '../decide/report';

const METHOD = 'afterSale.CancelSendGoodsSuccess';

export const cancelShipping = defineOperation({
	resource: 'refund',
	value: 'cancelShipping',
	name: 'Cancel Shipping',
	action: 'Report that shipping was cancelled',
	description:
		'Report that goods will not leave (取消发货成功). MAY MOVE MONEY: 售后小助手 of the shop decides whether it follows.',
	methods: [METHOD, 'afterSale.Detail'],
	readsInDryRun: true,
	fields: [
		refundId,
		field(
			{
				displayName: 'Cancelled At',
				name: 'cancelledAt',
				type: 'dateTime',
				default: '',
				hint: 'Empty: now',
				description: 'When shipping was cancelled (取消发货时间)',
			},
			moment,
		),
		...guards,
		dryRunAfterReading,
	],
	columns: () => DECISION_COLUMNS,
	async *run(input, api) {
		const what = { op_time: happenedAt(api, input.cancelledAt) };
		const wouldDo = 'Report that shipping is cancelled (取消发货)';
		yield await report(api, METHOD, shippingCancelled, input, { what, wouldDo });
	},
});
