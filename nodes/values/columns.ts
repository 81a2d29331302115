/**
 * Columns, declared once: what a table says of each is the type of its row, the watch over the wire
 * for another type, the documentation, and the Chinese heading.
 */
import type { IDataObject } from 'n8n-workflow';

/**
 * - `id`, `text`: text; `time`: ISO 8601 in Beijing time; `flag`: true or false
 * - `count`: pieces, people, times; `number`: any other number, such as a share
 * - `yuan`: fen (分) on the wire, or what the description says
 * - `code`: a number or word of the platform; its meaning is in a column of its own
 * - `list`: several values, or rows with `columns` of their own; `object`: what has names of its own
 */
export type Kind =
	| 'id'
	| 'text'
	| 'count'
	| 'number'
	| 'yuan'
	| 'time'
	| 'code'
	| 'flag'
	| 'list'
	| 'object';

interface Cells {
	id: string | null;
	text: string | null;
	count: number | null;
	number: number | null;
	yuan: number | null;
	time: string | null;
	code: number | string | null;
	flag: boolean | null;
	list: IDataObject[] | string[] | null;
	object: IDataObject | string | null;
}

export interface Column<K extends Kind = Kind> {
	/** In the words of 抖店's back office; no two of a row are the same. */
	readonly label: string;
	readonly kind: K;
	/**
	 * Where the value is in the record: `order_id`, `after_sale_info.refund_status`,
	 * `logistics_info[].tracking_no`. Several where one replaces another that is missing; none where it is derived.
	 */
	readonly wire?: readonly string[];
	readonly description: string;
	/** Whether a record without it is of little use. */
	readonly isRequired?: boolean;
	/** Of a list of rows. */
	readonly columns?: Columns;
	/** Whether a code is a word. */
	readonly isWord?: boolean;
}

/** By the name of the column, in the order of the row. */
export type Columns = Readonly<Record<string, Column>>;

/** A row as its table declares it: every column, and no other. */
export type RowOf<C extends Columns> = { -readonly [N in keyof C]: Cells[C[N]['kind']] };

type Wire = string | readonly string[] | null;

const of =
	<K extends Kind>(kind: K) =>
	(label: string, wire: Wire, description = ''): Column<K> => ({
		label,
		kind,
		...(wire !== null && { wire: typeof wire === 'string' ? [wire] : wire }),
		description,
	});

/** Each takes the heading, the place in the record (null where it is derived), and the meaning. */
export const id = of('id');
export const text = of('text');
export const count = of('count');
export const number = of('number');
export const yuan = of('yuan');
export const time = of('time');
export const code = of('code');
export const flag = of('flag');
export const list = of('list');
export const object = of('object');

/** A code that is a word, such as `LIVING`. */
export const word = (label: string, wire: Wire, description = ''): Column<'code'> => ({
	...code(label, wire, description),
	isWord: true,
});

/** The meaning of a code, beside it: `Waiting for shipment (待发货)`. */
export const meaning = (label: string, wire: Wire = null) =>
	text(label, wire, 'Its meaning, in English and Chinese');

export const required = <K extends Kind>(column: Column<K>): Column<K> => ({
	...column,
	isRequired: true,
});

/** A list of rows. */
export const rows = (
	label: string,
	wire: Wire,
	columns: Columns,
	description: string,
): Column<'list'> => ({ ...list(label, wire, description), columns });

/** Some columns of a table, in the order given: what Simplified has. The cast: `fromEntries` forgets the names. */
export const only = <C extends Columns, N extends Extract<keyof C, string>>(
	columns: C,
	...names: readonly N[]
): Pick<C, N> =>
	Object.fromEntries(names.map((name) => [name, columns[name]])) as unknown as Pick<C, N>;
