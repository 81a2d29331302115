/** Decisions about goods: exchanges, resends, repairs. */
import type { KnownDecision } from './decision';
import {
	A_REFUND,
	APPLIED,
	APPLIED_OR_REFUSED,
	EXCHANGE,
	ON_ITS_WAY,
	ONCE_RETURNED,
	PAID_BACK,
	REFUSED,
	REFUSED_AGAIN,
	REPAIR,
	RESEND,
	RETURNED,
	RETURNING,
	TO_SHIP,
} from './states';

export const EXCHANGE_DECISIONS = {
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
} satisfies Record<string, KnownDecision>;

export const RESEND_AND_REPAIR_DECISIONS = {
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
