import { columnNames } from '../../kernel/column-names';
import { dryRunAfterReading } from '../../kernel/dry-run';
import { mapConcurrent } from '../../kernel/map-concurrent';
import { defineBatch } from '../../kernel/operation';
import { ACCOUNTS } from '../../records/waybill/accounts';
import { CREATE, createWaybills } from '../api/create';
import { jobOf, type Job } from '../api/job';
import { accountsOfRun } from '../api/known-accounts';
import { overlaps } from '../api/overlap';
import { createOptions, packId, senderName, senderPhone } from '../form/create-fields';
import { accountCarrier, ordersOfParcel, sender } from '../form/fields';
import { goods, receiver } from '../form/parcel-fields';
import { WAYBILL_COLUMNS } from '../rows/waybill-columns';

const ORDER = 'order.orderDetail';

export const createWaybill = defineBatch({
	resource: 'waybill',
	value: 'create',
	name: 'Create',
	action: 'Create waybills',
	description:
		'Take a waybill number (电子面单取号) for each item, 50 in one call. The same order gets the same number again.',
	methods: [CREATE, ACCOUNTS, ORDER],
	readsInDryRun: true,
	fields: [
		ordersOfParcel,
		accountCarrier,
		sender,
		senderName,
		senderPhone,
		packId,
		receiver,
		goods,
		dryRunAfterReading,
		columnNames,
		createOptions,
	],
	columns: () => WAYBILL_COLUMNS,

	async *runBatch(items, api) {
		const ofShop = accountsOfRun(api);
		const prepared = mapConcurrent(
			items,
			() => api.concurrency(ORDER),
			async ({ index, input }) =>
				await jobOf(index, input, ofShop, api).then(
					(job) => ({ job }),
					(error: unknown) => ({ index, error }),
				),
		);
		const jobs: Job[] = [];
		for await (const it of prepared) {
			if ('job' in it) jobs.push(it.job);
			else yield it;
		}
		const refused = overlaps(jobs);
		for (const [{ index }, error] of refused) yield { index, error };
		yield* createWaybills(
			jobs.filter((job) => !refused.has(job)),
			api,
		);
	},
});
