import { CHANNEL_ON_SALE_COLUMNS } from '../api/result-columns';
import { defineBatch } from '../../kernel/operation';
import { channelSaleComplaint, channelSaleFields, setChannelSale } from '../api/channel-sale';

export const takeChannelProductOffSale = defineBatch({
	resource: 'channelProduct',
	value: 'setOffline',
	name: 'Take Off Sale',
	action: 'Take a channel product off sale',
	description:
		'Take the channel version (渠道品) off sale (下架), the main product stays. What a running live shows, and when: unverified.',
	methods: ['product.offlineChannelProduct', 'product.listChannelProduct', 'product.detail'],
	fields: channelSaleFields,
	readsInDryRun: true,
	check: channelSaleComplaint,
	columns: () => CHANNEL_ON_SALE_COLUMNS,
	runBatch: (items, api) => setChannelSale('product.offlineChannelProduct', items, api),
});
