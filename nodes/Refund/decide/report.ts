/**
 * Reports to the platform what happened to the goods. Where the shop's after-sale helper (售后小助手) has the
 * strategy for it, a refund follows, so the guards of a decision hold; without it the platform refuses.
 * It is no decision itself: the platform compares no time.
 */
import type { IDataObject } from 'n8n-workflow';

import { DryRunPlan } from '../../kernel/dry-run';
import { GatewayError } from '../../kernel/errors';
import type { JsonRecord } from '../../kernel/exact-json';
import type { Api } from '../../kernel/operation';
import type { Decision } from './decision';
import { readDetail } from '../api/detail';
import { guard, isDone, type Guards } from './guards';
import { stateOf } from './after-sale-state';
import { decisionRow, dryRunRow } from './results';
import { idFor } from '../api/ids';

type Method =
	| 'afterSale.returnGoodsToWareHouseSuccess'
	| 'afterSale.CancelSendGoodsSuccess'
	| 'afterSale.fillLogistics';

interface Input extends Guards {
	readonly refundId: string;
}

/** Unix seconds of what happened; now when left out. */
export const happenedAt = (api: Api, moment?: Date) =>
	Math.floor((moment?.getTime() ?? api.now()) / 1000);

export async function report(
	api: Api,
	method: Method,
	fact: Decision,
	input: Input,
	{ what, wouldDo }: { readonly what: JsonRecord; readonly wouldDo: string },
): Promise<IDataObject> {
	const { refundId } = input;
	const read = async () => stateOf(refundId, await readDetail(api, refundId));
	const standing = await read();
	if (isDone(standing, fact)) return decisionRow(standing, null, { alreadyDone: true });
	guard(standing, fact, input);
	const params = { ...idFor(method, refundId), ...what };
	const failure = await api
		.send(method, params, { repeatable: false, lookAt: 'the after-sale' })
		.then(
			() => undefined,
			(error: unknown) => error,
		);
	if (failure instanceof DryRunPlan) return dryRunRow(standing, wouldDo, failure.call());
	if (failure === undefined) return decisionRow(standing, null, { alreadyDone: false });
	const now = failure instanceof GatewayError ? await read().catch(() => standing) : standing;
	if (isDone(now, fact)) return decisionRow(now, null, { alreadyDone: true });
	return await Promise.reject<never>(failure);
}
