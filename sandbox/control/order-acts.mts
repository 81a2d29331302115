/** Orders of a kind that is rare in the shop, placed on command. */
import { z } from 'zod';
import type { Random } from '../random.mts';
import { buyerOf } from '../shop/world/buyers.mts';
import { freeOfCharge } from '../shop/world/money.mts';
import { gift } from '../shop/world/order-generator.mts';
import type { Line, Order } from '../shop/world/order.mts';
import type { World } from '../shop/world/world.mts';

const natural = z.number().int().nonnegative();

const plan = z
	.object({
		/** A plain one; a deposit pre-sale (定金预售); a sample (寄样), for which nothing is paid. */
		kind: z.enum(['plain', 'deposit', 'sample']).default('plain'),
		/** Paid to the courier (货到付款). */
		onDelivery: z.boolean().default(false),
		/** Gifts (赠品) that come with the first line. */
		gifts: natural.default(0),
		/** How many goods the first line bundles (组合商品). */
		parts: natural.default(0),
		/** Of a deposit pre-sale: in risk review (105) once the deposit is paid. */
		reviewed: z.boolean().default(false),
		/** UNVERIFIED: whether `pay_time` is that of the deposit until the balance is paid. */
		depositTime: z.boolean().default(false),
		/** What the buyer writes (买家留言). */
		words: z.string().optional(),
		/** Room (直播间) that sold it. */
		room: z.string().optional(),
		/** Orders of one number have one receiver. */
		buyer: natural.optional(),
		/** The buyer lives in Xinjiang: through the transit (新疆中转), or not. */
		far: z.enum(['transit', 'direct']).optional(),
		/** Carrier that the buyer paid for (自选快递). */
		carrier: z.string().optional(),
		/** A phone, bought with a government subsidy (国补). */
		subsidised: z.boolean().default(false),
	})
	.strict();
type Plan = z.output<typeof plan>;

/** In the body of `POST /_sandbox/life`. */
export const orderActs = {
	/** New, unpaid orders; `pay`, `ship`, `finish` and `cancel` go on with them. */
	place: z.array(plan).optional(),
};
export type OrderAct = keyof typeof orderActs;
export type OrderPlacing = { [Key in OrderAct]?: z.input<(typeof orderActs)[Key]> };

export function performOrderActs(
	world: World,
	{ place }: OrderPlacing,
	at: number,
	draw: () => Random,
): Partial<Record<OrderAct, string[]>> {
	if (!place) return {};
	return {
		place: place.map(
			(given) => world.create(at, (order) => shaped(world, order, plan.parse(given), draw())).id,
		),
	};
}

const TRADE = { plain: 0, deposit: 2, sample: 10 } as const;

function shaped(world: World, order: Order, given: Plan, draw: Random): Order {
	const { skus } = world.goods;
	const sku = draw.pick(skus.filter(({ serial }) => serial === given.subsidised));
	const free = given.kind === 'sample';
	const line: Line = {
		id: order.id,
		sku,
		num: 1,
		money: free ? freeOfCharge() : { ...freeOfCharge(), sum: sku.price },
		source: { ad: false, ...(given.room !== undefined && { roomId: given.room }) },
		...(given.parts > 0 && {
			parts: Array.from({ length: given.parts }, (_, index) => ({
				sku: draw.pick(skus),
				num: index + 1,
			})),
		}),
	};
	const gifts = Array.from({ length: given.gifts }, () =>
		gift([line], draw.pick(skus), () => world.lineId()),
	);
	return {
		...order,
		orderType: 0,
		tradeType: TRADE[given.kind],
		preSaleType: 0,
		buyer: buyerFor(world, order, given),
		desk: {
			paidCarrier: given.carrier === undefined ? undefined : { code: given.carrier, amount: 1000 },
			subsidised: given.subsidised,
			direct: given.far === 'direct',
		},
		payType: given.onDelivery ? 0 : free ? 7 : 2,
		risky: false,
		lines: [line, ...gifts],
		...(given.words !== undefined && { words: given.words }),
		deposit: {
			status: given.reviewed ? 105 : 1,
			hasPayTime: given.depositTime,
		},
	};
}

/** The first buyer in Xinjiang from the one on that was drawn, where it must be far. */
function buyerFor(world: World, order: Order, { buyer, far }: Plan): number {
	if (buyer !== undefined || far === undefined) return buyer ?? order.buyer;
	let found = order.buyer;
	while (!buyerOf(world, { ...order, buyer: found }).province.name.startsWith('新疆')) found += 1;
	return found;
}
