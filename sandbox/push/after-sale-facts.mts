/** Which messages a change of an after-sale sends, by the state before and after. */
import { refunds, type AfterSale, type AfterSaleState } from '../shop/world/aftersale.mts';
import type { Fact } from './message.mts';
import type { AfterSaleFacts } from './after-sale-payloads.mts';

const ARBITRATION: Readonly<Record<number, string>> = { 1: '212', 4: '213', 5: '217', 255: '215' };

/** UNVERIFIED where several messages could announce one step: each tag is sent whose words fit. */
export function afterSaleFacts(
	facts: AfterSaleFacts,
	each: AfterSale,
	before: AfterSaleState | undefined,
	state: AfterSaleState,
): Fact[] {
	if (!before) return [facts.afterSale('200', each, state, 'apply_time')];
	if (before.status !== state.status) return steps(facts, each, state);
	if (before.arbitration !== state.arbitration) return disputes(facts, each, before, state);
	if (before.deadline !== state.deadline) return [facts.deadline(each, state)];
	return [facts.afterSale('208', each, state, 'modify_time')];
}

function steps(facts: AfterSaleFacts, each: AfterSale, state: AfterSaleState): Fact[] {
	const fact = (tag: string, time?: string) => facts.afterSale(tag, each, state, time);
	switch (state.status) {
		case 7:
			return [fact('202', 'agree_time')];
		case 8:
			return each.type === 7 ? [facts.resent('227', each, state)] : [];
		case 11:
			return [fact('203', 'return_time')];
		case 12:
			return [fact('201', 'agree_time'), fact('206', 'success_time')];
		case 13:
			return each.type === 7 ? [facts.resent('226', each, state)] : [fact('211', 'apply_time')];
		case 27:
			return [
				refunds(each.type) && each.type !== 0
					? fact('204', 'refuse_time')
					: fact('205', 'refuse_time'),
			];
		case 29:
			return [fact('204', 'refuse_time')];
		case 28:
			return [fact('207', 'close_time')];
		default:
			return [];
	}
}

function disputes(
	facts: AfterSaleFacts,
	each: AfterSale,
	before: AfterSaleState,
	state: AfterSaleState,
): Fact[] {
	const { arbitration: now } = state;
	if (!now) return [];
	const heard = now.evidence !== before.arbitration?.evidence;
	if (heard)
		return [facts.arbitration(before.arbitration?.status === 5 ? '218' : '214', each, state)];
	return [facts.arbitration(ARBITRATION[now.status] ?? '216', each, state)];
}
