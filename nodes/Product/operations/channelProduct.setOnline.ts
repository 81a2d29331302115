import { CHANNEL_ON_SALE_COLUMNS } from '../api/result-columns';
import { defineBatch } from '../../kernel/operation';
import { channelSaleComplaint, channelSaleFields, setChannelSale } from '../api/channel-sale';

export const putChannelProductOnSale = defineBatch({
	resource: 'channelProduct',
	value: 'setOnline',
	name: 'Put on Sale',
	action: 'Put a channel product on sale',
	description:
		'Put the channel version (渠道品) on sale (上架). Unverified: whether a review comes first, what a running live shows, when.',
	methods: ['product.onlineChannelProduct', 'product.listChannelProduct', 'product.detail'],
	fields: channelSaleFields,
	readsInDryRun: true,
	check: channelSaleComplaint,
	columns: () => CHANNEL_ON_SALE_COLUMNS,
	runBatch: (items, api) => setChannelSale('product.onlineChannelProduct', items, api),
});
