/** The headings of the output: the plain names of the columns, or the platform's own Chinese words. */
import type { IDataObject } from 'n8n-workflow';

import { freshRowOf } from './fresh-row';
import { choice } from './form/choices';
import { field } from './form/field';

/** A column with its heading; of a list of rows also the columns of these. */
export interface Labelled {
	readonly label: string;
	readonly columns?: LabelledColumns;
}

/** By the name of the column. */
export type LabelledColumns = Readonly<Record<string, Labelled>>;

export const columnNames = field(
	{
		displayName: 'Column Names',
		name: 'columnNames',
		type: 'options',
		options: [
			{ name: 'English', value: 'english', description: 'Such as orderId; never translated' },
			{ name: '中文', value: 'chinese', description: 'Such as 订单号, as headings of a sheet' },
		],
		default: 'english',
		description: 'The names of the output columns. Raw output keeps those of the platform.',
	},
	choice(['english', 'chinese']),
);

export type Rename = (row: IDataObject) => IDataObject;

/**
 * Gives a row Chinese headings, its lists of rows too. A column that the table does not have keeps
 * its name.
 */
export function renamer(columns: LabelledColumns): Rename {
	const headings = new Map(
		Object.entries(columns).map(([name, { label, columns: inside }]) => [
			name,
			{ label, renameInside: inside && renamer(inside) },
		]),
	);
	const shapeOf = (names: readonly string[]) => {
		const taken = new Set<string>();
		const cells = names.map((name) => {
			const { label = name, renameInside } = headings.get(name) ?? {};
			// Under a heading that is taken a value would be lost.
			const heading = taken.has(label) ? name : label;
			taken.add(heading);
			return { name, heading, renameInside };
		});
		return { names, cells, fresh: freshRowOf([...taken]) };
	};
	let shape = shapeOf([]);
	return (row) => {
		const names = Object.keys(row);
		if (!isSame(names, shape.names)) shape = shapeOf(names);
		const renamed = shape.fresh();
		for (const { name, heading, renameInside } of shape.cells) {
			const value = row[name];
			renamed[heading] =
				renameInside && Array.isArray(value)
					? value.map((it) => renameInside(it as IDataObject))
					: value;
		}
		return renamed;
	};
}

/** Nearly always: rows of one table have the same columns. */
const isSame = (names: readonly string[], others: readonly string[]) =>
	names.length === others.length && names.every((name, at) => name === others[at]);

interface Call {
	readonly operation: { columns?(input: unknown): LabelledColumns | undefined };
	readonly input: { readonly columnNames?: unknown };
}

/** The renaming that the form of a call asks for, made once for each table; none for English. */
export function createRenamers() {
	const made = new Map<LabelledColumns, Rename>();
	return ({ operation, input }: Call): Rename | undefined => {
		const columns = input.columnNames === 'chinese' ? operation.columns?.(input) : undefined;
		if (!columns) return undefined;
		const rename = made.get(columns) ?? renamer(columns);
		made.set(columns, rename);
		return rename;
	};
}
