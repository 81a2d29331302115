/** Which changes of a list start the workflow. */
import { field } from '../kernel/form/field';
import { collectionOf, listOf, oneOf } from '../kernel/form/schemas';
import { ORDER_STATUS } from '../records/order/status-texts';
import { AFTER_SALE_STATUS } from '../records/refund/status-texts';

/** The filter of the after-sale list knows 13 for what the list itself calls 3. */
const FILTERABLE = Object.fromEntries(
	Object.entries(AFTER_SALE_STATUS).filter(([code]) => code !== '3'),
);

const STATUSES = {
	order: { displayName: 'Order Status', texts: ORDER_STATUS },
	refund: { displayName: 'After-Sale Status', texts: FILTERABLE },
};

export function filtersOf(about: keyof typeof STATUSES) {
	const { displayName, texts } = STATUSES[about];
	const options = Object.entries(texts)
		.map(([code, name]) => ({ name, value: Number(code) }))
		.sort((a, b) => a.name.localeCompare(b.name));
	return field(
		{
			displayName: 'Filters',
			name: 'filters',
			type: 'collection',
			placeholder: 'Add Filter',
			default: {},
			options: [
				{
					displayName,
					name: 'statuses',
					type: 'multiOptions',
					options,
					default: [],
					description:
						'Only changes after which the status is one of these; all of them when none is chosen',
				},
			],
			description: 'Which changes start the workflow; all of them when none is added',
		},
		collectionOf({ statuses: listOf(oneOf(options)) }),
	);
}
