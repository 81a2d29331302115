import { DECISIONS } from '../decide/decisions';
import { approvalWithAddress } from '../form/decision-kinds';

export const approveExchange = approvalWithAddress(DECISIONS.approveExchange, {
	value: 'approveExchange',
	name: 'Approve Exchange',
	action: 'Approve an exchange',
	description:
		'Agree that the buyer sends the goods back for others (同意换货), and say where to. COSTS GOODS.',
});
