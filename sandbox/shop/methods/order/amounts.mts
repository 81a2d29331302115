/**
 * order.updatePostAmount (改运费), order.updateOrderAmount (改价): of unpaid orders only. Neither
 * changes the main status, so `update_time` stays. CONFLICT: an older sample names the order `pid`
 * in the first and wraps the details as `{list}` in the second; the SDKs' shape is taken, no other.
 */
import { z } from 'zod';
import { type Call, integer, method, text } from '../../method.mts';
import { badParameter, businessFailed } from '../../refusal.mts';
import { sumLines } from '../../world/money.mts';
import type { Line, Order } from '../../world/order.mts';
import { ownOrder } from './detail.mts';

export const updatePostAmount = method({
	path: '/order/updatePostAmount',
	params: z.object({ order_id: text, post_amount: integer }).strict(),
	run({ order_id, post_amount }, call) {
		if (post_amount < 0) throw badParameter(undefined, 'post_amount不能小于0');
		const order = unpaid(call, order_id);
		const change = post_amount - sumLines(order.lines.map(({ money }) => money)).post;
		const [first] = order.lines;
		if (first) {
			first.money.post += change;
			first.money.modifyPost += change;
		}
		call.world.touch();
		return {};
	},
});

export const updateOrderAmount = method({
	path: '/order/updateOrderAmount',
	params: z
		.object({
			pid: text,
			update_detail: z
				.array(z.object({ order_id: text, discount_amount: integer }).strict())
				.optional(),
		})
		.strict(),
	run({ pid, update_detail: details = [] }, call) {
		const order = unpaid(call, pid);
		const changes = details.map(({ order_id, discount_amount }): [Line, number] => {
			const line = order.lines.find(({ id }) => id === order_id);
			if (!line) throw businessFailed(undefined, '子订单不存在');
			const most = sumLines([line.money]).payAmount;
			if (discount_amount <= 0 || discount_amount > most) {
				throw badParameter(undefined, 'discount_amount不合法');
			}
			return [line, discount_amount];
		});
		if (changes.length === 0) throw badParameter(undefined, 'update_detail不能为空');
		for (const [line, discount] of changes) line.money.modify -= discount;
		call.world.touch();
		return { data: {} };
	},
});

/** The reference lists no numbers for these two methods. */
function unpaid(call: Call, id: string): Order {
	const order = ownOrder(call, id, { unknown: undefined, foreign: undefined });
	if (order.state.orderStatus !== 1) throw businessFailed(undefined, '仅待支付订单可以修改');
	return order;
}
