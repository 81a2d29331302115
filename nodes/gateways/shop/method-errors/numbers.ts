/** What the numbers of a method mean. */

export interface Numbers {
	/** Passing trouble by the platform's own account: safe to ask again, if asking is repeatable. */
	readonly retry?: readonly number[];
	/** What a number means, and after a bar what to do about it. */
	readonly refusals?: Readonly<Record<number, string>>;
	/** Some of many failed: the reply names each one, and the operation looks at them. */
	readonly partial?: readonly number[];
	/** A call with this idempotency key came before: what was asked for is done already. */
	readonly repeated?: readonly number[];
}
