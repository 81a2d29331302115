/** order.orderDetail (订单详情查询), article 1343. No look-back limit; it shows the truth at once. */
import { z } from 'zod';
import { type Call, flag, method, text } from '../../method.mts';
import { businessFailed } from '../../refusal.mts';
import { shopOrder } from '../../view/shop-order.mts';
import type { Order } from '../../world/order.mts';

export const orderDetail = method({
	path: '/order/orderDetail',
	missing: 20000,
	params: z.object({ shop_order_id: text, is_searchable: flag.optional() }).strict(),
	run({ shop_order_id: id }, call) {
		const order = ownOrder(call, id, { unknown: 20014, foreign: 20015 });
		const detail = shopOrder(call.world, call.platform.cipher, order, order.state, true);
		return { data: { shop_order_detail: detail } };
	},
});

/** The order of the token's shop; an unknown order and one of another shop have different numbers. */
export function ownOrder(
	{ platform, world }: Call,
	id: string,
	{ unknown, foreign }: { unknown: number | undefined; foreign: number | undefined },
): Order {
	const order = world.orders.byId.get(id);
	if (order) return order;
	const elsewhere = [...platform.worlds.values()].some(({ orders }) => orders.byId.has(id));
	throw businessFailed(
		elsewhere ? foreign : unknown,
		elsewhere ? '订单不属于该店铺' : '订单不存在',
	);
}
