import { columnNames } from '../../kernel/column-names';
import { unlessRaw } from '../../values/columns';
import { REFUND_DETAIL_ITEM_COLUMNS } from '../../records/refund/refund-columns';
import { field } from '../../kernel/form/field';
import { yesOrNo } from '../../kernel/form/schemas';
import { defineOperation } from '../../kernel/operation';
import { detailItems, readDetail } from '../api/detail';
import { output, refundId, rowOutput } from '../form/fields';

export const getRefund = defineOperation({
	resource: 'refund',
	value: 'get',
	name: 'Get',
	action: 'Get an after-sale',
	description: 'Read one after-sale (售后单) with its money, parcels, arbitration and order lines',
	methods: ['afterSale.Detail'],
	fields: [
		refundId,
		output,
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
	columns: unlessRaw(REFUND_DETAIL_ITEM_COLUMNS),
	async *run({ refundId: id, output: shape, negotiationLog }, api) {
		const detail = await readDetail(api, id, negotiationLog);
		yield* detailItems(detail, rowOutput(shape), api.reportSchemaDrift);
	},
});
