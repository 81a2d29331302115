/** Who decided an after-sale: kept for the truth and for the negotiation log. */
import type { AfterSale, Decided } from './aftersale.mts';

/** Who decides, by which number of afterSale.operate, and how many the same call decides. */
export type How = Omit<Decided, 'time' | 'status'>;

/** The merchant's own people. */
export const SHOP: How = { by: 'shop', operation: null, effects: 1 };
/** A method that has no number, about one after-sale. */
export const BY_API: How = { by: 'api', operation: null, effects: 1 };
export const SILENCE: How = { by: 'deadline', operation: null, effects: 1 };
export const ARBITRATION: How = { by: 'arbitration', operation: null, effects: 1 };

export function note({ decided, state }: AfterSale, how: How, time: number): void {
	decided.push({ ...how, time, status: state.status });
}
