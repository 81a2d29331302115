/** The products on a live's shelf (小黄车), in their order there. */
import type { Random } from '../random.mts';
import type { Sku } from '../shop/world/goods.mts';

export interface ShelfItem {
	productId: string;
	title: string;
	picture: string;
	/** Fen. */
	price: number;
	/** Pieces when it was put on the shelf. */
	stock: number;
	/** Seconds from the start of the live; the first ones are there before it. */
	boundAt: number;
	/** How much it draws. */
	weight: number;
}

const FIRST = 5;
/** Seconds a product is talked about before the next one's turn. */
const TALK = 300;

/** Products of the shop, each once, at the price of its first SKU. */
export function drawShelf(skus: readonly Sku[], draw: Random): ShelfItem[] {
	const products = [...new Map(skus.map((sku) => [sku.productId, sku])).values()];
	const count = Math.min(products.length, draw.int(6, 12));
	const items: ShelfItem[] = [];
	while (items.length < count) {
		const [sku] = products.splice(draw.int(0, products.length - 1), 1);
		if (!sku) break;
		const late = items.length - FIRST + 1;
		items.push({
			productId: sku.productId,
			title: sku.productName,
			picture: sku.picture,
			price: sku.price,
			stock: draw.int(5, 40) * 100,
			boundAt: late <= 0 ? -600 + items.length * 30 : late * 420,
			weight: draw.int(1, 10),
		});
	}
	return items;
}

export interface Explained {
	/** Times it was, or is being, talked about (讲解次数). */
	times: number;
	now: boolean;
}

/** One after the other of what is on the shelf when its turn begins, round and round. */
export function explained(
	shelf: readonly ShelfItem[],
	index: number,
	seconds: number,
	living: boolean,
): Explained {
	let times = 0;
	let now = false;
	for (let turn = 0; turn * TALK < seconds || (turn === 0 && living); turn += 1) {
		const bound = shelf.filter(({ boundAt }) => boundAt <= turn * TALK).length;
		now = turn % bound === index;
		if (now) times += 1;
	}
	return { times, now: now && living };
}
