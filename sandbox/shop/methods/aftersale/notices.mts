/**
 * afterSale.returnGoodsToWareHouseSuccess (退货入仓成功), afterSale.CancelSendGoodsSuccess (取消发货
 * 成功): what the merchant's warehouse reports. Money follows where the shop's after-sale helper
 * (售后小助手) has the strategy for it (退货入仓自动退, 取消发货自动退): decision `afterSaleHelper`.
 */
import { z } from 'zod';
import { type Call, integer, method, text } from '../../method.mts';
import { badParameter, businessFailed } from '../../refusal.mts';
import type { AfterSale } from '../../world/aftersale.mts';
import { BY_API } from '../../world/decision-origin.mts';
import { ownAfterSale } from './lookup.mts';
import { checkCarrier } from '../ship/rules.mts';

const MILLISECONDS = 100_000_000_000;

/** Numbers of the reference: time refused, no such after-sale, no strategy, taken already or of another type. */
const BAD_TIME = 11004;
const NOT_THERE = 11003;
const NO_STRATEGY = 11002;
const TAKEN_OR_OTHER_TYPE = 12001;

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
		const afterSale = ownAfterSale(call, aftersale_id, NOT_THERE);
		// UNVERIFIED: that goods which the buyer has not sent cannot have arrived.
		if (afterSale.state.status !== 11) throw taken();
		return noted(afterSale, 'warehouse', op_time, call);
	},
});

export const cancelSendGoodsSuccess = method({
	path: '/afterSale/CancelSendGoodsSuccess',
	params: z.object({ aftersale_id: text, op_time: integer }).strict(),
	run({ aftersale_id, op_time }, call) {
		checkTime(op_time, call);
		const afterSale = ownAfterSale(call, aftersale_id, NOT_THERE);
		if (afterSale.type !== 2 || afterSale.state.status !== 6) {
			throw taken();
		}
		return noted(afterSale, 'notSent', op_time, call);
	},
});

const taken = () => businessFailed(TAKEN_OR_OTHER_TYPE, '售后单已处理或类型不支持');

/** Seconds; what is reported has happened, and not before the application. */
function checkTime(opTime: number, { now }: Call): void {
	if (opTime <= 0 || opTime > MILLISECONDS) throw badParameter(BAD_TIME, 'op_time单位应为秒');
	if (opTime > now) throw badParameter(BAD_TIME, 'op_time不能晚于当前时间');
}

function noted(
	afterSale: AfterSale,
	kind: 'warehouse' | 'notSent',
	opTime: number,
	{ world, now, platform }: Call,
): object {
	const { afterSaleHelper: helper } = platform.decisions;
	if (helper === 'unset') throw businessFailed(NO_STRATEGY, '商家未配置售后小助手策略');
	// UNVERIFIED: what a second notice is answered; here like the first, and noted once.
	if (!afterSale.notices.some((each) => each.kind === kind)) {
		afterSale.notices.push({ kind, opTime, time: now });
	}
	const isRefund = kind === 'notSent' || afterSale.type === 0;
	if (helper === 'refunds' && isRefund) world.advance(afterSale, 'agree', now, BY_API);
	return {};
}
