/**
 * Creates waybills, 50 in a call. The platform answers for each order by itself: some get a number, others
 * an error. The same order gets the same number again, so a repeat is safe.
 */
import { inBatches } from '../../gateways/shop/batch-sender';
import { canonicalJson } from '../../gateways/shop/signature';
import { BoundedMap } from '../../kernel/bounded-map';
import { DryRunPlan } from '../../kernel/dry-run';
import { asRecord, asText, type JsonRecord } from '../../kernel/exact-json';
import { readList } from '../../gateways/listing/list-in-reply';
import type { Api, BatchResult } from '../../kernel/operation';
import { perProcess } from '../../kernel/process-state';
import { waybillRow } from '../rows/waybill-row';
import type { Job } from './job';
import { refusal } from './refusal';

export const CREATE = 'logistics.newCreateOrder';

/** Orders that the platform takes in one call. */
const MAX_ORDERS = 50;

const MAX_REMEMBERED = 100_000;

/** Numbers that this process was given: the platform does not say that one is not new. */
const given = perProcess(() => new BoundedMap<string>(MAX_REMEMBERED));

/** One result for each job. */
export async function* createWaybills(jobs: readonly Job[], api: Api): AsyncGenerator<BatchResult> {
	for (const together of callsOf(jobs)) {
		const distinct = new Map(together.map((job) => [keyOf(job), job] as const).reverse());
		const first = [...distinct.values()].reverse();
		const results = await inBatches(
			first,
			MAX_ORDERS,
			async (part) => await attempt(part, api),
			({ index }, error): BatchResult => ({ index, error }),
		);
		const byKey = new Map(first.map((job, at) => [keyOf(job), results[at]]));
		for (const job of together) {
			const result = byKey.get(keyOf(job));
			if (!result) continue;
			const isFirst = result.index === job.index;
			if (isFirst || 'error' in result) yield { ...result, index: job.index };
			else yield { index: job.index, json: { ...result.json, alreadyCreated: true } };
		}
	}
}

/** Sender and carrier belong to the call. */
function callsOf(jobs: readonly Job[]): Job[][] {
	const calls = new Map<string, Job[]>();
	for (const job of jobs) {
		const key = canonicalJson(job.call);
		const together = calls.get(key) ?? [];
		calls.set(key, together);
		together.push(job);
	}
	return [...calls.values()];
}

const keyOf = ({ carrier, orderIds: [id = ''], packId = '' }: Job) => `${carrier} ${id} ${packId}`;

/** What a dry run would send is the result of its own orders alone. */
const attempt = async (jobs: readonly Job[], api: Api): Promise<BatchResult[]> =>
	await send(jobs, api).catch(async (error: unknown) =>
		error instanceof DryRunPlan
			? jobs.map(({ index }): BatchResult => ({ index, error }))
			: await Promise.reject(error as Error),
	);

async function send(jobs: readonly Job[], api: Api): Promise<BatchResult[]> {
	const params = { ...jobs[0]?.call, order_infos: jobs.map(({ entry }) => entry) };
	const data = asRecord(await api.send(CREATE, params, { repeatable: true }));
	const created = rowsOf(api, data, 'ebill_infos', jobs);
	const refused = rowsOf(api, data, 'err_infos', jobs);
	sayShared(jobs, created, api);
	return jobs.map((job, at): BatchResult => {
		const { index } = job;
		const bill = created[at];
		if (bill && asText(bill.track_no) !== '') return { index, json: numbered(job, bill, api) };
		return { index, error: refusal(job, bill ? undefined : refused[at]) };
	});
}

/** A number of two orders may be that of a parcel into which both went before; or it is a mistake. */
function sayShared(jobs: readonly Job[], bills: ReadonlyArray<JsonRecord | undefined>, api: Api) {
	const numbers = bills.map((bill) => asText(bill?.track_no));
	const at = numbers.findIndex((number, place) => number !== '' && numbers.indexOf(number) < place);
	if (at < 0) return;
	const ids = jobs.filter((_, place) => numbers[place] === numbers[at]);
	api.addHint(SHARED(numbers[at] ?? '', ids.map(({ orderIds: [id] }) => id).join(', ')));
}

const SHARED = (number: string, ids: string) =>
	`The platform gave waybill ${number} to several orders (${ids}). Look at them before they are shipped under it.`;

/** What a list of the reply says of each job. Either list may be left out where it would be empty. */
function rowsOf(api: Api, data: JsonRecord, name: string, jobs: readonly Job[]) {
	const other = name === 'ebill_infos' ? 'err_infos' : 'ebill_infos';
	const isLeftOut = (data[name] ?? null) === null && Array.isArray(data[other]);
	const rows = isLeftOut ? [] : readList(api, CREATE, data, name).rows;
	return jobs.map((job) => rows.find((row) => isOf(job, row, jobs)));
}

/** An answer that leaves the pack out is of the only job with this order. */
function isOf({ orderIds: [id = ''], packId = '' }: Job, row: JsonRecord, jobs: readonly Job[]) {
	if (asText(row.order_id).replace(/A$/i, '') !== id) return false;
	const pack = asText(row.pack_id);
	const ofOrder = jobs.filter((it) => it.orderIds[0] === id);
	return pack === packId || (pack === '' && ofOrder.length === 1);
}

function numbered(job: Job, bill: JsonRecord, api: Api) {
	const row = waybillRow(job, bill, api.reportSchemaDrift);
	const number = asText(row.trackingNumber);
	const key = `${api.identity} ${keyOf(job)}`;
	const isKnown = given().get(key) === number || job.shippedUnder.includes(number);
	given().set(key, number);
	return { ...row, alreadyCreated: isKnown };
}
