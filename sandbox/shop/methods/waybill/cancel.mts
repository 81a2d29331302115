/** logistics.cancelOrder (取消电子面单). */
import { z } from 'zod';
import { digits, method, text } from '../../method.mts';
import { badParameter, businessFailed } from '../../refusal.mts';
import type { World } from '../../world/world.mts';
import { openSites } from './site.mts';

export const cancelOrder = method({
	path: '/logistics/cancelOrder',
	params: z.object({ logistics_code: text, track_no: text, user_id: digits.optional() }).strict(),
	run({ logistics_code: company, track_no: trackingNo }, call) {
		const { world } = call;
		if (openSites(call, company).length === 0) {
			throw businessFailed(10711, '电子面单订购关系不存在');
		}
		const waybill = world.waybills.byNumber.get(trackingNo);
		if (waybill?.company !== company) throw badParameter(10014, '电子面单号不存在');
		if (waybill.state === 'cancelled') throw businessFailed(1102, '重复取消');
		// Of three numbers that say so (1105, 10000, 20802) the first.
		if (waybill.state === 'collected') throw businessFailed(1105, '已揽收，无法取消');
		if (isShipped(world, trackingNo)) throw businessFailed(4007, '订单已发货，取消面单号失败');
		world.waybills.cancel(waybill);
		return { data: { cancel_result: { success: true } } };
	},
});

function isShipped({ orders }: World, trackingNo: string): boolean {
	for (const { state } of orders.byId.values()) {
		if (state.packs.some((pack) => pack.trackingNo === trackingNo)) return true;
	}
	return false;
}
