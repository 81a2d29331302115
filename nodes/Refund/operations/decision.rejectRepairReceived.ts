import { DECISIONS } from '../decide/decisions';
import { rejectionOf } from '../form/decision-kinds';

export const rejectRepairReceived = rejectionOf(DECISIONS.rejectRepairReceived, {
	value: 'rejectRepairReceived',
	name: 'Reject Repair Received',
	action: 'Reject a repair that was received',
	description:
		'Refuse a repair whose goods have come (收货后拒绝维修). Unverified: one source has it.',
});
