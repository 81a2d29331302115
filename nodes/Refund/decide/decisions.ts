/**
 * What a merchant can decide about an after-sale: the numbers of afterSale.operate (售后操作), the types and
 * states in which each may be taken, and the states that show it was taken. Numbers, types and states
 * are those of question-docs/93/2752 by two copies of it; from 501 on one copy alone has them. Where a
 * decision leads to is inferred, but for refusals (27, 29) and success (12).
 */

export interface Decision {
	/** Types of after-sale that it fits; any when empty. */
	readonly types: readonly number[];
	/** States in which it can be taken. */
	readonly from: readonly number[];
	/** States that show it was taken. */
	readonly done: readonly number[];
	/** Types that the after-sale may have afterwards, where the decision may change it. */
	readonly becomes?: readonly number[];
}

/** One that afterSale.operate takes, by its `type`. */
export interface OperateDecision extends Decision {
	readonly number: number;
}

const TYPE = {
	return: 0,
	afterShipping: 1,
	beforeShipping: 2,
	exchange: 3,
	resend: 7,
	repair: 8,
};

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
const REFUSED_AGAIN = 29;
const CANCELLED = 51;
const FINISHED = 53;

const PAID_BACK = [SUCCESS, FINISHED];
const ON_ITS_WAY = [SENT, SENT_IN_LIST, RECEIVED, FINISHED];
/** A merchant who refused may still agree. */
const APPLIED_OR_REFUSED = [APPLIED, REFUSED];
/** Goods that come back, have come back, or came back and were refused. */
const ONCE_RETURNED = [RETURNING, RETURNED, REFUSED_AGAIN];
/** The type that a refund in the place of goods may have. Not verified. */
const A_REFUND = [TYPE.return, TYPE.afterShipping];

const RETURN = [TYPE.return];
const REFUND = [TYPE.afterShipping];
const EXCHANGE = [TYPE.exchange];
const RESEND = [TYPE.resend];
const REPAIR = [TYPE.repair];

/** One of the platform's table. */
export interface KnownDecision extends OperateDecision {
	/** What the merchant says by it, for lists. */
	readonly text: string;
}

/** The table, by the names of the operations that send each. */
export const DECISIONS = {
	approveReturn: {
		number: 101,
		text: 'Approve a return (同意退货)',
		types: RETURN,
		from: APPLIED_OR_REFUSED,
		done: [RETURNING, RETURNED, ...PAID_BACK],
	},
	rejectReturn: {
		number: 102,
		text: 'Reject a return (拒绝退货)',
		types: RETURN,
		from: [APPLIED],
		done: [REFUSED],
	},
	confirmReturn: {
		number: 111,
		text: 'Refund a return that is back (收货后同意退款)',
		types: RETURN,
		from: ONCE_RETURNED,
		done: PAID_BACK,
	},
	rejectReceived: {
		number: 112,
		text: 'Refuse to refund a return that is back (收货后拒绝退款)',
		types: RETURN,
		from: [RETURNED],
		done: [REFUSED_AGAIN],
	},
	toRefundOnly: {
		number: 121,
		text: 'Refund without the return (退货退款转仅退款)',
		types: RETURN,
		from: APPLIED_OR_REFUSED,
		done: PAID_BACK,
		becomes: REFUND,
	},
	approve: {
		number: 201,
		text: 'Approve a refund after shipping (同意已发货仅退款)',
		types: REFUND,
		from: APPLIED_OR_REFUSED,
		done: PAID_BACK,
	},
	reject: {
		number: 202,
		text: 'Reject a refund after shipping (拒绝已发货仅退款)',
		types: REFUND,
		from: [APPLIED],
		done: [REFUSED],
	},
	/** Whether the money goes back at once, or when the buyer has refused the parcel, is not verified. */
	approveRefusedParcel: {
		number: 203,
		text: 'Refund once the buyer refuses the parcel (拒签后退款)',
		types: REFUND,
		from: [APPLIED],
		done: PAID_BACK,
	},
	approveExchange: {
		number: 301,
		text: 'Approve an exchange (同意换货)',
		types: EXCHANGE,
		from: APPLIED_OR_REFUSED,
		done: [RETURNING, TO_SHIP, RETURNED, ...ON_ITS_WAY],
	},
	rejectExchange: {
		number: 302,
		text: 'Reject an exchange (拒绝换货)',
		types: EXCHANGE,
		from: [APPLIED],
		done: [REFUSED],
	},
	/** That an exchange may be at TO_SHIP is an older source's word; the newer one does not list it. */
	shipExchange: {
		number: 311,
		text: 'Ship an exchange (换货发货)',
		types: EXCHANGE,
		from: [...ONCE_RETURNED, TO_SHIP],
		done: ON_ITS_WAY,
	},
	rejectExchangeReceived: {
		number: 312,
		text: 'Refuse an exchange whose goods are back (收货后拒绝换货)',
		types: EXCHANGE,
		from: [RETURNED],
		done: [REFUSED_AGAIN],
	},
	exchangeToRefund: {
		number: 321,
		text: 'Refund in the place of an exchange (换货转退款)',
		types: EXCHANGE,
		from: [APPLIED, ...ONCE_RETURNED],
		done: PAID_BACK,
		becomes: A_REFUND,
	},
	/** 未发货仅退款. No number refuses it: the merchant refuses by shipping. */
	approveBeforeShipping: {
		number: 401,
		text: 'Approve a refund before shipping (同意未发货仅退款)',
		types: [TYPE.beforeShipping],
		from: [APPLIED],
		done: [...PAID_BACK, CANCELLED],
	},
	approveResend: {
		number: 501,
		text: 'Approve a resend (同意补寄)',
		types: RESEND,
		from: APPLIED_OR_REFUSED,
		done: [TO_SHIP, ...ON_ITS_WAY],
	},
	rejectResend: {
		number: 502,
		text: 'Reject a resend (拒绝补寄)',
		types: RESEND,
		from: [APPLIED],
		done: [REFUSED],
	},
	approveRepair: {
		number: 601,
		text: 'Approve a repair, the goods come back (同意维修并寄回)',
		types: REPAIR,
		from: APPLIED_OR_REFUSED,
		done: [RETURNING, RETURNED, ...ON_ITS_WAY],
	},
	approveRepairWithoutReturn: {
		number: 602,
		text: 'Approve a repair, the goods stay (同意维修无需寄回)',
		types: REPAIR,
		from: APPLIED_OR_REFUSED,
		done: [TO_SHIP, ...ON_ITS_WAY],
	},
	rejectRepair: {
		number: 603,
		text: 'Reject a repair (拒绝维修)',
		types: REPAIR,
		from: [APPLIED],
		done: [REFUSED],
	},
	shipRepair: {
		number: 611,
		text: 'Ship repaired goods (维修发货)',
		types: REPAIR,
		from: [RETURNING, TO_SHIP, RETURNED],
		done: ON_ITS_WAY,
	},
	rejectRepairReceived: {
		number: 612,
		text: 'Refuse a repair whose goods are back (收货后拒绝维修)',
		types: REPAIR,
		from: [RETURNED],
		done: [REFUSED_AGAIN],
	},
	repairToRefund: {
		number: 621,
		text: 'Refund in the place of a repair (维修转退款)',
		types: REPAIR,
		from: [APPLIED, TO_SHIP, REFUSED, ...ONCE_RETURNED],
		done: PAID_BACK,
		becomes: A_REFUND,
	},
} satisfies Record<string, KnownDecision>;

/** The decision of a number, where the table has it. */
export const knownDecision = (number: number): KnownDecision | undefined =>
	Object.values<KnownDecision>(DECISIONS).find((it) => it.number === number);

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

/** afterSale.fillLogistics, by its `send_type`. */
export const FILLED_PARCELS: Readonly<Record<number, Decision>> = {
	1: { types: RESEND, from: [TO_SHIP], done: ON_ITS_WAY },
	3: { types: [TYPE.return, TYPE.exchange], from: [RETURNING], done: [RETURNED] },
	4: { types: REPAIR, from: [RETURNING], done: [RETURNED] },
};

/** Types whose goods are at stake, not a refund. */
export const MOVES_GOODS: readonly number[] = [TYPE.exchange, TYPE.resend, TYPE.repair];
