/** One buyer as a row: who, tags, figures. Nothing in it is decrypted; names are masked. */
import type { IDataObject } from 'n8n-workflow';

import { isoTime } from '../../values/cells';
import { meanFen, yuanOf } from '../../values/money';
import type { Purchase, Settled } from './purchase';
import { tagsOf, type Figures, type Thresholds } from './tags';

const DAY_MS = 86_400_000;

/** `at` is the moment from which days are counted back, Unix ms. */
export function buyerRow(
	buyer: string,
	orders: readonly [Settled, ...Settled[]],
	thresholds: Thresholds,
	at: number,
): IDataObject {
	const [newest] = newestFirst(orders);
	const sales = orders.filter(({ isFree }) => !isFree);
	const kept = sales.filter(
		(it) => !it.isPaidBack && (it.paidFen === 0 || it.refundedFen < it.paidFen),
	);
	const times = kept.map(({ time }) => time);
	const first = times.length > 0 ? Math.min(...times) : undefined;
	const last = times.length > 0 ? Math.max(...times) : undefined;
	const figures: Figures = {
		orderCount: kept.length,
		refundedOrderCount: sales.length - kept.length,
		paidFen: sum(orders, ({ paidFen }) => paidFen),
		refundedFen: sum(orders, ({ refundedFen }) => refundedFen),
		firstDaysAgo: daysAgo(first, at),
		lastDaysAgo: daysAgo(last, at),
	};
	const tags = tagsOf(figures, thresholds);
	const net = figures.paidFen - figures.refundedFen;
	const mean = meanFen(net, kept.length);
	return {
		buyer,
		doudianOpenId: newest.doudianOpenId,
		receiverNameMasked: newest.nameMasked,
		province: newest.province,
		city: newest.city,
		tags: tags.map(({ tag }) => tag).join(', '),
		tagsText: tags.map(({ text }) => text).join(', '),
		orderCount: figures.orderCount,
		refundedOrderCount: figures.refundedOrderCount,
		partlyRefundedOrderCount: orders.filter(({ isPartUnknown }) => isPartUnknown).length,
		freeOrderCount: orders.length - sales.length,
		quantity: sum(kept, ({ quantity }) => quantity),
		freeQuantity: sum(orders, ({ freeQuantity }) => freeQuantity),
		paidYuan: yuanOf(figures.paidFen),
		refundedYuan: yuanOf(figures.refundedFen),
		netYuan: yuanOf(net),
		averageOrderYuan: mean === null ? null : yuanOf(mean),
		firstOrderTime: iso(first),
		lastOrderTime: iso(last),
		daysSinceLastOrder: figures.lastDaysAgo ?? null,
		lastOrderId: newest.orderId,
	};
}

export const newestFirst = <T extends Purchase>(orders: readonly [T, ...T[]]) =>
	[...orders].sort((a, b) => b.time - a.time || b.index - a.index) as [T, ...T[]];

const sum = (orders: readonly Purchase[], of: (order: Purchase) => number) =>
	orders.reduce((total, order) => total + of(order), 0);

/** An order of later than that moment is not counted as negative. */
const daysAgo = (time: number | undefined, at: number) =>
	time === undefined ? undefined : Math.max(0, Math.floor((at - time) / DAY_MS));

const iso = (time: number | undefined) =>
	time === undefined ? null : isoTime(Math.floor(time / 1000));
