import { DECISION_COLUMNS } from '../../records/refund/result-columns';
import { field } from '../../kernel/form/field';
import { located } from '../../kernel/form/located';
import { blankOr, moment, textOf } from '../../kernel/form/schemas';
import { dryRunAfterReading } from '../../kernel/dry-run';
import { defineOperation } from '../../kernel/operation';
import { warehouseArrival } from '../decide/notices';
import { carrier } from '../../records/order/fields';
import { guards, refundId } from '../form/fields';
import { happenedAt, report } from '../decide/report';

const METHOD = 'afterSale.returnGoodsToWareHouseSuccess';

export const confirmWarehouse = defineOperation({
	resource: 'refund',
	value: 'confirmWarehouse',
	name: 'Return Reached Warehouse',
	action: 'Report that a return reached the warehouse',
	description:
		'Report that a return is in the warehouse (退货入仓成功). MAY MOVE MONEY: 售后小助手 of the shop decides whether it follows.',
	methods: [METHOD, 'afterSale.Detail'],
	readsInDryRun: true,
	fields: [
		refundId,
		field(
			{
				displayName: 'Received At',
				name: 'receivedAt',
				type: 'dateTime',
				default: '',
				hint: 'Empty: now',
				description: 'When the warehouse received it (入仓时间)',
			},
			moment,
		),
		field(
			{
				displayName: 'Return Tracking Number',
				name: 'trackingNumber',
				type: 'string',
				default: '={{ $json.returnTrackingNumber }}',
				placeholder: 'e.g. SF1234567890123',
				description:
					'The number of the parcel that came back (退货运单号), if known. Taken from the input item.',
			},
			blankOr(textOf(64)),
		),
		field(
			{
				...carrier.ui,
				required: false,
				default: { mode: 'code', value: '={{ $json.returnCarrierCode }}' },
				description: 'Who brought it back (物流公司), if known. Taken from the input item.',
			},
			located(blankOr(textOf(64))),
		),
		...guards,
		dryRunAfterReading,
	],
	columns: () => DECISION_COLUMNS,
	async *run(input, api) {
		const what = {
			op_time: happenedAt(api, input.receivedAt),
			...(input.trackingNumber && { tracking_no: input.trackingNumber }),
			...(input.carrier && { logistics_company_code: input.carrier }),
		};
		const wouldDo = 'Report that the return is in the warehouse (退货入仓)';
		yield await report(api, METHOD, warehouseArrival, input, { what, wouldDo });
	},
});
