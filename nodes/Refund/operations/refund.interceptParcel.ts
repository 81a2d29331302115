import { INTERCEPTION_COLUMNS } from '../../records/refund/result-columns';
import { dryRunAfterReading } from '../../kernel/dry-run';
import { field, guarded } from '../../kernel/form/field';
import { collectionOf, listOf, oneOf, textOf } from '../../kernel/form/schemas';
import { asRecord, asRecords } from '../../kernel/exact-json';
import { defineOperation } from '../../kernel/operation';
import { readDetail } from '../api/detail';
import { refundId } from '../form/fields';
import { interceptionRow, targetsOf } from '../api/parcels';
import { idFor } from '../api/ids';

const METHOD = 'afterSale.applyLogisticsIntercept';

const MERCHANT = 1;

const CALLERS = [
	{ name: 'Customer Service (客服)', value: 3 },
	{ name: 'Merchant (商家)', value: MERCHANT },
];

export const interceptParcel = defineOperation({
	resource: 'refund',
	value: 'interceptParcel',
	name: 'Intercept Parcel',
	action: 'Intercept a parcel',
	description:
		'Stop the parcels of an after-sale on their way to the buyer (物流拦截). COSTS A FEE of the carrier. One item a parcel.',
	methods: [METHOD, 'afterSale.Detail'],
	readsInDryRun: true,
	fields: [
		refundId,
		guarded(
			field(
				{
					displayName: 'Tracking Numbers',
					name: 'trackingNumbers',
					type: 'string',
					default: '',
					description:
						'Which of the after-sale’s outbound parcels to stop (运单号), separated by commas; all of them when left empty',
				},
				listOf(textOf(64)),
			),
		),
		dryRunAfterReading,
		field(
			{
				displayName: 'Options',
				name: 'options',
				type: 'collection',
				placeholder: 'Add Option',
				default: {},
				options: [
					{
						displayName: 'Asked By',
						name: 'askedBy',
						type: 'options',
						options: CALLERS,
						default: 3,
						description: 'Who asks for it (操作来源); the merchant unless you change it',
					},
				],
				description: 'What is seldom changed',
			},
			collectionOf({ askedBy: oneOf(CALLERS) }),
		),
	],
	columns: () => INTERCEPTION_COLUMNS,
	async *run({ refundId: id, trackingNumbers, options }, api) {
		const intercept_targets = targetsOf(await readDetail(api, id), trackingNumbers);
		const params = {
			...idFor(METHOD, id),
			op_from: options.askedBy ?? MERCHANT,
			intercept_targets,
		};
		const data = asRecord(
			await api.send(METHOD, params, { repeatable: false, lookAt: 'the after-sale' }),
		);
		const results = asRecords(data.intercept_results);
		if (results.length === 0) api.reportSchemaDrift(`${METHOD} answers without intercept_results`);
		for (const result of results) yield interceptionRow(id, result);
	},
});
