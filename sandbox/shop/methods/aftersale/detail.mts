/** afterSale.Detail (售后详情), article 1095: the id is `after_sale_id` here, and int64 in the answer. */
import { z } from 'zod';
import { flag, method, text } from '../../method.mts';
import { afterSaleDetail } from '../../view/aftersale-detail.mts';
import { ownAfterSale } from './lookup.mts';

export const detail = method({
	path: '/afterSale/Detail',
	params: z
		.object({
			after_sale_id: text,
			need_operation_record: flag.optional(),
			is_searchable: flag.optional(),
		})
		.strict(),
	run: ({ after_sale_id, need_operation_record: withLog = false }, call) => ({
		data: afterSaleDetail(ownAfterSale(call, after_sale_id), withLog, call),
	}),
});
