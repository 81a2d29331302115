/** What a turn of the arbitration does to the after-sale. */
import { type AfterSale, type AfterSalePatch, refunds, STEP_SECONDS } from './aftersale.mts';
import { type ArbitrationAct, arbitrated, canArbitrate } from './arbitration.mts';
import { ARBITRATION, note } from './decision-origin.mts';
import type { World } from './world.mts';

/** False where it cannot be. */
export function arbitrate(
	world: World,
	afterSale: AfterSale,
	act: ArbitrationAct,
	at: number,
): boolean {
	if (!canArbitrate(afterSale, act)) return false;
	const arbitration = arbitrated(afterSale, act, at);
	const ended = act === 'forBuyer' || act === 'forMerchant';
	world.amend(afterSale, { ...outcome(afterSale, act, at), arbitration }, at);
	if (ended) note(afterSale, ARBITRATION, at);
	return true;
}

/**
 * For the buyer: the money goes back at once, or the goods go on as if the merchant had agreed. For
 * the merchant: it is closed. Deadlines, which were stopped during the dispute, start again.
 */
function outcome({ type, state }: AfterSale, act: ArbitrationAct, at: number): AfterSalePatch {
	if (act === 'forMerchant') {
		return { status: 28, refundStatus: refunds(type) ? 4 : undefined, finalTime: at };
	}
	if (act === 'forBuyer') {
		if (refunds(type)) return { status: 12, refundStatus: 3, finalTime: at };
		const back = state.status === 29 || state.status === 11;
		return { status: back ? 11 : type === 7 ? 8 : 7 };
	}
	return { deadline: at + STEP_SECONDS };
}
