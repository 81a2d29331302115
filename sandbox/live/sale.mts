/** Orders placed in a live, one by one, so that money always adds up to them. */
import type { Random } from '../random.mts';
import type { ShelfItem } from './shelf.mts';

export interface Sale {
	/** Position on the shelf. */
	item: number;
	num: number;
	/** To pay, after the coupon. For a presale deposit and balance. */
	fen: number;
	couponFen: number;
	presale: boolean;
	ad: boolean;
	/** Seconds from the start of the live. */
	createdAt: number;
	/** The same; undefined = never paid. */
	paidAt: number | undefined;
	/** Seconds after payment; undefined = kept. */
	refundedAfter: number | undefined;
}

const DAY = 86_400;

export interface SaleDrawing extends Pick<Sale, 'item' | 'ad' | 'createdAt'> {
	shelf: readonly ShelfItem[];
}

export function drawSale({ shelf, item, ad, createdAt }: SaleDrawing, draw: Random): Sale {
	const price = shelf[item]?.price ?? 0;
	const num = draw.chance(0.85) ? 1 : draw.int(2, 4);
	const fate = draw.weighted(FATES);
	const couponFen = fate === 'paid' && draw.chance(0.15) ? draw.int(3, 10) * 100 : 0;
	return {
		item,
		num,
		fen: price * num - couponFen,
		couponFen,
		presale: fate === 'presale',
		ad,
		createdAt,
		paidAt: fate === 'left' ? undefined : createdAt + draw.int(3, 75),
		refundedAfter: draw.chance(0.12) ? draw.int(600, 12 * DAY) : undefined,
	};
}

const FATES = [
	['paid', 70],
	['presale', 6],
	['left', 24],
] as const;
