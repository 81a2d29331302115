/**
 * Rows that move while somebody pages: after every n-th list reply, some orders of the listed
 * window change, leave their place, and everything behind them shifts.
 */
import type { Random } from '../random.mts';
import type { Catalogue } from './catalogue/catalogue.mts';
import type { Product } from './catalogue/product.mts';
import { type AfterSale, isOpen } from './world/aftersale.mts';
import { nextStep } from './world/aftersale-state-machine.mts';
import { moveOn } from './world/actions.mts';
import { isFinal } from './world/changes.mts';
import type { Order } from './world/order.mts';
import type { World } from './world/world.mts';

export class Moving {
	/** 0 = never. */
	everyCalls = 0;
	changes = 0;
	/** Ids of what was moved, oldest first. */
	readonly moved: string[] = [];
	private calls = 0;
	private readonly draw: Random;

	constructor(draw: Random) {
		this.draw = draw;
	}

	orders(world: World, window: () => readonly Order[], at: number): void {
		if (!this.isDue()) return;
		const candidates = window().filter(({ state }) => !isFinal(state));
		for (const order of this.some(candidates)) {
			if (moveOn(world, order, at, this.draw)) this.moved.push(order.id);
		}
	}

	afterSales(world: World, window: () => readonly AfterSale[], at: number): void {
		if (!this.isDue()) return;
		for (const each of this.some(window().filter(isOpen))) {
			world.advance(each, nextStep(each), at);
			this.moved.push(each.id);
		}
	}

	products(catalogue: Catalogue, rows: () => readonly Product[], at: number): void {
		if (!this.isDue()) return;
		for (const product of this.some([...rows()])) {
			catalogue.touch(product, at);
			this.moved.push(product.id);
		}
	}

	private isDue(): boolean {
		if (this.everyCalls <= 0) return false;
		this.calls += 1;
		return this.calls % this.everyCalls === 0;
	}

	private some<T>(candidates: T[]): T[] {
		const chosen: T[] = [];
		while (chosen.length < this.changes && candidates.length > 0) {
			chosen.push(...candidates.splice(this.draw.int(0, candidates.length - 1), 1));
		}
		return chosen;
	}
}
