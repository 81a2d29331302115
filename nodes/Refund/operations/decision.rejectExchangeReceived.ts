import { DECISIONS } from '../decide/decisions';
import { rejectionOf } from '../form/decision-kinds';

export const rejectExchangeReceived = rejectionOf(DECISIONS.rejectExchangeReceived, {
	value: 'rejectExchangeReceived',
	name: 'Reject Exchange Received',
	action: 'Reject an exchange that was received',
	description:
		'Refuse an exchange whose old goods are back (收货后拒绝换货). May lead to arbitration.',
});
