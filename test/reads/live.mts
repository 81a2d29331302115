/** Lives, each with an honest reply. */
import type { Read } from './read.mts';
import {
	all,
	listed,
	ORDERS,
	pageInfo,
	room,
	ROOM,
	ROOMS,
	today,
	WHO,
	window,
} from './records.mts';

export const LIVE_READS: readonly Read[] = [
	{
		node: 'live',
		name: 'room.getAll',
		parameters: { ...WHO, ...all },
		data: ROOMS,
		list: ['room_list'],
	},
	{ node: 'live', name: 'room.get', parameters: ROOM, data: { [`${today}/detail/get/`]: room } },
	{
		node: 'live',
		name: 'room.getProducts',
		parameters: { ...ROOM, ...all },
		data: {
			[`${today}/product_list/get/`]: {
				list: [
					{
						productId: 7,
						title: '外套',
						live_product_price: 9,
						live_product_inventory: 5,
						live_pay_order_gmv_alias: 3,
					},
				],
				...pageInfo,
			},
		},
		list: ['list'],
	},
	{
		node: 'live',
		name: 'room.getAudience',
		parameters: ROOM,
		data: {
			'v1.0/qianchuan/today_live_v2/room/user/get/': {
				age: [{ age_type: 'x', value: 3 }],
				city: [{ city_name: 'y', value: 2 }],
				gender: [{ gender_type: 'z', value: 4 }],
			},
		},
	},
	{
		node: 'live',
		name: 'room.getTraffic',
		parameters: ROOM,
		data: { [`${today}/flow_performance/get/`]: { homepage_hot: 120, general_search: 9 } },
	},
	{
		node: 'live',
		name: 'report.today',
		parameters: { ...WHO, metrics: ['entries'] },
		data: {
			'v1.0/qianchuan/report/live/get/': { total_live_watch_cnt: 11 },
			'v1.0/qianchuan/report/today_live/get/': { total_live_watch_cnt: 11 },
		},
	},
	{
		node: 'live',
		platform: 'open',
		name: 'report.nextDay',
		parameters: {
			startTime: '2026-11-21T00:00:00+08:00',
			endTime: '2026-11-22T00:00:00+08:00',
			figures: ['duration', 'entries', 'comments'],
		},
		data: {
			'/room/data/room_id/get/': { beside: { room_ids: ['7345678'] } },
			'/room/data/base/get/': figures('live_duration_td', 'live_end_ts'),
			'/room/data/audience/get/': figures('live_watch_cnt_td'),
			'/room/data/interactive/get/': figures('live_comment_cnt_td'),
		},
		bare: true,
	},
	{
		node: 'live',
		platform: 'shop',
		name: 'report.fromOrders',
		parameters: { ...window },
		data: listed,
		list: ORDERS,
	},
];

function figures(...names: string[]) {
	return {
		stats: names.map((name) => ({
			name,
			value: name === 'live_end_ts' ? Date.UTC(2026, 10, 21, 4) / 1000 : 7,
			timeslot: '20261122',
			item_type: 3,
		})),
		data_ready_status: names.map((name) => ({ name, is_ready: true, time_slot: '20261122' })),
	};
}
