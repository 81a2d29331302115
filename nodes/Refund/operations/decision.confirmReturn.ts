import { DECISIONS } from '../decide/decisions';
import { plainDecision } from '../form/decision-kinds';

export const confirmReturn = plainDecision(DECISIONS.confirmReturn, {
	value: 'confirmReturn',
	name: 'Confirm Return Received',
	action: 'Confirm a return and refund it (moves money)',
	description:
		'Agree to the refund of a return (确认收货并退款). MOVES MONEY, which cannot be undone.',
});
