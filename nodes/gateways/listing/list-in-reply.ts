/** The list in a reply: its rows, and what is odd about it. */
import { asRecord, isRecord, numberOf, type JsonRecord } from '../../kernel/exact-json';
import type { Api } from '../../kernel/operation';

export interface List {
	readonly rows: readonly JsonRecord[];
	/** Entries that came, those that cannot be read included. */
	readonly listed: number;
	/** Whether there was a list at all. */
	readonly isThere: boolean;
}

type SchemaDrift = Pick<Api, 'reportSchemaDrift'>;

/**
 * Reads a list, and notes when it is missing, is none, or has entries that are no objects.
 *
 * @param name the key of the list in `data`; left out where `data` itself is the list
 */
export function readList(api: SchemaDrift, method: string, data: unknown, name?: string): List {
	const list = name === undefined ? data : asRecord(data)[name];
	if (!Array.isArray(list)) {
		if (!isEmpty(data, list)) {
			api.reportSchemaDrift(
				`${method} answers without ${name === undefined ? 'a list' : `the list ${name}`}`,
			);
		}
		return { rows: [], listed: 0, isThere: isEmpty(data, list) };
	}
	const rows = list.filter(isRecord);
	if (rows.length < list.length)
		api.reportSchemaDrift(oddEntries(method, list.length - rows.length));
	return { rows, listed: list.length, isThere: true };
}

/** The rows of a list; see `readList`. */
export const listIn = (api: SchemaDrift, method: string, data: unknown, name?: string) =>
	readList(api, method, data, name).rows;

export const oddEntries = (method: string, count: number) =>
	`${method} lists entries that cannot be read (${count})`;

/** `null` beside a count of 0 is how some servers write an empty list. */
const isEmpty = (data: unknown, list: unknown) => {
	const { total, Count: count } = asRecord(data);
	return list === null && numberOf(total ?? count) === 0;
};

/** Identifies a row: its id, or its whole content where it has none. */
export function keyOf(row: JsonRecord, id: string): string {
	if (id !== '') return id;
	try {
		return JSON.stringify(row);
	} catch {
		// Nested deeper than can be written.
		return Object.keys(row).join();
	}
}
