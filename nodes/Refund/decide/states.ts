/** Types and states of an after-sale, and groups of them that decisions share. */

export const TYPE = {
	return: 0,
	afterShipping: 1,
	beforeShipping: 2,
	exchange: 3,
	resend: 7,
	repair: 8,
};

export const APPLIED = 6;
export const RETURNING = 7;
export const TO_SHIP = 8;
export const RETURNED = 11;
const SUCCESS = 12;
const SENT = 13;
/** The list's word for the same, and some replies'. */
const SENT_IN_LIST = 3;
const RECEIVED = 14;
export const REFUSED = 27;
export const REFUSED_AGAIN = 29;
export const CANCELLED = 51;
const FINISHED = 53;

export const PAID_BACK = [SUCCESS, FINISHED];
export const ON_ITS_WAY = [SENT, SENT_IN_LIST, RECEIVED, FINISHED];
/** A merchant who refused may still agree. */
export const APPLIED_OR_REFUSED = [APPLIED, REFUSED];
/** Goods that come back, have come back, or came back and were refused. */
export const ONCE_RETURNED = [RETURNING, RETURNED, REFUSED_AGAIN];
/** The type that a refund in the place of goods may have. Not verified. */
export const A_REFUND = [TYPE.return, TYPE.afterShipping];

export const RETURN = [TYPE.return];
export const REFUND = [TYPE.afterShipping];
export const EXCHANGE = [TYPE.exchange];
export const RESEND = [TYPE.resend];
export const REPAIR = [TYPE.repair];

/** Types whose goods are at stake, not a refund. */
export const MOVES_GOODS: readonly number[] = [TYPE.exchange, TYPE.resend, TYPE.repair];
