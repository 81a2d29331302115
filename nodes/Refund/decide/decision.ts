/** What a decision about an after-sale is. */

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

/** One of the platform's table. */
export interface KnownDecision extends OperateDecision {
	/** What the merchant says by it, for lists. */
	readonly text: string;
}
