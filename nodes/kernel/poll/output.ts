/** The output of a trigger. */
import type { IDataObject, INodeExecutionData } from 'n8n-workflow';

import { said } from '../language/said';

/**
 * A poll has no other way to the eyes of a user than its items and n8n's log: hints of an execution
 * are not taken from it. So the first item says in `hint` what there is to say; null in the others,
 * so that all items have the same columns.
 */
export function outputOf(
	items: readonly IDataObject[],
	hint?: string,
): INodeExecutionData[][] | null {
	if (items.length === 0) return null;
	return [
		items.map((item, at) => ({
			json: Object.assign(item, { hint: (at === 0 && hint && said(hint)) || null }),
		})),
	];
}
