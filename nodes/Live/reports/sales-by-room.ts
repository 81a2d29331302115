/**
 * What a live sold, derived from the orders of the shop: the platform marks each line of an order
 * with the room (直播间) it came from. Amounts are added in fen, so that no rounding creeps in.
 */
import type { IDataObject } from 'n8n-workflow';

import { isoTime, yuan, type OnDrift } from '../../values/cells';
import { asRecords, asText, numberOf, type JsonRecord } from '../../kernel/exact-json';
import { lineRow } from '../../records/order/line-row';
import { isPaidBackWhole, paidBackOfLine } from '../../values/paid-back';
import { paidAt } from '../../values/payment';

interface RoomSales {
	readonly orders: Set<string>;
	readonly refundedOrders: Set<string>;
	readonly authors: Set<string>;
	lines: number;
	units: number;
	/** Gifts and samples: no sales. */
	freeLines: number;
	freeUnits: number;
	paidFen: number;
	refundedLines: number;
	refundedFen: number;
	/** Lines of which a part was paid back, nobody knows how much. */
	partlyRefundedLines: number;
	firstPay: number;
	lastPay: number;
}

const nothing = (): RoomSales => ({
	orders: new Set(),
	refundedOrders: new Set(),
	authors: new Set(),
	lines: 0,
	units: 0,
	freeLines: 0,
	freeUnits: 0,
	paidFen: 0,
	refundedLines: 0,
	refundedFen: 0,
	partlyRefundedLines: 0,
	firstPay: Infinity,
	lastPay: 0,
});

/** Sales by room; the empty id collects what was sold outside of any room. */
export type SalesByRoom = Map<string, RoomSales>;

/** Adds an order, if it was paid. A line that was refunded counts as sold, and as refunded. */
export function addOrder(byRoom: SalesByRoom, order: JsonRecord, onDrift: OnDrift): void {
	const payTime = paidAt(order);
	if (payTime === undefined) return;
	const orderId = asText(order.order_id);
	const isBack = isPaidBackWhole({
		orderStatus: order.order_status,
		mainStatus: order.main_status,
	});
	for (const line of asRecords(order.sku_order_list)) {
		const row = lineRow(line, onDrift);
		const roomId = asText(row.roomId);
		const sold = byRoom.get(roomId) ?? nothing();
		byRoom.set(roomId, sold);
		if (row.authorName) sold.authors.add(asText(row.authorName));
		const units = numberOf(row.lineQuantity) ?? 0;
		if (row.free) {
			sold.freeLines++;
			sold.freeUnits += units;
		} else {
			sold.orders.add(orderId);
			sold.lines++;
			sold.units += units;
			sold.firstPay = Math.min(sold.firstPay, payTime);
			sold.lastPay = Math.max(sold.lastPay, payTime);
		}
		// A gift may carry a share of what was paid for it and its main goods together.
		const fen = numberOf(line.pay_amount) ?? 0;
		sold.paidFen += fen;
		const back = isBack ? 'whole' : paidBackOfLine(row);
		if (back === 'whole') {
			sold.refundedFen += fen;
			if (row.free) continue;
			sold.refundedOrders.add(orderId);
			sold.refundedLines++;
		} else if (back === 'part') sold.partlyRefundedLines++;
	}
}

/** One row a room, the one that sold first before the others. */
export function* roomSales(byRoom: SalesByRoom): Generator<IDataObject> {
	const since = ({ firstPay }: RoomSales) => Math.min(firstPay, Number.MAX_SAFE_INTEGER);
	const rooms = [...byRoom].sort(([, a], [, b]) => since(a) - since(b));
	for (const [roomId, sold] of rooms) {
		yield {
			roomId: roomId || null,
			authorName: [...sold.authors].join(', ') || null,
			orders: sold.orders.size,
			lines: sold.lines,
			units: sold.units,
			freeLines: sold.freeLines,
			freeUnits: sold.freeUnits,
			paidYuan: yuan(sold.paidFen),
			refundedOrders: sold.refundedOrders.size,
			refundedLines: sold.refundedLines,
			refundedYuan: yuan(sold.refundedFen),
			partlyRefundedLines: sold.partlyRefundedLines,
			netYuan: yuan(sold.paidFen - sold.refundedFen),
			firstPayTime: isoTime(sold.firstPay),
			lastPayTime: isoTime(sold.lastPay),
			basis: 'Derived from orders (由订单推算)',
		};
	}
}
