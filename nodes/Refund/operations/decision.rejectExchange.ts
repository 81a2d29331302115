import { DECISIONS } from '../decide/decisions';
import { rejectionOf } from '../form/decision-kinds';

export const rejectExchange = rejectionOf(DECISIONS.rejectExchange, {
	value: 'rejectExchange',
	name: 'Reject Exchange',
	action: 'Reject an exchange',
	description:
		'Reject an exchange before the goods are sent back (拒绝换货). May lead to arbitration.',
});
