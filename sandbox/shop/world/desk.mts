/** What a shipping desk must know of an order beside its goods: which carrier, which way, which numbers. */
import type { Line, Order } from './order.mts';
import type { World } from './world.mts';

export interface Desk {
	/** The carrier that the buyer chose and paid for (自选快递), and for how much, in fen. */
	paidCarrier?: { code: string; amount: number } | undefined;
	/** Bought with a government subsidy (国补): a serial number must be uploaded. */
	subsidised?: boolean | undefined;
	/** To Xinjiang without the transit. */
	direct?: boolean | undefined;
}

export function deskOf({ deskDraw }: World, { desk, ordinal, orderType }: Order): Desk {
	if (desk) return desk;
	if (orderType === 2) return {};
	const draw = deskDraw.fork(ordinal);
	return {
		paidCarrier: draw.chance(0.03)
			? { code: draw.pick(['shunfeng', 'jd']), amount: draw.int(5, 15) * 100 }
			: undefined,
		subsidised: draw.chance(0.5),
	};
}

/** Subsidised goods are those that have serial numbers. */
export function isSubsidised(world: World, order: Order, { sku, giftOf }: Line): boolean {
	return sku.serial && !giftOf && deskOf(world, order).subsidised === true;
}
