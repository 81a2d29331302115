/**
 * OPERATE_TYPE: the numbers of afterSale.operate. The official table could not be obtained; these
 * six are verified, by name or by an official sample. The rest is inferred from their pattern and
 * refused unless `inferredOperations` is turned over.
 */
import type { Decisions } from '../../../decisions.mts';
import type { AfterSaleStatus, AfterSaleType } from '../../world/aftersale.mts';
import type { AfterSaleStep } from '../../world/aftersale-state-machine.mts';

export interface Operation {
	types: readonly AfterSaleType[];
	/** Where the after-sale must stand. */
	status: AfterSaleStatus;
	step: AfterSaleStep;
	/** `address` to send the goods to, the `parcel` with the new goods, the `reasons` of a no. */
	needs?: 'address' | 'parcel' | 'reasons';
}

const VERIFIED: Readonly<Record<number, Operation>> = {
	101: { types: [0], status: 6, step: 'agree', needs: 'address' },
	111: { types: [0], status: 11, step: 'agree' },
	201: { types: [1], status: 6, step: 'agree' },
	202: { types: [1], status: 6, step: 'reject', needs: 'reasons' },
	301: { types: [3], status: 6, step: 'agree', needs: 'address' },
	311: { types: [3], status: 11, step: 'ship', needs: 'parcel' },
};

const BY_PATTERN: Readonly<Record<number, Operation>> = {
	102: { types: [0], status: 6, step: 'reject', needs: 'reasons' },
	112: { types: [0], status: 11, step: 'reject', needs: 'reasons' },
	// Refund-only has no second step in any status table.
	211: { types: [1], status: 11, step: 'agree' },
	212: { types: [1], status: 11, step: 'reject', needs: 'reasons' },
	302: { types: [3], status: 6, step: 'reject', needs: 'reasons' },
	312: { types: [3], status: 11, step: 'reject', needs: 'reasons' },
};

export function operationOf(number: number, decisions: Decisions): Operation | undefined {
	const inferred = decisions.inferredOperations === 'pattern' ? BY_PATTERN[number] : undefined;
	const found = VERIFIED[number] ?? inferred;
	if (!found || !found.types.includes(1)) return found;
	// 201 and 202 are named "refund-only after shipping"; no verified number is named for before it.
	const before = decisions.refundBeforeShipping === 'operate' ? ([2] as const) : [];
	return { ...found, types: [...found.types, ...before] };
}
