/**
 * Finds listed orders. A bare window in its own order is read off the index; anything else is
 * filtered once and kept until the shelf changes, so that paging does not filter again.
 */
import { CASES } from './aftersale-status-text.mts';
import type { AfterSaleCase } from './aftersale-status-text.mts';
import type { Order } from './order.mts';
import type { World } from './world.mts';

/** `from` inside, `to` outside. */
export interface Span {
	from: number;
	to: number;
}

export interface Filters {
	created: Span | undefined;
	updated: Span | undefined;
	orderBy: 'create' | 'update';
	ascending: boolean;
	statuses: { order: number[] | undefined; main: number[] | undefined } | undefined;
	product: string | undefined;
	trackingNo: string | undefined;
	orderType: number | undefined;
	tradeType: number | undefined;
	bType: number | undefined;
	presellType: number | undefined;
	afterSale: AfterSaleCase | undefined;
	abnormal: number | undefined;
	fulfil: string | undefined;
}

export interface Found {
	total: number;
	rows: Order[];
	/** All that match, for those who need more than the page. */
	window: () => readonly Order[];
}

export function findOrders(world: World, filters: Filters, skip: number, count: number): Found {
	const own = filters.orderBy === 'create' ? filters.created : filters.updated;
	const other = filters.orderBy === 'create' ? filters.updated : filters.created;
	const tests = testsOf(filters);
	if (own && !other && tests.length === 0) {
		const { byStart, byUpdate } = world.orders;
		const line = filters.orderBy === 'create' ? byStart : byUpdate;
		const [low, high] = line.span(own.from, own.to);
		const last = high - skip;
		const rows = filters.ascending
			? line.slice(Math.min(high, low + skip), Math.min(high, low + skip + count))
			: line.slice(Math.max(low, last - count), Math.max(low, last)).reverse();
		return { total: high - low, rows, window: () => line.slice(low, high) };
	}
	const all = filtered(world, filters, tests);
	return { total: all.length, rows: all.slice(skip, skip + count), window: () => all };
}

const kept = new WeakMap<World, Map<string, { version: number; orders: readonly Order[] }>>();
const KEPT = 8;

function filtered(world: World, filters: Filters, tests: readonly Test[]): readonly Order[] {
	const results =
		kept.get(world) ?? new Map<string, { version: number; orders: readonly Order[] }>();
	kept.set(world, results);
	const key = JSON.stringify(filters);
	// After-sales show in orders without moving them, so every change of the world counts.
	const version = world.changes + world.orders.version;
	const known = results.get(key);
	if (known?.version === version) return known.orders;
	const orders = filter(world, filters, tests);
	results.delete(key);
	results.set(key, { version, orders });
	const [oldest] = results.keys();
	if (results.size > KEPT && oldest !== undefined) results.delete(oldest);
	return orders;
}

function filter(world: World, filters: Filters, tests: readonly Test[]): Order[] {
	const { created, updated, orderBy, ascending } = filters;
	const line = updated ? world.orders.byUpdate : world.orders.byStart;
	const first = updated ?? created;
	if (!first) return [];
	const inside = (order: Order) =>
		!updated || !created || (order.createTime >= created.from && order.createTime < created.to);
	const found = line
		.slice(...line.span(first.from, first.to))
		.filter((order) => inside(order) && tests.every((test) => test(order)));
	const time = (order: Order) =>
		orderBy === 'create' ? order.createTime : (order.listed ?? order.state).updateTime;
	const sign = ascending ? 1 : -1;
	return found.sort((a, b) => sign * (time(a) - time(b) || (a.id < b.id ? -1 : 1)));
}

type Test = (order: Order) => boolean;

function testsOf(filters: Filters): Test[] {
	const { statuses, product, trackingNo, orderType, tradeType, bType, presellType } = filters;
	const tests: Array<Test | undefined | false> = [
		statuses?.order &&
			(({ listed }) => statuses.order?.includes(listed?.orderStatus ?? -1) ?? true),
		statuses?.main && (({ listed }) => statuses.main?.includes(listed?.mainStatus ?? -1) ?? true),
		product ? productTest(product) : undefined,
		trackingNo
			? ({ listed }) => listed?.packs.some((pack) => pack.trackingNo === trackingNo) ?? false
			: undefined,
		orderType !== undefined && ((order) => order.orderType === orderType),
		tradeType !== undefined && ((order) => order.tradeType === tradeType),
		bType !== undefined && ((order) => order.bType === bType),
		presellType !== undefined && presellTest(presellType),
		filters.afterSale && CASES[filters.afterSale],
		filters.abnormal !== undefined && abnormalTest(filters.abnormal),
		// No one-hour orders here, so no fulfilment state matches.
		filters.fulfil ? () => false : undefined,
	];
	return tests.filter((test): test is Test => typeof test === 'function');
}

/** All digits = a product id, else a name; UNVERIFIED: that a part of the name is enough. */
function productTest(product: string): Test {
	return /^\d+$/.test(product)
		? ({ lines }) => lines.some(({ sku }) => sku.productId === product)
		: ({ lines }) => lines.some(({ sku }) => sku.productName.includes(product));
}

/** 0 normal, 1 full pre-sale, 2 deposit pre-sale, 3 deposit search. */
function presellTest(type: number): Test {
	if (type === 1) return (order) => order.preSaleType === 1;
	if (type === 2) return (order) => order.tradeType === 2;
	return type === 0 ? (order) => order.preSaleType !== 1 && order.tradeType !== 2 : () => false;
}

/** 2 in risk review; abnormal cancels (1) do not happen here. */
function abnormalTest(kind: number): Test {
	return ({ listed }) => kind === 2 && listed?.orderStatus === 105;
}
