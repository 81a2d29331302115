/** What a trigger delivered: the keys of its items, by execution, whatever became of that. */
import type { Cluster } from '../../host/queue/cluster.mts';

export interface Delivered {
	/** All keys that some execution has. */
	readonly keys: ReadonlySet<string>;
	/** Keys that more than one execution has, with how each of these ended. */
	readonly repeated: ReadonlyMap<string, readonly string[]>;
	/** How many executions ended how. */
	readonly statuses: Readonly<Record<string, number>>;
	/** Keys that no execution has that ended well: n8n lost or broke off all that had them. */
	readonly onlyStruck: readonly string[];
}

interface Row {
	status: string;
	data: string;
}

/** From n8n's tables: what it stored when it created the execution is there even if it never ran. */
export async function deliveredBy(
	{ database }: Cluster,
	workflowId: string,
	pattern = /\border(?:Created|Paid|Updated):[\w:]+/g,
): Promise<Delivered> {
	const rows = await database.query<Row>(
		`SELECT e.status, d.data FROM execution_entity e
		 JOIN execution_data d ON d."executionId" = e.id
		 WHERE e."workflowId" = $1 ORDER BY e.id`,
		[workflowId],
	);
	const endings = new Map<string, string[]>();
	const statuses: Record<string, number> = {};
	for (const { status, data } of rows) {
		statuses[status] = (statuses[status] ?? 0) + 1;
		for (const key of new Set(data.match(pattern))) {
			endings.set(key, [...(endings.get(key) ?? []), status]);
		}
	}
	const struck = [...endings].filter(([, all]) => !all.includes('success'));
	return {
		keys: new Set(endings.keys()),
		repeated: new Map([...endings].filter(([, all]) => all.length > 1)),
		statuses,
		onlyStruck: struck.map(([key]) => key),
	};
}

/** Repeats that are nobody's fault: more than one of the executions that had the key went well. */
export const needless = ({ repeated }: Delivered): string[] =>
	[...repeated]
		.filter(([, endings]) => endings.filter((it) => it === 'success').length > 1)
		.map(([key]) => key);
