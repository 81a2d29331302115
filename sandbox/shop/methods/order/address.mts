/** order.addressConfirm (买家改地址审批): answers what push message 111 asks. */
import { z } from 'zod';
import { integer, method, text } from '../../method.mts';
import { badParameter, businessFailed } from '../../refusal.mts';
import { ownOrder } from './detail.mts';

const ANSWERS = new Set([0, 1001, 1002, 1003, 1004, 1005]);

export const addressConfirm = method({
	path: '/order/addressConfirm',
	params: z.object({ order_id: text, is_approved: integer }).strict(),
	run({ order_id, is_approved }, call) {
		if (!ANSWERS.has(is_approved)) throw badParameter(undefined, 'is_approved不合法');
		// No numbers are listed. An id with the trailing `A` of old is unknown here.
		const order = ownOrder(call, order_id, { unknown: undefined, foreign: undefined });
		if (order.addressChange !== 'asked') throw businessFailed(undefined, '没有待审批的改地址申请');
		order.addressChange = is_approved === 0 ? 'approved' : 'rejected';
		call.world.touch();
		return { data: null };
	},
});
