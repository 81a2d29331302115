/** The parameters that a channel product (渠道品) becomes. */
import type { JsonRecord } from '../../kernel/exact-json';
import type { Content } from './channel-content';
import type { ChannelSku } from './channel-skus';
import { validityParams } from './validity';

/**
 * The parameters that creating and changing have in common; prices in fen.
 *
 * @param stockMode 0 sets the stock, 1 changes it by the number
 */
export const contentParams = (
	it: Content,
	skus: readonly ChannelSku[],
	stockMode: 0 | 1,
): JsonRecord => ({
	...(it.channelName && { name: it.channelName }),
	...(it.options.pictures?.length && { main_img_list: it.options.pictures }),
	...(it.options.detailPictures?.length && { detail_brief_img: it.options.detailPictures }),
	...validityParams(it.options),
	price_follow_main: it.followPrice,
	share_main_stock: it.shareStock,
	is_kol_exclusive: it.exclusive,
	...limitParams(it.options),
	sku_channel: skus.map(({ skuId, priceYuan: price, stock, code }) => ({
		sku_id: BigInt(skuId),
		...(price !== undefined && { price }),
		...(stock !== undefined && { stock_num: stock, stock_set_mode: stockMode }),
		...(code && { code }),
	})),
	...(it.options.freightTemplate !== undefined && {
		freight_template: { freight_follow_main: false, freight_id: it.options.freightTemplate },
	}),
	...it.additional,
});

function limitParams({ limitPerBuyer, mostPerOrder, leastPerOrder }: Content['options']) {
	const limits = {
		...(limitPerBuyer !== undefined && { total_buy_num: limitPerBuyer }),
		...(mostPerOrder !== undefined && { max_buy_num: mostPerOrder }),
		...(leastPerOrder !== undefined && { min_buy_num: leastPerOrder }),
	};
	return Object.keys(limits).length > 0 ? { channel_buy_limit: limits } : {};
}
