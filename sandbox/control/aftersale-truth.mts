/** The truth about after-sales and about every change, for tests to compare with. */
import type { AfterSale, Decided } from '../shop/world/aftersale.mts';
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
	/** By when the present step must be taken; 0 when final. */
	deadline: number;
	refundAmount: number;
	refundPostAmount: number;
	/** What really went back, postage and all. */
	refundedAmount: number;
	num: number;
	/** As afterSale.List takes it: 0 none, 1 being handled … 255 cancelled. */
	arbitrateStatus: number;
	returnTrackingNo: string | null;
	sentTrackingNo: string | null;
	returnAddressId: string | null;
	/** Tracking numbers of the order's parcels that were stopped. */
	intercepted: string[];
	/** Merchant remarks, and what was put before the arbitration. */
	remarks: string[];
	evidence: readonly string[];
	/** What the shop reported: `warehouse`, `notSent`. */
	notices: string[];
	/** Every decision that took effect, in its order. */
	decided: Decided[];
}

export function afterSaleTruth(world: World, { from, to, by }: TruthQuery): AfterSaleTruth[] {
	const found: AfterSaleTruth[] = [];
	for (const each of world.afterSales.byId.values()) {
		const at = by === 'update' ? each.state.updateTime : each.applyTime;
		if (at >= (from ?? -Infinity) && at < (to ?? Infinity)) found.push(afterSaleRow(world, each));
	}
	return found.sort((a, b) =>
		by === 'update' ? a.updateTime - b.updateTime : a.applyTime - b.applyTime,
	);
}

function afterSaleRow(
	world: World,
	{ state, listed, order, line, ...each }: AfterSale,
): AfterSaleTruth {
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
		deadline: state.deadline,
		refundAmount: each.refundAmount,
		refundPostAmount: each.refundPost,
		refundedAmount: state.refundStatus === 3 ? each.refundAmount + each.refundPost : 0,
		num: each.num,
		arbitrateStatus: state.arbitration?.status ?? 0,
		returnTrackingNo: state.returnParcel?.trackingNo ?? null,
		sentTrackingNo: state.sentParcel?.trackingNo ?? null,
		returnAddressId: state.returnAddressId ?? null,
		intercepted: order.state.packs
			.filter(({ id }) => world.intercepted.has(id))
			.map(({ trackingNo }) => trackingNo),
		evidence: state.arbitration?.evidence?.images ?? [],
		remarks: each.remarks.map(({ text }) => text),
		notices: each.notices.map(({ kind }) => kind),
		decided: [...each.decided],
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
