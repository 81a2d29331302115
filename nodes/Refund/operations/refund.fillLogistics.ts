import { DECISION_COLUMNS } from '../../records/refund/result-columns';
import { dryRunAfterReading } from '../../kernel/dry-run';
import { field } from '../../kernel/form/field';
import { oneOf } from '../../kernel/form/schemas';
import { defineOperation } from '../../kernel/operation';
import { carrier, waybillNumber } from '../../records/order/fields';
import { FILLED_PARCELS } from '../decide/notices';
import { report } from '../decide/report';
import { guardsOfGoods, refundId } from '../form/fields';

const METHOD = 'afterSale.fillLogistics';

const PARCELS = [
	{ name: 'Repair: The Buyer’s Parcel to You (维修寄回)', value: 4 },
	{ name: 'Resend: Your Parcel to the Buyer (补寄)', value: 1 },
	{ name: 'Return or Exchange: The Buyer’s Parcel to You (退货)', value: 3 },
];

export const fillLogistics = defineOperation({
	resource: 'refund',
	value: 'fillLogistics',
	name: 'Fill In Parcel',
	action: 'Fill in a parcel of an after-sale',
	description:
		'Fill in carrier and waybill (填写物流): of what you resend, or of what the buyer sends back',
	methods: [METHOD, 'afterSale.Detail', 'order.logisticsCompanyList'],
	readsInDryRun: true,
	fields: [
		refundId,
		field(
			{
				displayName: 'Which Parcel',
				name: 'parcel',
				type: 'options',
				options: PARCELS,
				default: '',
				required: true,
				description: 'Which parcel it is (寄件类型)',
			},
			oneOf(PARCELS),
		),
		carrier,
		waybillNumber,
		...guardsOfGoods,
		dryRunAfterReading,
	],
	columns: () => DECISION_COLUMNS,
	async *run(input, api) {
		const { parcel, carrier: company_code, waybillNumber: tracking_no } = input;
		const fact = FILLED_PARCELS[parcel];
		if (!fact) return;
		const what = { send_type: parcel, company_code, tracking_no };
		yield await report(api, METHOD, fact, input, {
			what,
			wouldDo: 'Fill in the parcel (填写物流)',
		});
	},
});
