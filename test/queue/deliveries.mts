/** What a trigger delivered: the keys of its items, by execution, whether it succeeded or not. */
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

interface Run {
	id: number;
	status: string;
}

/** So that no reply of the database gets too long: an execution may have hundreds of items. */
const AT_ONCE = 20;

/** Where PostgreSQL itself keeps what an execution was created with, in the transaction that creates it. */
const KEEP = `
	CREATE TABLE IF NOT EXISTS created_with (id int PRIMARY KEY, data text NOT NULL);
	CREATE OR REPLACE FUNCTION keep_created_with() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
		INSERT INTO created_with VALUES (NEW."executionId", NEW.data) ON CONFLICT DO NOTHING;
		RETURN NEW;
	END $$;
	CREATE OR REPLACE TRIGGER keep_created_with AFTER INSERT ON execution_data
		FOR EACH ROW EXECUTE FUNCTION keep_created_with()`;

/**
 * From n8n's tables: what it stored when it created the execution counts, even if that never ran, or
 * n8n put an error in the place of the items when it broke off. The items of an execution are read
 * once, since there may be very many in the end.
 */
export async function watchDeliveries(
	{ database }: Cluster,
	workflowId: string,
	pattern = /\border(?:Created|Paid|Updated):[\w:]+/g,
): Promise<() => Promise<Delivered>> {
	await database.query(KEEP);
	const keysOf = new Map<number, readonly string[]>();

	async function readKeys(ids: readonly number[]): Promise<void> {
		const rows = await database.query<{ id: number; data: string }>(
			'SELECT id, data FROM created_with WHERE id = ANY($1)',
			[ids],
		);
		for (const { id, data } of rows) keysOf.set(id, [...new Set(data.match(pattern))]);
	}

	return async () => {
		const runs = await database.query<Run>(
			'SELECT id, status FROM execution_entity WHERE "workflowId" = $1 ORDER BY id',
			[workflowId],
		);
		const unread = runs.map(({ id }) => id).filter((id) => !keysOf.has(id));
		for (let at = 0; at < unread.length; at += AT_ONCE) {
			await readKeys(unread.slice(at, at + AT_ONCE));
		}
		return deliveredIn(runs, keysOf);
	};
}

function deliveredIn(
	runs: readonly Run[],
	keysOf: ReadonlyMap<number, readonly string[]>,
): Delivered {
	const endings = new Map<string, string[]>();
	const statuses: Record<string, number> = {};
	for (const { id, status } of runs) {
		statuses[status] = (statuses[status] ?? 0) + 1;
		for (const key of keysOf.get(id) ?? []) {
			const others = endings.get(key);
			if (others) others.push(status);
			else endings.set(key, [status]);
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
