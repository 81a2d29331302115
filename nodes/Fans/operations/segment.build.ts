import { columnNames } from '../../kernel/column-names';
import { columnsBy, derivedOutputField, simplifierOf } from '../../values/output';
import { BUYER_OUTPUTS } from '../segment/buyer-columns';
import { defineBatch } from '../../kernel/operation';
import { buildSegments } from '../segment/build';
import { asOf, inputFields } from '../segment/fields';
import { thresholdFields } from '../segment/thresholds';

export const segmentBuyers = defineBatch({
	resource: 'segment',
	value: 'build',
	platform: 'none',
	name: 'Build',
	action: 'Build buyer segments',
	description:
		'Tag buyers by when, how often and for how much they bought (客户分层), one item per buyer. Calls no platform.',
	methods: [],
	fields: [
		...inputFields,
		...thresholdFields,
		asOf,
		derivedOutputField(BUYER_OUTPUTS),
		columnNames,
	],
	columns: columnsBy(BUYER_OUTPUTS),
	check: ({ input, buyerKey, buyerColumn }) =>
		input.value === 'orders' && buyerKey === 'column' && buyerColumn === ''
			? 'Buyer Column: is empty'
			: undefined,
	async *runBatch(items, api) {
		const isSimplified = items[0]?.input.output === 'simplified';
		for await (const it of buildSegments(items, api))
			yield 'json' in it && isSimplified ? { ...it, json: simplified(it.json) } : it;
	},
});

const simplified = simplifierOf(BUYER_OUTPUTS.simplified);
