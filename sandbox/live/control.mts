/** The hands behind the lives: one begins, ends, is corrected, sells in the shop; and the truth. */
import { z } from 'zod';
import type { Random } from '../random.mts';
import { pay, release } from '../shop/world/changes.mts';
import type { World } from '../shop/world/world.mts';
import { FIGURES, type Figures } from './figures.mts';
import { type Correction, type LiveStatus, type Promotion, statusOf } from './live.mts';
import type { LivePlan, Lives } from './lives.mts';
import type { ItemFigures } from './items.mts';
import type { Totals } from './totals.mts';

const natural = z.number().int().nonnegative();

/** In the body of `POST /_sandbox/life`. */
export const liveActs = {
	/** So many, or as they are described. */
	startLive: z
		.union([
			natural,
			z.array(
				z
					.object({
						account: z.string(),
						title: z.string(),
						minutes: z.number().int().positive(),
						perMinute: natural,
						promotion: z.enum(['standard', 'uni', 'none']),
						advertiser: z.number().int().min(0).max(2),
						startsIn: z.number().int(),
					})
					.partial()
					.strict(),
			),
		])
		.optional(),
	/** So many of those that run, the latest first; or by room id. */
	endLive: z.union([natural, z.array(z.string())]).optional(),
	/** The platform counts so many more or fewer from now on. */
	correct: z
		.array(z.object({ room: z.string(), figure: z.enum(FIGURES), by: z.number().int() }).strict())
		.optional(),
	/** The shop gets paid orders that carry this room. */
	liveOrders: z.array(z.object({ room: z.string(), num: natural }).strict()).optional(),
};
export type LiveAct = keyof typeof liveActs;
export type LiveOrder = { [Key in LiveAct]?: z.output<(typeof liveActs)[Key]> };

/** Query of `GET /_sandbox/lives`. */
export const livesQuery = z
	.object({ at: z.coerce.number().optional(), room: z.string().optional() })
	.strict();
export type LivesQuery = z.output<typeof livesQuery>;

export interface LiveTruth {
	roomId: string;
	/** aweme_id. */
	accountId: string;
	title: string;
	status: LiveStatus;
	startsAt: number;
	/** As planned while it runs. */
	endsAt: number;
	promotion: Promotion;
	/** Position of the advertiser that pays. */
	advertiser: number;
	/** People in the room. */
	online: number;
	figures: Figures;
	items: Array<ItemFigures & { productId: string; price: number; stock: number }>;
	corrections: readonly Correction[];
}

/** Ids of what was touched, per act: rooms, and of `liveOrders` the orders. */
export function performLiveActs(
	{ lives, world, draw }: { lives: Lives; world: World; draw: () => Random },
	{ startLive = [], endLive = [], correct = [], liveOrders = [] }: LiveOrder,
	now: number,
): Partial<Record<LiveAct, string[]>> {
	const done: Partial<Record<LiveAct, string[]>> = {};
	const plans: LivePlan[] =
		typeof startLive === 'number' ? Array.from({ length: startLive }, () => ({})) : startLive;
	if (plans.length > 0) done.startLive = plans.map((plan) => lives.open(plan, now).id);
	const running = lives.list().filter(({ live }) => statusOf(live, now) === 'LIVING');
	const ends =
		typeof endLive === 'number' ? running.slice(0, endLive).map(({ live }) => live.id) : endLive;
	if (ends.length > 0) done.endLive = ends.filter((id) => lives.end(id, now));
	for (const { room, figure, by } of correct) lives.correct(room, figure, by, now);
	if (correct.length > 0) done.correct = correct.map(({ room }) => room);
	if (liveOrders.length > 0) {
		done.liveOrders = liveOrders.flatMap(({ room, num }) => {
			const found = lives.find(room);
			if (!found) throw new RangeError(`no live ${room}`);
			return Array.from({ length: num }, () => sellIn(world, found, draw(), now));
		});
	}
	return done;
}

/** An order out of this room, paid at once. */
function sellIn(world: World, { live }: Totals, draw: Random, now: number): string {
	const order = world.create(now);
	const { id, name, showId, bind } = live.account;
	const own = bind !== 'AWEME_COOPERATOR';
	const creator = { id, name, awemeId: showId, rooms: [live.id], videos: [], own };
	const ad = draw.chance(0.25);
	for (const line of order.lines) line.source = { roomId: live.id, ad, creator };
	world.change(order, pay(order, now), now);
	if (order.tradeType === 2) world.change(order, pay(order, now), now);
	if (order.state.orderStatus === 105) world.change(order, release(), now);
	return order.id;
}

export function liveTruth(lives: Lives, now: number, { at = now, room }: LivesQuery): LiveTruth[] {
	return lives
		.list()
		.filter(({ live }) => (room ?? live.id) === live.id)
		.map((totals) => {
			const { live } = totals;
			const items = totals.items(at);
			return {
				roomId: live.id,
				accountId: live.account.id,
				title: live.title,
				status: statusOf(live, at),
				startsAt: live.startsAt,
				endsAt: live.endsAt,
				promotion: live.promotion,
				advertiser: live.advertiser,
				online: totals.online(at),
				figures: totals.at(at),
				items: live.shelf.flatMap(({ productId, price, stock }, index) => {
					const figures = items[index];
					return figures ? [{ productId, price, stock, ...figures }] : [];
				}),
				corrections: live.corrections,
			};
		});
}
