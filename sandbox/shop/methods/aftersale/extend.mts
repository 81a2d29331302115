/**
 * afterSale.timeExtend (延长收货): the merchant's own time to receive a return, by seven days. Possible when
 * at most two days of it are left, and when the buyer's parcel has been five days on its way.
 * UNVERIFIED: the numbers for another status and for more time left; whether it can be done again.
 */
import { z } from 'zod';
import { digits, method } from '../../method.mts';
import { badParameter } from '../../refusal.mts';
import { notNow, ownAfterSale } from './lookup.mts';

const DAY = 86_400;
const MORE = 7 * DAY;
const MAX_LEFT = 2 * DAY;
const MIN_ON_ITS_WAY = 5 * DAY;
const TOO_EARLY = 10001;

export const timeExtend = method({
	path: '/afterSale/timeExtend',
	params: z.object({ aftersale_id: digits }).strict(),
	run({ aftersale_id }, call) {
		const afterSale = ownAfterSale(call, aftersale_id);
		const { status, deadline, returnParcel } = afterSale.state;
		if (status !== 11 || !returnParcel) throw notNow('当前售后状态不支持延长收货');
		if (call.now - returnParcel.time < MIN_ON_ITS_WAY) {
			throw badParameter(TOO_EARLY, '买家退货物流未满5天，不支持延长收货');
		}
		if (deadline - call.now > MAX_LEFT) throw notNow('剩余时间大于2天，不支持延长收货');
		call.world.amend(afterSale, { deadline: deadline + MORE }, call.now);
		return {};
	},
});
