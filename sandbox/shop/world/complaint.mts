/** A buyer applies for an after-sale (申请售后). */
import type { Random } from '../../random.mts';
import {
	type AfterSale,
	type AfterSaleState,
	type AfterSaleType,
	STEP_SECONDS,
} from './aftersale.mts';
import { sumLines } from './money.mts';
import type { Line, Order } from './order.mts';
import type { World } from './world.mts';

/** On a given line for all of it, or on a line and a number of pieces that are drawn. */
export function applyAfterSale(
	world: World,
	order: Order,
	at: number,
	draw: Random,
	given?: Line,
): AfterSale | undefined {
	const afterSale = drawAfterSale(world, order, at, draw, given);
	if (!afterSale) return undefined;
	afterSale.line.afterSale = afterSale;
	world.open(afterSale);
	return afterSale;
}

export function drawAfterSale(
	world: World,
	order: Order,
	at: number,
	draw: Random,
	given?: Line,
): AfterSale | undefined {
	const lines = order.lines.filter((line) => !line.giftOf && line.afterSale?.state.status !== 12);
	const line = given ?? (lines.length > 0 ? draw.pick(lines) : undefined);
	if (!line) return undefined;
	const type = typeOf(order, given === undefined, draw);
	const num = !given && line.num > 1 && draw.chance(0.3) ? 1 : line.num;
	const whole = num === line.num;
	const { payAmount, post } = sumLines([line.money]);
	return {
		id: world.afterSaleIds.next(),
		order,
		line,
		type,
		num,
		// UNVERIFIED: that refund_amount does not hold the postage, which has a field of its own.
		refundAmount: type === 3 ? 0 : Math.floor(((payAmount - post) * num) / line.num),
		refundPost: type === 2 && whole ? post : 0,
		reason: draw.pick(REASONS),
		applyTime: at,
		gotPackage: type === 0 || type === 3 ? 1 : 0,
		listed: undefined,
		state: applied(type, at),
	};
}

function applied(type: AfterSaleType, at: number): AfterSaleState {
	return {
		seq: 0,
		status: 6,
		updateTime: at,
		refundStatus: type === 3 ? undefined : 1,
		returnParcel: undefined,
		exchangeParcel: undefined,
		finalTime: 0,
		deadline: at + STEP_SECONDS,
	};
}

function typeOf({ state }: Order, any: boolean, draw: Random): AfterSaleType {
	if (state.orderStatus === 2 || state.orderStatus === 105) return 2;
	if (!any) return 1;
	return draw.weighted([
		[0, 55],
		[1, 30],
		[3, 15],
	]);
}

const REASONS = [
	{ code: 1, text: '七天无理由退货' },
	{ code: 2, text: '商品破损/少件' },
	{ code: 3, text: '尺码不合适，想换一件' },
	{ code: 4, text: '多拍/错拍/不想要' },
];
