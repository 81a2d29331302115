import type { RowOf } from '../../values/columns';
import { POSTAGE_COLUMNS } from '../rows/result-columns';
import { dryRun } from '../../kernel/dry-run';
import { field } from '../../kernel/form/field';
import { yuanToFen } from '../../kernel/form/schemas';
import { defineOperation } from '../../kernel/operation';
import { orderId } from '../../records/order/fields';

export const setPostage = defineOperation({
	resource: 'order',
	value: 'setPostage',
	name: 'Change Postage',
	action: 'Change the postage of an order in yuan',
	description: 'Set the postage (运费) of an order that is not paid yet',
	methods: ['order.updatePostAmount'],
	fields: [
		orderId,
		field(
			{
				displayName: 'Postage (Yuan)',
				name: 'postageYuan',
				type: 'number',
				typeOptions: { minValue: 0, numberPrecision: 2 },
				default: '',
				required: true,
				description: 'The new postage (运费) in yuan; 0 for none',
			},
			yuanToFen,
		),
		dryRun,
	],
	columns: () => POSTAGE_COLUMNS,
	async *run({ orderId: order_id, postageYuan: fen }, api) {
		// Setting the same amount again changes nothing.
		const params = { order_id, post_amount: fen };
		await api.send('order.updatePostAmount', params, { repeatable: true });
		yield { orderId: order_id, postageYuan: fen / 100, success: true } satisfies RowOf<
			typeof POSTAGE_COLUMNS
		>;
	},
});
