/** What buyers, customer service and time do to after-sales, on command. */
import { z } from 'zod';
import type { Random } from '../random.mts';
import {
	AFTERSALE_TYPES,
	type AfterSale,
	type AfterSaleType,
	isOpen,
	refunds,
} from '../shop/world/aftersale.mts';
import { allows, type AfterSaleStep } from '../shop/world/aftersale-state-machine.mts';
import { ARBITRATION_ACTS } from '../shop/world/arbitration.mts';
import { arbitrate } from '../shop/world/arbitrate.mts';
import { openCase, openCases } from '../shop/world/bulk-aftersales.mts';
import { applyAfterSale } from '../shop/world/apply-after-sale.mts';
import { pass } from '../shop/world/deadlines.mts';
import type { World } from '../shop/world/world.mts';

const TYPES: ReadonlySet<number> = new Set(AFTERSALE_TYPES);
const natural = z.number().int().nonnegative();
const ids = z.array(z.string()).optional();
const wish = z
	.object({
		type: z.number().refine((type): type is AfterSaleType => TYPES.has(type)),
		/** Parent order id; without it an order is bought for it. */
		order: z.string().optional(),
		/** SKU order id. */
		line: z.string().optional(),
		num: z.number().int().positive().optional(),
		/** Fen. */
		amount: natural.optional(),
	})
	.strict();

const STEPS = {
	agree: 'agree',
	rejectCase: 'reject',
	sendBack: 'return',
	sendOut: 'ship',
	receive: 'receive',
	withdraw: 'withdraw',
} as const satisfies Record<string, AfterSaleStep>;
type StepAct = keyof typeof STEPS;
const STEP_ACTS = Object.keys(STEPS) as StepAct[];

function allOf<Name extends string>(names: readonly Name[]): Record<Name, typeof ids> {
	return Object.fromEntries(names.map((name) => [name, ids])) as Record<Name, typeof ids>;
}

export const afterSaleActs = {
	/** New after-sales of all types, each on an order bought for it. */
	cases: natural.optional(),
	/** The application a buyer makes. */
	applyFor: z.array(wish).optional(),
	/** The buyer wants another amount (fen), also after a first rejection. */
	modify: z.array(z.object({ id: z.string(), amount: natural }).strict()).optional(),
	/** The merchant's people say yes or no, or send the goods; the buyer does the rest. */
	...allOf(STEP_ACTS),
	...allOf(ARBITRATION_ACTS),
	/** The deadline of the present step passes now. */
	expire: ids,
	/** The next afterSale.operate on it is answered 10002. */
	busy: ids,
	/** Every afterSale.operate on it is answered 11001. */
	byHand: ids,
};
export type AfterSaleAct = keyof typeof afterSaleActs;
export type AfterSaleOrder = { [Key in AfterSaleAct]?: z.output<(typeof afterSaleActs)[Key]> };

/** Ids of the after-sales that were touched, per act; what does not fit is left out. */
export function performAfterSaleActs(
	world: World,
	order: AfterSaleOrder,
	now: number,
	draw: () => Random,
): Partial<Record<AfterSaleAct, string[]>> {
	const done: Partial<Record<AfterSaleAct, string[]>> = {};
	const each = (wanted: readonly string[], act: (found: AfterSale) => boolean) =>
		wanted.filter((id) => {
			const found = world.afterSales.byId.get(id);
			return found !== undefined && isOpen(found) && act(found);
		});
	if (order.cases !== undefined) {
		done.cases = openCases(world, order.cases, now, now, draw()).map(({ id }) => id);
	}
	if (order.applyFor)
		done.applyFor = order.applyFor.flatMap((one) => apply(world, one, now, draw()));
	if (order.modify) {
		done.modify = order.modify.flatMap(({ id, amount }) =>
			each([id], (found) => modify(world, found, amount, now)),
		);
	}
	for (const act of STEP_ACTS) {
		const wanted = order[act];
		if (wanted) done[act] = each(wanted, (found) => take(world, found, STEPS[act], now));
	}
	for (const act of ARBITRATION_ACTS) {
		const wanted = order[act];
		if (wanted) done[act] = each(wanted, (found) => arbitrate(world, found, act, now));
	}
	if (order.expire) done.expire = each(order.expire, (found) => pass(world, found, now));
	for (const act of ['busy', 'byHand'] as const) {
		const wanted = order[act];
		if (wanted) done[act] = each(wanted, (found) => Boolean((found.obstacle = act)));
	}
	return done;
}

function take(world: World, found: AfterSale, step: AfterSaleStep, now: number): boolean {
	if (!allows(found, step)) return false;
	world.advance(found, step, now);
	return true;
}

function modify(world: World, found: AfterSale, amount: number, now: number): boolean {
	const { status } = found.state;
	if (!refunds(found.type) || (status !== 6 && status !== 27)) return false;
	found.refundAmount = amount;
	world.amend(found, status === 27 ? { status: 6, refundStatus: 1 } : {}, now);
	return true;
}

function apply(world: World, one: z.output<typeof wish>, now: number, draw: Random): string[] {
	const { order: orderId, line: lineId, ...rest } = one;
	if (orderId === undefined && lineId === undefined) {
		return [openCase(world, rest, now, draw).id];
	}
	const order = world.orders.byId.get(orderId ?? '') ?? world.byLine.get(lineId ?? '');
	const line = order?.lines.find(({ id }) => id === lineId);
	if (!order || (lineId !== undefined && (!line || isOpen(line.afterSale)))) return [];
	if (![2, 105, 3, 5].includes(order.state.orderStatus)) return [];
	const found = applyAfterSale(world, order, now, draw, { ...rest, line });
	return found ? [found.id] : [];
}
