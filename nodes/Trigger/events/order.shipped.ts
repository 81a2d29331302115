import { numberOf } from '../../kernel/json';
import { ORDERS_BY } from '../../Order/listing';
import { defineEvent } from '../event';
import { each, latest, orderKey, orderSubject } from '../orders';

const PARTLY_SHIPPED = 101;

export const orderShipped = defineEvent({
	...orderSubject,
	value: 'orderShipped',
	name: 'Order Shipped',
	description: 'The whole of an order was shipped (已发货); fires once an order',
	listing: ORDERS_BY.update_time,
	once: true,
	// Of several parcels the last one completes the order.
	occurredAt: ({ order_status, ship_time, logistics_info }) =>
		numberOf(order_status) === PARTLY_SHIPPED || !numberOf(ship_time)
			? undefined
			: latest(ship_time, ...each(logistics_info, 'ship_time')),
	hasBegun: ({ order_status }) => numberOf(order_status) === PARTLY_SHIPPED,
	key: orderKey,
});
