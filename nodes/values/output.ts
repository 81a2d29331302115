/**
 * *Output*, one idea in every form: Simplified, Full, Lines, Raw. What each has is declared once, as
 * tables of columns; a record whose Full has more than 15 columns has a Simplified.
 */
import type { IDataObject } from 'n8n-workflow';

import type { LabelledColumns } from '../kernel/column-names';
import type { JsonRecord } from '../kernel/exact-json';
import { choice } from '../kernel/form/choices';
import { field } from '../kernel/form/field';
import type { Api } from '../kernel/operation';
import type { OnDrift } from './cells';
import type { Columns } from './columns';

/** Most columns of a Simplified row; a Full row of no more has no Simplified. */
export const MOST_SIMPLIFIED = 15;

const NAMES = { simplified: 'Simplified', full: 'Full', lines: 'Lines', raw: 'Raw' } as const;

export type Shape = keyof typeof NAMES;

/** The columns of each shape that a record has; Raw has none of ours. */
export interface Outputs {
	readonly simplified?: Columns;
	readonly full: Columns;
	readonly lines?: Columns;
}

const MEANINGS: Readonly<Record<Shape, string>> = {
	simplified: 'At most 15 columns, those a shop works with; takes the least time and memory',
	full: 'Every column; amounts in yuan',
	lines: 'One item per line (SKU), its columns first; amounts in yuan',
	raw: 'What the platform sent, with IDs as text; amounts in its own unit, such as fen (分)',
};

type ShapeOf<O extends Outputs> = Extract<keyof O, keyof Outputs>;

const fieldOf = <const S extends Shape>(
	shapes: readonly S[],
	meanings: Partial<Record<Shape, string>>,
	[first] = shapes,
) =>
	field(
		{
			displayName: 'Output',
			name: 'output',
			type: 'options',
			options: shapes.map((value) => ({
				name: NAMES[value],
				value,
				description: meanings[value] ?? MEANINGS[value],
			})),
			default: first,
			description: 'The shape of the output items',
		},
		choice(shapes),
	);

const shapesOf = <O extends Outputs>(outputs: O) =>
	(['simplified', 'full', 'lines'] as const).filter(
		(shape): shape is ShapeOf<O> => outputs[shape] !== undefined,
	);

/** The shapes of records, the first of them by default; `meanings` where the usual ones do not say it. */
export const outputField = <O extends Outputs>(
	outputs: O,
	meanings: Partial<Record<Shape, string>> = {},
) => fieldOf<ShapeOf<O> | 'raw'>([...shapesOf(outputs), 'raw'], meanings);

/** The same for rows that were worked out here: no platform sent them. */
export const derivedOutputField = <O extends Outputs>(outputs: O) => fieldOf(shapesOf(outputs), {});

/** For records of few columns. */
export const fullOrRaw = fieldOf(['full', 'raw'], {});

/** The columns of the chosen shape: those that its rows have, in their order. */
export const columnsBy =
	(outputs: Outputs) =>
	({ output }: { readonly output: string }): LabelledColumns | undefined =>
		output === 'simplified' || output === 'full' || output === 'lines'
			? outputs[output]
			: undefined;

export type Simplifier = (row: IDataObject) => IDataObject;

/**
 * The columns of Simplified out of those of Full, for rows that come one at a time. A number as it came
 * (`…Raw`) stays only where nothing was made of it.
 */
export function simplifierOf(simplified: Columns): Simplifier {
	const names = Object.keys(simplified);
	return (row) => {
		const few: IDataObject = {};
		for (const name of names) if (name in row && !hasTwin(name, row)) few[name] = row[name];
		return few;
	};
}

function hasTwin(name: string, row: IDataObject): boolean {
	if (!name.endsWith('Raw')) return false;
	const key = name.slice(0, -'Raw'.length);
	return `${key}Yuan` in row || `${key}Minutes` in row;
}

/** An entry as it came, or as the row of the chosen shape. */
export const toOutput = (
	entry: JsonRecord,
	shape: Shape,
	rowOf: (entry: JsonRecord, onDrift: OnDrift) => IDataObject,
	api: Api,
): IDataObject => (shape === 'raw' ? (entry as IDataObject) : rowOf(entry, api.reportSchemaDrift));
