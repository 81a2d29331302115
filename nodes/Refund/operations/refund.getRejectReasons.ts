import { columnNames } from '../../kernel/column-names';
import { REASON_ITEM_COLUMNS } from '../../records/refund/result-columns';
import { field } from '../../kernel/form/field';
import { blankOr } from '../../kernel/form/schemas';
import { defineOperation } from '../../kernel/operation';
import { rejectReasons, reasonRow, REASONS } from '../api/reject-reasons';
import { refundIdSchema } from '../api/ids';
import { refundId } from '../form/fields';

export const getRejectReasons = defineOperation({
	resource: 'refund',
	value: 'getRejectReasons',
	name: 'Get Reject Reasons',
	action: 'Get reject reasons',
	description:
		'List the reasons (拒绝原因) with which an after-sale may be rejected; none for orders that were not shipped',
	methods: [REASONS],
	fields: [
		field(
			{
				...refundId.ui,
				required: false,
				description:
					'The after-sale (售后单号) that the reasons must fit; all reasons when left empty',
			},
			blankOr(refundIdSchema),
		),
		columnNames,
	],
	columns: () => REASON_ITEM_COLUMNS,
	async *run({ refundId: id }, api) {
		for (const reason of await rejectReasons(api, id)) {
			yield { refundId: id ?? null, ...reasonRow(reason, api.reportSchemaDrift) };
		}
	},
});
