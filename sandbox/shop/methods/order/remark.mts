/** order.addOrderRemark (添加订单备注). Neither remark nor flag moves `update_time`. */
import { z } from 'zod';
import { method, text } from '../../method.mts';
import { badParameter, businessFailed } from '../../refusal.mts';
import { ownOrder } from './detail.mts';

export const addOrderRemark = method({
	path: '/order/addOrderRemark',
	params: z
		.object({
			order_id: text,
			remark: text,
			// Both strings: "true" | "false", "0" to "5".
			is_add_star: text.optional(),
			star: text.optional(),
		})
		.strict(),
	run({ order_id, remark, is_add_star: adds = 'false', star }, call) {
		if (adds !== 'true' && adds !== 'false') throw badParameter(undefined, 'is_add_star不合法');
		if (star !== undefined && !/^[0-5]$/.test(star)) throw badParameter(undefined, 'star不合法');
		// UNVERIFIED: that a flag must be named when one is to be set.
		if (adds === 'true' && star === undefined) throw badParameter(undefined, '缺少star');
		const order = ownOrder(call, order_id, { unknown: 20002, foreign: 20002 });
		// CONFLICT: 60 characters (S1, S2) or 500 (S4); see decisions.
		if ([...remark].length > call.platform.decisions.remarkLength) {
			throw businessFailed(50056, '备注内容过长');
		}
		// UNVERIFIED: that an empty remark clears the text.
		order.remark = remark;
		if (adds === 'true') order.star = Number(star);
		return { data: null };
	},
});
