/** The two shapes in which a list entry comes out. */
import type { IDataObject } from 'n8n-workflow';

import type { OnDrift } from './cells';
import type { JsonRecord } from '../kernel/exact-json';
import type { Api } from '../kernel/operation';

export const toOutput = (
	entry: JsonRecord,
	shape: 'flat' | 'raw',
	rowOf: (entry: JsonRecord, onDrift: OnDrift) => IDataObject,
	api: Api,
): IDataObject => (shape === 'raw' ? (entry as IDataObject) : rowOf(entry, api.reportSchemaDrift));
