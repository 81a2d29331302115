/**
 * What a live sold, derived from the orders of the shop: the platform marks each line of an order
 * with the room (直播间) it came from. Amounts are added in fen, so that no rounding creeps in.
 */
import type { IDataObject } from 'n8n-workflow';

import { isoTime, yuan, type OnDrift } from '../gateways/shop/cells';
import { asRecords, asText, type JsonRecord } from '../kernel/json';
import { lineRow } from '../Order/lines';

interface Sold {
	readonly orders: Set<string>;
	readonly refundedOrders: Set<string>;
	readonly authors: Set<string>;
	lines: number;
	units: number;
	paidFen: number;
	refundedLines: number;
	refundedFen: number;
	firstPay: number;
	lastPay: number;
}

const nothing = (): Sold => ({
	orders: new Set(),
	refundedOrders: new Set(),
	authors: new Set(),
	lines: 0,
	units: 0,
	paidFen: 0,
	refundedLines: 0,
	refundedFen: 0,
	firstPay: Infinity,
	lastPay: 0,
});

/** Sales by room; the empty id stands for what was sold outside of any. */
export type ByRoom = Map<string, Sold>;

const WAITING_FOR_PAYMENT = 1;
/** By `main_status`: the deposit of a pre-sale. */
const PARTLY_PAID = 103;
const REFUNDED = 3;

const isPaid = ({ order_status: status, main_status: main, pay_time: paid }: JsonRecord) =>
	Number(paid) > 0 && Number(status) !== WAITING_FOR_PAYMENT && Number(main) !== PARTLY_PAID;

/** Adds an order, if it was paid. A line that was refunded counts as sold, and as refunded. */
export function add(byRoom: ByRoom, order: JsonRecord, onDrift: OnDrift): void {
	if (!isPaid(order)) return;
	const orderId = asText(order.order_id);
	const payTime = Number(order.pay_time);
	for (const line of asRecords(order.sku_order_list)) {
		const { roomId, authorName, lineQuantity, refundStatus } = lineRow(line, onDrift);
		const sold = byRoom.get(asText(roomId)) ?? nothing();
		byRoom.set(asText(roomId), sold);
		const fen = Number(line.pay_amount ?? 0) || 0;
		const isRefunded = refundStatus === REFUNDED;
		sold.orders.add(orderId);
		if (isRefunded) sold.refundedOrders.add(orderId);
		if (authorName) sold.authors.add(asText(authorName));
		sold.lines++;
		sold.units += Number(lineQuantity ?? 0);
		sold.paidFen += fen;
		sold.refundedLines += isRefunded ? 1 : 0;
		sold.refundedFen += isRefunded ? fen : 0;
		sold.firstPay = Math.min(sold.firstPay, payTime);
		sold.lastPay = Math.max(sold.lastPay, payTime);
	}
}

/** One row a room, the one that sold first before the others. */
export function* roomSales(byRoom: ByRoom): Generator<IDataObject> {
	const rooms = [...byRoom].sort(([, a], [, b]) => a.firstPay - b.firstPay);
	for (const [roomId, sold] of rooms) {
		yield {
			roomId: roomId || null,
			authorName: [...sold.authors].join(', ') || null,
			orders: sold.orders.size,
			lines: sold.lines,
			units: sold.units,
			paidYuan: yuan(sold.paidFen),
			refundedOrders: sold.refundedOrders.size,
			refundedLines: sold.refundedLines,
			refundedYuan: yuan(sold.refundedFen),
			netYuan: yuan(sold.paidFen - sold.refundedFen),
			firstPayTime: isoTime(sold.firstPay),
			lastPayTime: isoTime(sold.lastPay),
			basis: 'Derived from orders (由订单推算)',
		};
	}
}
