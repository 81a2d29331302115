/** Events of the triggers, each with an honest reply. */
import type { Read } from './read.mts';
import {
	accountsReply,
	AFTER_SALES,
	listed,
	ORDERS,
	PRODUCTS,
	room,
	ROOMS,
	today,
} from './records.mts';

export const EVENT_READS: readonly Read[] = [
	...['orderCreated', 'orderPaid', 'orderShipped', 'orderUpdated'].map((name): Read => ({
		node: 'event',
		name,
		data: listed,
		list: ORDERS,
	})),
	...['refundCreated', 'refundUpdated'].map((name): Read => ({
		node: 'event',
		name,
		data: AFTER_SALES,
		list: ['items'],
	})),
	{ node: 'event', name: 'productUpdated', data: PRODUCTS, list: ['data'] },
	{ node: 'event', name: 'stockLow', data: PRODUCTS, list: ['data'], watched: true },
	{
		node: 'event',
		name: 'waybillBalanceLow',
		data: { 'logistics.listShopNetsite': accountsReply },
		list: ['netsites'],
		watched: true,
	},
	...['liveStarted', 'liveEnded', 'liveMinute'].map((name): Read => ({
		node: 'event',
		platform: 'qianchuan',
		name,
		data: { ...ROOMS, [`${today}/detail/get/`]: room },
		list: ['room_list'],
		watched: true,
	})),
];
