/** What buyers, warehouses and reviewers do to the shelves, on command. */
import { z } from 'zod';
import { bring, take } from '../shop/catalogue/stock.mts';
import { sellable } from '../shop/catalogue/product.mts';
import type { World } from '../shop/world/world.mts';

const moves = z
	.array(z.object({ sku: z.string(), num: z.number().int().nonnegative() }).strict())
	.optional();
const products = z.array(z.string()).optional();

export const stockActs = {
	/** Takes pieces away, as paid orders do; not more than there are. */
	sell: moves,
	restock: moves,
	/** Binds that many pieces to an activity: no write may go below them. */
	bind: moves,
	/** Decides reviews now, of the products named. */
	approve: products,
	reject: products,
	/** Bans products (封禁). */
	ban: products,
};
export type StockAct = keyof typeof stockActs;
export type StockOrder = { [Key in StockAct]?: z.output<(typeof stockActs)[Key]> };

/** Ids of what was touched, per act. */
export function performStockActs(
	{ catalogue }: World,
	order: StockOrder,
	now: number,
): Partial<Record<StockAct, string[]>> {
	const done: Partial<Record<StockAct, string[]>> = {};
	for (const act of ['sell', 'restock', 'bind'] as const) {
		const wanted = order[act];
		if (!wanted) continue;
		done[act] = wanted.flatMap(({ sku: id, num }) => {
			const sku = catalogue.skus.get(id);
			if (!sku || sku.removed) return [];
			if (act !== 'restock' && num > sellable(sku)) return [];
			if (act === 'sell') take(sku, num);
			else if (act === 'restock') bring(sku, num);
			else sku.promotion = num;
			return [id];
		});
	}
	for (const act of ['approve', 'reject', 'ban'] as const) {
		const wanted = order[act];
		if (!wanted) continue;
		done[act] = wanted.filter((id) => {
			const product = catalogue.products.get(id);
			if (!product) return false;
			if (act !== 'ban') return catalogue.reviews.decide(product, act === 'approve', now);
			product.checkStatus = 5;
			product.status = 1;
			catalogue.touch(product, now);
			return true;
		});
	}
	return done;
}
