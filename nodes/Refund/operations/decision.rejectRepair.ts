import { DECISIONS } from '../decide/decisions';
import { rejectionOf } from '../form/decision-kinds';

export const rejectRepair = rejectionOf(DECISIONS.rejectRepair, {
	value: 'rejectRepair',
	name: 'Reject Repair',
	action: 'Reject a repair',
	description:
		'Reject a repair before the goods are sent (拒绝维修). Unverified: one source has it.',
});
