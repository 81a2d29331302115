/**
 * afterSale.returnGoodsToWareHouseSuccess (退货入仓成功), afterSale.CancelSendGoodsSuccess (取消发货
 * 成功): what the merchant's warehouse tells. UNVERIFIED: whether it moves the refund; noted only,
 * unless `warehouseArrival` or `refundBeforeShipping` is turned over.
 */
import { z } from 'zod';
import { type Call, integer, method, text } from '../../method.mts';
import { badParameter } from '../../refusal.mts';
import type { AfterSale } from '../../world/aftersale.mts';
import { BY_API } from '../../world/decision-origin.mts';
import { notNow, ownAfterSale } from './lookup.mts';
import { checkCarrier } from '../ship/rules.mts';

const MILLISECONDS = 100_000_000_000;

export const returnGoodsToWareHouseSuccess = method({
	path: '/afterSale/returnGoodsToWareHouseSuccess',
	params: z
		.object({
			aftersale_id: text,
			op_time: integer,
			tracking_no: text.optional(),
			logistics_company_code: text.optional(),
		})
		.strict(),
	run({ aftersale_id, op_time, tracking_no, logistics_company_code: company }, call) {
		checkTime(op_time, call);
		if (company) checkCarrier(company, tracking_no);
		const afterSale = ownAfterSale(call, aftersale_id);
		// UNVERIFIED: that goods which the buyer has not sent cannot have arrived.
		if (afterSale.state.status !== 11) throw notNow('当前售后状态不支持该操作');
		const refunds = call.platform.decisions.warehouseArrival === 'refund' && afterSale.type === 0;
		return noted(afterSale, 'warehouse', op_time, refunds, call);
	},
});

export const cancelSendGoodsSuccess = method({
	path: '/afterSale/CancelSendGoodsSuccess',
	params: z.object({ aftersale_id: text, op_time: integer }).strict(),
	run({ aftersale_id, op_time }, call) {
		checkTime(op_time, call);
		const afterSale = ownAfterSale(call, aftersale_id);
		if (afterSale.type !== 2 || afterSale.state.status !== 6) {
			throw notNow('当前售后状态不支持该操作');
		}
		const refunds = call.platform.decisions.refundBeforeShipping === 'cancelSendGoods';
		return noted(afterSale, 'notSent', op_time, refunds, call);
	},
});

/** Seconds; what is told has happened, and not before the application. */
function checkTime(opTime: number, { now }: Call): void {
	if (opTime <= 0 || opTime > MILLISECONDS) throw badParameter(undefined, 'op_time单位应为秒');
	if (opTime > now) throw badParameter(undefined, 'op_time不能晚于当前时间');
}

function noted(
	afterSale: AfterSale,
	kind: 'warehouse' | 'notSent',
	opTime: number,
	refunds: boolean,
	{ world, now }: Call,
): object {
	// UNVERIFIED: what a second notice is answered; here like the first, and noted once.
	if (!afterSale.notices.some((each) => each.kind === kind)) {
		afterSale.notices.push({ kind, opTime, time: now });
	}
	if (refunds) world.advance(afterSale, 'agree', now, BY_API);
	return {};
}
