/**
 * An after-sale (售后单) and its way. Status: 6 applied, 7 waiting for the buyer's return, 11 return
 * under way, 12 success, 13 exchange sent, 14 exchange received, 27 and 29 rejected, 28 closed.
 */
import type { Line, Order } from './order.mts';

/** 0 return and refund, 1 refund after shipping, 2 refund before shipping, 3 exchange. */
export type AfterSaleType = 0 | 1 | 2 | 3;
export type AfterSaleStatus = 6 | 7 | 11 | 12 | 13 | 14 | 27 | 28 | 29;

export interface Parcel {
	trackingNo: string;
	company: string;
	time: number;
}

export interface AfterSaleState {
	readonly seq: number;
	readonly status: AfterSaleStatus;
	readonly updateTime: number;
	/** 1 pending, 2 refunding, 3 refunded, 4 failed; none for an exchange. */
	readonly refundStatus: 1 | 3 | 4 | undefined;
	readonly returnParcel: Parcel | undefined;
	readonly exchangeParcel: Parcel | undefined;
	/** When it became final; 0 while it is open. */
	readonly finalTime: number;
	/** By when the current step must be taken; 0 when final. */
	readonly deadline: number;
}

export interface AfterSale {
	readonly id: string;
	readonly order: Order;
	readonly line: Line;
	readonly type: AfterSaleType;
	readonly num: number;
	readonly refundAmount: number;
	readonly refundPost: number;
	readonly reason: { code: number; text: string };
	readonly applyTime: number;
	readonly gotPackage: 0 | 1;
	state: AfterSaleState;
	listed: AfterSaleState | undefined;
}

export type AfterSalePatch = Partial<Omit<AfterSaleState, 'seq' | 'updateTime' | 'deadline'>>;

/** What the buyer, the merchant or time can do to it. */
export type AfterSaleStep = 'agree' | 'return' | 'receive' | 'reject' | 'withdraw';

const FINAL: ReadonlySet<AfterSaleStatus> = new Set([12, 14, 28]);

export function isOpen(afterSale: AfterSale | undefined): afterSale is AfterSale {
	return afterSale !== undefined && !FINAL.has(afterSale.state.status);
}

/** Asked for and not answered: shipping then needs `is_reject_refund`. */
export function refundPending(afterSale: AfterSale | undefined): boolean {
	return isOpen(afterSale) && afterSale.state.status === 6 && afterSale.type !== 3;
}

/** UNVERIFIED: how long each step may take; here two days. */
export function moved(state: AfterSaleState, patch: AfterSalePatch, at: number): AfterSaleState {
	const next = { ...state, ...patch, updateTime: at };
	return { ...next, deadline: next.finalTime > 0 ? 0 : at + STEP_SECONDS };
}

export const STEP_SECONDS = 2 * 86_400;

/** The step an open after-sale takes next when nothing goes wrong. */
export function nextStep({ state, type }: AfterSale): AfterSaleStep {
	if (state.status === 6) return 'agree';
	if (state.status === 7) return 'return';
	if (state.status === 11) return 'agree';
	return state.status === 13 && type === 3 ? 'receive' : 'withdraw';
}

export function take(step: AfterSaleStep, afterSale: AfterSale, at: number): AfterSalePatch {
	const { type, state } = afterSale;
	const refunds = type !== 3;
	switch (step) {
		case 'agree':
			if (state.status === 6 && (type === 0 || type === 3)) return { status: 7 };
			return refunds
				? { status: 12, refundStatus: 3, finalTime: at }
				: { status: 13, exchangeParcel: parcel('SF9', afterSale, at, 'shunfeng') };
		case 'return':
			return { status: 11, returnParcel: parcel('YT8', afterSale, at, 'yuantong') };
		case 'receive':
			return { status: 14, finalTime: at };
		case 'reject':
			return { status: state.status === 11 ? 29 : 27, ...(refunds && { refundStatus: 4 }) };
		case 'withdraw':
			// The reference: a case the buyer withdraws stays at refund_status 1 while the status is 28.
			return { status: 28, finalTime: at };
	}
}

function parcel(prefix: string, { id }: AfterSale, time: number, company: string): Parcel {
	return { trackingNo: prefix + id.slice(-12), company, time };
}
