import { columnNames } from '../../kernel/column-names';
import { BUYER_COLUMNS } from '../segment/buyer-columns';
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
	fields: [...inputFields, ...thresholdFields, asOf, columnNames],
	columns: () => BUYER_COLUMNS,
	check: ({ input, buyerKey, buyerColumn }) =>
		input.value === 'orders' && buyerKey === 'column' && buyerColumn === ''
			? 'Buyer Column: is empty'
			: undefined,
	runBatch: (items, api) => buildSegments(items, api),
});
