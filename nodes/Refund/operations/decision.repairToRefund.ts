import { DECISIONS } from '../decide/decisions';
import { plainDecision } from '../form/decision-kinds';

export const repairToRefund = plainDecision(DECISIONS.repairToRefund, {
	value: 'repairToRefund',
	name: 'Turn Repair Into Refund',
	action: 'Turn a repair into a refund (moves money)',
	description:
		'Refund in the place of a repair (维修转退款). MOVES MONEY, which cannot be undone. Unverified: one source has it.',
});
