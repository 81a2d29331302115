/**
 * afterSale.addOrderRemark (售后备注). CONFLICT: a sample of 2021 writes `aftersale_id`; both SDKs have
 * `after_sale_id`, which is taken. UNVERIFIED: the length; here that of an order's remark.
 */
import { z } from 'zod';
import { method, text } from '../../method.mts';
import { badParameter, missingParameter } from '../../refusal.mts';
import { ownAfterSale } from './lookup.mts';
import { ownOrder } from '../order/detail.mts';

export const addAfterSaleRemark = method({
	path: '/afterSale/addOrderRemark',
	params: z
		.object({ order_id: text.optional(), after_sale_id: text.optional(), remark: text })
		.strict(),
	run({ order_id, after_sale_id, remark }, call) {
		if (!order_id && !after_sale_id) {
			throw missingParameter(undefined, 'order_id和after_sale_id不能同时为空');
		}
		if (remark === '') throw missingParameter(undefined, 'remark不能为空');
		if ([...remark].length > call.platform.decisions.remarkLength) {
			throw badParameter(undefined, '备注内容过长');
		}
		// The after-sale wins if both are given.
		if (after_sale_id) {
			ownAfterSale(call, after_sale_id).remarks.push({ text: remark, time: call.now });
		} else {
			const order = ownOrder(call, order_id ?? '', { unknown: undefined, foreign: undefined });
			order.remark = remark;
		}
		call.world.touch();
		return {};
	},
});
