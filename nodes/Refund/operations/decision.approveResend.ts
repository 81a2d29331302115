import { DECISIONS } from '../decide/decisions';
import { plainDecision } from '../form/decision-kinds';

export const approveResend = plainDecision(DECISIONS.approveResend, {
	value: 'approveResend',
	name: 'Approve Resend',
	action: 'Approve a resend',
	description:
		'Agree to send what is missing (同意补寄). COSTS GOODS. Then use Fill In Parcel. Unverified: one source has it.',
});
