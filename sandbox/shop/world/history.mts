/**
 * The shop's past: orders spread over the days before now, each as far on its way as its age
 * allows. It uses the same changes as life does; only the indexes are filled at the end.
 */
import { type Random, random } from '../../random.mts';
import { type AfterSale, moved } from './aftersale.mts';
import { DECIDING, nextStep, take } from './aftersale-state-machine.mts';
import { cancel, finish, isRefunded, pay, refunded, release, ship, unshipped } from './changes.mts';
import { drawAfterSale } from './apply-after-sale.mts';
import { note, SHOP } from './decision-origin.mts';
import type { Order, OrderPatch, Pack } from './order.mts';
import { packOf, wholeOrder } from './parcel.mts';
import type { World } from './world.mts';

const HOUR = 3600;
const DAY = 24 * HOUR;

export interface Past {
	orders: number;
	days: number;
	now: number;
}

export function writeHistory(world: World, { orders: count, days, now }: Past): void {
	const times = createTimes(world, count, days, now);
	const orders: Order[] = [];
	const afterSales: AfterSale[] = [];
	const draws = random(world.seed, 'history');
	times.forEach((createTime, ordinal) => {
		const order = world.draw(ordinal, createTime);
		live(world, order, now, draws.fork(ordinal), afterSales);
		orders.push(order);
	});
	world.fill(orders, afterSales);
}

function createTimes(world: World, count: number, days: number, now: number): number[] {
	const draw = random(world.seed, 'times');
	const span = Math.max(1, Math.floor(days * DAY) - 60);
	const times = Array.from({ length: count }, () => now - 1 - draw.int(0, span));
	return times.sort((a, b) => a - b);
}

/** Writes one life up to now: stops at the first step that lies ahead. */
function live(world: World, order: Order, now: number, draw: Random, into: AfterSale[]): void {
	let at = order.createTime;
	/** Does the next step if its time has come. */
	const step = (wait: number, patch: () => OrderPatch): boolean => {
		if (at + wait >= now) return false;
		at += wait;
		order.state = { ...order.state, ...patch(), updateTime: at };
		return true;
	};
	const complain = (wait: number): boolean => {
		if (at + wait >= now) return false;
		at = applyAndDecide(world, order, at + wait, now, draw, into);
		return true;
	};
	if (draw.chance(0.05)) remark(order, draw);
	if (draw.chance(0.09)) {
		step(draw.int(600, 1800), () => cancel(draw.pick(['超时未支付', '多拍/错拍/不想要'])));
		return;
	}
	if (!step(draw.int(15, 900), () => pay(order, at))) return;
	if (order.tradeType === 2 && !step(draw.int(HOUR, 20 * HOUR), () => pay(order, at))) return;
	if (order.risky && !step(draw.int(HOUR, 2 * HOUR), () => release())) return;
	if (order.orderType === 0) {
		if (draw.chance(0.04) && complain(draw.int(300, 6 * HOUR)) && blocked(order)) return;
		if (draw.chance(0.02)) order.addressChange = 'asked';
	}
	const part = draw.chance(0.15) ? firstParcel(world, order, draw) : undefined;
	if (part && !step(draw.int(HOUR, 30 * HOUR), () => ship(order, [packOf(world, part, at)], at)))
		return;
	const rest = () => ship(order, wholeOrder(world, order, at, draw), at);
	if (!step(draw.int(HOUR, 40 * HOUR), rest)) return;
	if (order.addressChange === 'asked') order.addressChange = 'approved';
	if (order.orderType === 0 && draw.chance(0.06) && complain(draw.int(DAY, 3 * DAY))) {
		if (blocked(order)) return;
	}
	if (!step(draw.int(2 * DAY, 8 * DAY), () => finish(at))) return;
	if (order.orderType === 0 && draw.chance(0.03)) complain(draw.int(HOUR, 6 * DAY));
}

/** The order goes no further while an after-sale is open, nor when all of it was refunded. */
function blocked(order: Order): boolean {
	return order.lines.some(({ afterSale }) => afterSale && afterSale.state.finalTime === 0)
		? true
		: isRefunded(order);
}

function applyAndDecide(
	world: World,
	order: Order,
	at: number,
	now: number,
	draw: Random,
	into: AfterSale[],
): number {
	const afterSale = drawAfterSale(world, order, at, draw);
	if (!afterSale) return at;
	afterSale.line.afterSale = afterSale;
	into.push(afterSale);
	const way = draw.weighted([
		['agreed', 70],
		['rejected', 15],
		['withdrawn', 15],
	]);
	let time = at;
	while (afterSale.state.finalTime === 0) {
		const wait = draw.int(HOUR, 30 * HOUR);
		if (time + wait >= now) break;
		time += wait;
		const first = afterSale.state.status === 6;
		const step =
			first && way === 'rejected'
				? 'reject'
				: first && way === 'withdrawn'
					? 'withdraw'
					: nextStep(afterSale);
		const patch = take(step, afterSale, time, world.addressIds[0]);
		afterSale.state = moved(afterSale.state, patch, time);
		if (DECIDING.has(step)) note(afterSale, SHOP, time);
		if (patch.status === 12 && isRefunded(order)) {
			order.state = { ...order.state, ...refunded(order), updateTime: time };
		}
	}
	return time;
}

function remark(order: Order, draw: Random): void {
	order.remark = draw.pick(REMARKS);
	order.star = draw.int(0, 5);
}

/** Awkward on purpose: quotes, tags, an emoji, a new line, U+2028. */
const REMARKS = [
	'已电话确认，周末再发',
	'老客户 <VIP> & 多送一份赠品😀',
	'第一行\n第二行\t制表',
	'客服说"先别发"\u2028等通知',
	"it's ok = yes/no",
];

type Part = Omit<Pack, 'id' | 'shipTime'>;

function firstParcel(world: World, order: Order, draw: Random): Part | undefined {
	const open = order.lines.filter((line) => unshipped(order.state, line) > 0);
	const [line] = open;
	if (order.orderType === 2 || open.length < 2 || !line) return undefined;
	const contents = [{ line, num: line.num }];
	const trackingNo = `JT${draw.digits(13)}`;
	return { trackingNo, company: 'jtexpress', contents, by: 'logisticsAddMultiPack' };
}
