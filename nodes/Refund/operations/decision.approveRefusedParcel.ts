import { DECISIONS } from '../decide/decisions';
import { plainDecision } from '../form/decision-kinds';

export const approveRefusedParcel = plainDecision(DECISIONS.approveRefusedParcel, {
	value: 'approveRefusedParcel',
	name: 'Approve Refused Parcel',
	action: 'Approve a refund of a refused parcel (moves money)',
	description:
		'Agree to refund once the buyer refuses the parcel (拒签后退款). MOVES MONEY. When it is paid is unverified.',
});
