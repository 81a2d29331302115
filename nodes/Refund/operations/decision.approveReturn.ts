import { DECISIONS } from '../decide/decisions';
import { approvalWithAddress } from '../form/decision-kinds';

export const approveReturn = approvalWithAddress(DECISIONS.approveReturn, {
	value: 'approveReturn',
	name: 'Approve Return',
	action: 'Approve a return',
	description:
		'Agree that the buyer returns the goods for a refund (同意退货), and say where to. LEADS TO A REFUND.',
});
