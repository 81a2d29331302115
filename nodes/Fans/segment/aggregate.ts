/** Puts the items about one order together, and the orders of one buyer. */
import type { Found, Line, Purchase, Settled } from './purchase';
import { settle, type Refund } from './settle';

export interface Collected {
	/** By buyer; each order once. */
	readonly buyers: ReadonlyMap<string, readonly Settled[]>;
	/** Paid orders whose item does not say who bought. */
	readonly nameless: number;
	/** Items that are no orders, by the column that they lack. */
	readonly foreign: ReadonlyMap<string, number>;
}

export function createCollection() {
	const orders = new Map<string, Purchase>();
	const lines = new Map<string, Map<string, Line>>();
	const refunds = new Map<string, Map<string, Refund>>();
	const foreign = new Map<string, number>();

	return {
		add(found: Found): void {
			if (found.kind === 'foreign') {
				foreign.set(found.column, (foreign.get(found.column) ?? 0) + 1);
			}
			if (found.kind === 'refund') {
				// An after-sale that comes once a line is still one.
				const of = inner(refunds, found.orderId);
				const lineIds = [...(of.get(found.refundId)?.lineIds ?? []), ...found.lineIds];
				of.set(found.refundId, { ...found, lineIds: [...new Set(lineIds)] });
			}
			if (found.kind !== 'purchase') return;
			const { purchase } = found;
			const before = orders.get(purchase.orderId);
			const isOlder = before !== undefined && purchase.updated < before.updated;
			if (!isOlder) orders.set(purchase.orderId, purchase);
			const known = inner(lines, purchase.orderId);
			for (const line of found.lines) {
				if (!isOlder || !known.has(line.lineId)) known.set(line.lineId, line);
			}
		},

		result(): Collected {
			const buyers = new Map<string, Settled[]>();
			let nameless = 0;
			for (const order of orders.values()) {
				if (order.buyer === '') nameless++;
				else {
					const { orderId } = order;
					const [its, after] = [lines.get(orderId), refunds.get(orderId)];
					const whole = settle(order, [...(its?.values() ?? [])], [...(after?.values() ?? [])]);
					const own = buyers.get(order.buyer);
					if (own) own.push(whole);
					else buyers.set(order.buyer, [whole]);
				}
			}
			return { buyers, nameless, foreign };
		},
	};
}

function inner<V>(outer: Map<string, Map<string, V>>, key: string): Map<string, V> {
	const found = outer.get(key) ?? new Map<string, V>();
	outer.set(key, found);
	return found;
}
