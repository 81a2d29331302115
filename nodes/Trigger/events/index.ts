/** The events of the node, in the order of its form. Adding one: its file, and a line here. */
import { liveEnded } from './live.ended';
import { liveMinute } from './live.minute';
import { liveStarted } from './live.started';
import { orderCreated } from './order.created';
import { orderPaid } from './order.paid';
import { orderShipped } from './order.shipped';
import { orderUpdated } from './order.updated';
import { productUpdated } from './product.updated';
import { refundCreated } from './refund.created';
import { refundUpdated } from './refund.updated';
import { stockLow } from './stock.low';

export const events = [
	refundCreated,
	refundUpdated,
	liveEnded,
	liveMinute,
	liveStarted,
	orderCreated,
	orderPaid,
	orderShipped,
	orderUpdated,
	productUpdated,
	stockLow,
];
