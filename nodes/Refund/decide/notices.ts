/** What a merchant reports about goods or parcels, which may decide an after-sale as well. */
import type { Decision } from './decision';
import {
	APPLIED,
	CANCELLED,
	ON_ITS_WAY,
	PAID_BACK,
	REPAIR,
	RESEND,
	RETURNED,
	RETURNING,
	TO_SHIP,
	TYPE,
} from './states';

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
