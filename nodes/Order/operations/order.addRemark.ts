import type { RowOf } from '../../values/columns';
import { REMARKED_COLUMNS } from '../rows/result-columns';
import { dryRun } from '../../kernel/dry-run';
import { field } from '../../kernel/form/field';
import { blankOr, choice, textOf } from '../../kernel/form/schemas';
import { defineOperation } from '../../kernel/operation';
import { FLAG } from '../../records/order/status-texts';
import { orderId } from '../../records/order/fields';

/** By the newer of two sources; an older one says 60. The platform's own refusal is passed on. */
const MAX_REMARK = 500;

export const addRemark = defineOperation({
	resource: 'order',
	value: 'addRemark',
	name: 'Add Remark and Flag',
	action: 'Add a remark and flag to an order',
	description:
		'Write the merchant’s remark (备注), replacing the one before, and set a flag (插旗)',
	methods: ['order.addOrderRemark'],
	fields: [
		orderId,
		field(
			{
				displayName: 'Remark',
				name: 'remark',
				type: 'string',
				typeOptions: { rows: 2 },
				default: '',
				required: true,
				description:
					'The text (备注), at most 500 characters. An older page of the platform says 60: unverified.',
			},
			textOf(MAX_REMARK),
		),
		field(
			{
				displayName: 'Flag',
				name: 'flag',
				type: 'options',
				options: [
					{ name: 'Leave as It Is', value: '' },
					...Object.entries(FLAG).map(([value, name]) => ({ name, value })),
				],
				default: '',
				description: 'The colour of the flag (插旗)',
			},
			blankOr(choice(Object.keys(FLAG))),
		),
		dryRun,
	],
	columns: () => REMARKED_COLUMNS,
	async *run({ orderId: order_id, remark, flag }, api) {
		const params = {
			order_id,
			remark,
			is_add_star: flag === undefined ? 'false' : 'true',
			...(flag !== undefined && { star: flag }),
		};
		// Writing the same text and flag again changes nothing.
		await api.send('order.addOrderRemark', params, { repeatable: true });
		yield {
			orderId: order_id,
			remark,
			flag: flag === undefined ? null : Number(flag),
			success: true,
		} satisfies RowOf<typeof REMARKED_COLUMNS>;
	},
});
