/**
 * Compares a record with the table of its columns: what must be there and is missing, and what is of
 * another type. A value of another type leaves its cell empty, so only the fields of empty cells are
 * looked at: rows are a hot path.
 */
import type { IDataObject } from 'n8n-workflow';

import { asRecords, isRecord, numberOf, type JsonRecord } from '../kernel/exact-json';
import type { OnDrift } from './cells';
import type { Column, Columns, Kind } from './columns';

type Expected = 'text or a number' | 'a number' | 'true or false' | 'a list' | 'an object';

const EXPECTED: Readonly<Record<Kind, Expected>> = {
	id: 'text or a number',
	text: 'text or a number',
	time: 'text or a number',
	code: 'text or a number',
	count: 'a number',
	number: 'a number',
	yuan: 'a number',
	flag: 'true or false',
	list: 'a list',
	object: 'an object',
};

/** Kinds whose cells do not show that a value could not be read: they are never empty. */
const ALWAYS_FILLED: readonly Kind[] = ['flag', 'list', 'object'];

/** A place in the record: the names on the way to it. */
interface Field {
	readonly ways: ReadonlyArray<readonly string[]>;
	readonly expected: Expected;
	readonly isRequired: boolean;
}

export type Watch = (record: JsonRecord, row: IDataObject, onDrift: OnDrift) => void;

/** Made once a table. `row` is the row made from the record. */
export function driftOf(what: string, columns: Columns): Watch {
	const fields = new Map<string, Field>();
	const always: Field[] = [];
	for (const [name, column] of Object.entries(columns)) {
		if (!column.wire) continue;
		if (ALWAYS_FILLED.includes(column.kind)) always.push(fieldOf(column));
		else fields.set(name, fieldOf(column));
	}
	return (record, row, onDrift) => {
		for (const name in row) {
			const cell = row[name];
			if (cell !== null && cell !== '') continue;
			const field = fields.get(name);
			if (field) lookAt(what, record, field, onDrift);
		}
		for (const field of always) lookAt(what, record, field, onDrift);
	};
}

const fieldOf = ({ wire = [], kind, isRequired = false }: Column): Field => ({
	ways: wire.map((way) => way.split('.')),
	// A list of what is in each of several records.
	expected:
		kind === 'list' && wire.some((way) => way.includes('[]')) ? EXPECTED.text : EXPECTED[kind],
	isRequired,
});

/** Of several places that stand in for one another the first must be there, if any must. */
function lookAt(what: string, record: JsonRecord, field: Field, onDrift: OnDrift): void {
	const { ways, expected, isRequired } = field;
	for (const way of ways) {
		const isMissing = follow(what, record, way, 0, expected, onDrift);
		if (isMissing && isRequired && way === ways[0]) onDrift(`${what} comes without ${way.at(-1)}`);
	}
}

/** Whether there is nothing at the end of the way. Null and empty text are how the platform says "none". */
function follow(
	what: string,
	record: JsonRecord,
	way: readonly string[],
	at: number,
	expected: Expected,
	onDrift: OnDrift,
): boolean {
	const head = way[at] ?? '';
	const isList = head.endsWith('[]');
	const name = isList ? head.slice(0, -2) : head;
	const value = record[name];
	if (value === undefined) return true;
	if (value === null || value === '') return false;
	const isEnd = at === way.length - 1;
	const wanted = isList ? 'a list' : isEnd ? expected : 'an object';
	if (!isA(wanted, value)) {
		onDrift(`${what} has ${name} as ${typeOf(value)}, not as ${wanted}`);
		return false;
	}
	if (isEnd) return false;
	if (isRecord(value)) return follow(what, value, way, at + 1, expected, onDrift);
	for (const it of asRecords(value)) follow(what, it, way, at + 1, expected, onDrift);
	return false;
}

function isA(expected: Expected, value: unknown): boolean {
	switch (expected) {
		case 'text or a number':
			return typeof value === 'string' || typeof value === 'number';
		case 'a number':
			return numberOf(value) !== undefined;
		case 'true or false':
			return ['boolean', 'number', 'string'].includes(typeof value);
		case 'a list':
			return Array.isArray(value);
		case 'an object':
			return isRecord(value);
	}
}

const TYPES: Readonly<Record<string, string>> = {
	string: 'text',
	number: 'a number',
	boolean: 'true or false',
	object: 'an object',
};

/** Never the value: it may be personal. */
const typeOf = (value: unknown) =>
	Array.isArray(value) ? 'a list' : (TYPES[typeof value] ?? typeof value);
