/**
 * afterSale.timeExtend (延长收货/退货时间): the buyer's time to return the goods, or to receive them.
 * UNVERIFIED: which deadline, by how much, how often; here by one step's time, once a step.
 */
import { z } from 'zod';
import { digits, method } from '../../method.mts';
import { STEP_SECONDS } from '../../world/aftersale.mts';
import { notNow, ownAfterSale } from './lookup.mts';

export const timeExtend = method({
	path: '/afterSale/timeExtend',
	params: z.object({ aftersale_id: digits }).strict(),
	run({ aftersale_id }, call) {
		const afterSale = ownAfterSale(call, aftersale_id);
		const { status, deadline, extended } = afterSale.state;
		if (status !== 7 && status !== 13) throw notNow('当前售后状态不支持延长时间');
		if (extended) throw notNow('该售后单已延长过时间');
		const patch = { deadline: deadline + STEP_SECONDS, extended: true };
		call.world.amend(afterSale, patch, call.now);
		return {};
	},
});
