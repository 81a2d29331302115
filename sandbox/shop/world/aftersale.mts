/**
 * An after-sale (售后单). Status: 6 applied, 7 waiting for the buyer's return, 8 waiting for the
 * merchant's shipment, 11 return under way, 12 success, 13 sent to the buyer, 14 received by the
 * buyer, 27 and 29 rejected, 28 closed. The way from one to the next is in
 * `aftersale-state-machine.mts`.
 */
import type { Arbitration } from './arbitration.mts';
import type { Line, Order } from './order.mts';

/**
 * 0 return and refund, 1 refund after shipping, 2 refund before shipping, 3 exchange, 6 price
 * protection (价保), 7 resend (补寄), 8 repair (维修).
 */
export const AFTERSALE_TYPES = [0, 1, 2, 3, 6, 7, 8] as const;
export type AfterSaleType = (typeof AFTERSALE_TYPES)[number];
export type AfterSaleStatus = 6 | 7 | 8 | 11 | 12 | 13 | 14 | 27 | 28 | 29;

export interface Parcel {
	trackingNo: string;
	company: string;
	time: number;
}

export interface AfterSaleState {
	readonly seq: number;
	readonly status: AfterSaleStatus;
	readonly updateTime: number;
	/** 1 pending, 2 on its way, 3 refunded, 4 failed; none where there is nothing to refund. */
	readonly refundStatus: 1 | 2 | 3 | 4 | undefined;
	readonly returnParcel: Parcel | undefined;
	/** What the merchant sent: the exchange, the resent or the repaired goods. */
	readonly sentParcel: Parcel | undefined;
	/** Where the buyer sends the goods. */
	readonly returnAddressId: string | undefined;
	readonly arbitration: Arbitration | undefined;
	/** When it became final; 0 while it is open. */
	readonly finalTime: number;
	/** By when the current step must be taken; 0 when final. */
	readonly deadline: number;
}

export interface Reason {
	code: number;
	text: string;
	/** What the buyer ticked below it. */
	labels: ReadonlyArray<{ code: number; name: string }>;
}

/** A decision that took effect. */
export interface Decided {
	/** `api` = afterSale.operate or another method, `shop` = the merchant's own people. */
	by: 'api' | 'shop' | 'deadline' | 'arbitration';
	/** The number of afterSale.operate; null for all other ways. */
	operation: number | null;
	time: number;
	/** The status it led to. */
	status: AfterSaleStatus;
	/** How many after-sales the same call decided. */
	effects: number;
}

export interface AfterSale {
	readonly id: string;
	readonly order: Order;
	readonly line: Line;
	/** An exchange may be turned into a refund. */
	type: AfterSaleType;
	readonly num: number;
	/** The buyer may change what was applied for. */
	refundAmount: number;
	readonly refundPost: number;
	readonly reason: Reason;
	readonly applyTime: number;
	readonly gotPackage: 0 | 1;
	readonly decided: Decided[];
	/** Merchant remarks (售后备注); they do not move `update_time`. */
	readonly remarks: Array<{ text: string; time: number }>;
	/** What the shop reported of its warehouse; the effect on the case is another matter. */
	readonly notices: Array<{ kind: 'warehouse' | 'notSent'; opTime: number; time: number }>;
	/** The next decision on it is answered with this number, once or forever. */
	obstacle: 'busy' | 'byHand' | undefined;
	state: AfterSaleState;
	listed: AfterSaleState | undefined;
}

export type AfterSalePatch = Partial<Omit<AfterSaleState, 'seq' | 'updateTime'>>;

const FINAL: ReadonlySet<AfterSaleStatus> = new Set([12, 14, 28]);

export function isOpen(afterSale: AfterSale | undefined): afterSale is AfterSale {
	return afterSale !== undefined && !FINAL.has(afterSale.state.status);
}

/** Whether money goes back at its end; with the others goods do. */
export function refunds(type: AfterSaleType): boolean {
	return type === 0 || type === 1 || type === 2 || type === 6;
}

/** Whether the buyer sends the goods in. */
export function takesBack(type: AfterSaleType): boolean {
	return type === 0 || type === 3 || type === 8;
}

/** The goods of this line were paid back; price protection only lowers their price. */
export function paidBack(afterSale: AfterSale | undefined): afterSale is AfterSale {
	return afterSale?.state.status === 12 && afterSale.type !== 6;
}

/** Asked for and not answered: shipping then needs `is_reject_refund`. */
export function refundPending(afterSale: AfterSale | undefined): afterSale is AfterSale {
	return isOpen(afterSale) && afterSale.state.status === 6 && refunds(afterSale.type);
}

/** UNVERIFIED: how long each step may take; here two days. */
export const STEP_SECONDS = 2 * 86_400;

/**
 * UNVERIFIED: how long the merchant may take to receive a return; here seven days. It can be extended
 * from the fifth day on, and in its last two.
 */
const RECEIVE_SECONDS = 7 * 86_400;

/** How long the step that begins with a status may take. */
const stepSeconds = (status: AfterSaleStatus) => (status === 11 ? RECEIVE_SECONDS : STEP_SECONDS);

export function moved(state: AfterSaleState, patch: AfterSalePatch, at: number): AfterSaleState {
	const stepped = patch.status !== undefined && patch.status !== state.status;
	const { status = state.status } = patch;
	const fresh = stepped ? { deadline: at + stepSeconds(status) } : {};
	const next = { ...state, ...fresh, ...patch, updateTime: at };
	return next.finalTime > 0 ? { ...next, deadline: 0 } : next;
}
