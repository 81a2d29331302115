import { columnNames } from '../../kernel/column-names';
import { columnsBy, outputField } from '../../values/output';
import { REFUND_DETAIL_OUTPUTS } from '../../records/refund/refund-columns';
import { field } from '../../kernel/form/field';
import { yesOrNo } from '../../kernel/form/schemas';
import { defineOperation } from '../../kernel/operation';
import { detailItems, readDetail } from '../api/detail';
import { refundId } from '../form/fields';

export const getRefund = defineOperation({
	resource: 'refund',
	value: 'get',
	name: 'Get',
	action: 'Get an after-sale',
	description: 'Read one after-sale (售后单) with its money, parcels, arbitration and order lines',
	methods: ['afterSale.Detail'],
	fields: [
		refundId,
		outputField(REFUND_DETAIL_OUTPUTS),
		field(
			{
				displayName: 'Negotiation Log',
				name: 'negotiationLog',
				type: 'boolean',
				default: false,
				description: 'Whether to read who did and said what as well (协商记录)',
			},
			yesOrNo,
		),
		columnNames,
	],
	columns: columnsBy(REFUND_DETAIL_OUTPUTS),
	async *run({ refundId: id, output: shape, negotiationLog }, api) {
		const detail = await readDetail(api, id, negotiationLog);
		yield* detailItems(detail, shape, api.reportSchemaDrift);
	},
});
