/**
 * The orders and after-sales of one shop, every change of them in its order, and when the lists show
 * it. What causes a change is in `world.mts`.
 */
import {
	type AfterSale,
	type AfterSalePatch,
	type AfterSaleState,
	isOpen,
	moved,
} from './aftersale.mts';
import type { Order, OrderPatch, OrderState, OrderStatus } from './order.mts';
import { Shelf } from './shelf.mts';
import type { Visibility } from './visibility.mts';

type Change =
	| { kind: 'order'; id: string; state: OrderState }
	| { kind: 'afterSale'; id: string; state: AfterSaleState };

export class ChangeLog {
	readonly orders = new Shelf<OrderState, Order>((order) => order.createTime);
	readonly afterSales = new Shelf<AfterSaleState, AfterSale>((each) => each.applyTime);
	readonly byLine = new Map<string, Order>();
	readonly journal: Change[] = [];
	readonly openAfterSales = new Set<AfterSale>();
	/** No deadline that decides something is earlier. */
	nextDeadline = Infinity;
	readonly visibility: Visibility;
	private readonly byStatus = new Map<OrderStatus, Set<Order>>();
	private sequence = 0;

	constructor(visibility: Visibility) {
		this.visibility = visibility;
	}

	get changes(): number {
		return this.sequence;
	}

	fill(orders: readonly Order[], afterSales: readonly AfterSale[]): void {
		for (const order of orders) this.index(order);
		this.orders.fill(orders);
		this.afterSales.fill(afterSales);
		for (const each of afterSales) if (isOpen(each)) this.openAfterSales.add(each);
		this.nextDeadline = 0;
	}

	ordersOfPack(packId: string): Order[] {
		return [...this.orders.byId.values()].filter(({ state }) =>
			state.packs.some(({ id }) => id === packId),
		);
	}

	/** The orders of a status, the one that has had it longest first. */
	ordersBy(status: OrderStatus): Set<Order> {
		const found = this.byStatus.get(status) ?? new Set<Order>();
		this.byStatus.set(status, found);
		return found;
	}

	/** Something changed that moves no `update_time`: what is kept of the lists is out of date. */
	touch(): void {
		this.sequence += 1;
	}

	protected add(order: Order): void {
		this.orders.byId.set(order.id, order);
		this.index(order);
	}

	protected changeOrder(order: Order, patch: OrderPatch, at: number): void {
		const before = order.state.orderStatus;
		const state = { ...order.state, ...patch, updateTime: at, seq: ++this.sequence };
		order.state = state;
		this.journal.push({ kind: 'order', id: order.id, state });
		this.byStatus.get(before)?.delete(order);
		this.ordersBy(state.orderStatus).add(order);
		this.visibility.hold(at, () => this.orders.show(order, state));
	}

	protected changeAfterSale(afterSale: AfterSale, patch: AfterSalePatch, at: number): void {
		const state = { ...moved(afterSale.state, patch, at), seq: ++this.sequence };
		afterSale.state = state;
		this.journal.push({ kind: 'afterSale', id: afterSale.id, state });
		if (isOpen(afterSale)) this.openAfterSales.add(afterSale);
		else this.openAfterSales.delete(afterSale);
		if (isOpen(afterSale)) this.nextDeadline = Math.min(this.nextDeadline, state.deadline);
		this.visibility.hold(at, () => this.afterSales.show(afterSale, state));
	}

	private index(order: Order): void {
		for (const line of order.lines) this.byLine.set(line.id, order);
		this.ordersBy(order.state.orderStatus).add(order);
	}
}
