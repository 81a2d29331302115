/** The output of a trigger. */
import type { IDataObject, INodeExecutionData } from 'n8n-workflow';

import { renamer, type LabelledColumns, type Rename } from '../column-names';
import { said } from '../language/said';

/** What one stream found, oldest first. */
export interface Found {
	readonly items: readonly IDataObject[];
	/** Where the form asks for Chinese headings. */
	readonly columns: LabelledColumns | undefined;
}

interface Entry {
	readonly json: IDataObject;
	/** When it happened; of an item that does not say, as the one before it. */
	readonly at: string;
	readonly rename: Rename | undefined;
}

/**
 * A poll has no other way to the eyes of a user than its items and n8n's log: hints of an execution
 * are not taken from it. So the first item says in `hint` what there is to say; null in the others,
 * so that all items have the same columns.
 */
export function outputOf(found: readonly Found[], hint?: string): INodeExecutionData[][] | null {
	const entries = found.flatMap(entriesOf);
	if (entries.length === 0) return null;
	// Items of several events are emitted in the order in which they happened.
	if (found.length > 1) entries.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
	return [
		entries.map(({ json, rename = asItIs }, at) => ({
			json: rename(Object.assign(json, { hint: (at === 0 && hint && said(hint)) || null })),
		})),
	];
}

function entriesOf({ items, columns }: Found): Entry[] {
	const rename = columns && renamer(columns);
	let at = '';
	return items.map((json) => {
		const { occurredAt } = json;
		if (typeof occurredAt === 'string') at = occurredAt;
		return { json, at, rename };
	});
}

const asItIs: Rename = (row) => row;
