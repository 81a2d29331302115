/** The platform's table of numbers, for a dropdown. */
import type { INodeListSearchResult } from 'n8n-workflow';

import { matching } from '../../kernel/form/matching';
import { saidName } from '../../kernel/language/said';
import { AFTER_SALE_TYPE } from '../../records/refund/status-texts';
import { DECISIONS } from '../decide/decisions';
import type { KnownDecision } from '../decide/decision';

const typeName = (type: number) => saidName(AFTER_SALE_TYPE[type] ?? '');

/** The numbers whose line holds what was typed, in their order. */
export function searchOperations(filter = ''): INodeListSearchResult {
	const all = Object.values<KnownDecision>(DECISIONS)
		.map(({ number, text, types }) => ({
			name: `${number} ${saidName(text)} · ${types.map(typeName).join(', ')}`,
			value: String(number),
		}))
		.sort((a, b) => Number(a.value) - Number(b.value));
	return { results: matching(all, filter) };
}
