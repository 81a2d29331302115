/**
 * Channel products (渠道品): versions of a product for one channel, with a name, prices, stock and
 * validity of their own. They go on and off sale without the main product (主商品).
 */
import type { CodeTexts } from '../../values/cells';
import { numberOf } from '../../kernel/exact-json';

/** The channels, and the number of each: methods of `product.*` and of `buyin.*` count differently. */
export const CHANNELS = {
	own: { text: 'Own (商家自卖)', inProduct: 3, inBuyin: 1 },
	creators: { text: 'Creators (达人带货)', inProduct: 4, inBuyin: 2 },
} as const;

export type Channel = keyof typeof CHANNELS;
export const CHANNEL_KEYS = ['own', 'creators'] as const satisfies readonly Channel[];

/** Which channel a reply of `product.*` means. */
export const channelOf = (type: unknown): Channel | undefined =>
	CHANNEL_KEYS.find((key) => CHANNELS[key].inProduct === numberOf(type));

export const CHANNEL_STATUS: CodeTexts = {
	0: 'Off sale (下架)',
	2: 'On sale (上架)',
	3: 'Banned (封禁)',
};
export const OFF_SALE = 0;
export const ON_SALE = 2;

/** What names one channel product: the main product, the channel, and its id in there. */
export interface ChannelProduct {
	readonly productId: string;
	readonly channel: Channel;
	readonly channelProductId: string;
}

/** How methods of `product.*` name it. */
export const inProduct = ({ productId, channel, channelProductId }: ChannelProduct) => ({
	main_product_id: BigInt(productId),
	channel_id: BigInt(channelProductId),
	channel_type: CHANNELS[channel].inProduct,
});

/** How methods of `buyin.*` name it. */
export const inBuyin = ({ productId, channel, channelProductId }: ChannelProduct) => ({
	product_id: BigInt(productId),
	channel_id: BigInt(channelProductId),
	channel_type: CHANNELS[channel].inBuyin,
});

/** The columns that name it. */
export const namedColumns = ({ productId, channel, channelProductId }: ChannelProduct) => ({
	productId,
	channelProductId,
	channel,
	channelText: CHANNELS[channel].text,
});
