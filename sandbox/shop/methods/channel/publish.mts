/** product.addChannelProduct, product.updateChannelProduct (创建渠道商品, 编辑渠道商品). */
import { z } from 'zod';
import { chinaTime } from '../../../clock.mts';
import { int64 } from '../../../json.mts';
import type { ChannelContent, ChannelProduct, ChannelSku } from '../../catalogue/channels.mts';
import { type Product, sellable } from '../../catalogue/product.mts';
import { digits, flag, integer, method, text } from '../../method.mts';
import { badParameter, missingParameter } from '../../refusal.mts';
import { channelType, inProduct, mainProduct, productKeys } from './find.mts';

const sku = z
	.object({
		sku_id: digits,
		price: integer.optional(),
		stock_num: integer.optional(),
		stock_set_mode: integer.optional(),
		code: text.optional(),
	})
	.strict();

const content = {
	name: text.optional(),
	main_img_list: z.array(text).optional(),
	detail_brief_img: z.array(text).optional(),
	start_time: text.optional(),
	end_time: text.optional(),
	price_follow_main: flag,
	share_main_stock: flag,
	is_kol_exclusive: flag,
	channel_buy_limit: z
		.object({
			total_buy_num: integer.optional(),
			max_buy_num: integer.optional(),
			min_buy_num: integer.optional(),
		})
		.strict()
		.optional(),
	sku_channel: z.array(sku),
	freight_template: z
		.object({ freight_follow_main: flag.optional(), freight_id: digits.optional() })
		.strict()
		.optional(),
	sku_code_follow_main: flag.optional(),
	detail_brief_follow_main: flag.optional(),
	name_prefix: text.optional(),
	name_subject: text.optional(),
};

const addParams = z.object({ main_product_id: digits, channel_type: integer, ...content }).strict();
const updateParams = z.object({ ...productKeys, ...content }).strict();

type Given = Omit<z.output<typeof addParams>, 'main_product_id' | 'channel_type'>;

/** Only creators can be exclusive. */
const EXCLUSIVE = 110101051;

export const addChannelProduct = method({
	path: '/product/addChannelProduct',
	params: addParams,
	run({ main_product_id, channel_type, ...given }, call) {
		const main = mainProduct(call, main_product_id);
		const type = channelType(channel_type);
		const exclusive = given.is_kol_exclusive;
		if (exclusive && type !== 4) throw badParameter(EXCLUSIVE, '仅达人带货渠道品可设置专属');
		const { channels } = call.world.catalogue;
		const written = contentOf(main, given, undefined);
		const created = channels.create({ main, type, exclusive }, written, call.now);
		return {
			data: {
				shop_id: int64(call.world.shop.id),
				product_id: int64(main.id),
				channel: { channel_type: type, channel_id: int64(created.id) },
				is_kol_exclusive: exclusive,
			},
		};
	},
});

export const updateChannelProduct = method({
	path: '/product/updateChannelProduct',
	params: updateParams,
	run({ main_product_id, channel_id, channel_type, ...given }, call) {
		const product = inProduct(call, { main_product_id, channel_id, channel_type });
		const main = mainProduct(call, main_product_id);
		if (given.is_kol_exclusive !== product.exclusive) {
			throw badParameter(undefined, 'is_kol_exclusive不可修改');
		}
		product.content = contentOf(main, given, product);
		call.world.catalogue.channels.note(product, 2, call.now);
		return { data: {} };
	},
});

function contentOf(
	main: Product,
	given: Given,
	before: ChannelProduct | undefined,
): ChannelContent {
	const { main_img_list: pictures = [], detail_brief_img: details = [] } = given;
	if (pictures.length > 5) throw badParameter(undefined, 'main_img_list最多5张');
	if (details.length > 50) throw badParameter(undefined, 'detail_brief_img最多50张');
	const [startTime, endTime] = validity(given, before);
	return {
		name: given.name ?? before?.content.name ?? main.content.name,
		pictures: pictures.length > 0 ? pictures : (before?.content.pictures ?? []),
		detailPictures: details.length > 0 ? details : (before?.content.detailPictures ?? []),
		startTime,
		endTime,
		followsPrice: given.price_follow_main,
		sharesStock: given.share_main_stock,
		codesFollow: given.sku_code_follow_main ?? before?.content.codesFollow ?? false,
		skus: skusOf(main, given, before),
	};
}

function validity(given: Given, before: ChannelProduct | undefined): [string, string] {
	const start = given.start_time ?? before?.content.startTime ?? '';
	const end = given.end_time ?? before?.content.endTime ?? '';
	for (const time of [start, end]) {
		if (time !== '' && chinaTime(time) === undefined) {
			throw badParameter(undefined, '时间格式应为yyyy-MM-dd HH:mm:ss');
		}
	}
	if (start !== '' && end !== '' && end <= start) {
		throw badParameter(undefined, '结束时间应大于开始时间');
	}
	return [start, end];
}

function skusOf(main: Product, given: Given, before: ChannelProduct | undefined) {
	if (given.sku_channel.length === 0) throw missingParameter(undefined, 'sku_channel不能为空');
	const written = new Map<string, ChannelSku>();
	for (const row of given.sku_channel) {
		const unit = main.skus.find(({ id, removed }) => id === row.sku_id && !removed);
		if (!unit) throw badParameter(undefined, 'sku_id不属于主商品');
		if (written.has(unit.id)) throw badParameter(undefined, 'sku_id重复');
		if (!given.price_follow_main && row.price === undefined) {
			throw missingParameter(undefined, '缺少参数sku_channel.price');
		}
		if (row.price !== undefined && row.price <= 0) throw badParameter(undefined, 'price应大于0');
		const stock = stockOf(given, row, before?.content.skus.get(unit.id));
		if (stock !== undefined && (stock < 0 || stock > sellable(unit))) {
			throw badParameter(undefined, 'stock_num不能大于主商品SKU的可售库存');
		}
		const price = given.price_follow_main ? undefined : row.price;
		written.set(unit.id, { price, stock, code: row.code ?? '' });
	}
	return written;
}

function stockOf(
	{ share_main_stock: shares }: Given,
	{ stock_num: num, stock_set_mode: mode = 0 }: z.output<typeof sku>,
	before: ChannelSku | undefined,
): number | undefined {
	if (mode !== 0 && mode !== 1) throw badParameter(undefined, 'stock_set_mode应为0或1');
	if (shares) return undefined;
	if (num === undefined) throw missingParameter(undefined, '缺少参数sku_channel.stock_num');
	return mode === 1 ? (before?.stock ?? 0) + num : num;
}
