import { ORDERS_BY } from '../records/order/list';
import { paidAt, paymentOfOrder } from '../values/payment';
import { isClosed } from '../values/statuses';
import { defineEvent } from './define-event';
import { orderKey, orderSubject } from './order-subject';

export const orderPaid = defineEvent({
	...orderSubject,
	value: 'orderPaid',
	name: 'Order Paid',
	action: 'On an order paid',
	description:
		'An order was paid in full (已支付); cash on delivery counts once it is completed. Fires once per order.',
	listing: ORDERS_BY.update_time,
	once: true,
	occurredAt: paidAt,
	// The balance of a closed order never comes.
	hasBegun: (order) =>
		paymentOfOrder(order) === 'deposit' &&
		!isClosed({ orderStatus: order.order_status, mainStatus: order.main_status }),
	key: orderKey,
});
