/** PostgreSQL and Redis, through the clients that n8n itself brings. */
import { createRequire } from 'node:module';
import type { Installed } from '../install/n8n.mjs';
import type { Servers } from './servers.mts';

export type Row = Record<string, unknown>;

export interface Database {
	readonly name: string;
	query<R = Row>(text: string, values?: readonly unknown[]): Promise<R[]>;
	close(): Promise<void>;
}

interface Pool {
	query(text: string, values?: readonly unknown[]): Promise<{ rows: unknown[] }>;
	end(): Promise<void>;
	on(event: 'error', listener: (error: Error) => void): void;
}
interface Postgres {
	Pool: new (options: { connectionString: string; max: number }) => Pool;
}

/** @param name of the database; it need not be the one that the address names */
export function openDatabase(installed: Installed, { postgres }: Servers, name: string): Database {
	const { Pool } = createRequire(installed.n8n)('pg') as Postgres;
	const url = new URL(postgres);
	url.pathname = `/${name}`;
	const pool = new Pool({ connectionString: url.href, max: 4 });
	// An idle connection that the server ends is no matter: the next query opens another.
	pool.on('error', () => {});
	return {
		name,
		query: async <R,>(text: string, values?: readonly unknown[]) =>
			(await pool.query(text, values)).rows as R[],
		close: async () => await pool.end(),
	};
}

/** Runs one statement that is not about one of our databases: makes or drops them. */
export async function administer(
	installed: Installed,
	servers: Servers,
	statement: string,
): Promise<void> {
	const database = openDatabase(installed, servers, servers.postgres.pathname.slice(1));
	try {
		await database.query(statement);
	} finally {
		await database.close();
	}
}

interface Redis {
	scan(cursor: string, ...args: string[]): Promise<[string, string[]]>;
	del(...keys: string[]): Promise<number>;
	quit(): Promise<unknown>;
}

export async function dropKeys(
	installed: Installed,
	{ redis }: Servers,
	prefix: string,
): Promise<void> {
	const { Redis } = createRequire(installed.n8n)('ioredis') as {
		Redis: new (url: string) => Redis;
	};
	const client = new Redis(redis.href);
	let cursor = '0';
	do {
		const [next, keys] = await client.scan(cursor, 'MATCH', `${prefix}*`, 'COUNT', '1000');
		if (keys.length > 0) await client.del(...keys);
		cursor = next;
	} while (cursor !== '0');
	await client.quit();
}
