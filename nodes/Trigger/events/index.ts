/** The events of each node, in the order of its form. Adding one: its file, and a line here. */
import { liveEnded } from './live.ended';
import { liveMinute } from './live.minute';
import { liveStarted } from './live.started';
import { orderCreated } from '../../events/order.created';
import { orderPaid } from '../../events/order.paid';
import { orderShipped } from '../../events/order.shipped';
import { orderUpdated } from '../../events/order.updated';
import { productUpdated } from '../../events/product.updated';
import { refundCreated } from '../../events/refund.created';
import { refundUpdated } from '../../events/refund.updated';
import { stockLow } from './stock.low';
import { waybillBalanceLow } from './waybill.balanceLow';

/** By what the node is about. */
export const EVENTS = {
	order: [orderCreated, orderPaid, orderShipped, orderUpdated],
	refund: [refundCreated, refundUpdated],
	product: [productUpdated, stockLow],
	live: [liveStarted, liveMinute, liveEnded],
	waybill: [waybillBalanceLow],
};

export type About = keyof typeof EVENTS;

export const events = Object.values(EVENTS).flat();
