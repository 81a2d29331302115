/** product.listChannelProduct (检索渠道商品). No order is documented, so in none here. */
import { z } from 'zod';
import { chinaTime } from '../../../clock.mts';
import { int64 } from '../../../json.mts';
import type { ChannelProduct } from '../../catalogue/channels.mts';
import { digits, integer, method, text } from '../../method.mts';
import { badParameter } from '../../refusal.mts';
import { channelType } from './find.mts';

const params = z
	.object({
		/** Mandatory; 0 is any. */
		main_product_id: digits,
		channel_id: z.array(digits).optional(),
		channel_type: z.array(integer).optional(),
		kol_id: z.array(digits).optional(),
		status: integer.optional(),
		start_time: text.optional(),
		end_time: text.optional(),
		page: integer,
		size: integer,
	})
	.strict();

export const listChannelProduct = method({
	path: '/product/listChannelProduct',
	params,
	run(given, { world }) {
		const { page, size } = given;
		if (page < 1) throw badParameter(undefined, 'page应从1开始');
		if (size < 1 || size > 50) throw badParameter(undefined, 'size应在1到50之间');
		if (given.status !== undefined && ![0, 2, 3].includes(given.status)) {
			throw badParameter(undefined, 'status不合法');
		}
		given.channel_type?.forEach(channelType);
		for (const time of [given.start_time, given.end_time]) {
			if (time !== undefined && chinaTime(time) === undefined) {
				throw badParameter(undefined, '时间格式应为yyyy-MM-dd HH:mm:ss');
			}
		}
		const found = [...world.catalogue.channels.all.values()]
			.filter((each) => !each.removed && fits(each, given))
			.sort((a, b) => a.id.localeCompare(b.id));
		const data = found.slice((page - 1) * size, page * size).map(listed);
		return { data: { data, total: found.length, page, size } };
	},
});

/** UNVERIFIED: how the validity is compared; here it must lie within the times given. */
function fits({ id, main, type, status, authors, content }: ChannelProduct, given: Given): boolean {
	const { main_product_id: mainId, channel_id: ids, channel_type: types, kol_id: kols } = given;
	return (
		(mainId === '0' || mainId === main.id) &&
		(!ids?.length || ids.includes(id)) &&
		(!types?.length || types.includes(type)) &&
		(!kols?.length || kols.some((kol) => authors.has(kol))) &&
		(given.status ?? status) === status &&
		(given.start_time === undefined || content.startTime >= given.start_time) &&
		(given.end_time === undefined || (content.endTime !== '' && content.endTime <= given.end_time))
	);
}

type Given = z.output<typeof params>;

/** Neither price nor stock is in this list. */
function listed({ id, main, type, status, content, toAll, authors }: ChannelProduct): object {
	return {
		main_product_id: int64(main.id),
		channel_id: int64(id),
		channel_type: type,
		name: content.name,
		status,
		start_time: content.startTime,
		end_time: content.endTime,
		kol_info: { bind_kol_num: authors.size, bind_all: toAll },
		sku_code_follow_main: content.codesFollow,
		main_img_material: {
			img_list: content.pictures,
			material_type: 18,
			material_status: 0,
			reject_reason: '',
		},
		detail_brief_material: { material_type: 28, material_status: 0, reject_reason: '' },
	};
}
