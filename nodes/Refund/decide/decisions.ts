/**
 * What a merchant can decide about an after-sale: the numbers of afterSale.operate (售后操作) that
 * sources verify. The official table (question-docs/93/2752) was not to be had.
 */

export interface Decision {
	/** Types of after-sale that it fits; any when empty. */
	readonly types: readonly number[];
	/** States in which it can be taken. */
	readonly from: readonly number[];
	/** States that show it was taken. */
	readonly done: readonly number[];
}

/** One that afterSale.operate takes, by its `type`. */
export interface OperateDecision extends Decision {
	readonly number: number;
}

export const TYPE = { return: 0, afterShipping: 1, beforeShipping: 2, exchange: 3, repair: 8 };

const APPLIED = 6;
const RETURNING = 7;
const TO_SHIP = 8;
const RETURNED = 11;
const SUCCESS = 12;
const SENT = 13;
/** The list's word for the same, and some replies'. */
const SENT_IN_LIST = 3;
const RECEIVED = 14;
const REFUSED = 27;
const CANCELLED = 51;
const FINISHED = 53;

const PAID_BACK = [SUCCESS, FINISHED];

export const approval: OperateDecision = {
	number: 201,
	types: [TYPE.afterShipping],
	from: [APPLIED],
	done: PAID_BACK,
};

/** That the number holds before shipping as well is not verified. */
export const approvalBeforeShippingToo: OperateDecision = {
	...approval,
	types: [TYPE.afterShipping, TYPE.beforeShipping],
};

export const rejection: OperateDecision = {
	number: 202,
	types: [TYPE.afterShipping],
	from: [APPLIED],
	done: [REFUSED],
};

export const returnApproval: OperateDecision = {
	number: 101,
	types: [TYPE.return],
	from: [APPLIED],
	done: [RETURNING, RETURNED, ...PAID_BACK],
};

/** The number is verified by an official sample, its meaning only by the pattern of the others. */
export const returnConfirmation: OperateDecision = {
	number: 111,
	types: [TYPE.return],
	from: [RETURNED],
	done: PAID_BACK,
};

export const exchangeApproval: OperateDecision = {
	number: 301,
	types: [TYPE.exchange],
	from: [APPLIED],
	done: [RETURNING, TO_SHIP, RETURNED, SENT, SENT_IN_LIST, RECEIVED, FINISHED],
};

export const exchangeShipment: OperateDecision = {
	number: 311,
	types: [TYPE.exchange],
	from: [TO_SHIP, RETURNED],
	done: [SENT, SENT_IN_LIST, RECEIVED, FINISHED],
};

/** afterSale.returnGoodsToWareHouseSuccess. */
export const warehouseArrival: Decision = {
	types: [TYPE.return, TYPE.exchange, TYPE.repair],
	from: [RETURNING, RETURNED],
	done: PAID_BACK,
};

/** afterSale.CancelSendGoodsSuccess. */
export const shippingCancelled: Decision = {
	types: [TYPE.beforeShipping],
	from: [APPLIED],
	done: [...PAID_BACK, CANCELLED],
};

/** Types whose goods are at stake, not a refund. */
export const MOVES_GOODS: readonly number[] = [TYPE.exchange, 7, TYPE.repair];
