import { DECISIONS } from '../decide/decisions';
import { rejectionOf } from '../form/decision-kinds';

export const rejectRefund = rejectionOf(DECISIONS.reject, {
	value: 'reject',
	name: 'Reject',
	action: 'Reject a refund',
	description:
		'Reject a refund without return after shipping (拒绝仅退款). May lead to arbitration.',
});
