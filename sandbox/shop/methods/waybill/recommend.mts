/**
 * logistics.getRecommendedAndDeliveryExpressByOrder (查询订单可达及推荐快递). Which carriers reach an
 * order, and which is recommended, is the sandbox's own: 极兔 does not go to Xinjiang.
 */
import { z } from 'zod';
import { digits, method, text } from '../../method.mts';
import { badParameter, businessFailed } from '../../refusal.mts';
import { buyerOf } from '../../world/buyers.mts';
import { openSites } from './site.mts';

const PARAMETER = 4006;
/** Where no list is given. */
const USUAL = ['yuantong', 'zhongtong', 'yunda', 'shunfeng', 'jd', 'jtexpress', 'shentong'];

const params = z
	.object({
		sender_address: z
			.object({
				country_code: text.optional(),
				province_code: text.optional(),
				province_name: text,
				city_code: text.optional(),
				city_name: text,
				district_code: text.optional(),
				district_name: text,
				street_code: text.optional(),
				street_name: text.optional(),
				detail_address: text,
				address_id: digits.optional(),
				zip_code: text.optional(),
			})
			.strict(),
		order_info_list: z.array(
			z
				.object({
					order_id: text,
					product_type: text.optional(),
					express_list: z.array(text).optional(),
				})
				.strict(),
		),
		order_channel: text.optional(),
	})
	.strict();

export const getRecommendedAndDeliveryExpressByOrder = method({
	path: '/logistics/getRecommendedAndDeliveryExpressByOrder',
	invalid: PARAMETER,
	params,
	run({ order_info_list: list }, call) {
		const { world } = call;
		if (list.length === 0) throw badParameter(PARAMETER, 'order_info_list不能为空');
		const data = list.map(({ order_id, express_list: wanted }) => {
			const order = world.orders.byId.get(order_id);
			if (!order) throw businessFailed(15002, '订单信息不存在');
			const isFar = buyerOf(world, order).province.name.startsWith('新疆');
			const carriers = (wanted?.length ? wanted : USUAL).map((express) => ({
				express,
				isDeliverable: !(isFar && express === 'jtexpress'),
				isOurs: openSites(call, express).length > 0,
			}));
			const best = carriers.find(({ isDeliverable, isOurs }) => isDeliverable && isOurs);
			return {
				order_id,
				order_privilege_info_list: order.urgedAt > 0 ? [URGED] : [],
				express_info_list: carriers.map(({ express, isDeliverable, isOurs }, at) => ({
					express,
					is_deliverable: isDeliverable,
					is_shop_eBill: isOurs,
					is_recommended: express === best?.express,
					undeliverable_reason: isDeliverable ? '' : '服务不可达',
					collect_sign_info: {
						avg_cost_hours: String(38 + at * 2),
						level_percent: '0.24',
						optimized_percent: '0.06',
					},
				})),
			};
		});
		return { data };
	},
});

const URGED = { reason: '用户催发货', label: '优先发货', code: 'priority_delivery' };
