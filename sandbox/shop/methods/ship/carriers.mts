/** order.logisticsCompanyList (快递公司列表), order.queryLogisticsCompanyList (可用快递公司). */
import { z } from 'zod';
import { method, text } from '../../method.mts';
import { badParameter } from '../../refusal.mts';
import { CARRIERS } from '../../world/carriers.mts';

const named = CARRIERS.map(({ code, name }) => ({ code, name }));
/** One carrier is for some orders alone. UNVERIFIED: which; here EMS, for orders of an even number. */
const usual = named.filter(({ code }) => code !== 'ems');
const special = named.filter(({ code }) => code === 'ems');

/** The method's most; more are refused. */
const MAX_ORDERS = 20;

export const logisticsCompanyList = method({
	path: '/order/logisticsCompanyList',
	params: z.object({}).strict(),
	run: () => ({ data: CARRIERS.map(({ id, name, code }) => ({ id, name, code })) }),
});

export const queryLogisticsCompanyList = method({
	path: '/order/queryLogisticsCompanyList',
	params: z.object({ shop_order_ids: z.array(text).optional() }).strict(),
	run({ shop_order_ids: ids = [] }, { world }) {
		if (ids.length > MAX_ORDERS) {
			throw badParameter(undefined, `一次最多${MAX_ORDERS}个订单`);
		}
		const known = ids.filter((id) => world.orders.byId.has(id));
		const unknown = ids.filter((id) => !world.orders.byId.has(id));
		return {
			data: {
				logistics_company_list_by_shop: usual,
				// What an order may use beside the shop's. The misspelling is the platform's.
				logistics_company_list_by_order_ids: known.map((id) => ({
					order_id: id,
					logistcis_company_list_by_ids: Number(id.slice(-1)) % 2 === 0 ? special : [],
				})),
				fail_shop_order_id_and_reason:
					unknown.length === 0
						? []
						: // 60033 is the shipping methods' number for it; UNVERIFIED here.
							[{ fail_code: '60033', fail_reason: '订单不存在', order_ids: unknown }],
			},
		};
	},
});
