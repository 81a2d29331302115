import { DECISIONS } from '../decide/decisions';
import { plainDecision } from '../form/decision-kinds';

export const exchangeToRefund = plainDecision(DECISIONS.exchangeToRefund, {
	value: 'exchangeToRefund',
	name: 'Turn Exchange Into Refund',
	action: 'Turn an exchange into a refund (moves money)',
	description:
		'Refund in the place of an exchange (换货转退款). MOVES MONEY, which cannot be undone.',
});
