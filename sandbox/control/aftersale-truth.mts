/** The truth about after-sales and about every change, for tests to compare with. */
import type { AfterSale } from '../shop/world/aftersale.mts';
import type { World } from '../shop/world/world.mts';
import type { TruthQuery } from './truth.mts';

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
