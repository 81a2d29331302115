/** What happens in the shop: each act finds an order that is due, or takes the one it is given. */
import type { Random } from '../../random.mts';
import { type AfterSale, isOpen, refundPending } from './aftersale.mts';
import { nextStep } from './aftersale-state-machine.mts';
import { applyAfterSale } from './apply-after-sale.mts';
import { cancel, finish, isFinal, isRefunded, pay, release, ship } from './changes.mts';
import type { Order } from './order.mts';
import { wholeOrder } from './parcel.mts';
import type { World } from './world.mts';

export const ACTS = [
	'create',
	'pay',
	'release',
	'ship',
	'finish',
	'cancel',
	'apply',
	'step',
	'refund',
	'change',
	'askAddress',
] as const;
export type Act = (typeof ACTS)[number];

/** Returns the id of the order (or after-sale, for `apply` and `step`) it touched. */
export function perform(
	world: World,
	act: Act,
	at: number,
	draw: Random,
	id?: string,
): string | undefined {
	if (act === 'create') return world.create(at).id;
	if (act === 'step') return step(world, at, draw, id);
	const order = id === undefined ? due(world, act, draw) : world.orders.byId.get(id);
	if (!order || !DUE[act].fits(order)) return undefined;
	if (act === 'apply') return applyAfterSale(world, order, at, draw)?.id;
	run(world, act, order, at, draw);
	return order.id;
}

function run(world: World, act: Act, order: Order, at: number, draw: Random): void {
	if (act === 'pay') world.change(order, pay(order, at), at);
	else if (act === 'release') world.change(order, release(), at);
	else if (act === 'ship') {
		world.change(order, ship(order, wholeOrder(world, order, at, draw), at), at);
	} else if (act === 'finish') world.change(order, finish(at), at);
	else if (act === 'cancel') world.change(order, cancel(draw.pick(REASONS)), at);
	else if (act === 'refund') refundAll(world, order, at, draw);
	else if (act === 'askAddress') order.addressChange = 'asked';
	else if (act === 'change') moveOn(world, order, at, draw);
}

/** The next change an order would see anyway; false if nothing can follow. */
export function moveOn(world: World, order: Order, at: number, draw: Random): boolean {
	const act = (['pay', 'release', 'ship', 'finish', 'refund'] as const).find((each) =>
		DUE[each].fits(order),
	);
	if (!act) return false;
	run(world, act, order, at, draw);
	return true;
}

const REASONS = ['多拍/错拍/不想要', '超时未支付', '地址填错了', '商品降价'];

type Status = Order['state']['orderStatus'];

interface Due {
	statuses: readonly Status[];
	fits: (order: Order) => boolean;
}

const is = (...statuses: Status[]) => ({
	statuses,
	fits: ({ state }: Order) => statuses.includes(state.orderStatus),
});

const also = (due: Due, fits: (order: Order) => boolean): Due => ({
	statuses: due.statuses,
	fits: (order) => due.fits(order) && fits(order),
});

const quiet = ({ lines }: Order) => !lines.some(({ afterSale }) => isOpen(afterSale));

const DUE: Record<Exclude<Act, 'create' | 'step'>, Due> = {
	pay: { ...is(1), fits: ({ state }) => state.orderStatus === 1 || state.mainStatus === 103 },
	release: also(is(105), ({ state }) => state.mainStatus !== 103),
	ship: also(is(2, 101), ({ lines }) => !lines.some((line) => refundPending(line.afterSale))),
	finish: also(is(3), quiet),
	// The deposit of an order that was placed on command may lapse.
	cancel: {
		...is(1),
		fits: ({ state, deposit }) =>
			(state.orderStatus === 1 && state.phasesPaid === 0) ||
			(state.mainStatus === 103 && deposit !== undefined),
	},
	apply: also(
		is(2, 3, 5),
		(order) => order.orderType === 0 && quiet(order) && !isFinal(order.state),
	),
	refund: also(is(105, 2, 101, 3, 5), (order) => !isFinal(order.state) && !isRefunded(order)),
	change: also(is(1, 105, 2, 101, 3, 5), (order) => !isFinal(order.state)),
	askAddress: also(is(2), ({ addressChange }) => addressChange === 'none'),
};

/** One of the orders that have waited longest for this act. */
function due(world: World, act: Exclude<Act, 'create' | 'step'>, draw: Random): Order | undefined {
	const { statuses, fits } = DUE[act];
	const found: Order[] = [];
	const wanted = draw.int(1, 8);
	for (const status of statuses) {
		for (const order of world.ordersBy(status)) {
			if (fits(order)) found.push(order);
			if (found.length >= wanted * statuses.length) break;
		}
	}
	return found.length > 0 ? draw.pick(found) : undefined;
}

function refundAll(world: World, order: Order, at: number, draw: Random): void {
	for (const line of order.lines) {
		if (line.giftOf) continue;
		const open = line.afterSale;
		const whole =
			isOpen(open) && open.type < 3 && open.num === line.num
				? open
				: applyAfterSale(world, order, at, draw, { line });
		while (whole && isOpen(whole)) world.advance(whole, nextStep(whole), at);
	}
}

function step(world: World, at: number, draw: Random, id?: string): string | undefined {
	const pick = (): AfterSale | undefined => {
		const open: AfterSale[] = [];
		for (const each of world.openAfterSales) {
			open.push(each);
			if (open.length >= 10) break;
		}
		return open.length > 0 ? draw.pick(open) : undefined;
	};
	const found = id === undefined ? pick() : world.afterSales.byId.get(id);
	if (!found || !isOpen(found)) return undefined;
	world.advance(found, draw.chance(0.12) ? rejectOrWithdraw(found) : nextStep(found), at);
	return found.id;
}

function rejectOrWithdraw({ state }: AfterSale): 'reject' | 'withdraw' {
	return state.status === 6 || state.status === 11 ? 'reject' : 'withdraw';
}
