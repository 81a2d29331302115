import { numberOf, type JsonRecord } from '../kernel/exact-json';
import { ORDERS_BY } from '../records/order/list';
import { latest } from '../values/moments';
import { STATUS } from '../values/statuses';
import { defineEvent } from './define-event';
import { each, orderKey, orderSubject } from './order-subject';

const isPartlyShipped = ({ order_status }: JsonRecord) =>
	numberOf(order_status) === STATUS.partlyShipped;

export const orderShipped = defineEvent({
	...orderSubject,
	value: 'orderShipped',
	name: 'Order Shipped',
	action: 'On an order shipped',
	description: 'The whole of an order was shipped (已发货); fires once an order',
	listing: ORDERS_BY.update_time,
	once: true,
	// Of several parcels the last one completes the order.
	occurredAt: (order) =>
		isPartlyShipped(order) || !numberOf(order.ship_time)
			? undefined
			: latest(order.ship_time, ...each(order.logistics_info, 'ship_time')),
	hasBegun: isPartlyShipped,
	key: orderKey,
});
