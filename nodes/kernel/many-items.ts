/** What is said of an execution that carries more items than n8n does well with. */

const MANY = 50_000;

/** The hint for so many items of one run of a node; none where they are few. */
export const manyItems = (count: number): string | undefined =>
	count > MANY
		? `${count} items in one execution: n8n keeps all of them in memory until it ends, and stores them with it. The example workflow backfill-orders-to-postgres shows how to read as many in parts.`
		: undefined;
