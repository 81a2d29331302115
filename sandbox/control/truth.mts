/** The truth behind the lists, for tests to compare with. Amounts in fen, ids as text. */
import { sumLines } from '../shop/world/money.mts';
import type { Line, Order } from '../shop/world/order.mts';
import { merchantReceives } from '../shop/view/amounts.mts';
import type { World } from '../shop/world/world.mts';

export interface TruthQuery {
	from?: number | undefined;
	to?: number | undefined;
	/** Default `create`. `to` is outside. */
	by?: 'create' | 'update' | undefined;
}

export interface OrderTruth {
	orderId: string;
	createTime: number;
	updateTime: number;
	payTime: number;
	shipTime: number;
	finishTime: number;
	/** 0 normal, 2 virtual, … */
	orderType: number;
	orderStatus: number;
	mainStatus: number;
	/** What order.searchList shows now: its update_time, or null while it is not listed. */
	listedUpdateTime: number | null;
	orderAmount: number;
	payAmount: number;
	postAmount: number;
	promotionAmount: number;
	actualReceiveAmount: number;
	remark: string;
	star: number | null;
	addressChange: string;
	packs: Array<{ packId: string; trackingNo: string; company: string }>;
	lines: LineTruth[];
}

export interface LineTruth {
	skuOrderId: string;
	productId: string;
	skuId: string;
	num: number;
	orderAmount: number;
	payAmount: number;
	roomId: string | null;
	videoId: string | null;
	authorId: string | null;
	afterSaleId: string | null;
}

export function orderTruth(world: World, { from, to, by }: TruthQuery): OrderTruth[] {
	const time = (order: Order) => (by === 'update' ? order.state.updateTime : order.createTime);
	const found: OrderTruth[] = [];
	for (const order of world.orders.byId.values()) {
		const at = time(order);
		if (at >= (from ?? -Infinity) && at < (to ?? Infinity)) found.push(truthOf(order));
	}
	return found.sort((a, b) =>
		by === 'update' ? a.updateTime - b.updateTime : a.createTime - b.createTime,
	);
}

function truthOf(order: Order): OrderTruth {
	const { state, listed } = order;
	const sums = sumLines(order.lines.map(({ money }) => money));
	return {
		orderId: order.id,
		createTime: order.createTime,
		updateTime: state.updateTime,
		payTime: state.payTime,
		shipTime: state.shipTime,
		finishTime: state.finishTime,
		orderType: order.orderType,
		orderStatus: state.orderStatus,
		mainStatus: state.mainStatus,
		listedUpdateTime: listed?.updateTime ?? null,
		orderAmount: sums.orderAmount,
		payAmount: sums.payAmount,
		postAmount: sums.post,
		promotionAmount: sums.promotion,
		actualReceiveAmount: merchantReceives(sums),
		remark: order.remark,
		star: order.star ?? null,
		addressChange: order.addressChange,
		packs: state.packs.map(({ id, trackingNo, company }) => ({ packId: id, trackingNo, company })),
		lines: order.lines.map(lineTruth),
	};
}

function lineTruth(line: Line): LineTruth {
	const sums = sumLines([line.money]);
	return {
		skuOrderId: line.id,
		productId: line.sku.productId,
		skuId: line.sku.id,
		num: line.num,
		orderAmount: sums.orderAmount,
		payAmount: sums.payAmount,
		roomId: line.source.roomId ?? null,
		videoId: line.source.videoId ?? null,
		authorId: line.source.creator?.id ?? null,
		afterSaleId: line.afterSale?.id ?? null,
	};
}
