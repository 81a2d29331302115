import { DECISION_COLUMNS } from '../../records/refund/result-columns';
import { dryRunAfterReading } from '../../kernel/dry-run';
import { field } from '../../kernel/form/field';
import { blankOr, choice, digits, oneOf } from '../../kernel/form/schemas';
import { defineBatch } from '../../kernel/operation';
import { ADDRESS_LIST } from '../../records/shop/addresses';
import { DECISIONS } from '../decide/decisions';
import { decideAll, decisionRequest } from '../decide/run';
import { METHOD } from '../decide/submit';
import { guardsOfGoods, refundId } from '../form/fields';
import { returnAddress } from '../form/return-address';

const REPAIR_TYPES = [
	{ name: 'Not Stated (不填)', value: 0 },
	{ name: 'Repair (维修)', value: 1 },
	{ name: 'Replace (以换代修)', value: 2 },
];

const GOODS = [
	{ name: 'Come Back (寄回)', value: 'comeBack', description: 'Sends number 601' },
	{ name: 'Stay with the Buyer (无需寄回)', value: 'stay', description: 'Sends number 602' },
];

export const approveRepair = defineBatch({
	resource: 'decision',
	value: 'approveRepair',
	name: 'Approve Repair',
	action: 'Approve a repair',
	description:
		'Agree to a repair (同意维修), with or without the goods coming back. COSTS WORK. Unverified: one source has it.',
	methods: [METHOD, 'afterSale.Detail', ADDRESS_LIST],
	readsInDryRun: true,
	fields: [
		refundId,
		field(
			{
				displayName: 'Goods',
				name: 'goodsReturn',
				type: 'options',
				options: GOODS,
				default: '',
				required: true,
				description: 'Whether the buyer sends the goods to you',
			},
			choice(['comeBack', 'stay']),
		),
		field(
			{ ...returnAddress.ui, displayOptions: { show: { goodsReturn: ['comeBack'] } } },
			blankOr(digits),
		),
		field(
			{
				displayName: 'Repair By',
				name: 'repairType',
				type: 'options',
				options: REPAIR_TYPES,
				default: '',
				required: true,
				description: 'How you repair (维修方式)',
			},
			oneOf(REPAIR_TYPES),
		),
		...guardsOfGoods,
		dryRunAfterReading,
	],
	check: ({ goodsReturn, returnAddress: address }) =>
		goodsReturn === 'comeBack' && address === undefined ? 'Return Address: is empty' : undefined,
	columns: () => DECISION_COLUMNS,
	async *runBatch(items, api) {
		const asks = items.map(({ index, input }) => {
			const { goodsReturn, returnAddress: address, repairType } = input;
			const comesBack = goodsReturn === 'comeBack';
			const decision = comesBack ? DECISIONS.approveRepair : DECISIONS.approveRepairWithoutReturn;
			return decisionRequest(index, input, decision, () => ({
				...(comesBack && address && { logistics: { receiver_address_id: BigInt(address) } }),
				...(repairType !== 0 && { repair_type: repairType }),
			}));
		});
		yield* decideAll(api, asks);
	},
});
