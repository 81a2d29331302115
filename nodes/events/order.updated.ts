import { asText } from '../kernel/exact-json';
import { ORDERS_BY } from '../records/order/list';
import { latest } from '../values/moments';
import { defineEvent } from './define-event';
import { orderKey, orderSubject } from './order-subject';

export const orderUpdated = defineEvent({
	...orderSubject,
	value: 'orderUpdated',
	name: 'Order Updated',
	action: 'On any change of an order',
	description: 'The status of an order changed (订单状态变化), its creation included',
	listing: ORDERS_BY.update_time,
	filterByStatus: (statuses) => ({ combine_status: [{ order_status: statuses.join(',') }] }),
	once: false,
	occurredAt: ({ update_time }) => latest(update_time),
	key: (order) => `${orderKey(order)}:${asText(order.update_time)}`,
	state: (order) => asText(order.main_status),
});
