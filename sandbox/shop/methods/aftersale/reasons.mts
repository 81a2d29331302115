/** afterSale.rejectReasonCodeList (拒绝原因列表): only for shipped orders, empty otherwise. */
import { z } from 'zod';
import { digits, method } from '../../method.mts';
import {
	REJECT_REASONS,
	type RejectReason,
	rejectReasonsFor,
} from '../../world/reject-reasons.mts';
import { ownAfterSale } from './lookup.mts';

export const rejectReasonCodeList = method({
	path: '/afterSale/rejectReasonCodeList',
	params: z.object({ aftersale_id: digits.optional() }).strict(),
	run({ aftersale_id: id }, call) {
		// UNVERIFIED: what comes without an id; here all there are.
		const reasons = id === undefined ? REJECT_REASONS : rejectReasonsFor(ownAfterSale(call, id));
		return { data: { items: reasons.map(view) } };
	},
});

function view({ code, text, evidenceNeeded, evidence, got }: RejectReason): object {
	return {
		reject_reason_code: code,
		reason: text,
		evidence_description: evidence,
		evidence_need: evidenceNeeded ? 'Y' : 'N',
		image: evidenceNeeded ? 'https://p3-aio.ecombdimg.com/obj/ecom-shop-material/reject.png' : '',
		order_type: -1,
		pkg: got,
	};
}
