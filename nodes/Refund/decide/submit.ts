/** Sends decisions, so that none is lost, taken for done when it is not, or sent a second time. */
import {
	IN_HALVES,
	inHalves,
	isRefusedForContent,
	type Attempt,
} from '../../gateways/shop/batch-sender';
import { DryRunPlan } from '../../kernel/dry-run';
import { GatewayError } from '../../kernel/errors';
import type { Api, BatchResult } from '../../kernel/operation';
import { mapConcurrent } from '../../kernel/map-concurrent';
import { knownDecision } from './decisions';
import type { DecisionJob } from './job';
import { resolve, resultOf, NOT_CONFIRMED, type Unconfirmed } from './reconcile';
import { dryRunRow, outcomesOf, type Outcome } from './results';

export const METHOD = 'afterSale.operate';

/** Never rejects: what failed is the result of the items concerned. */
export const submit = async (
	api: Api,
	jobs: readonly DecisionJob[],
	repeats = 0,
): Promise<BatchResult[]> =>
	await inHalves(jobs, async (part) => await attempt(api, part, repeats));

async function attempt(
	api: Api,
	jobs: readonly DecisionJob[],
	repeats: number,
): Promise<Attempt<BatchResult>> {
	let outcomes: Outcome[];
	try {
		outcomes = outcomesOf(METHOD, jobs, await send(api, jobs));
	} catch (error) {
		if (error instanceof DryRunPlan) return jobs.map((job) => planned(job, error));
		// Not an answer, but a defect.
		if (!(error instanceof GatewayError))
			return jobs.map(({ ask: { index } }) => ({ index, error }));
		// A refused call did nothing: one bad decision must not keep the others back.
		if (isRefusedForContent(error) && jobs.length > 1) return IN_HALVES;
		const { failure } = error;
		const isOpen = failure.doubtful === true || failure.cause === 'temporarily-unavailable';
		const doubts = jobs.map((job) => ({ job, failure, isOpen }));
		return await reconcileAll(api, doubts, repeats);
	}
	return await reconcileReply(api, jobs, outcomes, repeats);
}

const send = async (api: Api, jobs: readonly DecisionJob[]) =>
	await api.send(
		METHOD,
		{ type: jobs[0]?.decision.number, items: jobs.map(({ item }) => item) },
		// The lock would make a repeat safe, but the state says more than the refusal it would get.
		{ repeatable: false, lookAt: 'the after-sale' },
	);

const planned = ({ ask: { index }, decision, standing, item }: DecisionJob, plan: DryRunPlan) => {
	const wouldDo = knownDecision(decision.number)?.text ?? `Operation ${decision.number}`;
	return { index, json: dryRunRow(standing, wouldDo, plan.call({ items: [item] })) };
};

/**
 * "If one fails, all fail", and the reply may report that failure for all of them: then the call is
 * repeated with fewer. Where the reply reports successes and failures, even a success counts only
 * after the after-sale was read again.
 */
async function reconcileReply(
	api: Api,
	jobs: readonly DecisionJob[],
	outcomes: readonly Outcome[],
	repeats: number,
): Promise<Attempt<BatchResult>> {
	if (outcomes.every(({ failure }) => !failure)) {
		return jobs.map((job, at) => resultOf(job, job.standing, false, outcomes[at]?.message));
	}
	const areAllFailed = outcomes.every(({ failure }) => failure);
	const areAllOpen = outcomes.every(({ isOpen }) => isOpen);
	if (areAllFailed && !areAllOpen && jobs.length > 1) return IN_HALVES;
	const doubts = jobs.map((job, at): Unconfirmed => {
		const { failure, isOpen = true } = outcomes[at] ?? {};
		return failure
			? { job, failure, isOpen }
			: { job, failure: NOT_CONFIRMED, isOpen, reportedDone: true };
	});
	return await reconcileAll(api, doubts, repeats);
}

/** Judges by the state in which each after-sale is found. */
async function reconcileAll(
	api: Api,
	doubts: readonly Unconfirmed[],
	repeats: number,
): Promise<BatchResult[]> {
	const results: BatchResult[] = [];
	const again: DecisionJob[] = [];
	const found = mapConcurrent(
		doubts,
		() => api.concurrency('afterSale.Detail'),
		async (doubt) => await resolve(api, doubt, repeats),
	);
	for await (const it of found) {
		if ('item' in it) again.push(it);
		else results.push(it);
	}
	if (again.length === 0) return results;
	// Where others were settled meanwhile, that is progress and no mere repeat.
	const isRepeat = again.length === doubts.length;
	return [...results, ...(await submit(api, again, isRepeat ? repeats + 1 : repeats))];
}
