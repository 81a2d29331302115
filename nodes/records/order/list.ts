/** How order.searchList is read, by creation or by change. */
import type { Listing } from '../../gateways/shop/listing';
import { asText, numberOf } from '../../kernel/exact-json';

const DAY = 86_400;

/** The platform lists orders of the last 90 days; a minute less, for the way there. */
export const LOOK_BACK_S = 90 * DAY - 60;

type TimeField = 'create_time' | 'update_time';

const listing = (time: TimeField): Omit<Listing, 'wasThere'> => ({
	method: 'order.searchList',
	items: 'shop_order_list',
	window: [`${time}_start`, `${time}_end`],
	time: (order) => numberOf(order[time]) ?? NaN,
	id: ({ order_id }) => asText(order_id),
	sorted: (newestFirst) => ({ order_by: time, order_asc: !newestFirst }),
	firstPage: 0,
});

export const ORDERS_BY: Readonly<Record<TimeField, Listing>> = {
	create_time: listing('create_time'),
	update_time: {
		...listing('update_time'),
		wasThere: ({ create_time: created }, { end }) => (numberOf(created) ?? NaN) <= end,
	},
};
