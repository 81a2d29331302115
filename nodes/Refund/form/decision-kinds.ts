/** The four kinds of decision by what each needs: nothing more, the reasons of a no, an address, a parcel. */
import { DECISION_COLUMNS } from '../../records/refund/result-columns';
import { dryRunAfterReading } from '../../kernel/dry-run';
import { defineBatch } from '../../kernel/operation';
import { carrier, waybillNumber } from '../../records/order/fields';
import { ADDRESS_LIST } from '../../records/shop/addresses';
import { REASONS } from '../api/reject-reasons';
import { MOVES_GOODS } from '../decide/states';
import type { OperateDecision } from '../decide/decision';
import { decideAll, decisionRequest } from '../decide/run';
import { METHOD } from '../decide/submit';
import { guards, guardsOfGoods, refundId } from './fields';
import { evidenceUrls, rejectOptions, rejectPayload, rejectReason, remarkToBuyer } from './reject';
import { returnAddress } from './return-address';

/** What the editor shows of an operation. */
interface Labels {
	readonly value: string;
	readonly name: string;
	readonly action: string;
	readonly description: string;
}

const SHARED = {
	columns: () => DECISION_COLUMNS,
	resource: 'decision',
	readsInDryRun: true,
} as const;
const METHODS = [METHOD, 'afterSale.Detail'];

const guardsOf = ({ types }: OperateDecision) =>
	types.some((type) => MOVES_GOODS.includes(type)) ? guardsOfGoods : guards;

export const plainDecision = (decision: OperateDecision, labels: Labels) =>
	defineBatch({
		...SHARED,
		...labels,
		methods: METHODS,
		fields: [refundId, ...guardsOf(decision), dryRunAfterReading],
		async *runBatch(items, api) {
			const asks = items.map(({ index, input }) => decisionRequest(index, input, decision));
			yield* decideAll(api, asks);
		},
	});

/** A reason of the platform's list, words for the buyer, and pictures where the reason asks for them. */
export const rejectionOf = (decision: OperateDecision, labels: Labels) =>
	defineBatch({
		...SHARED,
		...labels,
		methods: [...METHODS, REASONS],
		fields: [
			refundId,
			rejectReason,
			remarkToBuyer,
			evidenceUrls,
			...guardsOf(decision),
			dryRunAfterReading,
			rejectOptions,
		],
		async *runBatch(items, api) {
			const asks = items.map(({ index, input }) =>
				decisionRequest(index, input, decision, async () => await rejectPayload(api, input)),
			);
			yield* decideAll(api, asks);
		},
	});

/** The buyer sends the goods to one of the shop's addresses. */
export const approvalWithAddress = (decision: OperateDecision, labels: Labels) =>
	defineBatch({
		...SHARED,
		...labels,
		methods: [...METHODS, ADDRESS_LIST],
		fields: [refundId, returnAddress, ...guardsOf(decision), dryRunAfterReading],
		async *runBatch(items, api) {
			const asks = items.map(({ index, input }) =>
				decisionRequest(index, input, decision, () => ({
					logistics: { receiver_address_id: BigInt(input.returnAddress) },
				})),
			);
			yield* decideAll(api, asks);
		},
	});

/** The merchant sends goods to the buyer. */
export const shipmentOf = (decision: OperateDecision, labels: Labels) =>
	defineBatch({
		...SHARED,
		...labels,
		methods: [...METHODS, 'order.logisticsCompanyList'],
		fields: [refundId, carrier, waybillNumber, ...guardsOf(decision), dryRunAfterReading],
		async *runBatch(items, api) {
			const asks = items.map(({ index, input }) =>
				decisionRequest(index, input, decision, () => ({
					logistics: { company_code: input.carrier, logistics_code: input.waybillNumber },
				})),
			);
			yield* decideAll(api, asks);
		},
	});
