import { columnNames } from '../../kernel/column-names';
import { columnsBy, outputField } from '../../values/output';
import { REFUND_DETAIL_OUTPUTS } from '../../records/refund/refund-columns';
import { field } from '../../kernel/form/field';
import { collectionOf, yesOrNo } from '../../kernel/form/schemas';
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
		columnNames,
		field(
			{
				displayName: 'Options',
				name: 'options',
				type: 'collection',
				placeholder: 'Add Option',
				default: {},
				options: [
					{
						displayName: 'Negotiation Log',
						name: 'negotiationLog',
						type: 'boolean',
						default: true,
						description: 'Whether to read who did and said what as well (协商记录)',
					},
				],
				description: 'What is seldom changed',
			},
			collectionOf({ negotiationLog: yesOrNo }),
		),
	],
	columns: columnsBy(REFUND_DETAIL_OUTPUTS),
	async *run({ refundId: id, output: shape, options }, api) {
		const detail = await readDetail(api, id, options.negotiationLog);
		yield* detailItems(detail, shape, api.reportSchemaDrift);
	},
});
