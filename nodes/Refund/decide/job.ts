/** A decision on one after-sale, from what was asked to what goes into the call. */
import type { JsonRecord } from '../../kernel/exact-json';
import type { OperateDecision } from './decision';
import type { Guards } from './guards';
import type { AfterSaleState } from './after-sale-state';

export interface DecisionRequest {
	/** Of the input item. */
	readonly index: number;
	readonly refundId: string;
	/** The one of them is taken that is for the type of the after-sale. */
	readonly choices: readonly OperateDecision[];
	readonly guards: Guards;
	/** What goes into the call with the id; may read what it depends on. */
	payload(standing: AfterSaleState): JsonRecord | Promise<JsonRecord>;
}

/** A decision that passed its guards. */
export interface DecisionJob {
	readonly ask: DecisionRequest;
	readonly decision: OperateDecision;
	readonly standing: AfterSaleState;
	/** As it goes into `items`. */
	readonly item: JsonRecord;
}
