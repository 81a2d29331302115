/** The way of each type of after-sale: which step leads where, and what happens when time is up. */
import {
	type AfterSale,
	type AfterSalePatch,
	type AfterSaleStatus,
	type AfterSaleType,
	type Parcel,
	refunds,
} from './aftersale.mts';
import { isDisputed } from './arbitration.mts';

/** What the buyer or the merchant can do to it. */
export type AfterSaleStep = 'agree' | 'return' | 'ship' | 'receive' | 'reject' | 'withdraw';

/** Steps by which the merchant, or somebody for him, decides. */
export const DECIDING: ReadonlySet<AfterSaleStep> = new Set(['agree', 'ship', 'reject']);

type Way = Partial<Record<AfterSaleStatus, AfterSaleStatus>>;

/** Where a yes leads, by the status it is said in. */
const AGREED: Record<AfterSaleType, Way> = {
	0: { 6: 7, 11: 12 },
	1: { 6: 12 },
	2: { 6: 12 },
	3: { 6: 7 },
	6: { 6: 12 },
	7: { 6: 8 },
	8: { 6: 7, 11: 8 },
};

/** An exchange is sent when its return has arrived; the two others have a status for it. */
const SHIPPED_FROM: Partial<Record<AfterSaleType, AfterSaleStatus>> = { 3: 11, 7: 8, 8: 8 };

/** The step an open after-sale takes next when nothing goes wrong. */
export function nextStep({ state: { status }, type }: AfterSale): AfterSaleStep {
	if (status === 7) return 'return';
	if (status === 13) return 'receive';
	if (SHIPPED_FROM[type] === status) return 'ship';
	return AGREED[type][status] === undefined ? 'withdraw' : 'agree';
}

/** Whether the step can be taken in the state of the after-sale. */
export function allows({ state: { status }, type }: AfterSale, step: AfterSaleStep): boolean {
	switch (step) {
		case 'agree':
			return AGREED[type][status] !== undefined;
		case 'ship':
			return SHIPPED_FROM[type] === status;
		case 'return':
			return status === 7;
		case 'receive':
			return status === 13;
		case 'reject':
			return status === 6 || status === 11;
		case 'withdraw':
			return status !== 12 && status !== 14 && status !== 28;
	}
}

/** The change a step makes; check `allows` first. */
export function take(
	step: AfterSaleStep,
	afterSale: AfterSale,
	at: number,
	/** Where the shop takes returns. */
	returnAddressId: string | undefined,
): AfterSalePatch {
	const { type, state } = afterSale;
	switch (step) {
		case 'agree':
			return arrival(AGREED[type][state.status] ?? 12, afterSale, at, returnAddressId);
		case 'return':
			return { status: 11, returnParcel: parcel('YT8', afterSale, at, 'yuantong') };
		case 'ship':
			return arrival(13, afterSale, at);
		case 'receive':
			return { status: 14, finalTime: at };
		case 'reject':
			return arrival(state.status === 11 ? 29 : 27, afterSale, at);
		case 'withdraw':
			// The reference: a case the buyer withdraws stays at refund_status 1 while the status is 28.
			return { status: 28, finalTime: at };
	}
}

/** What changes with a status that the merchant's decision leads to. */
export function arrival(
	status: AfterSaleStatus,
	afterSale: AfterSale,
	at: number,
	returnAddressId?: string,
): AfterSalePatch {
	const isRefund = refunds(afterSale.type);
	switch (status) {
		case 12:
			return { status, refundStatus: 3, finalTime: at };
		case 27:
		case 29:
			return { status, refundStatus: isRefund ? 4 : undefined };
		case 13:
			return { status, sentParcel: parcel('SF9', afterSale, at, 'shunfeng') };
		case 7:
			return { status, returnAddressId, refundStatus: isRefund ? 1 : undefined };
		default:
			return { status };
	}
}

/**
 * The step that is taken when the deadline passes. UNVERIFIED, as the reference names none: a
 * silent merchant has agreed, a silent buyer has given up or received the goods. A step that needs
 * a parcel of the merchant waits for it, and no deadline passes during a dispute.
 */
export function overdueStep(afterSale: AfterSale): AfterSaleStep | undefined {
	if (isDisputed(afterSale)) return undefined;
	switch (afterSale.state.status) {
		case 6:
		case 11:
			return allows(afterSale, 'agree') ? 'agree' : undefined;
		case 7:
		case 27:
		case 29:
			return 'withdraw';
		case 13:
			return 'receive';
		default:
			return undefined;
	}
}

function parcel(prefix: string, { id }: AfterSale, time: number, company: string): Parcel {
	return { trackingNo: prefix + id.slice(-12), company, time };
}
