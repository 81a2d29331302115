/**
 * Decides many after-sales: each is read first, what may be decided goes in as few calls as the
 * platform allows, and every one gets a result of its own. Each carries the time of its last change,
 * which the platform compares: what was decided, or changed, after it was read is refused there. So
 * a call whose answer was lost may be sent again, once the after-sale is seen to stand as before.
 */
import type { Api, BatchResult } from '../../kernel/operation';
import { mapConcurrent } from '../../kernel/map-concurrent';
import type { OperateDecision } from './decision';
import { readDetail } from '../api/detail';
import { decisionFor, guard, isDone, type Guards } from './guards';
import { stateOf } from './after-sale-state';
import type { DecisionJob, DecisionRequest } from './job';
import { decisionRow } from './results';
import { submit, METHOD } from './submit';
import { idFor } from '../api/ids';

interface Input extends Guards {
	readonly refundId: string;
}

/** What one input item asks for. */
export const decisionRequest = (
	index: number,
	{ refundId, ...guards }: Input,
	choices: OperateDecision | readonly OperateDecision[],
	payload: DecisionRequest['payload'] = () => ({}),
): DecisionRequest => ({
	index,
	refundId,
	choices: [choices].flat(),
	guards,
	payload,
});

/** By the documentation of afterSale.operate, which recommends fewer: one bad one fails them all. */
const MAX_ITEMS = 20;

export async function* decideAll(
	api: Api,
	asks: readonly DecisionRequest[],
): AsyncGenerator<BatchResult> {
	for (const together of roundsByRefund(asks)) {
		const jobs: DecisionJob[] = [];
		const looks = mapConcurrent(
			together,
			() => api.concurrency('afterSale.Detail'),
			async (ask) => await lookAt(api, ask),
		);
		// All are read before one is decided: where an error ends the run, it ends before that.
		for await (const look of looks) {
			if ('item' in look) jobs.push(look);
			else yield look;
		}
		const calls = mapConcurrent(
			callsOf(jobs),
			() => api.concurrency(METHOD),
			async (call) => await submit(api, call),
		);
		for await (const results of calls) yield* results;
	}
}

async function lookAt(api: Api, ask: DecisionRequest): Promise<DecisionJob | BatchResult> {
	const { index, refundId, choices, guards } = ask;
	try {
		const standing = stateOf(refundId, await readDetail(api, refundId));
		const decision = decisionFor(standing, choices, guards);
		if (isDone(standing, decision)) {
			return { index, json: decisionRow(standing, decision.number, { alreadyDone: true }) };
		}
		guard(standing, decision, guards);
		const { updateTime } = standing;
		const item = {
			...idFor(METHOD, refundId),
			...(await ask.payload(standing)),
			...(updateTime !== null && { update_time: updateTime }),
		};
		return { ask, decision, standing, item };
	} catch (error) {
		return { index, error };
	}
}

/** An after-sale that several items name is looked at again for each, after the one before. */
function roundsByRefund(asks: readonly DecisionRequest[]): DecisionRequest[][] {
	const found: DecisionRequest[][] = [];
	const counts = new Map<string, number>();
	for (const ask of asks) {
		const nth = counts.get(ask.refundId) ?? 0;
		counts.set(ask.refundId, nth + 1);
		(found[nth] ??= []).push(ask);
	}
	return found;
}

/** Each call has one number. */
function callsOf(jobs: readonly DecisionJob[]): DecisionJob[][] {
	const calls: DecisionJob[][] = [];
	const open = new Map<number, DecisionJob[]>();
	for (const job of jobs) {
		const { number } = job.decision;
		let call = open.get(number);
		if (!call || call.length === MAX_ITEMS) {
			call = [];
			open.set(number, call);
			calls.push(call);
		}
		call.push(job);
	}
	return calls;
}
