import type { RowOf } from '../../values/columns';
import { CHANNEL_CREATED_COLUMNS } from '../api/result-columns';
import { dryRun } from '../../kernel/dry-run';
import { asRecord, asText } from '../../kernel/exact-json';
import { defineOperation } from '../../kernel/operation';
import { idOrNull } from '../../values/cells';
import { skusOf } from '../../records/product/detail';
import { productIdOf } from '../../records/product/reference';
import { CHANNELS } from '../api/channels';
import { channelContent, contentComplaint } from '../form/channel-content';
import { channelSkusIn } from '../form/channel-sku-rows';
import { contentParams } from '../form/channel-params';
import { channel } from '../form/channel-fields';
import { product } from '../form/fields';

const METHOD = 'product.addChannelProduct';

export const createChannelProduct = defineOperation({
	resource: 'channelProduct',
	value: 'create',
	name: 'Create',
	action: 'Create a channel product',
	description:
		'Create the version of a product for one channel (渠道品). Unverified: review after creation, limits, permission.',
	methods: [METHOD, 'sku.list', 'product.detail'],
	fields: [product, channel, ...channelContent, dryRun],
	check: (input) =>
		contentComplaint(input) ??
		(channelSkusIn(input).skus?.some(({ stock = 0 }) => stock < 0)
			? 'SKUs → Stock: is negative, which only changing by a number allows'
			: undefined),

	columns: () => CHANNEL_CREATED_COLUMNS,
	async *run(input, api) {
		const productId = await productIdOf(api, input.product);
		const skus =
			channelSkusIn(input).skus ??
			(await skusOf(api, productId)).map(({ id }) => ({ skuId: asText(id) }));
		const params = {
			main_product_id: BigInt(productId),
			channel_type: CHANNELS[input.channel].inProduct,
			...contentParams(input, skus, 0),
		};
		const data = asRecord(
			await api.send(METHOD, params, {
				repeatable: false,
				lookAt: 'the list of channel products',
			}),
		);
		const channelProductId = idOrNull(asRecord(data.channel).channel_id);
		if (channelProductId === null) {
			api.addHint(`${METHOD} gave no channel ID: find it by Get Many of the channel products.`);
		}
		yield {
			productId,
			channelProductId,
			channel: input.channel,
			channelText: CHANNELS[input.channel].text,
			exclusive: input.exclusive,
			success: true,
		} satisfies RowOf<typeof CHANNEL_CREATED_COLUMNS>;
	},
});
