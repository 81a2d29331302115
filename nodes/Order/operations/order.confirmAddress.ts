import type { RowOf } from '../../values/columns';
import { ADDRESS_ANSWERED_COLUMNS } from '../rows/result-columns';
import { dryRun } from '../../kernel/dry-run';
import { field } from '../../kernel/form/field';
import { oneOf } from '../../kernel/form/schemas';
import { defineOperation } from '../../kernel/operation';
import { orderId } from '../../records/order/fields';

const ANSWERS = [
	{ name: 'Agree (同意)', value: 0 },
	{ name: 'Reject: Picking Has Begun (拣货)', value: 1001 },
	{ name: 'Reject: Stock Is Allocated (配货)', value: 1002 },
	{ name: 'Reject: In the Warehouse (仓库)', value: 1003 },
	{ name: 'Reject: Leaving the Warehouse (出库)', value: 1004 },
	{ name: 'Reject: Being Shipped (发货)', value: 1005 },
];

export const confirmAddress = defineOperation({
	resource: 'order',
	value: 'confirmAddress',
	name: 'Answer Address Change',
	action: 'Answer an address change of an order',
	description: 'Agree to, or reject, the buyer’s request to change the address (买家改地址审批)',
	methods: ['order.addressConfirm'],
	fields: [
		orderId,
		field(
			{
				displayName: 'Answer',
				name: 'answer',
				type: 'options',
				options: ANSWERS,
				default: '',
				required: true,
				description: 'Agree, or the reason why it is too late',
			},
			oneOf(ANSWERS),
		),
		dryRun,
	],
	columns: () => ADDRESS_ANSWERED_COLUMNS,
	async *run({ orderId: order_id, answer }, api) {
		const params = { order_id, is_approved: answer };
		await api.send('order.addressConfirm', params, { repeatable: false, lookAt: 'the order' });
		yield { orderId: order_id, approved: answer === 0, success: true } satisfies RowOf<
			typeof ADDRESS_ANSWERED_COLUMNS
		>;
	},
});
