import { columnNames } from '../../kernel/column-names';
import { columnsBy } from '../../values/output';
import { ORDER_OUTPUTS } from '../../records/order/order-columns';
import { askedWindow, withinLookBack } from '../../gateways/shop/requested-window';
import { listItems } from '../../gateways/shop/listing';
import { field } from '../../kernel/form/field';
import { limitOf, returnAllOrLimit, sortField } from '../../kernel/form/list-fields';
import { choice } from '../../kernel/form/schemas';
import { timeWindow, windowComplaint } from '../../values/time-window';
import type { JsonRecord } from '../../kernel/exact-json';
import { defineOperation } from '../../kernel/operation';
import { output } from '../../records/order/fields';
import { filters, filterParams } from '../form/filters';
import { LOOK_BACK_S, ORDERS_BY } from '../../records/order/list';
import { orderItems } from '../../records/order/order-row';

export const getManyOrders = defineOperation({
	resource: 'order',
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many orders',
	description: 'List the orders of a window of time',
	methods: ['order.searchList'],
	fields: [
		field(
			{
				displayName: 'Time',
				name: 'timeType',
				type: 'options',
				options: [
					{ name: 'Creation', value: 'create_time', description: 'When it was placed (下单时间)' },
					{
						name: 'Update',
						value: 'update_time',
						description: 'When its status last changed (更新时间); remarks and flags do not count',
					},
				],
				default: 'create_time',
				description: 'Which time of an order the window is about',
			},
			choice(['create_time', 'update_time']),
		),
		...timeWindow({
			start: {
				hint: 'Empty: 24 hours before the end',
				description: 'Start of the window, at most 90 days back. Empty: 24 h before its end.',
			},
			end: { hint: 'Empty: now', description: 'End of the window. Empty: now.' },
		}),
		...returnAllOrLimit,
		output,
		filters,
		sortField('newest', 'The order of the output items by the time of the window'),
		columnNames,
	],
	columns: columnsBy(ORDER_OUTPUTS),
	check: windowComplaint,

	async *run(input, api) {
		const only = 'The platform lists orders of the last 90 days only.';
		const window = withinLookBack(api, askedWindow(api, input), LOOK_BACK_S, only);
		const options = { limit: limitOf(input), newestFirst: input.sort === 'newest' };
		const listing = ORDERS_BY[input.timeType];
		const filtered = filterParams(input.filters);
		const itemsOf = (order: JsonRecord) => orderItems(order, input.output, api.reportSchemaDrift);
		yield* listItems(itemsOf, api, listing, filtered, window, options);
	},
});
