/**
 * afterSale.fillLogistics (填写物流): the merchant ships a resend, or fills in the parcel with which a
 * return, an exchange or a repair comes back. No numbers are documented but those of waybills.
 */
import { z } from 'zod';
import { digits, integer, method, text } from '../../method.mts';
import { badParameter } from '../../refusal.mts';
import type { AfterSaleType } from '../../world/aftersale.mts';
import { allows, type AfterSaleStep } from '../../world/aftersale-state-machine.mts';
import { BY_API } from '../../world/decision-origin.mts';
import { notNow, ownAfterSale } from './lookup.mts';
import { checkCarrier } from '../ship/rules.mts';

const FILLS: Readonly<Record<number, { types: readonly AfterSaleType[]; step: AfterSaleStep }>> = {
	1: { types: [7], step: 'ship' },
	3: { types: [0, 3], step: 'return' },
	4: { types: [8], step: 'return' },
};

export const fillLogistics = method({
	path: '/afterSale/fillLogistics',
	params: z
		.object({
			aftersale_id: digits,
			send_type: integer,
			company_code: text,
			tracking_no: text,
			book_time_begin: integer.optional(),
			book_time_end: integer.optional(),
			store_id: digits.optional(),
			pick_up_type: integer.optional(),
		})
		.strict(),
	run({ aftersale_id, send_type, company_code, tracking_no, ...rest }, call) {
		const fill = FILLS[send_type];
		if (!fill) throw badParameter(undefined, 'send_type不合法');
		// Only one-hour and supermarket shops have stores, pick-up times and kinds of pick-up.
		const { store_id = '0', book_time_begin = 0, book_time_end = 0, pick_up_type = 1 } = rest;
		if (store_id !== '0' || book_time_begin || book_time_end || pick_up_type !== 1) {
			throw badParameter(undefined, '仅即时零售店铺支持该参数');
		}
		checkCarrier(company_code, tracking_no);
		const afterSale = ownAfterSale(call, aftersale_id);
		if (!fill.types.includes(afterSale.type) || !allows(afterSale, fill.step)) {
			throw notNow('当前售后状态不支持填写物流');
		}
		const parcel = { trackingNo: tracking_no, company: company_code, time: call.now };
		const patch = fill.step === 'ship' ? { sentParcel: parcel } : { returnParcel: parcel };
		call.world.advance(afterSale, fill.step, call.now, BY_API, patch);
		return {};
	},
});
