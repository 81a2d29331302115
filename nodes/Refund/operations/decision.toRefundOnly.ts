import { DECISIONS } from '../decide/decisions';
import { plainDecision } from '../form/decision-kinds';

export const toRefundOnly = plainDecision(DECISIONS.toRefundOnly, {
	value: 'toRefundOnly',
	name: 'Turn Return Into Refund Only',
	action: 'Turn a return into a refund only (moves money)',
	description:
		'Refund a return-and-refund without the return (转仅退款). MOVES MONEY: the buyer keeps the goods.',
});
