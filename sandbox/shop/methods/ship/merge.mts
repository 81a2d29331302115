/**
 * order.mergeV2 (合单校验): which of these orders may go in one parcel. UNVERIFIED: how an order that
 * fits no other is reported; here as a group of its own, as the sample has it.
 */
import { z } from 'zod';
import { type Call, method, text } from '../../method.mts';
import { badParameter } from '../../refusal.mts';
import { buyerOf } from '../../world/buyers.mts';

const PARAMETER = 100_000;
const MIN = 2;
const MAX = 100;
const SPAN = 15 * 86_400;

export const mergeV2 = method({
	path: '/order/mergeV2',
	missing: PARAMETER,
	invalid: PARAMETER,
	params: z
		.object({
			merge_list: z.array(z.object({ order_id: text, open_address_id: text }).strict()),
		})
		.strict(),
	run({ merge_list: list }, call) {
		if (list.length < MIN || list.length > MAX) {
			throw badParameter(PARAMETER, `merge_list应为${MIN}到${MAX}个`);
		}
		const failed: Record<string, string> = {};
		const groups = new Map<string, Set<string>>();
		for (const { order_id: id, open_address_id: address } of list) {
			const reason = whyNot(call, id, address);
			if (reason !== undefined) failed[id] = reason;
			else groups.set(address, (groups.get(address) ?? new Set<string>()).add(id));
		}
		const lone = call.platform.decisions.mergeLone === 'listed' ? 1 : MIN;
		return {
			data: {
				order_list: [...groups.values()]
					.filter((ids) => ids.size >= lone)
					.map((ids) => [...ids].join(',')),
				failed_order: failed,
			},
		};
	},
});

function whyNot({ world, now }: Call, id: string, address: string): string | undefined {
	const order = world.orders.byId.get(id);
	if (!order) return '订单不存在';
	if (order.state.orderStatus !== 2) return '订单不在待发货状态';
	if (now - order.createTime > SPAN) return '仅支持最近15天的订单';
	if (buyerOf(world, order).openAddressId !== address) return 'open_address_id与订单不符';
	return undefined;
}
