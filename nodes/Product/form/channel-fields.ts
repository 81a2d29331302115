/** Fields that name a channel product (渠道品): its main product, its channel, its id. */
import type { InputOf } from '../../kernel/form/field';
import { byId, fromList } from '../../kernel/form/locator-modes';
import { field } from '../../kernel/form/field';
import { choice } from '../../kernel/form/schemas';
import type { Api } from '../../kernel/operation';
import { locatedId, locatedIdIfAny, productIdOf } from '../../records/product/reference';
import { CHANNEL_KEYS, CHANNELS, type ChannelProduct } from '../api/channels';
import { product } from './fields';

export const channelOptions = [
	{
		name: CHANNELS.creators.text,
		value: 'creators',
		description: 'Sold by the creators that are bound to it',
	},
	{
		name: CHANNELS.own.text,
		value: 'own',
		description: 'Sold in lives and videos of the shop’s own accounts',
	},
];

export const channel = field(
	{
		displayName: 'Channel',
		name: 'channel',
		type: 'options',
		options: channelOptions,
		default: 'own',
		description: 'The channel (渠道类型) of the channel product; it never changes',
	},
	choice(CHANNEL_KEYS),
);

const channelProduct = field(
	{
		displayName: 'Channel Product',
		name: 'channelProduct',
		type: 'resourceLocator',
		default: { mode: 'id', value: '={{ $json.channelProductId }}' },
		required: true,
		modes: [
			fromList('Select a channel product...', 'searchChannelProducts'),
			byId('e.g. 7301234567890123456'),
		],
		description: 'The channel product (渠道品) of this product in this channel, by its channel ID',
	},
	locatedId,
	'locator',
);

export const channelProductIfOne = field(
	{
		displayName: 'Channel Product',
		name: 'channelProduct',
		type: 'resourceLocator',
		default: { mode: 'id', value: '={{ $json.channelProductId }}' },
		required: true,
		displayOptions: { show: { which: ['one'] } },
		modes: channelProduct.ui.modes,
		description: channelProduct.ui.description,
	},
	locatedIdIfAny,
	'locator',
);

/** What names one. The product goes first: the list to choose from is the product's. */
export const named = [product, channel, channelProduct] as const;

/** Asks the platform where only the merchant's code of the product is known. */
export const channelProductOf = async (
	api: Api,
	input: InputOf<typeof named>,
): Promise<ChannelProduct> => ({
	productId: await productIdOf(api, input.product),
	channel: input.channel,
	channelProductId: input.channelProduct,
});
