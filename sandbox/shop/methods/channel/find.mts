/** How methods name a channel product: `product.*` and `buyin.*` have numberings of their own. */
import type { ChannelProduct, ChannelType } from '../../catalogue/channels.mts';
import type { Product } from '../../catalogue/product.mts';
import { type Call, digits, integer } from '../../method.mts';
import { badParameter, businessFailed } from '../../refusal.mts';
import { findProduct } from '../sku/find.mts';

export const productKeys = { main_product_id: digits, channel_id: digits, channel_type: integer };
export const buyinKeys = { product_id: digits, channel_id: digits, channel_type: integer };

/** Of `product.*`: 3 own, 4 creators. */
export function channelType(type: number): ChannelType {
	if (type !== 3 && type !== 4) throw badParameter(undefined, 'channel_type应为3或4');
	return type;
}

export function mainProduct(call: Call, product_id: string): Product {
	const product = findProduct(call, { product_id });
	if (product.status === 2) throw businessFailed(undefined, '商品已删除');
	if (product.checkStatus === 5) throw businessFailed(undefined, '商品已封禁');
	return product;
}

/** No number is documented for `product.*`; UNVERIFIED: that all three must fit. */
export function inProduct(
	{ world }: Call,
	keys: { main_product_id: string; channel_id: string; channel_type: number },
): ChannelProduct {
	const type = channelType(keys.channel_type);
	const found = world.catalogue.channels.all.get(keys.channel_id);
	const fits = found?.type === type && found.main.id === keys.main_product_id;
	if (!found || !fits || found.removed) throw businessFailed(undefined, '渠道品不存在');
	return found;
}

const PARAMETER = 257;
const BAD_CHANNEL = 4371;

/** Of `buyin.*`: 1 own, 2 creators. */
export function inBuyin(
	{ world }: Call,
	keys: { product_id: string; channel_id: string; channel_type: number },
): ChannelProduct {
	if (keys.channel_type !== 1 && keys.channel_type !== 2) {
		throw badParameter(PARAMETER, '参数校验失败：channel_type应为1或2');
	}
	const type = keys.channel_type === 1 ? 3 : 4;
	const found = world.catalogue.channels.all.get(keys.channel_id);
	const fits = found?.type === type && found.main.id === keys.product_id;
	if (!found || !fits || found.removed) throw badParameter(BAD_CHANNEL, '非法渠道信息');
	return found;
}
