import type { RowOf } from '../../values/columns';
import { REMARK_COLUMNS } from '../../records/refund/result-columns';
import { dryRun } from '../../kernel/dry-run';
import { field } from '../../kernel/form/field';
import { textOf } from '../../kernel/form/schemas';
import { defineOperation } from '../../kernel/operation';
import { refundId } from '../form/fields';
import { idFor } from '../api/ids';

const METHOD = 'afterSale.addOrderRemark';

export const addRemark = defineOperation({
	resource: 'refund',
	value: 'addRemark',
	name: 'Add Remark',
	action: 'Add a remark to an after-sale',
	description:
		'Write a remark of the merchant (售后备注) to an after-sale; the buyer does not see it',
	methods: [METHOD],
	fields: [
		refundId,
		field(
			{
				displayName: 'Remark',
				name: 'remark',
				type: 'string',
				typeOptions: { rows: 2 },
				default: '',
				required: true,
				description:
					'The text (备注). How long it may be is unverified; the platform says so itself.',
			},
			textOf(1000),
		),
		dryRun,
	],
	columns: () => REMARK_COLUMNS,
	async *run({ refundId: id, remark }, api) {
		// An after-sale keeps a list of remarks: sent twice, it may be there twice.
		await api.send(
			METHOD,
			{ ...idFor(METHOD, id), remark },
			{ repeatable: false, lookAt: 'the after-sale' },
		);
		yield { refundId: id, remark, success: true } satisfies RowOf<typeof REMARK_COLUMNS>;
	},
});
