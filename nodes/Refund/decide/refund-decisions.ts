/** Decisions about money: returns and refunds. */
import type { KnownDecision } from './decision';
import {
	APPLIED,
	APPLIED_OR_REFUSED,
	CANCELLED,
	ONCE_RETURNED,
	PAID_BACK,
	REFUND,
	REFUSED,
	REFUSED_AGAIN,
	RETURN,
	RETURNED,
	RETURNING,
	TYPE,
} from './states';

export const REFUND_DECISIONS = {
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
} satisfies Record<string, KnownDecision>;

export const BEFORE_SHIPPING_DECISIONS = {
	/** 未发货仅退款. No number refuses it: the merchant refuses by shipping. */
	approveBeforeShipping: {
		number: 401,
		text: 'Approve a refund before shipping (同意未发货仅退款)',
		types: [TYPE.beforeShipping],
		from: [APPLIED],
		done: [...PAID_BACK, CANCELLED],
	},
} satisfies Record<string, KnownDecision>;
