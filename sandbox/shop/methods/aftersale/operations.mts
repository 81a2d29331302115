/**
 * OPERATE_TYPE: the numbers of afterSale.operate (question-docs/93/2752), for which after-sales each one
 * is, and where it leads. 101 to 401 rest on two copies of the official table, 501 to 621 on one. The
 * states they lead to are inferred, but for refusals (27, 29) and success (12).
 */
import type { Decisions } from '../../../decisions.mts';
import type { AfterSaleStatus, AfterSaleType } from '../../world/aftersale.mts';

export interface Operation {
	types: readonly AfterSaleType[];
	/** Where the after-sale may be. */
	from: readonly AfterSaleStatus[];
	to: AfterSaleStatus;
	/** `address` to send the goods to, the `parcel` with the new goods, the `reasons` of a no. */
	needs?: 'address' | 'parcel' | 'reasons';
	/** An exchange or a repair ends with money instead of goods. */
	turnsIntoRefund?: true;
}

const OPERATIONS: Readonly<Record<number, Operation>> = {
	101: { types: [0], from: [6, 27], to: 7, needs: 'address' },
	102: { types: [0], from: [6], to: 27, needs: 'reasons' },
	111: { types: [0], from: [7, 11, 29], to: 12 },
	112: { types: [0], from: [11], to: 29, needs: 'reasons' },
	121: { types: [0], from: [6, 27], to: 12 },
	201: { types: [1], from: [6, 27], to: 12 },
	202: { types: [1], from: [6], to: 27, needs: 'reasons' },
	// UNVERIFIED: whether the money goes back at once; only when the buyer has refused the parcel?
	203: { types: [1], from: [6], to: 12 },
	301: { types: [3], from: [6, 27], to: 7, needs: 'address' },
	302: { types: [3], from: [6], to: 27, needs: 'reasons' },
	311: { types: [3], from: [7, 11, 29], to: 13, needs: 'parcel' },
	312: { types: [3], from: [11], to: 29, needs: 'reasons' },
	321: { types: [3], from: [6, 7, 11, 29], to: 12, turnsIntoRefund: true },
	401: { types: [2], from: [6], to: 12 },
	501: { types: [7], from: [6, 27], to: 8 },
	502: { types: [7], from: [6], to: 27, needs: 'reasons' },
	// UNVERIFIED: whether 601 needs an address and 611 a parcel; both are taken where they are given.
	601: { types: [8], from: [6, 27], to: 7 },
	602: { types: [8], from: [6, 27], to: 8 },
	603: { types: [8], from: [6], to: 27, needs: 'reasons' },
	611: { types: [8], from: [7, 8, 11], to: 13 },
	612: { types: [8], from: [11], to: 29, needs: 'reasons' },
	621: { types: [8], from: [6, 7, 8, 11, 27, 29], to: 12, turnsIntoRefund: true },
};

export function operationOf(number: number, decisions: Decisions): Operation | undefined {
	const found = OPERATIONS[number];
	const isAlias = number === 201 && decisions.approvalBeforeShipping === 'alias';
	return found && isAlias ? { ...found, types: [...found.types, 2] } : found;
}
