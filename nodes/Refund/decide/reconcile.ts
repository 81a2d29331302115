/** Finds the result of a decision whose call does not contain it, by reading the after-sale again. */
import { GatewayError, type Failure } from '../../kernel/errors';
import type { Api, BatchResult } from '../../kernel/operation';
import type { DecisionJob, DecisionRequest } from './job';
import { readDetail } from '../api/detail';
import { hasTaken, heldBack } from './guards';
import { stateOf, type AfterSaleState } from './after-sale-state';
import { decisionRow } from './results';

/** How often a call is sent again whose answer was lost. */
const MAX_REPEATS = 4;

/** What is to be found out about a decision by reading its after-sale again. */
export interface Unconfirmed {
	readonly job: DecisionJob;
	readonly failure: Failure;
	/** Whether it may be sent again when the after-sale is unchanged. */
	readonly isOpen: boolean;
	/** It was reported as done, but other items of the same call failed. */
	readonly reportedDone?: boolean;
}

export const NOT_CONFIRMED: Failure = {
	code: 'not-carried-out',
	message: 'The platform did not carry this out, since it refused another one of the same call',
	remedy: 'Run it again.',
};

/** The result, or the job when it is to be sent again. */
export async function resolve(
	api: Api,
	doubt: Unconfirmed,
	repeats: number,
): Promise<DecisionJob | BatchResult> {
	const { job, failure, isOpen, reportedDone = false } = doubt;
	const { index, refundId } = job.ask;
	let now: AfterSaleState;
	try {
		now = stateOf(refundId, await readDetail(api, refundId));
	} catch {
		return { index, error: isOpen ? notKnown(failure) : new GatewayError(failure) };
	}
	if (hasTaken(now, job.decision)) return resultOf(job, now, !reportedDone);
	const isSame = now.updateTime === job.standing.updateTime && now.state === job.standing.state;
	if (!isSame) return { index, error: changed(now, job.ask, failure) };
	if (!isOpen) return { index, error: new GatewayError(failure) };
	const isLocked = now.updateTime !== null;
	if (isLocked && repeats < MAX_REPEATS) return job;
	return { index, error: notDone(failure) };
}

export const resultOf = (
	{ ask: { index }, decision }: DecisionJob,
	standing: AfterSaleState,
	alreadyDone: boolean,
	message?: string,
): BatchResult => ({
	index,
	json: decisionRow(standing, decision.number, { alreadyDone, message }),
});

const notKnown = ({ code, logId, cause }: Failure) =>
	new GatewayError({
		code,
		message: 'The platform did not answer, and whether it carried this out could not be read',
		remedy:
			'Run it again: what has been decided is recognised by its state, and not decided twice.',
		logId,
		cause,
		doubtful: true,
	});

const notDone = ({ code, logId, cause }: Failure) =>
	new GatewayError({
		code,
		message: 'The platform did not carry this out; the after-sale is unchanged',
		remedy: 'Run it again later.',
		logId,
		cause,
	});

/** Somebody else decided it in between: the lock held, as *Unchanged Since* would have. */
const changed = (now: AfterSaleState, { guards }: DecisionRequest, { code, message }: Failure) =>
	heldBack(now, guards, {
		name: 'changed',
		why: `it changed while it was being decided, and not into what the decision leads to. ${message} (${code})`,
		remedy: 'Read it again, check it, and decide then.',
	});
