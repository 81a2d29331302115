import { DECISIONS } from '../decide/decisions';
import { rejectionOf } from '../form/decision-kinds';

export const rejectResend = rejectionOf(DECISIONS.rejectResend, {
	value: 'rejectResend',
	name: 'Reject Resend',
	action: 'Reject a resend',
	description: 'Reject sending what is missing (拒绝补寄). Unverified: one source has it.',
});
