import { DECISIONS } from '../decide/decisions';
import { rejectionOf } from '../form/decision-kinds';

export const rejectReceived = rejectionOf(DECISIONS.rejectReceived, {
	value: 'rejectReceived',
	name: 'Reject Return Received',
	action: 'Reject a return that was received',
	description: 'Refuse to refund a return that is back (收货后拒绝退款). May lead to arbitration.',
});
