/** A buyer applies for an after-sale (申请售后). */
import type { Random } from '../../random.mts';
import {
	type AfterSale,
	type AfterSaleState,
	type AfterSaleType,
	isOpen,
	paidBack,
	type Reason,
	refunds,
	STEP_SECONDS,
} from './aftersale.mts';
import { sumLines } from './money.mts';
import type { Line, Order } from './order.mts';
import type { World } from './world.mts';

/** What is left open is drawn. */
export interface Wish {
	line?: Line | undefined;
	type?: AfterSaleType | undefined;
	num?: number | undefined;
	/** Fen, goods only; not more than was paid for them. */
	amount?: number | undefined;
}

/** On a given line for all of it, or on a line and a number of pieces that are drawn. */
export function applyAfterSale(
	world: World,
	order: Order,
	at: number,
	draw: Random,
	wish: Wish = {},
): AfterSale | undefined {
	const afterSale = drawAfterSale(world, order, at, draw, wish);
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
	wish: Wish = {},
): AfterSale | undefined {
	const lines = order.lines.filter((line) => !line.giftOf && !paidBack(line.afterSale));
	const free = wish.type === undefined ? lines : lines.filter((line) => !isOpen(line.afterSale));
	const line = wish.line ?? (free.length > 0 ? draw.pick(free) : undefined);
	if (!line) return undefined;
	const type = wish.type ?? typeOf(order, wish.line === undefined, draw);
	if ((type === 2) !== isUnshipped(order)) return undefined;
	const few = !wish.line && line.num > 1 && draw.chance(0.3);
	const num = wish.num ?? (few ? 1 : line.num);
	if (num < 1 || num > line.num) return undefined;
	const { post } = sumLines([line.money]);
	const most = paidFor(line, num);
	return {
		id: world.afterSaleIds.next(),
		order,
		line,
		type,
		num,
		refundAmount: amountOf(type, most, wish.amount),
		refundPost: type === 2 && num === line.num ? post : 0,
		reason: draw.pick(REASONS),
		applyTime: at,
		gotPackage: type === 1 || type === 2 ? 0 : 1,
		decided: [],
		remarks: [],
		notices: [],
		obstacle: undefined,
		listed: undefined,
		state: applied(type, at),
	};
}

/**
 * What was paid for so many pieces of a line, in fen. UNVERIFIED: that refund_amount does not hold the
 * postage, which has a field of its own.
 */
export function paidFor(line: Line, num: number): number {
	const { payAmount, post } = sumLines([line.money]);
	return Math.floor(((payAmount - post) * num) / line.num);
}

function amountOf(type: AfterSaleType, most: number, wanted: number | undefined): number {
	if (!refunds(type)) return 0;
	if (wanted !== undefined) return Math.min(wanted, most);
	// The price has fallen by a tenth since.
	return type === 6 ? Math.ceil(most / 10) : most;
}

/** Only what has not left yet is refunded before shipping. */
function isUnshipped({ state }: Order): boolean {
	return state.orderStatus === 2 || state.orderStatus === 105;
}

function applied(type: AfterSaleType, at: number): AfterSaleState {
	return {
		seq: 0,
		status: 6,
		updateTime: at,
		refundStatus: refunds(type) ? 1 : undefined,
		returnParcel: undefined,
		sentParcel: undefined,
		returnAddressId: undefined,
		arbitration: undefined,
		finalTime: 0,
		deadline: at + STEP_SECONDS,
	};
}

function typeOf(order: Order, any: boolean, draw: Random): AfterSaleType {
	if (isUnshipped(order)) return 2;
	if (!any) return 1;
	return draw.weighted([
		[0, 50],
		[1, 28],
		[3, 12],
		[6, 4],
		[7, 3],
		[8, 3],
	]);
}

const REASONS: readonly Reason[] = [
	{ code: 1, text: '七天无理由退货', labels: [] },
	{ code: 2, text: '商品破损/少件', labels: [{ code: 201, name: '外包装破损' }] },
	{ code: 3, text: '尺码不合适，想换一件', labels: [] },
	{ code: 4, text: '多拍/错拍/不想要', labels: [] },
];
