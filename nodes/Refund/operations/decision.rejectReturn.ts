import { DECISIONS } from '../decide/decisions';
import { rejectionOf } from '../form/decision-kinds';

export const rejectReturn = rejectionOf(DECISIONS.rejectReturn, {
	value: 'rejectReturn',
	name: 'Reject Return',
	action: 'Reject a return',
	description:
		'Reject a return before the goods are sent back (拒绝退货). May lead to arbitration.',
});
