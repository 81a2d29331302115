/**
 * Orders that several items of one run put into a parcel. The platform knows a waybill by the first order
 * alone, so that of two such parcels one would lose its other orders, or an order would have two numbers.
 */
import { InputError } from '../../kernel/errors';
import type { Job } from './job';

/** Why a job must not be sent; none for a repeat of another, which gets the same number. */
export function overlaps(jobs: readonly Job[]): ReadonlyMap<Job, InputError> {
	const claims = new Map<string, Job>();
	const refused = new Map<Job, InputError>();
	for (const job of jobs) {
		const keys = job.orderIds.map((id) => `${id} ${job.packId ?? ''}`);
		const found = keys.flatMap((key, at) => {
			const other = claims.get(key);
			return other && !isRepeat(job, other) ? [{ other, id: job.orderIds[at] ?? '' }] : [];
		});
		const [first] = found;
		if (first) refused.set(job, new InputError(complaint(first.id, first.other)));
		else for (const key of keys) claims.set(key, job);
	}
	return refused;
}

const isRepeat = (job: Job, other: Job) =>
	job.carrier === other.carrier && job.orderIds.join() === other.orderIds.join();

const complaint = (id: string, { index, packId }: Job) =>
	packId === undefined
		? `Order IDs: order ${id} is in the parcel of item ${index} already; a further waybill of it needs a Pack ID`
		: `Pack ID: order ${id} is in the parcel ${packId} of item ${index} already; give another Pack ID`;
