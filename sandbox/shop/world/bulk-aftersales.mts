/**
 * After-sales by the thousand, of all types, each on an order of its own: those that wait for the
 * merchant's first answer, and those whose goods have come back.
 */
import type { Random } from '../../random.mts';
import type { AfterSale, AfterSaleType } from './aftersale.mts';
import { pay, release, ship } from './changes.mts';
import { applyAfterSale, type Wish } from './apply-after-sale.mts';
import type { Order } from './order.mts';
import { wholeOrder } from './parcel.mts';
import type { World } from './world.mts';

const PLAN: ReadonlyArray<{ type: AfterSaleType; returned?: true }> = [
	{ type: 2 },
	{ type: 1 },
	{ type: 0 },
	{ type: 0, returned: true },
	{ type: 3 },
	{ type: 3, returned: true },
	{ type: 6 },
	{ type: 7 },
	{ type: 8 },
];

/** So many, spread evenly from `from` to `to`. */
export function openCases(
	world: World,
	count: number,
	from: number,
	to: number,
	draw: Random,
): AfterSale[] {
	return Array.from({ length: count }, (_, index) => {
		const { type, returned } = PLAN[index % PLAN.length] ?? { type: 2 };
		const at = Math.floor(from + ((to - from) * (index + 1)) / count);
		const found = openCase(world, { type }, at, draw.fork(index));
		if (returned) {
			world.advance(found, 'agree', at);
			world.advance(found, 'return', at);
		}
		return found;
	});
}

/** An order is bought for it, and shipped unless it is to be refunded before that. */
export function openCase(
	world: World,
	wish: Wish & { type: AfterSaleType },
	at: number,
	draw: Random,
): AfterSale {
	const order = buy(world, at);
	if (wish.type !== 2) {
		world.change(order, ship(order, wholeOrder(world, order, at, draw), at), at);
	}
	const found = applyAfterSale(world, order, at, draw, wish);
	if (!found) throw new Error(`no after-sale of type ${wish.type} on a fresh order`);
	return found;
}

/** Goods in one payment; other orders that are drawn meanwhile stay unpaid. */
function buy(world: World, at: number): Order {
	const order = world.create(at);
	if (order.orderType !== 0 || order.tradeType === 2) return buy(world, at);
	world.change(order, pay(order, at), at);
	if (order.state.orderStatus === 105) world.change(order, release(), at);
	return order;
}
