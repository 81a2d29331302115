import { ORDERS_BY } from '../records/order/list';
import { latest } from '../values/moments';
import { defineEvent } from './define-event';
import { orderKey, orderSubject } from './order-subject';

export const orderCreated = defineEvent({
	...orderSubject,
	value: 'orderCreated',
	name: 'Order Created',
	action: 'On a new order',
	description: 'A buyer placed an order (下单)',
	listing: ORDERS_BY.create_time,
	once: false,
	occurredAt: ({ create_time }) => latest(create_time),
	key: orderKey,
});
