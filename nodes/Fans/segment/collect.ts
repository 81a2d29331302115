/** Puts the items about one order together, and the orders of one buyer. */
import type { Line, OrderFound } from './orders';
import type { Purchase } from './purchase';

export interface Collected {
	/** By buyer; each order once. */
	readonly buyers: ReadonlyMap<string, readonly Purchase[]>;
	/** Paid orders whose item does not say who bought. */
	readonly nameless: number;
}

export function createCollection() {
	const orders = new Map<string, Purchase>();
	const lines = new Map<string, Map<string, Line>>();
	const refunds = new Map<string, Map<string, number>>();

	return {
		add(found: OrderFound): void {
			if (found.kind === 'refund') {
				// An after-sale that comes once a line is still one.
				inner(refunds, found.orderId).set(found.refundId, found.fen);
			}
			if (found.kind !== 'purchase' && found.kind !== 'line') return;
			const { purchase } = found;
			const before = orders.get(purchase.orderId);
			const isOlder = before !== undefined && purchase.updated < before.updated;
			if (!isOlder) orders.set(purchase.orderId, purchase);
			if (found.kind !== 'line') return;
			const known = inner(lines, purchase.orderId);
			if (!isOlder || !known.has(found.line.lineId)) known.set(found.line.lineId, found.line);
		},

		result(): Collected {
			const buyers = new Map<string, Purchase[]>();
			let nameless = 0;
			for (const order of orders.values()) {
				if (order.buyer === '') nameless++;
				else {
					const { orderId } = order;
					const whole = settled(order, lines.get(orderId), refunds.get(orderId));
					const own = buyers.get(order.buyer);
					if (own) own.push(whole);
					else buyers.set(order.buyer, [whole]);
				}
			}
			return { buyers, nameless };
		},
	};
}

/** What was paid back is known best from the after-sales, else from the order and its lines. */
function settled(
	order: Purchase,
	lines: ReadonlyMap<string, Line> | undefined,
	refunds: ReadonlyMap<string, number> | undefined,
): Purchase {
	const ofLines = [...(lines?.values() ?? [])];
	const byLines = ofLines.reduce((sum, { refundedFen }) => sum + refundedFen, order.refundedFen);
	const byRefunds = refunds && [...refunds.values()].reduce((sum, fen) => sum + fen, 0);
	const refundedFen = Math.min(order.paidFen, byRefunds ?? byLines);
	return { ...order, refundedFen };
}

function inner<V>(outer: Map<string, Map<string, V>>, key: string): Map<string, V> {
	const found = outer.get(key) ?? new Map<string, V>();
	outer.set(key, found);
	return found;
}
