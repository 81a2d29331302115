import { numberOf } from '../../kernel/json';
import { ORDERS_BY } from '../../Order/listing';
import { defineEvent } from '../event';
import { each, latest, orderKey, orderSubject } from '../orders';

const WAITING_FOR_PAYMENT = 1;
/** By `main_status`: the deposit of a pre-sale. */
const PARTLY_PAID = 103;

export const orderPaid = defineEvent({
	...orderSubject,
	value: 'orderPaid',
	name: 'Order Paid',
	description: 'An order was paid in full (已支付); fires once an order',
	listing: ORDERS_BY.update_time,
	once: true,
	// A deposit pre-sale has a payment for each stage; the last one completes it.
	occurredAt: ({ order_status, pay_time, order_phase_list }) =>
		numberOf(order_status) === WAITING_FOR_PAYMENT || !numberOf(pay_time)
			? undefined
			: latest(pay_time, ...each(order_phase_list, 'phase_pay_time')),
	hasBegun: ({ main_status }) => numberOf(main_status) === PARTLY_PAID,
	key: orderKey,
});
