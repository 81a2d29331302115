/**
 * address.list (地址库列表): the addresses that parcels leave from and returns go to. Two names are
 * misspelt on the wire: `reciever_name`, `receiver_provinc`. UNVERIFIED: the largest page.
 */
import { z } from 'zod';
import { int64 } from '../../json.mts';
import { digits, flag, integer, method } from '../method.mts';
import { badParameter } from '../refusal.mts';

const MAX = 100;

export const addressList = method({
	path: '/address/list',
	params: z
		.object({
			page_no: integer.optional(),
			page_size: integer.optional(),
			order_by: z.enum(['asc', 'desc']).optional(),
			order_field: z.enum(['create_time', 'update_time']).optional(),
			store_id: digits.optional(),
			is_send_home_open_req: flag.optional(),
		})
		.strict(),
	run({ page_no: page = 1, page_size: size = 10, order_by = 'desc' }, { world }) {
		if (page < 1) throw badParameter(undefined, 'page_no应大于0');
		if (size < 1 || size > MAX) throw badParameter(undefined, `page_size应在1到${MAX}之间`);
		const since = world.catalogue.warehouses[0]?.createTime ?? 0;
		const all = world.addressIds.map((id, index) => address(id, index, since));
		const ordered = order_by === 'asc' ? all : all.reverse();
		return {
			data: {
				total: all.length,
				page_size: size,
				page_no: page,
				address_list: ordered.slice((page - 1) * size, page * size),
			},
		};
	},
});

/** The first takes returns, the second sends. */
function address(id: string, index: number, since: number) {
	const time = String(since + index * 86_400);
	return {
		address_id: int64(id),
		reciever_name: index === 0 ? '退货仓' : '发货仓',
		is_default: index === 0 ? 1 : 0,
		is_send_default: index === 1 ? 1 : 0,
		create_time: time,
		update_time: time,
		receiver_provinc: '浙江省',
		receiver_city: '杭州市',
		receiver_district: '西湖区',
		receiver_street: '北山街道',
		receiver_detail: `仓前路1号（${id.slice(-2)}）`,
		remark: '',
	};
}
