/** The truth behind the lists, for tests to compare with. Amounts in fen, ids as text. */
import { sumLines } from '../shop/world/money.mts';
import type { AfterSale } from '../shop/world/aftersale.mts';
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

export interface AfterSaleTruth {
	afterSaleId: string;
	orderId: string;
	skuOrderId: string;
	type: number;
	/** 13 for an exchange under way, as in Detail; List shows 3. */
	status: number;
	refundStatus: number;
	applyTime: number;
	updateTime: number;
	listedUpdateTime: number | null;
	finalTime: number;
	refundAmount: number;
	refundPostAmount: number;
	num: number;
}

export function afterSaleTruth(world: World, { from, to, by }: TruthQuery): AfterSaleTruth[] {
	const found: AfterSaleTruth[] = [];
	for (const each of world.afterSales.byId.values()) {
		const at = by === 'update' ? each.state.updateTime : each.applyTime;
		if (at >= (from ?? -Infinity) && at < (to ?? Infinity)) found.push(afterSaleRow(each));
	}
	return found.sort((a, b) =>
		by === 'update' ? a.updateTime - b.updateTime : a.applyTime - b.applyTime,
	);
}

function afterSaleRow({ state, listed, order, line, ...each }: AfterSale): AfterSaleTruth {
	return {
		afterSaleId: each.id,
		orderId: order.id,
		skuOrderId: line.id,
		type: each.type,
		status: state.status,
		refundStatus: state.refundStatus ?? 0,
		applyTime: each.applyTime,
		updateTime: state.updateTime,
		listedUpdateTime: listed?.updateTime ?? null,
		finalTime: state.finalTime,
		refundAmount: each.refundAmount,
		refundPostAmount: each.refundPost,
		num: each.num,
	};
}

export interface ChangeTruth {
	kind: 'order' | 'afterSale';
	id: string;
	updateTime: number;
	status: number;
	mainStatus: number | null;
}

/** Every change since the start, in the order they came true. */
export function changeTruth(world: World, from = -Infinity, to = Infinity): ChangeTruth[] {
	return world.journal
		.map((change): ChangeTruth => {
			const { kind, id } = change;
			const { updateTime } = change.state;
			return change.kind === 'order'
				? {
						kind,
						id,
						updateTime,
						status: change.state.orderStatus,
						mainStatus: change.state.mainStatus,
					}
				: { kind, id, updateTime, status: change.state.status, mainStatus: null };
		})
		.filter(({ updateTime }) => updateTime >= from && updateTime < to);
}
